//! The keys on a kiosk's screen, writing into whichever box has the focus: letters and digits into a code, characters
//! by their pinyin into everything else.

use leptos::prelude::*;
use ui::{Candidates, Keyboard, KeyboardKeys};

use crate::device::use_device;
use crate::i18n::say;
use crate::session::use_session;
use spelling::Spelling;

mod focused;
mod spelling;

/// The keys; only a kiosk shows them.
#[component]
pub(crate) fn ScreenKeys() -> impl IntoView {
    use_device().is_kiosk().then(|| view! { <Keys/> })
}

#[component]
fn Keys() -> impl IntoView {
    let session = use_session();
    let spelling = Spelling::new(Signal::derive(move || session.typing_table()));
    // Whoever goes to another box has done with the letters of the last one.
    let entered = window_event_listener_untyped("focusin", move |event| {
        if let Some(is_code) = focused::is_code(&event) {
            spelling.begin(!is_code);
            request_animation_frame(focused::uncover);
        }
    });
    on_cleanup(move || entered.remove());
    let words = Memo::new(move |_| spelling.candidates());
    let grown = Memo::new(move |_| words.with(Vec::is_empty));
    // Where the page stands is the browser's; once the candidates are drawn they may cover the box.
    Effect::new(move |_| {
        grown.track();
        request_animation_frame(focused::uncover);
    });
    let texts = move || {
        words.with(|words| {
            words
                .iter()
                .map(|word| word.text.clone())
                .collect::<Vec<_>>()
        })
    };
    let pick = move |place: usize| {
        if let Some(picked) = words.with_untracked(|words| words.get(place).cloned()) {
            spelling.take(picked.letters);
            focused::change(|text| text.push_str(&picked.text));
        }
    };
    let press = move |key: char| match spelling.spells(key) {
        true => spelling.add(key),
        false => {
            let before = spelling.take_all();
            focused::change(|text| {
                text.push_str(&before);
                text.push(key);
            });
        }
    };
    let delete = move |()| {
        if !spelling.rub_out() {
            focused::change(|text| _ = text.pop());
        }
    };
    view! {
        <Show when=move || spelling.on.get()>
            <Candidates
                label=say!(keys.candidates)
                letters=spelling.letters
                hint=say!(keys.hint)
                words=Signal::derive(texts)
                more_label=say!(keys.more)
                on_pick=pick
            />
        </Show>
        <Keyboard
            keys=KeyboardKeys::LettersAndDigits
            label=say!(keys.label)
            delete_label=say!(keys.delete)
            on_key=press
            on_delete=delete
        >
            <button
                class="keyboard__key keyboard__key--wide"
                type="button"
                aria-pressed=move || spelling.on.get().to_string()
                on:click=move |_| spelling.begin(!spelling.on.get_untracked())
            >
                {say!(keys.chinese)}
            </button>
        </Keyboard>
    }
}
