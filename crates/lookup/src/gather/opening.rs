//! Names that begin with what was typed: what somebody most likely means who has pressed a few keys.

use super::Gather;
use super::few::MOST_OF_SENTENCE;
use crate::index::Index;
use crate::places::Place;
use crate::query::{Query, ones};

/// So many names that begin with the first keys leave nothing else to look for.
pub(super) const ENOUGH: usize = 10;
/// Of a longer query, rare pieces say enough.
const MOST_KEYS: usize = 9;
/// So many are looked at beside what else shares the most.
const MOST_BESIDE: usize = 32;

impl Gather<'_> {
    /// The shortest names that begin with all of the query.
    pub(super) fn opening(&self) -> Vec<u32> {
        let (index, query) = (self.index, self.query);
        let Some(&first) = query.units.first() else {
            return Vec::new();
        };
        if query.units.len() > MOST_KEYS {
            return Vec::new();
        }
        let letters: Vec<u16> = match query.is_letter(0) {
            true => index.letters_beginning(query.run(0)[0]).collect(),
            false => index.sounds.letters_of(first).collect(),
        };
        let mut names = Vec::new();
        for letter in letters {
            index.add_opening(letter, query, &mut names);
        }
        let most = match self.is_first_key() && names.len() >= ENOUGH {
            true => MOST_OF_SENTENCE,
            false => MOST_BESIDE,
        };
        index.keep_shortest(&mut names, most);
        names
    }

    /// Whether these names are all there is to look at: after the first key or two.
    pub(super) fn are_enough(&self, opening: &[u32]) -> bool {
        self.is_first_key() && opening.len() >= ENOUGH
    }

    fn is_first_key(&self) -> bool {
        let keys = self.query.units.len();
        keys == 1 || keys == 2 && self.query.run_ends[0] == 2
    }
}

/// The texts of some places.
fn texts(places: &[Place]) -> impl Iterator<Item = u32> {
    places.iter().map(|place| place.text())
}

impl Index {
    /// Keeps so many texts, the shorter and among equals the earlier ones.
    pub(super) fn keep_shortest(&self, texts: &mut Vec<u32>, most: usize) {
        if most < texts.len() {
            let len = |&text: &u32| (self.text(text as usize).len(), text);
            texts.select_nth_unstable_by_key(most, len);
            texts.truncate(most);
        }
    }

    /// Adds the names that begin with a letter and with the query: with its characters, its syllables or its initials.
    fn add_opening(&self, letter: u16, query: &Query, names: &mut Vec<u32>) {
        let first = self.after(letter, query, 1);
        let is_end = |units: u64| units & query.end() != 0;
        if is_end(first) {
            names.extend(texts(self.firsts.of_letter(letter)));
            return;
        }
        for (second, alike) in self.firsts.by_pair(letter) {
            let units = self.after(second, query, first);
            let opens = |&name: &u32| {
                let mut units = units;
                for &letter in self.text(name as usize).iter().skip(2) {
                    if units == 0 || is_end(units) {
                        break;
                    }
                    units = self.after(letter, query, units);
                }
                is_end(units)
            };
            if is_end(units) {
                names.extend(texts(alike));
            } else if units != 0 {
                names.extend(texts(alike).filter(opens));
            }
        }
    }

    /// The units that may come next, given those that might have come here and the letter that did.
    fn after(&self, letter: u16, query: &Query, units: u64) -> u64 {
        let mut next = 0;
        for unit in ones(units & query.every()) {
            if !query.is_letter(unit) {
                if self.sounds.char_of(letter) == query.units[unit] {
                    next |= 1 << (unit + 1);
                }
                continue;
            }
            let run = query.run(unit);
            if !self.sounds.begins(letter, run[0]) {
                continue;
            }
            next |= 1 << (unit + 1);
            if run.get(1) == Some(&b'h') && self.sounds.begins_double(letter, run[0]) {
                next |= 1 << (unit + 2);
            }
            for sound in self.sounds.sounds_of(letter) {
                let letters = self.sounds.syllables.letters(sound);
                if letters.starts_with(run) || run.starts_with(letters) {
                    next |= 1 << (unit + letters.len().min(run.len()));
                }
            }
        }
        next
    }
}
