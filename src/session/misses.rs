//! What is asked in vain: told to the server by its words alone, for whoever keeps the list. Which words those are,
//! `lookup::Wish` knows; here is when the box has come to rest, and when the person turns away.

use std::sync::Arc;
use std::time::Duration;

use ::lookup::{Vain, Wish};
use contract::misses::{Miss, MissWay};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::lookup::Lookup;
use crate::api::{self, Reply};
use crate::device::{Device, use_device};

/// How long the box has rested when what stands in it was meant.
const REST: Duration = Duration::from_secs(2);
/// A single character is the beginning of something.
const LEAST_CHARS: usize = 2;

/// The wish in the search box, in memory only.
#[derive(Clone, Copy)]
pub(crate) struct Misses {
    device: Device,
    lookup: LocalResource<Reply<Arc<Lookup>>>,
    wish: StoredValue<Wish>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Whether the machine's own input method still asks what the letters mean.
    composing: StoredValue<bool>,
}

impl Misses {
    pub(super) fn new(lookup: LocalResource<Reply<Arc<Lookup>>>) -> Self {
        let composing = StoredValue::new(false);
        for (event, begins) in [("compositionstart", true), ("compositionend", false)] {
            let told = window_event_listener_untyped(event, move |_| composing.set_value(begins));
            on_cleanup(move || told.remove());
        }
        Self {
            device: use_device(),
            lookup,
            wish: StoredValue::default(),
            timer: StoredValue::new(None),
            composing,
        }
    }

    /// Something else stands in the box.
    pub(crate) fn typed(self, text: String) {
        if text.is_empty() {
            return self.left();
        }
        let rests = set_timeout_with_handle(move || self.rests(text), REST);
        self.wait(rests.ok());
    }

    /// A result was opened.
    pub(crate) fn opened(self) {
        self.wait(None);
        self.wish.update_value(Wish::opened);
    }

    /// The person turns away: to another page, to another tab, to an empty box.
    pub(crate) fn left(self) {
        self.wait(None);
        let vain = self.wish.try_update_value(Wish::left);
        self.tell(vain.flatten());
    }

    /// The next person is another one.
    pub(super) fn forget(self) {
        self.left();
        self.wish.set_value(Wish::default());
    }

    fn rests(self, text: String) {
        // While the list is on its way, nobody knows whether it has what is asked.
        let loaded = self.lookup.get_untracked();
        if self.composing.get_value() || loaded.is_none() {
            return self.typed(text);
        }
        // Letters on a kiosk's screen are on their way to characters.
        let spells = self.device.is_kiosk() && text.ends_with(|c: char| c.is_ascii_alphabetic());
        let words = text.trim();
        if spells || words.chars().count() < LEAST_CHARS {
            return;
        }
        if let Some(Ok(lookup)) = loaded
            && lookup.is_open()
        {
            let found = !lookup.find(words, 1).is_empty();
            let vain = self.wish.try_update_value(|wish| wish.rests(words, found));
            self.tell(vain.into_iter().flatten());
        }
    }

    /// Waits for this, and no longer for what was waited for before.
    fn wait(self, timer: Option<TimeoutHandle>) {
        let former = self
            .timer
            .try_update_value(|kept| std::mem::replace(kept, timer));
        if let Some(former) = former.flatten() {
            former.clear();
        }
    }

    fn tell(self, vain: impl IntoIterator<Item = Vain>) {
        for Vain { words, found } in vain {
            let way = if found {
                MissWay::Abandoned
            } else {
                MissWay::Nothing
            };
            let town = self.device.town();
            spawn_local(async move { api::misses::count(&town, &Miss { words, way }).await });
        }
    }
}
