//! Texts worth a look when one slip of the finger or the ear is forgiven.

use super::Gather;
use crate::query::{bits, ones};
use crate::syllable::Syllable;
use crate::walk::Masks;

impl Gather<'_> {
    /// Adds the texts in which neighbours sound like neighbours of the query.
    pub(crate) fn by_ear(mut self, masks: &Masks) -> Vec<u32> {
        let (index, query) = (self.index, self.query);
        // One of two neighbours is as it was meant.
        for unit in 1..query.units.len() {
            let worth = self.worth(3 << (unit - 1));
            let (one, other) = (query.units[unit - 1], query.units[unit]);
            for first in index.sounds.letters_of(one) {
                for second in index.sounds.alike(other) {
                    self.add_pair(first, second, worth);
                }
            }
            for second in index.sounds.letters_of(other) {
                for first in index.sounds.alike(one) {
                    self.add_pair(first, second, worth);
                }
            }
        }
        for start in ones(query.run_starts) {
            self.slipped(start, masks);
        }
        self.few()
    }

    /// Neighbouring syllables of a run of letters, one of which may be spelled with a slip.
    fn slipped(&mut self, start: usize, masks: &Masks) {
        let (index, query) = (self.index, self.query);
        let end = query.run_ends[start];
        let all = &index.sounds.syllables;
        let exact = |unit: usize| {
            let spelled = query.spelled(unit).iter();
            spelled
                .map(|&syllable| (syllable, all.letters(syllable).len()))
                .collect::<Vec<_>>()
        };
        let mut seen = 1_u64 << start;
        for unit in start..end {
            if seen >> unit & 1 == 0 {
                continue;
            }
            let (right, wrong) = (exact(unit), masks.slipped(unit, index));
            let firsts = right
                .iter()
                .map(|&it| (it, true))
                .chain(wrong.iter().map(|&it| (it, false)));
            for ((first, len), is_right) in firsts {
                let next = unit + len;
                seen |= 1 << next;
                if next >= end {
                    continue;
                }
                let mut seconds = exact(next);
                if is_right {
                    seconds.extend(masks.slipped(next, index));
                }
                for (second, len) in seconds {
                    let worth = self.worth(bits(unit, next + len));
                    self.add_pairs(first, second, worth);
                }
            }
        }
    }

    fn add_pair(&mut self, first: u16, second: u16, worth: u16) {
        let index = self.index;
        for &place in index.places.of_pair(&index.row, first, second..second + 1) {
            self.add(index.text_at(place).0, worth);
        }
    }

    fn add_pairs(&mut self, first: Syllable, second: Syllable, worth: u16) {
        let index = self.index;
        index.for_pairs(first, second, |places| {
            for &place in places {
                self.add(index.text_at(place).0, worth);
            }
        });
    }
}
