//! A person to ask: where they sit and how to call them. It opens in place, nothing pops up.

use leptos::prelude::*;
use ui::{Button, ButtonKind, Notice, Tone};

use super::office::phone_link;
use crate::i18n::say;
use crate::session::use_session;

/// The button that calls for help, and whether its answer is open.
#[component]
pub(crate) fn HelpButton(
    /// Whether the answer is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Button kind=ButtonKind::Danger pressed=open on_press=move |_| open.update(|open| *open = !*open)>
            {say!(help.button)}
        </Button>
    }
}

/// The answer.
#[component]
pub(crate) fn Help(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    let hall = move || {
        session.lookup().map(|lookup| {
            let listing = &lookup.listing;
            view! {
                <p>{say!(help.desk, hall = &listing.hall.name, address = &listing.hall.address)}</p>
                <p>{say!(help.call)}" "{phone_link(&listing.hall.phone)}</p>
                <p>{say!(office.hours_today, hours = &listing.hours_today)}</p>
            }
        })
    };
    view! {
        <Show when=move || open.get()>
            <Notice tone=Tone::Problem announced=true title=say!(help.title)>{hall}</Notice>
        </Show>
    }
}
