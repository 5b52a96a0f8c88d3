//! Every name and other name as one long row of characters, with lists of where each character and each first letter
//! stands. This is the index's body; it knows nothing of queries.

use crate::entry::{Entry, Said};
use crate::fold::{fold, is_han, is_word};
use crate::readings::{Readings, Sounds};

mod facts;
mod postings;
mod respell;

pub(crate) use facts::{Facts, code};
use postings::Postings;
use respell::Respelling;

/// Characters of one text beyond this are not indexed: sets of places are kept in 64 bits.
const MOST_PLACES: usize = 64;
/// Characters nobody needs to say in another name.
const UNSAID: [char; 4] = ['个', '的', '了', '我'];

/// The row of characters and where to look in it.
#[derive(Debug, Default)]
pub(crate) struct Corpus {
    /// What each text is, in the order of the row.
    pub(crate) texts: Vec<Text>,
    /// The first text of each entry, which is its name, and one past the last.
    pub(crate) first_texts: Vec<usize>,
    /// The row, as numbers in the alphabet.
    pub(crate) row: Vec<u32>,
    /// Where each place of the row stands in its own text, in characters.
    pub(crate) origin: Vec<u32>,
    /// The text each place of the row belongs to.
    pub(crate) text_at: Vec<u32>,
    /// How each place of the row is read.
    pub(crate) sounds: Vec<Sounds>,
    /// The places of a character of the alphabet.
    pub(crate) by_char: Postings,
    /// The places that are read with a first letter, 0 for a.
    pub(crate) by_letter: Postings,
    /// How much the match of a character of the alphabet tells.
    pub(crate) rarity: Vec<f32>,
    alphabet: Vec<char>,
    /// What is heard when a character of the alphabet is read, 0 for nothing.
    heard: Vec<[u32; 2]>,
}

/// One name or other name.
#[derive(Debug)]
pub(crate) struct Text {
    /// Its places in the row.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whose it is.
    pub(crate) entry: usize,
    /// What sort of other name, nothing for the name itself.
    pub(crate) said: Option<Said>,
}

