//! Applying what was tried: on which document, and that the doubtful rows were looked at.

use std::sync::Arc;

use contract::revisions::{Apply, DryRun, Revision};
use contract::{ApiError, Missing};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use lists::State;
use ui::{Button, ButtonKind, Checkboxes, Choice};

use super::paper::{Paper, PaperFields};
use super::trial::Trial;
use crate::api::{self, Failure};
use crate::i18n::{say, staff};
use crate::pages::desk::mending::{Mending, ToMend};
use crate::pages::desk::note::StaffNote;

const ACCEPT: &str = "accept-doubtful";

/// The form.
#[component]
pub(super) fn Applying(
    /// What is applied.
    found: Arc<DryRun>,
    /// The trial it comes from.
    trial: Trial,
    /// The document.
    paper: Paper,
    /// When a revision was made.
    on_made: Callback<Revision>,
) -> impl IntoView {
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None::<Failure>));
    let accepted = trial.accepted;
    let mending = Mending::default();
    let is_doubtful = found.state == State::Doubtful;
    let token = StoredValue::new(found.token.clone());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        failure.set(None);
        let accept_doubtful = accepted.with_untracked(|accepted| !accepted.is_empty());
        let unseen = is_doubtful && !accept_doubtful;
        let unseen = unseen.then(|| (ACCEPT.to_owned(), say!(keeping.accept_missing)));
        let missing = paper.missing().into_iter().chain(unseen);
        if !mending.attempt(missing) || busy.get_untracked() {
            return;
        }
        busy.set(true);
        let wish = Apply {
            token: token.get_value(),
            document: paper.document(),
            accept_doubtful,
        };
        let chosen = trial.chosen;
        spawn_local(async move {
            let answer = api::keeping::apply(&chosen.town(), chosen.kind(), &wish).await;
            busy.set(false);
            match answer {
                // The page may be gone by now.
                Ok(revision) => _ = on_made.try_run(revision),
                Err(why) => failure.set(Some(why)),
            }
        });
    };
    let accept = is_doubtful.then(|| {
        view! {
            <Checkboxes
                id=ACCEPT
                legend=say!(keeping.accept_legend)
                options=vec![Choice::new(ACCEPT, say!(keeping.accept))]
                values=accepted
                error=mending.at(ACCEPT)
                on_change=move |values| accepted.set(values)
            />
        }
    });
    let again = move || {
        let lost = failure.with(|why| why.as_ref().is_some_and(is_lost));
        lost.then(
            || view! { <Button on_press=move |_| trial.press()>{say!(keeping.again)}</Button> },
        )
    };
    view! {
        <form class="card" on:submit=submit>
            <h3 class="card__title">{say!(keeping.apply)}</h3>
            <p class="soft">{say!(keeping.apply_lead)}</p>
            <ToMend mending id="apply-summary".to_owned() title=say!(keeping.mend)/>
            <PaperFields paper mending/>
            {accept}
            <StaffNote failure id="apply" words=staff::making/>
            <div class="cluster">
                <Button kind=ButtonKind::Primary kind_of_press="submit" busy>{say!(keeping.apply_go)}</Button>
                {again}
            </div>
        </form>
    }
}

/// Whether what was tried can no longer be applied, so that it is to be tried again.
fn is_lost(why: &Failure) -> bool {
    matches!(
        why,
        Failure::Refused(
            ApiError::ListChanged
                | ApiError::NotFound {
                    what: Missing::DryRun
                }
        )
    )
}
