//! Looking into the row by sound: what is read where, and what stands behind what.

use std::ops::Range;

use super::Index;
use crate::places::Place;
use crate::query::Query;
use crate::syllable::{MOST_LETTERS, Syllable};

impl Index {
    /// Whether a typed character and a neighbour of it stand together in some text.
    pub(crate) fn knows_beside(&self, chars: &[char], at: usize) -> bool {
        self.knows_pair(chars, at.wrapping_sub(1)) || self.knows_pair(chars, at)
    }

    /// Whether a typed word and both its neighbours stand together in some texts: 养老(服务)补贴.
    pub(crate) fn knows_within(&self, chars: &[char], word: Range<usize>) -> bool {
        self.knows_pair(chars, word.start.wrapping_sub(1)) && self.knows_pair(chars, word.end - 1)
    }

    /// Whether the typed characters at a place and behind it stand together in some text.
    fn knows_pair(&self, chars: &[char], at: usize) -> bool {
        let (Some(&one), Some(&other)) = (chars.get(at), chars.get(at.wrapping_add(1))) else {
            return false;
        };
        self.sounds.letters_of(one).any(|one| {
            self.sounds.letters_of(other).any(|other| {
                let places = self.places.of_pair(one, other..other + 1);
                !places.is_empty()
            })
        })
    }

    /// Whether the first letters from a place on are these keys, zh, ch and sh with one key or two.
    pub(crate) fn reads(&self, place: usize, keys: &[u8]) -> bool {
        let [key, rest @ ..] = keys else { return true };
        let letter = self.row[place];
        self.sounds.begins(letter, *key)
            && (self.reads(place + 1, rest)
                || matches!(rest, [b'h', rest @ ..]
                    if self.sounds.begins_double(letter, *key) && self.reads(place + 1, rest)))
    }

    /// The places at which two syllables stand behind each other.
    pub(crate) fn for_pairs<'a>(
        &'a self,
        first: Syllable,
        second: Syllable,
        mut take: impl FnMut(&'a [Place]),
    ) {
        if !self.beside.has(first, second) {
            return;
        }
        let usual = self.sounds.first_read_as(second);
        let other_readings = self
            .sounds
            .read_as(second)
            .iter()
            .map(|&letter| letter as u16);
        let unusual: Vec<u16> = other_readings
            .filter(|letter| !usual.contains(letter))
            .collect();
        for &one in self.sounds.read_as(first) {
            take(self.places.of_pair(one as u16, usual.clone()));
            for &other in &unusual {
                take(self.places.of_pair(one as u16, other..other + 1));
            }
        }
    }

    /// The syllables that the rest of a run begins.
    pub(crate) fn begun<'a>(
        &'a self,
        query: &'a Query,
        unit: usize,
    ) -> impl Iterator<Item = Syllable> + 'a {
        let run = query.run(unit);
        let syllables = &self.sounds.syllables;
        let all = match run.len() {
            1..MOST_LETTERS => syllables.of_letter(usize::from(run[0] - b'a')),
            _ => 0..0,
        };
        all.filter(move |&syllable| {
            let letters = syllables.letters(syllable);
            letters.len() > run.len() && letters.starts_with(run)
        })
    }

    /// The letters of the alphabet that are read with a first letter.
    pub(crate) fn letters_beginning(&self, first: u8) -> Range<u16> {
        let sounds = self.sounds.syllables.of_letter((first - b'a').into());
        let letters = &self.sounds.letters;
        let at = |sound: u16| letters.partition_point(|letter| letter.sounds[0] < sound) as u16;
        at(sounds.start)..at(sounds.end)
    }
}
