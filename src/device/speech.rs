//! Reading the page aloud, where the browser can.

use leptos::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance};

use crate::i18n;

/// Whether this browser can speak.
pub(crate) fn is_there() -> bool {
    voice().is_some()
}

/// Reads the main part of the page aloud, or stops reading.
pub(crate) fn toggle() {
    let Some(voice) = voice() else { return };
    let speaking = voice.speaking();
    voice.cancel();
    let text = document()
        .get_element_by_id("main")
        .and_then(|main| main.text_content());
    if let (false, Some(text)) = (speaking, text)
        && let Ok(words) = SpeechSynthesisUtterance::new_with_text(&text)
    {
        words.set_lang(i18n::tag(i18n::locale()));
        voice.speak(&words);
    }
}

/// Stops reading.
pub(crate) fn stop() {
    if let Some(voice) = voice() {
        voice.cancel();
    }
}

fn voice() -> Option<SpeechSynthesis> {
    window().speech_synthesis().ok()
}
