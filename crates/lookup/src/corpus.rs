//! Every name and other name as one long row of characters, with lists of where each character and each first letter
//! stands. This is the index's body; it knows nothing of queries.

use crate::entry::{Entry, Kind, Said};
use crate::fold::{fold, is_han, is_word};
use crate::phase::Phases;
use crate::readings::{Readings, Sounds};

mod postings;

pub(crate) use postings::Postings;

/// Characters of one text beyond this are not indexed: sets of places are kept in 64 bits.
const MOST_PLACES: usize = 64;
/// Characters nobody needs to say in another name.
const UNSAID: [char; 4] = ['个', '的', '了', '我'];

/// The row of characters and where to look in it.
#[derive(Debug)]
pub(crate) struct Corpus {
    /// What each text is, in the order of the row; the texts of one entry stand together, its name first.
    pub(crate) texts: Vec<Text>,
    /// The row, as numbers in `alphabet`.
    pub(crate) row: Vec<u32>,
    /// How each place of the row is read.
    pub(crate) sounds: Vec<Sounds>,
    /// Where each place of the row stands in its own text, in characters.
    pub(crate) origin: Vec<u32>,
    /// The text each place of the row belongs to.
    pub(crate) text_at: Vec<u32>,
    /// How much the match of a place tells, by its character.
    pub(crate) rarity: Vec<f32>,
    /// How a character of the alphabet is read by itself.
    pub(crate) usual: Vec<Sounds>,
    /// The places of a character of the alphabet.
    pub(crate) by_char: Postings,
    /// The places that are read with a first letter, 0 for a.
    pub(crate) by_letter: Postings,
    alphabet: Vec<char>,
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

/// What the ranking needs to know of an entry.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) weight: u8,
    pub(crate) phases: Phases,
}

impl Facts {
    pub(crate) fn of(entry: &Entry<'_>) -> Self {
        let name: Vec<char> = entry.name.chars().map(fold).collect();
        Self {
            id: code(entry.id),
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
        .take(MOST_PLACES)
        .collect()
}

impl Corpus {
    pub(crate) fn of(entries: &[Entry<'_>], readings: &Readings) -> Self {
        let (mut texts, mut chars, mut sounds) = (Vec::new(), Vec::new(), Vec::new());
        let (mut origin, mut text_at) = (Vec::new(), Vec::new());
        for (entry, it) in entries.iter().enumerate() {
            let names = [(it.name, None)]
                .into_iter()
                .chain(it.words.iter().map(|word| (word.text, Some(word.said))));
            for (name, said) in names {
                let start = chars.len();
                for (place, c) in name
                    .chars()
                    .map(fold)
                    .enumerate()
                    .filter(|(_, c)| is_word(*c))
                    .take(MOST_PLACES)
                {
                    if said.is_none() || !UNSAID.contains(&c) {
                        chars.push(c);
                        origin.push(low(place));
                        text_at.push(low(texts.len()));
                    }
                }
                sounds.extend(readings.sounds(&chars[start..]));
                texts.push(Text {
                    start,
                    end: chars.len(),
                    entry,
                    said,
                });
            }
        }
        let mut alphabet = chars.clone();
        alphabet.sort_unstable();
        alphabet.dedup();
        let row: Vec<u32> = chars
            .iter()
            .map(|c| low(alphabet.binary_search(c).unwrap_or_default()))
            .collect();
        let by_char = Postings::of(alphabet.len(), || {
            row.iter()
                .enumerate()
                .map(|(place, &id)| (id as usize, place))
        });
        let by_letter = Postings::of(26, || first_letters(&chars, &sounds));
        let rarity = rarity(&by_char, alphabet.len(), &texts, &text_at, entries.len());
        let usual = alphabet
            .iter()
            .flat_map(|&c| readings.sounds(&[c]))
            .collect();
        Self {
            texts,
            row,
            sounds,
            origin,
            text_at,
            rarity,
            usual,
            by_char,
            by_letter,
            alphabet,
        }
    }

    /// A character's number, if the catalogue has it.
    pub(crate) fn number(&self, c: char) -> Option<u32> {
        self.alphabet.binary_search(&c).ok().map(low)
    }

    pub(crate) fn char_at(&self, place: usize) -> char {
        self.alphabet[self.row[place] as usize]
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
            let own = c
                .is_ascii_lowercase()
                .then(|| (u32::from(*c) - u32::from('a')) as usize);
            let [one, other] = sounds.map(|sound| sound.map(|sound| sound.first()));
            [own, one, other.filter(|_| other != one)]
                .into_iter()
                .flatten()
                .map(move |letter| (letter, place))
        })
}

/// How much a character tells: 1 when one entry has it, near 0 when all have it. Letters and digits tell little.
fn rarity(
    by_char: &Postings,
    alphabet: usize,
    texts: &[Text],
    text_at: &[u32],
    entries: usize,
) -> Vec<f32> {
    let all = (entries as f32 + 1.0).ln().max(1.0);
    (0..alphabet)
        .map(|id| {
            let mut owners: Vec<usize> = by_char
                .of_key(id)
                .iter()
                .map(|&place| texts[text_at[place as usize] as usize].entry)
                .collect();
            owners.dedup();
            (((entries as f32 + 1.0) / owners.len() as f32).ln() / all).clamp(0.12, 1.0)
        })
        .collect()
}

impl Corpus {
    /// How much finding this typed character would tell.
    pub(crate) fn tells(&self, unit: char) -> f32 {
        match self.number(unit) {
            _ if unit.is_ascii() => 0.25,
            Some(id) => self.rarity[id as usize],
            None if is_han(unit) => 1.0,
            None => 0.25,
        }
    }
}

/// Places are counted in 32 bits; a catalogue has far fewer.
fn low(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
