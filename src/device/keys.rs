//! The keys on a kiosk's screen, writing into whichever box has the focus.

use leptos::prelude::*;
use ui::{Keyboard, KeyboardKeys};
use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlInputElement};

use crate::device::use_device;
use crate::i18n::say;

/// The keys; only a kiosk shows them.
#[component]
pub(crate) fn ScreenKeys(
    /// Which keys.
    keys: KeyboardKeys,
) -> impl IntoView {
    use_device().is_kiosk().then(|| {
        view! {
            <Keyboard
                keys
                label=say!(keys.label)
                delete_label=say!(keys.delete)
                on_key=|letter| change(|text| text.push(letter))
                on_delete=|()| change(|text| {
                    text.pop();
                })
            />
        }
    })
}

/// Changes the text of the focused box as if it had been typed, so that whoever listens hears it.
fn change(edit: impl FnOnce(&mut String)) {
    let focused = document()
        .active_element()
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    let Some(focused) = focused else { return };
    let mut text = focused.value();
    edit(&mut text);
    focused.set_value(&text);
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &bubbling) {
        // The event is ours; nobody cancels it.
        let _ = focused.dispatch_event(&event);
    }
}
