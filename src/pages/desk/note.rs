//! What went wrong with something staff pressed, said where they pressed it. Where the session has ended they log in
//! there and then: the page stays, and what they typed with it.

use contract::ApiError;
use leptos::prelude::*;
use ui::{Notice, Tone};

use super::login::LogIn;
use crate::api::Failure;
use crate::i18n::staff;

/// The note.
#[component]
pub(super) fn StaffNote(
    /// What went wrong, if anything did; taken away once somebody is logged in again.
    failure: RwSignal<Option<Failure>>,
    /// How its ids begin.
    id: &'static str,
    /// The words for it.
    #[prop(default = staff::words)]
    words: fn(&Failure) -> String,
) -> impl IntoView {
    move || {
        failure.get().map(|why| {
            let ended = why == Failure::Refused(ApiError::NotAllowed);
            view! {
                <Notice tone=Tone::Problem announced=true>
                    <p>{words(&why)}</p>
                </Notice>
                {ended.then(|| view! { <LogIn id on_done=move |_| failure.set(None)/> })}
            }
        })
    }
}
