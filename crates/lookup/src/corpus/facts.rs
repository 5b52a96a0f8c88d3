//! What the ranking needs to know of an entry.

use crate::entry::{Entry, Kind};
use crate::fold::{fold, is_word};
use crate::phase::Phases;

/// What the ranking needs to know of an entry.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) code: String,
    pub(crate) kind: Kind,
    pub(crate) weight: u8,
    pub(crate) phases: Phases,
}

impl Facts {
    pub(crate) fn of(entry: &Entry<'_>) -> Self {
        let name: Vec<char> = entry.name.chars().map(fold).collect();
        Self {
            code: code(entry.id),
            kind: entry.kind,
            weight: entry.weight,
            phases: Phases::told(&name).0,
        }
    }
}

/// A code as it is compared: without separators, small letters.
pub(crate) fn code(text: &str) -> String {
    text.chars()
        .map(fold)
        .filter(|&c| is_word(c))
        .take(super::MOST_PLACES)
        .collect()
}
