//! What a browser may remember: how it shows things. Nothing about a person goes through here.

use leptos::prelude::window;
use web_sys::Storage;

/// Keeps a preference; a browser without storage forgets it.
pub(crate) fn keep(key: &str, value: &str) {
    put(window().local_storage().ok().flatten(), key, value);
}

/// A kept preference.
pub(crate) fn kept(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Keeps something until the tab is closed.
pub(crate) fn keep_for_tab(key: &str, value: &str) {
    put(window().session_storage().ok().flatten(), key, value);
}

/// What the tab keeps.
pub(crate) fn kept_for_tab(key: &str) -> Option<String> {
    window().session_storage().ok()??.get_item(key).ok()?
}

fn put(storage: Option<Storage>, key: &str, value: &str) {
    if let Some(storage) = storage {
        // A full or forbidden storage only costs the convenience.
        let _ = storage.set_item(key, value);
    }
}
