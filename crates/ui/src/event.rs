//! Small helpers between browser events and callbacks.

use leptos::ev::FocusEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{EventTarget, Node};

/// The callback of someone who does not listen.
pub(crate) fn ignore<T: 'static>() -> Callback<T> {
    Callback::new(|_| {})
}

/// Whether the focus leaves the element that listens, and does not only move on within it: a date is not wrong
/// because its month is still to be typed.
pub(crate) fn leaves(event: &FocusEvent) -> bool {
    let node =
        |target: Option<EventTarget>| target.and_then(|target| target.dyn_into::<Node>().ok());
    let (whole, next) = (node(event.current_target()), node(event.related_target()));
    next.is_none() || !whole.is_some_and(|whole| whole.contains(next.as_ref()))
}
