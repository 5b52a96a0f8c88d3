//! Official words as people say them, so that every name is also found in everyday words: 社会保障卡 as 社保卡.
//! A word list for all items; what a single item is called stands in the catalogue's other names.

use crate::lexicon::Lexicon;

/// Official word and everyday word, one pair a line.
const PAIRS: &str = include_str!("respell.tsv");

/// The list, ready for many names.
pub(super) struct Respelling(Lexicon<&'static str>);

impl Respelling {
    pub(super) fn load() -> Self {
        Self(Lexicon::of(
            PAIRS.lines().filter_map(|line| line.split_once('\t')),
        ))
    }

    /// The name in everyday words, once for each official word in it.
    pub(super) fn of<'a>(&'a self, name: &'a [char]) -> impl Iterator<Item = Vec<char>> + 'a {
        self.0.in_text(name).map(|(place, said)| {
            let behind = name[place.end..].iter().copied();
            name[..place.start]
                .iter()
                .copied()
                .chain(said.chars())
                .chain(behind)
                .collect()
        })
    }
}
