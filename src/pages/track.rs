//! Following a submission: where each part stands, and answering what is asked.

use leptos::prelude::*;

use super::parts::page::Page;
use crate::i18n::say;
use crate::session::use_session;

mod acting;
mod application;
mod corrections;
pub(crate) mod notices;
mod open;
mod overview;
mod withdraw;

/// The page: the two things that open a submission, then the submission.
#[component]
pub(crate) fn TrackPage() -> impl IntoView {
    let session = use_session();
    let opened = Memo::new(move |_| session.tracking.with(Option::is_some));
    move || match opened.get() {
        true => view! { <overview::Overview/> }.into_any(),
        false => view! {
            <Page title=say!(track.title)>
                <open::Open/>
            </Page>
        }
        .into_any(),
    }
}
