//! Small helpers between browser events and callbacks.

use leptos::prelude::*;

/// The callback of someone who does not listen.
pub(crate) fn ignore<T: 'static>() -> Callback<T> {
    Callback::new(|_| {})
}
