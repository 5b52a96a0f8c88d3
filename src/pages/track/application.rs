//! One application: its stage, its story so far, and what the applicant can do about it.

use contract::track::{ApplicationView, Moment, PickUp, Rate, Remedies};
use leptos::prelude::*;
use ui::{
    Badge, Button, Choice, Details, Notice, Radios, Timeline, TimelineState, TimelineStep, Tone,
};

use super::acting::Acting;
use super::corrections::Corrections;
use super::withdraw::Withdraw;
use crate::api;
use crate::i18n::{date, say, stage};
use crate::pages::parts::failed::FailureNote;
use crate::pages::parts::office::phone_link;

/// One application.
#[component]
pub(super) fn Application(view: ApplicationView) -> impl IntoView {
    let application = view.application.clone();
    let (tone, words) = stage::brief(&view.stage);
    let sentence = stage::sentence(&view);
    let due = application.dues.as_ref().and_then(date::dues);
    let story = story(&view);
    view! {
        <article class="card stack">
            <header class="application">
                <h2 class="card__title">{application.item_name}</h2>
                <Badge tone>{words}</Badge>
            </header>
            <p>
                {application.body_name}" "{phone_link(&application.body_phone)}" "
                <span class="soft no-wrap">{application.number.clone()}</span>
            </p>
            {due.map(|due| view! { <p>{due}</p> })}
            {sentence.map(|sentence| view! { <p class="application__sentence">{sentence}</p> })}
            {view.pick_up.clone().map(pick_up)}
            {view.remedies.clone().map(remedies)}
            {view.corrections.clone().map(|asked| view! { <Corrections case=application.number.clone() asked/> })}
            {view.can_rate.then(|| view! { <Rating case=application.number.clone()/> })}
            <Details summary=say!(track.story)>
                <Timeline steps=story/>
            </Details>
            {view.can_withdraw.then(|| view! { <Withdraw case=application.number/> })}
        </article>
    }
}

fn story(view: &ApplicationView) -> Vec<TimelineStep> {
    let past = |moment: &Moment| TimelineStep {
        state: TimelineState::Done,
        state_words: say!(track.happened),
        title: stage::event(&moment.what),
        time: Some(date::moment(moment.at)),
        body: (!moment.by.is_empty()).then(|| moment.by.clone()),
    };
    let (_, title) = stage::brief(&view.stage);
    let now = TimelineStep {
        state: stage::state(&view.stage),
        state_words: say!(track.now),
        title,
        time: view.application.dues.as_ref().and_then(date::dues),
        body: stage::sentence(view),
    };
    view.timeline.iter().map(past).chain([now]).collect()
}

fn pick_up(pick_up: PickUp) -> impl IntoView {
    view! {
        <Notice tone=Tone::Good title=Some(say!(track.pick_up))>
            <p class="application__code">{say!(track.pick_up_code, code = &pick_up.code)}</p>
            <p>{say!(track.pick_up_what, documents = pick_up.documents.join("、"), place = &pick_up.place)}</p>
            <p>{say!(track.pick_up_bring)}</p>
        </Notice>
    }
}

fn remedies(remedies: Remedies) -> impl IntoView {
    view! {
        <Notice tone=Tone::Neutral title=Some(say!(track.remedies))>
            <p>
                {say!(
                    track.remedies_text,
                    body = &remedies.reconsideration,
                    days = remedies.reconsideration_days,
                    months = remedies.suit_months
                )}
            </p>
        </Notice>
    }
}

/// The five grades, once per case.
#[component]
fn Rating(case: String) -> impl IntoView {
    let acting = Acting::new();
    let grade = RwSignal::new(String::new());
    let grades = vec![
        Choice::new("5", say!(rating.very_good)),
        Choice::new("4", say!(rating.good)),
        Choice::new("3", say!(rating.fair)),
        Choice::new("2", say!(rating.bad)),
        Choice::new("1", say!(rating.very_bad)),
    ];
    let id = format!("rating-{case}");
    let rate = move |_| {
        if let Ok(grade) = grade.get_untracked().parse() {
            let rating = Rate {
                case: case.clone(),
                grade,
            };
            acting.run(|receipt, token| async move {
                api::track::rate(&receipt, &token, &rating).await
            });
        }
    };
    let barred = move || grade.with(String::is_empty).then(|| say!(rating.pick));
    view! {
        <FailureNote failure=acting.failure/>
        <Radios id legend=say!(rating.question) options=grades value=grade on_change=move |value| grade.set(value)/>
        <Button busy=acting.busy barred=Signal::derive(barred) on_press=rate>{say!(rating.send)}</Button>
    }
}
