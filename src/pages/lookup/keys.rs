//! Letters on a kiosk's screen. They answer as pinyin right away; whoever would rather see what they mean picks the
//! catalogue's own words, or characters.

use leptos::prelude::*;
use typing::Candidate;
use ui::{Candidates, Keyboard};

use crate::device::use_device;
use crate::i18n::say;
use crate::session::use_session;

/// One row: the answers below the box are what matters.
const AT_ONCE: usize = 7;

/// The keys; only a kiosk shows them.
#[component]
pub(super) fn PinyinKeys(query: Memo<String>, ask: Callback<String>) -> impl IntoView {
    use_device().is_kiosk().then(|| view! { <Keys query ask/> })
}

#[component]
fn Keys(query: Memo<String>, ask: Callback<String>) -> impl IntoView {
    let session = use_session();
    let letters = Memo::new(move |_| query.with(|query| split(query).1.to_ascii_lowercase()));
    let words = Memo::new(move |_| {
        let letters = letters.get();
        let table = session.typing_table().filter(|_| !letters.is_empty())?;
        let texts = session.lookup().map(|lookup| lookup.said());
        let whole = |text| Candidate {
            text,
            letters: letters.len(),
        };
        let words = table.words(&letters, texts.iter().flatten().map(String::as_str));
        let characters = table.candidates(&letters);
        Some(
            words
                .into_iter()
                .map(whole)
                .chain(characters)
                .collect::<Vec<_>>(),
        )
    });
    let texts = move || {
        let words = words.get().unwrap_or_default().into_iter();
        words.map(|word| word.text).collect::<Vec<_>>()
    };
    let pick = move |place: usize| {
        let picked = words.with_untracked(|words| words.as_ref()?.get(place).cloned());
        if let Some(Candidate { text, letters }) = picked {
            let query = query.get_untracked();
            let (before, spelled) = split(&query);
            ask.run(format!("{before}{text}{}", &spelled[letters..]));
        }
    };
    view! {
        <Show when=move || letters.with(|letters| !letters.is_empty())>
            <Candidates
                label=say!(keys.candidates)
                letters
                words=Signal::derive(texts)
                more_label=say!(keys.more)
                at_once=AT_ONCE
                on_pick=pick
            />
        </Show>
        <Keyboard
            label=say!(keys.label)
            delete_label=say!(keys.delete)
            on_key=move |letter| ask.run(format!("{}{letter}", query.get_untracked()))
            on_delete=move |()| {
                let mut text = query.get_untracked();
                text.pop();
                ask.run(text);
            }
        />
    }
}

/// What was typed, parted before the letters at its end.
fn split(query: &str) -> (&str, &str) {
    let before = query.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    query.split_at(before.len())
}
