//! What has happened to a matter, what is happening, and what is to come.

use leptos::prelude::*;

use crate::{Icon, IconShape};

/// How one step of a matter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineState {
    /// It has happened.
    Done,
    /// It is happening.
    Now,
    /// It has not begun.
    Waiting,
    /// It ended badly, or needs something mended.
    Stopped,
}

/// One step of a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineStep {
    /// How it stands.
    pub state: TimelineState,
    /// How it stands, in words.
    pub state_words: String,
    /// What the step is.
    pub title: String,
    /// When it happened or is due, in words.
    pub time: Option<String>,
    /// What there is to say about it.
    pub body: Option<String>,
}

impl TimelineState {
    fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Waiting => "waiting",
            Self::Stopped => "stopped",
        }
    }

    fn shape(self) -> IconShape {
        match self {
            Self::Done => IconShape::Check,
            Self::Now | Self::Waiting => IconShape::Clock,
            Self::Stopped => IconShape::Alert,
        }
    }
}

/// The steps of a matter in order.
#[component]
pub fn Timeline(
    /// The steps, first to last.
    #[prop(into)]
    steps: Signal<Vec<TimelineStep>>,
) -> impl IntoView {
    let rows = move || steps.get().into_iter().map(row).collect_view();
    view! { <ol class="timeline">{rows}</ol> }
}

fn row(step: TimelineStep) -> impl IntoView {
    let current = (step.state == TimelineState::Now).then_some("step");
    view! {
        <li class=format!("timeline__step timeline__step--{}", step.state.name()) aria-current=current>
            <span class="timeline__mark"><Icon shape=step.state.shape()/></span>
            <div class="timeline__text">
                <p class="timeline__title">
                    {step.title}
                    <span class="timeline__state">{step.state_words}</span>
                </p>
                {step.time.map(|time| view! { <p class="timeline__time">{time}</p> })}
                {step.body.map(|body| view! { <p class="timeline__body">{body}</p> })}
            </div>
        </li>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    let step = |state, state_words: &str, title: &str, time: Option<&str>, body: Option<&str>| {
        TimelineStep {
            state,
            state_words: state_words.to_owned(),
            title: title.to_owned(),
            time: time.map(str::to_owned),
            body: body.map(str::to_owned),
        }
    };
    view! {
        <Timeline steps=vec![
            step(TimelineState::Done, "已完成", "收件", Some("11 月 21 日 10:42"), None),
            step(
                TimelineState::Stopped,
                "要您补正",
                "补正告知",
                Some("11 月 24 日前补齐"),
                Some("店内平面图看不清，请重新拍一张。"),
            ),
            step(
                TimelineState::Now,
                "正在办",
                "审查",
                Some("最晚 11 月 26 日"),
                Some("市场监管所在审查。"),
            ),
            step(TimelineState::Waiting, "还没开始", "发证", None, None),
        ]/>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_steps_are_an_ordered_list_and_the_present_one_is_marked() {
        let html = render(example);
        assert!(html.contains(r#"<ol class="timeline">"#));
        assert_eq!(html.matches(r#"aria-current="step""#).count(), 1);
    }

    #[test]
    fn each_state_is_said_in_words() {
        let html = render(example);
        for words in ["已完成", "要您补正", "正在办", "还没开始"] {
            assert!(html.contains(&format!(r#"<span class="timeline__state">{words}"#)));
        }
    }
}
