//! The index: opened from a pack, asked on every key.

use std::ops::Range;

use crate::beside::Beside;
use crate::fold::{fold, is_word};
use crate::lexicon::Lexicon;
use crate::meaning::Meaning;
use crate::pack::{Facts, Lists, Pack, PackError};
use crate::places::Places;
use crate::query::{bits, ones};
use crate::sounds::Sounds;
use crate::syllable::Syllables;

mod again;
mod answer;
mod look;
mod make;
mod weighing;

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
    /// The texts, and one past the last.
    texts: Vec<Text>,
    /// The words of the word list in each text, and the texts of each meaning.
    spans: Vec<Span>,
    by_meaning: Vec<Vec<u32>>,
    entries: Vec<Facts>,
    names: usize,
    others: usize,
    about: Lists,
    owners: Lists,
}

/// A text: where its letters begin, where its words do, and how much all its letters tell.
#[derive(Debug, Clone, Copy)]
struct Text {
    start: u32,
    spans: u32,
    tells: f32,
}

impl Text {
    fn at(start: u32) -> Self {
        Self {
            start,
            spans: 0,
            tells: 0.0,
        }
    }
}

/// A word of the word list in a text. What stands far behind in a long text is not looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    start: u8,
    len: u8,
    pub(crate) meaning: Meaning,
}

impl Span {
    /// The places of the text that it takes.
    pub(crate) fn places(self) -> u64 {
        let start = usize::from(self.start);
        bits(start, start + usize::from(self.len))
    }
}

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
        let places = Places::of(&pack.row, &starts[..=texts], sounds.letters.len());
        let mut index = Self {
            lexicon: Lexicon::of(&words, &pack.meanings, &sounds),
            beside: Beside::of(&places, &sounds),
            places,
            firsts: Places::of_firsts(&pack.row, &starts[..pack.names], sounds.letters.len()),
            row: pack.row,
            rarity: Vec::new(),
            texts: starts[..=texts].iter().copied().map(Text::at).collect(),
            spans: Vec::new(),
            by_meaning: Vec::new(),
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
        self.texts.len() - 1
    }

    /// Whether a text is a name, not another name.
    pub(crate) fn is_name(&self, text: usize) -> bool {
        text < self.names
    }

    /// The letters of a text.
    pub(crate) fn text(&self, text: usize) -> &[u16] {
        &self.row[self.places_of(text)]
    }

    /// Where the letters of a text stand in the row.
    fn places_of(&self, text: usize) -> Range<usize> {
        self.texts[text].start as usize..self.texts[text + 1].start as usize - 1
    }

    /// The words of the word list in a text.
    pub(crate) fn spans(&self, text: usize) -> &[Span] {
        &self.spans[self.texts[text].spans as usize..self.texts[text + 1].spans as usize]
    }

    /// How much finding these places of a text tells, beside finding all of it: from 0 to 1.
    pub(crate) fn share_of(&self, text: usize, places: u64) -> f32 {
        let letters = self.text(text);
        let own = ones(places).filter_map(|place| letters.get(place));
        let own: f32 = own.map(|&letter| self.tells(letter)).sum();
        own / self.texts[text].tells.max(f32::MIN_POSITIVE)
    }

    /// How much a letter found in a text tells: its being there, and its being rare.
    fn tells(&self, letter: u16) -> f32 {
        1.0 + self.rarity[usize::from(letter)]
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
