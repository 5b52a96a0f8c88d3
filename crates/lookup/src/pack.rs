//! The pack: everything the index is opened from, as the server built it, in a few plain sections.
//!
//! ```text
//! "yclk"  format: 2 bytes  sum of the rest: 4 bytes
//! alphabet   characters with their readings, in order of the first reading; then traditional forms
//! row        every text as places in the alphabet, most frequent first, each text ended by 0:
//!            names, other names, what entries are about, words
//! entries    for each its place, weight, kind, code and what it is about
//! owners     for each other name whose it is
//! meanings   for each word what it means
//! ```
//!
//! Numbers are little-endian, seven bits a byte, the last byte below 128, where nothing else is said. A letter of the row
//! takes one byte or two, the high one first.

use std::fmt;

#[cfg(feature = "build")]
mod write;

mod read;

#[cfg(feature = "build")]
pub(crate) use write::write;

const MAGIC: [u8; 4] = *b"yclk";
/// The format of a pack: another whenever a pack of the last one would be misread. Who keeps packs tells them apart by it.
pub const FORMAT: u16 = 2;
const HEADER: usize = 10;

/// What stands in a pack.
#[derive(Debug, Default)]
pub(crate) struct Pack {
    /// What a place of the row may be; 0 ends a text.
    pub(crate) alphabet: Vec<Letter>,
    /// Traditional characters with their plain form.
    pub(crate) traditional: Vec<(u16, u16)>,
    /// All texts, each ended by 0.
    pub(crate) row: Vec<u16>,
    /// How many texts of each sort, in the order of the row.
    pub(crate) names: usize,
    pub(crate) others: usize,
    pub(crate) abouts: usize,
    pub(crate) words: usize,
    /// The entries, best first among equals; an entry's name is the text of the same place.
    pub(crate) entries: Vec<Facts>,
    /// What each entry is about, as places among the abouts.
    pub(crate) about: Lists,
    /// Whose each other name is.
    pub(crate) owners: Lists,
    /// What each word means.
    pub(crate) meanings: Vec<u16>,
}

/// A letter of the alphabet: a character as it is read somewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Letter {
    /// How it is read, in one way or another; 0 for not.
    pub(crate) sounds: [u16; 2],
    /// The character.
    pub(crate) char: u16,
}

/// What the ranking knows of an entry.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Facts {
    /// Its place in the caller's order.
    pub(crate) place: u32,
    pub(crate) weight: u8,
    pub(crate) bundle: bool,
    /// Whether its name continues another entry's: a narrower case of the same matter.
    pub(crate) narrower: bool,
    /// The turns of a matter its name speaks of, one bit for each; found when the pack is opened.
    pub(crate) turns: u16,
    /// The hash of its code.
    pub(crate) code: u32,
}

/// Lists of numbers in one block of memory.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    starts: Vec<u32>,
    all: Vec<u32>,
}

impl Lists {
    pub(crate) fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.all.extend(list);
        self.starts.push(self.all.len() as u32);
    }

    pub(crate) fn of(&self, at: usize) -> &[u32] {
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&from), Some(&to)) => &self.all[from as usize..to as usize],
            _ => &[],
        }
    }
}

/// Why some bytes are not a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackError {
    /// They are something else.
    NotAPack,
    /// They are a pack of another format than this program reads.
    OtherFormat(u16),
    /// They were damaged on the way.
    Damaged,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPack => f.write_str("these bytes are not a lookup pack"),
            Self::OtherFormat(format) => {
                write!(f, "the lookup pack has format {format}, not {FORMAT}")
            }
            Self::Damaged => f.write_str("the lookup pack is damaged"),
        }
    }
}

impl std::error::Error for PackError {}

/// How many of so many letters take one byte, so that two are enough for the rest.
fn in_one_byte(letters: usize) -> usize {
    let in_two = |one: usize| (256 - one) * 256;
    let fit = (0..=256).rev().find(|&one| one + in_two(one) >= letters);
    fit.unwrap_or(0)
}

/// FNV-1a over words of four bytes: tells damage, guards nothing.
pub(crate) fn sum(bytes: &[u8]) -> u32 {
    let words = bytes.chunks(4).map(|chunk| {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        u32::from_le_bytes(word)
    });
    words.fold(0x811c_9dc5, |sum, word| {
        (sum ^ word).wrapping_mul(0x0100_0193).rotate_left(5)
    })
}
