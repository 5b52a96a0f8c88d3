//! The hall this window is of: its town and its day, where a page for staff begins.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::session::use_session;

/// The hall, as far as it is known: without a list that could be loaded, it is not.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Hall {
    /// Its town, by its code.
    pub(super) town: String,
    /// Its day.
    pub(super) today: Option<Date>,
}

impl Hall {
    /// A day as boxes for days hold it.
    pub(super) fn day(on: Option<Date>) -> String {
        on.map(|on| on.to_string()).unwrap_or_default()
    }
}

/// The hall, once its list has come or has not; the list may change later without a page beginning anew.
pub(super) fn use_hall_to_come() -> Memo<Option<Hall>> {
    let session = use_session();
    Memo::new(move |_| {
        let loaded = session.lookup.get()?;
        let hall = loaded.map(|lookup| Hall {
            town: lookup.listing.town_code.to_string(),
            today: Some(lookup.listing.today),
        });
        Some(hall.unwrap_or_default())
    })
}

/// The hall.
pub(super) fn use_hall() -> Hall {
    use_context().unwrap_or_default()
}
