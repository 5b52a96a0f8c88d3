//! Where the hall is, on every page.

use leptos::prelude::*;

use super::office::phone_link;
use crate::i18n::say;
use crate::session::use_session;

/// The hall's address, telephone and hours.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let session = use_session();
    move || {
        session.lookup().map(|lookup| {
            let listing = &lookup.listing;
            view! {
                <footer class="footer">
                    <p>{listing.hall.name.clone()}" · "{listing.hall.address.clone()}</p>
                    <p>{phone_link(&listing.hall.phone)}" · "{say!(office.hours_today, hours = &listing.hours_today)}</p>
                </footer>
            }
        })
    }
}
