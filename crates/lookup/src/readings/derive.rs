//! Working the readings out, on the server: a general table of characters, and a list of our own for polyphones.

use std::collections::BTreeSet;

use pinyin::ToPinyin;

use super::{Phrase, Readings};
use crate::fold::{fold, is_han};
use crate::syllable::Syllable;

/// Polyphones of official language; the format is told in the file.
const PHRASES: &str = include_str!("phrases.txt");
/// Simplified characters with their traditional forms, after OpenCC's `TSCharacters` (Apache-2.0), where both are
/// in everyday use.
const TRADITIONAL: &str = include_str!("traditional.txt");

impl Readings {
    /// The readings of every character in these names and other names.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let texts: BTreeSet<Vec<char>> = texts
            .into_iter()
            .map(|text| text.chars().map(fold).collect())
            .collect();
        let chars: BTreeSet<char> = texts
            .iter()
            .flatten()
            .copied()
            .filter(|&c| is_han(c))
            .collect();
        let mut readings = Self::default();
        for phrase in own_phrases() {
            match phrase.0.as_slice() {
                [(c, Some(syllable))] if chars.contains(c) => readings.add_reading(*c, *syllable),
                [_] => {}
                _ if texts.iter().any(|text| phrase.is_in(text)) => {
                    readings.phrases.push(phrase);
                }
                _ => {}
            }
        }
        for &c in &chars {
            if !readings.usual.contains_key(&c)
                && let Some(syllable) = usual(c)
            {
                readings.add_reading(c, syllable);
            }
        }
        for line in TRADITIONAL.lines() {
            let mut forms = line.chars();
            if let Some(simplified) = forms.next().filter(|c| chars.contains(c)) {
                readings.simplified.extend(
                    forms
                        .filter(|c| !chars.contains(c))
                        .map(|form| (form, simplified)),
                );
            }
        }
        readings
    }
}

impl Phrase {
    fn is_in(&self, text: &[char]) -> bool {
        text.windows(self.0.len())
            .any(|window| window.iter().eq(self.0.iter().map(|(c, _)| c)))
    }
}

/// The reading a character has by itself.
fn usual(c: char) -> Option<Syllable> {
    let plain: String = c.to_pinyin()?.plain().chars().map(fold).collect();
    Syllable::parse(&plain)
}

fn own_phrases() -> impl Iterator<Item = Phrase> {
    // The list is part of the program and a test reads every line, so a bad line is left out here.
    PHRASES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_our_own_list_is_read() {
        let lines = PHRASES
            .lines()
            .filter(|line| !line.starts_with('#'))
            .count();
        assert_eq!(own_phrases().count(), lines);
    }
}
