//! The alphabet of a pack: every character as it is read in some text, and the common characters nobody wrote.

use std::collections::{BTreeMap, BTreeSet};

use super::readings::{COMMON, Reader, TRADITIONAL};
use crate::fold::is_han;
use crate::pack::Letter;

/// The letters in order of their first reading, the end of a text before all.
pub(super) struct Alphabet {
    pub(super) letters: Vec<Letter>,
}

impl Alphabet {
    /// The alphabet of these texts, and the texts written in it, each ended by 0.
    pub(super) fn of(texts: &[&[char]]) -> (Self, Vec<u16>) {
        let reader = Reader::new();
        let read: Vec<Vec<Letter>> = texts.iter().map(|text| reader.read(text)).collect();
        let typed = ('0'..='9').chain('a'..='z');
        let common = COMMON.chars().filter(|&c| is_han(c)).chain(typed);
        let common = common.map(|c| reader.alone(c));
        let letters: BTreeSet<Letter> = read.iter().flatten().copied().chain(common).collect();
        let mut letters: Vec<Letter> = letters.into_iter().collect();
        letters.insert(0, Letter::default());
        let numbers: BTreeMap<Letter, u16> = letters.iter().copied().zip(0..).collect();
        let row = read.iter().flat_map(|text| {
            let numbers = text.iter().map(|letter| numbers[letter]);
            numbers.chain([0])
        });
        let row = row.collect();
        (Self { letters }, row)
    }

    /// The traditional forms of the characters in the texts, but for forms that are in the alphabet themselves.
    pub(super) fn traditional(&self, row: &[u16]) -> Vec<(u16, u16)> {
        let known: BTreeSet<u16> = self.letters.iter().map(|letter| letter.char).collect();
        let letters: BTreeSet<u16> = row.iter().copied().collect();
        let char = |letter: u16| self.letters[usize::from(letter)].char;
        let used: BTreeSet<u16> = letters.into_iter().map(char).collect();
        let mut pairs = Vec::new();
        for line in TRADITIONAL.lines() {
            let mut forms = line
                .chars()
                .filter_map(|c| u16::try_from(u32::from(c)).ok());
            if let Some(plain) = forms.next().filter(|plain| used.contains(plain)) {
                let other = forms.filter(|form| !known.contains(form));
                pairs.extend(other.map(|form| (form, plain)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup_by_key(|(form, _)| *form);
        pairs
    }
}
