//! Where the hall is, on every page.

use leptos::prelude::*;

use super::office::phone_link;
use crate::device::use_device;
use crate::i18n::say;
use crate::routes;
use crate::session::use_session;

/// The hall's address, telephone and hours.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let (session, device) = (use_session(), use_device());
    move || {
        session.lookup().map(|lookup| {
            let listing = &lookup.listing;
            view! {
                <footer class="footer">
                    <p>{listing.hall.name.clone()}" · "{listing.hall.address.clone()}</p>
                    {(!device.is_kiosk())
                        .then(|| {
                            view! {
                                <p class="no-print">
                                    <a href=routes::TOWNS>{say!(towns.link)}</a>" · "
                                    <a href=routes::CHANGES>{say!(changes.link)}</a>" · "
                                    <a href=routes::DESK>{say!(app.staff)}</a>
                                </p>
                            }
                        })}
                    <p>{phone_link(&listing.hall.phone)}" · "{say!(office.hours_today, hours = &listing.hours_today)}</p>
                </footer>
            }
        })
    }
}
