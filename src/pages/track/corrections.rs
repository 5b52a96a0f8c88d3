//! Answering a correction notice where it is read: each answer is checked as it is left, by the rules of the form.

use std::sync::Arc;

use contract::track::{CorrectionView, Corrections as Notices};
use domain::catalogue::Village;
use domain::check::Place;
use domain::key::FieldKey;
use leptos::prelude::*;
use ui::{Button, ButtonKind, ErrorSummary, Notice, Tone};

use crate::form::{Asking, control};
use crate::i18n::say;
use crate::pages::parts::failed::FailureNote;
use answering::Answering;

mod answering;
mod pages;

/// All that is asked of one case, and the button that sends the answers.
#[component]
pub(super) fn Corrections(
    /// The case's number.
    case: String,
    /// What is asked of it.
    asked: Notices,
) -> impl IntoView {
    let (notice, villages) = (asked.notice.clone(), asked.villages.clone().into());
    let answering = Answering::new(case, asked);
    let rows: Vec<_> = notice
        .into_iter()
        .map(|asked| correction(asked, answering, &villages))
        .collect();
    view! {
        <section class="stack corrections">
            <h3>{say!(track.corrections)}</h3>
            <ErrorSummary
                title=say!(apply.error_title)
                problems=Signal::derive(move || answering.summary())
                id=format!("{}errors", answering.scope())
                attempt=answering.attempt
            />
            {rows}
            <FailureNote failure=answering.acting.failure/>
            <Button kind=ButtonKind::Primary busy=answering.acting.busy on_press=move |_| answering.send()>
                {say!(track.corrections_send)}
            </Button>
        </section>
    }
}

fn correction(
    asked: CorrectionView,
    answering: Answering,
    villages: &Arc<[Village]>,
) -> impl IntoView {
    let field = asked
        .field
        .and_then(|key| question(key, answering, villages));
    let material = asked
        .material
        .map(|(id, name)| view! { <pages::Pages material=id name answering/> });
    view! {
        <Notice tone=Tone::Problem><p>{asked.text}</p></Notice>
        {field}
        {material}
    }
}

fn question(key: FieldKey, answering: Answering, villages: &Arc<[Village]>) -> Option<AnyView> {
    let asked = answering.question(&key)?;
    let (read, write, leave) = (key.clone(), key.clone(), key.clone());
    Some(control(Asking {
        field: asked.field,
        parts: asked.parts,
        place: Place::field(&key),
        scope: answering.scope().into(),
        optional: false,
        typed: Signal::derive(move || answering.typed(&read)),
        problems: answering.problems.into(),
        on_type: Callback::new(move |typed| answering.type_in(write.clone(), typed)),
        on_leave: Callback::new(move |()| answering.leave(leave.clone())),
        villages: villages.clone(),
    }))
}
