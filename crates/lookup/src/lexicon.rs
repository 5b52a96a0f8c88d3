//! A fixed list of phrases, found wherever they stand in a text.

use std::collections::BTreeMap;
use std::ops::Range;

/// Phrases with what they mean.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    by_first: BTreeMap<char, Vec<(Vec<char>, T)>>,
}

impl<T> Lexicon<T> {
    pub(crate) fn of<'a>(phrases: impl Iterator<Item = (&'a str, T)>) -> Self {
        let mut by_first: BTreeMap<char, Vec<(Vec<char>, T)>> = BTreeMap::new();
        for (phrase, meaning) in phrases {
            let phrase: Vec<char> = phrase.chars().collect();
            if let Some(&first) = phrase.first() {
                by_first.entry(first).or_default().push((phrase, meaning));
            }
        }
        Self { by_first }
    }

    /// Every phrase in the text and its place; they may overlap.
    pub(crate) fn in_text<'a>(
        &'a self,
        text: &'a [char],
    ) -> impl Iterator<Item = (Range<usize>, &'a T)> + 'a {
        text.iter().enumerate().flat_map(move |(start, first)| {
            let here = self.by_first.get(first).into_iter().flatten();
            here.filter(move |(phrase, _)| text[start..].starts_with(phrase))
                .map(move |(phrase, meaning)| (start..start + phrase.len(), meaning))
        })
    }
}

/// A set of places with one bit for each; those beyond 64 are left out.
pub(crate) fn bits(places: Range<usize>) -> u64 {
    places
        .filter(|&place| place < 64)
        .fold(0, |set, place| set | 1 << place)
}
