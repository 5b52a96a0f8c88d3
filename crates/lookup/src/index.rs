//! The index: opened from a pack, asked on every key.

use crate::beside::Beside;
use crate::fold::{fold, is_word};
use crate::lexicon::{Lexicon, Span};
use crate::pack::{Facts, Lists, Pack, PackError};
use crate::places::Places;
use crate::sounds::Sounds;
use crate::syllable::Syllables;

mod again;
mod answer;
mod look;
mod make;

pub use answer::Hit;

/// Everything needed to answer, without the entries themselves.
#[derive(Debug)]
pub struct Index {
    pub(crate) sounds: Sounds,
    pub(crate) lexicon: Lexicon,
    /// Names, other names and what entries are about, each ended by 0.
    pub(crate) row: Vec<u16>,
    pub(crate) places: Places,
    pub(crate) beside: Beside,
    /// The names by the letter each begins with.
    pub(crate) firsts: Places,
    /// How much finding a letter of the alphabet tells: 1 for one that stands nowhere.
    pub(crate) rarity: Vec<f32>,
    /// Where each text begins, and one past the last.
    pub(crate) starts: Vec<u32>,
    /// The text at each place of the row, marked where it begins.
    text_at: Vec<u32>,
    /// The words of the word list in each text, and the texts of each meaning.
    spans: Vec<Span>,
    span_starts: Vec<u32>,
    by_meaning: Vec<Vec<u32>>,
    entries: Vec<Facts>,
    /// The turns of a matter each name speaks of, one bit for each.
    turns: Vec<u16>,
    names: usize,
    others: usize,
    about: Lists,
    owners: Lists,
}

/// Marks the place at which a text begins.
const BEGINS: u32 = 1 << 31;

impl Index {
    /// Takes in a pack, in a few passes over it.
    ///
    /// # Errors
    ///
    /// Says when the bytes are no pack, one of another format, or damaged.
    pub fn open(bytes: &[u8]) -> Result<Self, PackError> {
        let syllables = Syllables::new();
        let mut pack = Pack::read(bytes, &syllables)?;
        let sounds = Sounds::of(&mut pack, syllables);
        let starts = starts(&pack.row);
        let texts = pack.names + pack.others + pack.abouts;
        let words = pack.row.split_off(starts[texts] as usize);
        let mut index = Self {
            lexicon: Lexicon::of(&words, &pack.meanings, &sounds),
            places: Places::of(&pack.row, sounds.letters.len()),
            firsts: Places::of_firsts(&pack.row, &starts[..pack.names], sounds.letters.len()),
            beside: Beside::of(&pack.row, &sounds),
            row: pack.row,
            rarity: Vec::new(),
            starts: starts[..=texts].to_vec(),
            text_at: Vec::new(),
            spans: Vec::new(),
            span_starts: Vec::new(),
            by_meaning: Vec::new(),
            turns: vec![0; pack.names],
            names: pack.names,
            others: pack.others,
            entries: pack.entries,
            about: pack.about,
            owners: pack.owners,
            sounds,
        };
        index.read_words();
        index.weigh();
        Ok(index)
    }

    /// Every name and other name, as it is understood: without separators.
    pub fn said(&self) -> impl Iterator<Item = String> {
        let texts = 0..self.names + self.others;
        texts.map(|text| {
            self.text(text)
                .iter()
                .map(|&letter| self.sounds.char_of(letter))
                .collect()
        })
    }

    /// How many texts there are.
    pub(crate) fn texts(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether a text is a name, not another name.
    pub(crate) fn is_name(&self, text: usize) -> bool {
        text < self.names
    }

    /// The letters of a text.
    pub(crate) fn text(&self, text: usize) -> &[u16] {
        &self.row[self.starts[text] as usize..self.starts[text + 1] as usize - 1]
    }

    /// The text at a place, and whether it begins there.
    pub(crate) fn text_at(&self, place: u32) -> (u32, bool) {
        let at = self.text_at[place as usize];
        (at & !BEGINS, at & BEGINS != 0)
    }

    pub(crate) fn spans(&self, text: usize) -> &[Span] {
        &self.spans[self.span_starts[text] as usize..self.span_starts[text + 1] as usize]
    }

    pub(crate) fn texts_of(&self, meaning: u16) -> &[u32] {
        &self.by_meaning[usize::from(meaning)]
    }
}

/// Where each text begins, and one past the last.
fn starts(row: &[u16]) -> Vec<u32> {
    let ends = (1..).zip(row).filter(|(_, letter)| **letter == 0);
    [0].into_iter().chain(ends.map(|(end, _)| end)).collect()
}

/// A code as it is compared: a sum of 24 bits over its letters and digits.
pub(crate) fn code(text: impl Iterator<Item = char>) -> u32 {
    let letters = text.map(fold).filter(|&c| is_word(c)).take(64);
    let sum = letters.fold(0x811c_9dc5_u32, |sum, c| {
        (sum ^ u32::from(c)).wrapping_mul(0x0100_0193)
    });
    (sum ^ sum >> 24) & 0x00ff_ffff
}
