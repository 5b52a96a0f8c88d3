//! Puts the focus where something has just been drawn.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Focuses what bears this id, once it is drawn.
pub(super) fn soon(id: &'static str) {
    request_animation_frame(move || {
        let found = document().get_element_by_id(id);
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // A browser that cannot focus still shows it.
            _ = element.focus();
        }
    });
}
