//! The box that has the focus, as far as keys on the screen know it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlTextAreaElement};

/// Whether the box that was entered takes a code; nothing if it is no box to write in.
pub(super) fn is_code(entered: &Event) -> Option<bool> {
    let element: Element = entered.target()?.dyn_into().ok()?;
    if element.has_type::<HtmlTextAreaElement>() {
        return Some(false);
    }
    is_line(element.dyn_ref()?).then(|| {
        let keys = element.get_attribute("inputmode");
        element.has_attribute("autocapitalize") || keys.is_some_and(|keys| keys != "text")
    })
}

/// Changes the text of the focused box as if it had been typed, so that whoever listens hears it.
pub(super) fn change(edit: impl FnOnce(&mut String)) {
    let Some(focused) = document().active_element() else {
        return;
    };
    if let Some(lines) = focused.dyn_ref::<HtmlTextAreaElement>() {
        let mut text = lines.value();
        edit(&mut text);
        lines.set_value(&text);
    } else if let Some(line) = focused
        .dyn_ref::<HtmlInputElement>()
        .filter(|line| is_line(line))
    {
        let mut text = line.value();
        edit(&mut text);
        // The browser keeps the most characters that fit only for what it types itself.
        let most = usize::try_from(line.max_length()).unwrap_or(usize::MAX);
        if text.chars().count() > most {
            return;
        }
        line.set_value(&text);
    } else {
        return;
    }
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &bubbling) {
        // The event is ours; nobody cancels it.
        let _ = focused.dispatch_event(&event);
    }
}

/// Scrolls the focused box out from under the keys, which grow with what the letters may mean.
pub(super) fn uncover() {
    let place = |element: Option<Element>| Some(element?.get_bounding_client_rect());
    let dock = place(document().query_selector(".page__dock").ok().flatten());
    if let Some((focused, dock)) = place(document().active_element()).zip(dock) {
        let hidden = focused.bottom() + ROOM - dock.top();
        if hidden > 0.0 {
            window().scroll_by_with_x_and_y(0.0, hidden);
        }
    }
}

/// What stays free below the box, in CSS pixels.
const ROOM: f64 = 24.0;

/// Whether it is a line of text, and not a box to tick.
fn is_line(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "text" | "search")
}
