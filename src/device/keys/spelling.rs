//! The letters pressed but not yet written, and what they may mean.

use std::sync::Arc;

use leptos::prelude::*;
use typing::{Candidate, Table};

/// A spelling under way.
#[derive(Clone, Copy)]
pub(super) struct Spelling {
    table: Signal<Option<Arc<Table>>>,
    /// Whether letters are pinyin.
    pub(super) on: RwSignal<bool>,
    /// The letters so far.
    pub(super) letters: RwSignal<String>,
}

impl Spelling {
    /// With this table, once it is there.
    pub(super) fn new(table: Signal<Option<Arc<Table>>>) -> Self {
        Self {
            table,
            on: RwSignal::new(true),
            letters: RwSignal::new(String::new()),
        }
    }

    /// Begins anew.
    pub(super) fn begin(self, on: bool) {
        self.letters.set(String::new());
        self.on.set(on);
    }

    /// What the letters may mean.
    pub(super) fn candidates(self) -> Vec<Candidate> {
        let letters = self.letters.get();
        let table = self.table.get();
        table.map_or_else(Vec::new, |table| table.candidates(&letters))
    }

    /// Whether this key spells; without the table letters are written as they are.
    pub(super) fn spells(self, key: char) -> bool {
        let known = self.table.with_untracked(Option::is_some);
        self.on.get_untracked() && known && key.is_ascii_alphabetic()
    }

    /// One more letter.
    pub(super) fn add(self, key: char) {
        self.letters.update(|letters| letters.push(key));
    }

    /// These are written now.
    pub(super) fn take(self, count: usize) {
        self.letters.update(|letters| _ = letters.drain(..count));
    }

    /// All of them as they stand.
    pub(super) fn take_all(self) -> String {
        self.letters.try_update(std::mem::take).unwrap_or_default()
    }

    /// Takes the last letter back; false if there is none.
    pub(super) fn rub_out(self) -> bool {
        let last = self.letters.try_update(String::pop);
        last.flatten().is_some()
    }
}
