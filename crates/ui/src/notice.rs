//! A boxed remark: why something is asked, what happened, what to know.

use leptos::prelude::*;

use crate::{Icon, IconShape, Tone};

/// A remark in one of the five tones. One that appears later is announced.
#[component]
pub fn Notice(
    /// What it means.
    #[prop(optional)]
    tone: Tone,
    /// Bold words at its start.
    #[prop(into, optional)]
    title: Signal<Option<String>>,
    /// Whether it appears while the page is open and so has to be announced.
    #[prop(optional)]
    announced: bool,
    /// The remark.
    children: Children,
) -> impl IntoView {
    let role = announced.then_some(match tone {
        Tone::Problem => "alert",
        _ => "status",
    });
    let shape = match tone {
        Tone::Info | Tone::Neutral => IconShape::Info,
        Tone::Good => IconShape::Check,
        Tone::Waiting => IconShape::Clock,
        Tone::Problem => IconShape::Alert,
    };
    view! {
        <div class=format!("notice notice--{}", tone.name()) role=role>
            <Icon shape/>
            <div class="notice__body">
                {move || title.get().map(|title| view! { <strong class="notice__title">{title}</strong> })}
                {children()}
            </div>
        </div>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <Notice title="只问一次：">"营业执照、用电、用水、用气都用这个地址"</Notice>
        <Notice tone=Tone::Good title="已提交：">"回执号已经生成，可以打印小票。"</Notice>
        <Notice tone=Tone::Waiting>"受理后转县里决定，最晚 5 个工作日。"</Notice>
        <Notice tone=Tone::Neutral title="不需要办：">
            "环境影响登记表（2021 年起餐饮不再填报）"
        </Notice>
        <Notice tone=Tone::Problem announced=true>"网络断了，填的内容还在，稍后会自动保存。"</Notice>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn a_problem_that_appears_is_announced_and_a_standing_remark_is_not() {
        let html = render(example);
        assert!(html.contains(r#"role="alert" class="notice notice--problem""#));
        assert!(html.contains(r#"<div class="notice notice--info">"#));
    }
}