impl Corpus {
    pub(crate) fn of(entries: &[Entry<'_>], readings: &Readings) -> Self {
        let mut corpus = Self::default();
        let chars = corpus.take_in(entries);
        corpus.alphabet = chars.clone();
        corpus.alphabet.sort_unstable();
        corpus.alphabet.dedup();
        corpus.row = chars.iter().filter_map(|&c| corpus.number(c)).collect();
        corpus.by_char = Postings::of(corpus.alphabet.len(), || {
            corpus.row.iter().map(|&id| id as usize).enumerate()
        });
        corpus.read_aloud(readings);
        corpus.by_letter = Postings::of(26, || first_letters(&chars, &corpus.sounds));
        corpus.weigh(entries.len());
        corpus
    }

    /// Lays all texts out; gives their characters.
    fn take_in(&mut self, entries: &[Entry<'_>]) -> Vec<char> {
        let respelling = Respelling::load();
        let mut row = Vec::new();
        for (entry, it) in entries.iter().enumerate() {
            self.first_texts.push(self.texts.len());
            let folded = |text: &str| text.chars().map(fold).collect::<Vec<char>>();
            let name = folded(it.name);
            let everyday: Vec<Vec<char>> = respelling.of(&name).collect();
            let words = it
                .words
                .iter()
                .map(|word| (folded(word.text), Some(word.said)));
            let everyday = everyday.into_iter().map(|text| (text, Some(Said::Common)));
            for (text, said) in [(name, None)].into_iter().chain(words).chain(everyday) {
                let start = row.len();
                let unsaid = |c: &char| said.is_some() && UNSAID.contains(c);
                let spoken = text
                    .into_iter()
                    .enumerate()
                    .filter(|(_, c)| is_word(*c) && !unsaid(c));
                for (place, c) in spoken.take(MOST_PLACES) {
                    row.push(c);
                    self.origin.push(low(place));
                    self.text_at.push(low(self.texts.len()));
                }
                self.texts.push(Text {
                    start,
                    end: row.len(),
                    entry,
                    said,
                });
            }
        }
        self.first_texts.push(self.texts.len());
        row
    }

    /// Gives each place its readings, by itself and in phrases.
    fn read_aloud(&mut self, readings: &Readings) {
        let usual: Vec<Sounds> = self.alphabet.iter().map(|&c| readings.usual(c)).collect();
        self.heard = usual
            .iter()
            .map(|sounds| sounds.map(|sound| sound.map_or(0, |sound| sound.heard())))
            .collect();
        self.sounds = self.row.iter().map(|&id| usual[id as usize]).collect();
        for phrase in readings.phrases() {
            let ids: Vec<u32> = phrase.iter().filter_map(|(c, _)| self.number(*c)).collect();
            if ids.len() < phrase.len() || ids.is_empty() {
                continue;
            }
            for &place in self.by_char.of_key(ids[0] as usize) {
                let place = place as usize;
                if self.row[place..].starts_with(&ids) {
                    for (sounds, (_, reading)) in self.sounds[place..].iter_mut().zip(phrase) {
                        *sounds = if reading.is_some() {
                            [*reading, None]
                        } else {
                            *sounds
                        };
                    }
                }
            }
        }
    }

    /// Weighs the alphabet: 1 for a character one entry has, near 0 for one that all have.
    fn weigh(&mut self, entries: usize) {
        let all = (entries as f32 + 1.0).ln().max(1.0);
        let weight = |id| {
            let places = self.by_char.of_key(id).iter();
            let mut owners: Vec<usize> = places
                .map(|&place| self.texts[self.text_at[place as usize] as usize].entry)
                .collect();
            owners.dedup();
            (((entries as f32 + 1.0) / owners.len() as f32).ln() / all).clamp(0.12, 1.0)
        };
        self.rarity = (0..self.alphabet.len()).map(weight).collect();
    }

    /// A character's number, if the catalogue has it.
    pub(crate) fn number(&self, c: char) -> Option<u32> {
        self.alphabet.binary_search(&c).ok().map(low)
    }

    /// How many different characters there are.
    pub(crate) fn alphabet_len(&self) -> u32 {
        low(self.alphabet.len())
    }

    pub(crate) fn char_at(&self, place: usize) -> char {
        self.alphabet[self.row[place] as usize]
    }

    /// Whether two characters of the alphabet may be taken for each other by ear.
    pub(crate) fn sound_alike(&self, one: u32, other: u32) -> bool {
        let others = self.heard[other as usize];
        self.heard[one as usize]
            .iter()
            .any(|heard| *heard != 0 && others.contains(heard))
    }

    /// Whether a second key may belong to what is read from a place on; a quick look that spares a long one.
    pub(crate) fn may_follow(&self, place: usize, key: u8) -> bool {
        let within = self.sounds[place]
            .iter()
            .flatten()
            .filter_map(|sound| sound.second());
        let behind = self
            .sounds
            .get(place + 1)
            .into_iter()
            .flatten()
            .flatten()
            .map(|sound| sound.letters().as_bytes()[0]);
        let literal = self
            .row
            .get(place + 1)
            .is_some_and(|&id| self.alphabet[id as usize] == char::from(key));
        literal
            || within
                .chain(behind)
                .any(|letter| letter == key || (letter == b'v' && key == b'u'))
    }

    /// How much finding this typed character would tell; a letter tells a part of a syllable.
    pub(crate) fn tells(&self, unit: char) -> f32 {
        match self.number(unit) {
            _ if unit.is_ascii_digit() => 0.25,
            _ if unit.is_ascii() => 0.13,
            Some(id) => self.rarity[id as usize],
            None if is_han(unit) => 1.0,
            None => 0.25,
        }
    }
}

/// The first letter of each reading of each place, letters standing for themselves.
fn first_letters<'a>(
    chars: &'a [char],
    sounds: &'a [Sounds],
) -> impl Iterator<Item = (usize, usize)> + 'a {
    chars
        .iter()
        .zip(sounds)
        .enumerate()
        .flat_map(|(place, (c, sounds))| {
            let own = c.is_ascii_lowercase().then(|| usize::from(*c as u8 - b'a'));
            let [one, other] = sounds.map(|sound| sound.map(|sound| sound.first()));
            [own, one, other.filter(|_| other != one)]
                .into_iter()
                .flatten()
                .map(move |letter| (place, letter))
        })
}

/// Places are counted in 32 bits; a catalogue has far fewer.
fn low(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
