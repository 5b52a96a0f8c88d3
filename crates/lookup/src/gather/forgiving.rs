//! Texts worth a look when one slip of the finger or the ear is forgiven.

use super::few::MOST_OF_SENTENCE;
use super::{Gather, Piece, push};
use crate::query::{bits, ones};
use crate::walk::Masks;

impl<'a> Gather<'a> {
    /// The texts in which neighbours sound like neighbours of the query.
    pub(crate) fn by_ear(mut self, masks: &Masks) -> Vec<u32> {
        let (index, query) = (self.index, self.query);
        let mut pieces = Vec::new();
        // One of two neighbours is as it was meant.
        for unit in 1..query.units.len() {
            let worth = self.worth(3 << (unit - 1));
            let (one, other) = (query.units[unit - 1], query.units[unit]);
            let mut add = |first: u16, second: u16| {
                let places = index.places.of_pair(first, second..second + 1);
                push(&mut pieces, places, worth);
            };
            for first in index.sounds.letters_of(one) {
                index
                    .sounds
                    .alike(other)
                    .for_each(|second| add(first, second));
            }
            for second in index.sounds.letters_of(other) {
                index.sounds.alike(one).for_each(|first| add(first, second));
            }
        }
        for start in ones(query.run_starts) {
            self.slipped(start, masks, &mut pieces);
        }
        self.count(pieces);
        self.few(MOST_OF_SENTENCE)
    }

    /// Neighbouring syllables of a run of letters, one of which may be spelled with a slip.
    fn slipped(&self, start: usize, masks: &Masks, pieces: &mut Vec<Piece<'a>>) {
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
            let (right, wrong) = (exact(unit), masks.slipped(unit));
            let firsts = right.iter().map(|&it| (it, true));
            for ((first, len), is_right) in firsts.chain(wrong.iter().map(|&it| (it, false))) {
                let next = unit + len;
                seen |= 1 << next;
                if next >= end {
                    continue;
                }
                let mut seconds = exact(next);
                if is_right {
                    seconds.extend(masks.slipped(next));
                }
                for (second, len) in seconds {
                    let worth = self.worth(bits(unit, next + len));
                    index.for_pairs(first, second, |places| push(pieces, places, worth));
                }
            }
        }
    }
}
