//! Words: the interface's own, by language, and everything the rules leave to be put into words.
//!
//! A change of language draws the whole page anew (see `app`), so words are plain strings and not thousands of
//! closures. The catalogue's texts are the town's and stay as they are.

use leptos::prelude::*;

pub(crate) mod audience;
pub(crate) mod date;
pub(crate) mod failure;
pub(crate) mod problem;
pub(crate) mod report;
pub(crate) mod staff;
pub(crate) mod stage;
pub(crate) mod verdict;

// Made by build.rs from `locales/`.
include!(concat!(env!("OUT_DIR"), "/i18n.rs"));

pub(crate) use i18n::Locale;

thread_local! {
    static LANGUAGE: ArcRwSignal<Locale> = ArcRwSignal::new(remembered());
}

/// The interface's words under a key, in the language in use: `say!(plan.title, count = 6)`.
macro_rules! say {
    ($($key:tt)*) => {
        String::from(leptos_i18n::td_string!($crate::i18n::locale(), $($key)*))
    };
}
pub(crate) use say;

/// The language in use.
pub(crate) fn locale() -> Locale {
    LANGUAGE.with(GetUntracked::get_untracked)
}

/// Subscribes whoever draws to the language.
pub(crate) fn track_language() {
    LANGUAGE.with(Track::track);
}

/// Changes to the other language, and remembers it: a preference, nothing personal.
pub(crate) fn change_language() {
    let other = match locale() {
        Locale::zh_CN => Locale::en,
        Locale::en => Locale::zh_CN,
    };
    crate::device::preference::keep(KEY, tag(other));
    LANGUAGE.with(|language| language.set(other));
}

/// The language's name in pages' `lang`.
pub(crate) fn tag(locale: Locale) -> &'static str {
    match locale {
        Locale::zh_CN => "zh-CN",
        Locale::en => "en",
    }
}

const KEY: &str = "language";

fn remembered() -> Locale {
    match crate::device::preference::kept(KEY).as_deref() {
        Some("en") => Locale::en,
        _ => Locale::zh_CN,
    }
}
