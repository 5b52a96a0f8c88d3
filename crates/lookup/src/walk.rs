//! A query laid along a text: on which stretches they agree, character by character, syllable by syllable or initial by
//! initial. One pass over the text, all stretches at once.

use crate::index::Index;
use crate::query::{Query, bits, ones};

mod characters;
mod masks;
mod stretch;

pub(crate) use masks::Masks;
use stretch::{Stretch, Stretches};

/// What one text has of a query.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Found {
    /// Units found together with their neighbours, or in another word of one meaning.
    pub(crate) strong: u64,
    /// Units found alone, which may be chance.
    pub(crate) weak: u64,
    /// Places of the text that were found together.
    pub(crate) places: u64,
    /// Places whose character stands anywhere in the query.
    weak_places: u64,
    /// Whether every character of the text was said, in its order, with other words between: 养（了二十头）猪.
    pub(crate) scattered: bool,
    /// Whether one stretch holds the whole query, and whether the text begins with it.
    pub(crate) whole: bool,
    pub(crate) opens: bool,
    /// Whether that stretch needed no bare initials.
    pub(crate) sure: bool,
    /// Whether words of one meaning were taken for each other.
    pub(crate) meant: bool,
    /// How many slips of the finger or the ear were forgiven.
    pub(crate) slips: u8,
}

/// Slips forgiven in one stretch.
const MOST_SLIPS: u8 = 2;

/// Lays a query along a text.
pub(crate) fn walk(query: &Query, masks: &Masks, index: &Index, text: usize) -> Found {
    let letters = index.text(text);
    let mut found = match masks.letters || masks.forgiving {
        true => Walk::along(query, masks, index, letters),
        false => characters::along(query, masks, letters),
    };
    found.scattered = letters.len() > 1
        && found.weak_places != 0
        && found.weak_places | found.places == bits(0, letters.len())
        && in_order(letters, masks);
    for span in index.spans(text) {
        let units = masks.meant[usize::from(span.meaning)];
        if units != 0 {
            found.meant |= units & !found.strong != 0;
            found.strong |= units;
            found.places |= span.places();
        }
    }
    found
}

/// Whether the characters of a text come in the query in the same order.
fn in_order(text: &[u16], masks: &Masks) -> bool {
    let mut from = 0;
    text.iter().all(|&letter| {
        let next = masks.same[usize::from(letter)] & !bits(0, from);
        from = next.trailing_zeros() as usize + 1;
        next != 0
    })
}

struct Walk<'a> {
    query: &'a Query,
    masks: &'a Masks,
    found: Found,
    grown: Stretches,
}

impl<'a> Walk<'a> {
    /// Follows every stretch to its end.
    fn along(query: &'a Query, masks: &'a Masks, index: &Index, letters: &[u16]) -> Found {
        let mut walk = Self {
            query,
            masks,
            found: Found::default(),
            grown: Stretches::default(),
        };
        for (place, &letter) in letters.iter().enumerate() {
            let alive = walk.grown;
            walk.grown.clear();
            for &stretch in alive.all() {
                if !walk.grow(stretch, letter, index) {
                    walk.end(stretch);
                }
            }
            walk.begin(place, letter, index);
        }
        let alive = walk.grown;
        for &stretch in alive.all() {
            walk.end(stretch);
        }
        walk.found
    }

    /// Takes one more place into a stretch, in every way that fits.
    fn grow(&mut self, stretch: Stretch, letter: u16, index: &Index) -> bool {
        let unit = usize::from(stretch.next);
        if self.masks.goes_on[usize::from(letter)] >> unit & 1 == 0 {
            return false;
        }
        let before = self.grown.all().len();
        for (to, initials, slips) in self
            .steps(unit, letter, stretch.slips < MOST_SLIPS, index)
            .into_iter()
            .flatten()
        {
            self.grown.keep(Stretch {
                next: to,
                places: stretch.places + 1,
                initials: stretch.initials || initials,
                slips: stretch.slips + slips,
                ..stretch
            });
        }
        self.grown.all().len() > before
    }

    /// Stretches that begin at a place.
    fn begin(&mut self, place: usize, letter: u16, index: &Index) {
        for unit in ones(self.masks.begins[usize::from(letter)]) {
            for (to, initials, slips) in self.steps(unit, letter, true, index).into_iter().flatten()
            {
                if initials && self.query.run_starts >> unit & 1 == 0 {
                    continue;
                }
                self.grown.keep(Stretch {
                    from: unit as u8,
                    next: to,
                    place: place as u8,
                    places: 1,
                    initials,
                    slips,
                });
            }
        }
    }

    /// The units that may come after `unit` once it agreed with a letter of the alphabet: to where, whether by a bare
    /// initial, with how many slips. The farthest first.
    fn steps(
        &self,
        unit: usize,
        letter: u16,
        forgive: bool,
        index: &Index,
    ) -> [Option<(u8, bool, u8)>; 7] {
        let mut steps = [None; 7];
        let masks = self.masks;
        let on = |mask: u64| mask >> unit & 1 == 1;
        let Some(&end) = self.query.run_ends.get(unit) else {
            return steps;
        };
        if on(masks.same[usize::from(letter)]) {
            steps[0] = Some((unit as u8 + 1, false, 0));
            return steps;
        }
        if end == unit {
            if masks.forgiving && forgive && on(masks.alike[usize::from(letter)]) {
                steps[0] = Some((unit as u8 + 1, false, 1));
            }
            return steps;
        }
        for sound in index.sounds.sounds_of(letter) {
            let letters = index.sounds.syllables.letters(sound);
            let at = usize::from(sound);
            if on(masks.spelled[at]) {
                steps[0] = Some(((unit + letters.len()) as u8, false, 0));
            }
            if on(masks.begun[at]) {
                steps[1] = Some((end as u8, true, 0));
            }
            let first = usize::from(letters[0] - b'a');
            if on(masks.doubles[first]) && letters.get(1) == Some(&b'h') {
                steps[2] = Some((unit as u8 + 2, true, 0));
            }
            if on(masks.initials[first]) {
                steps[3] = Some((unit as u8 + 1, true, 0));
            }
            if masks.forgiving && forgive {
                let lens = letters.len().max(2) - 1..;
                for ((slipped, len), step) in masks.slipped.iter().zip(lens).zip(&mut steps[4..]) {
                    if on(slipped[at]) {
                        *step = Some(((unit + len) as u8, false, 1));
                    }
                }
            }
        }
        steps
    }

    /// A stretch that grows no more: what it tells.
    fn end(&mut self, stretch: Stretch) {
        let (from, next) = (usize::from(stretch.from), usize::from(stretch.next));
        if stretch.initials {
            // Bare initials count from the beginning of a run to its end only.
            let begins = self.query.run_starts >> from & 1 == 1 || !self.query.is_letter(from);
            let ends = next > 0 && self.query.run_ends[next - 1] <= next;
            if !begins || !ends {
                return;
            }
        }
        let units = bits(from, next);
        let places = bits(
            usize::from(stretch.place),
            usize::from(stretch.place + stretch.places),
        );
        let found = &mut self.found;
        if units == self.query.every() {
            let opens = stretch.place == 0;
            // Of initials the most: s and h are two characters rather than one that begins with sh.
            let more =
                opens == found.opens && u32::from(stretch.places) > found.places.count_ones();
            if !found.whole || (opens && !found.opens) || more {
                found.places = places;
            }
            found.whole = true;
            found.opens |= opens;
            found.sure |= !stretch.initials;
            found.strong |= units;
            found.slips = found.slips.max(stretch.slips);
        } else if stretch.places >= 2 {
            found.strong |= units;
            found.slips = found.slips.max(stretch.slips);
            if !found.whole {
                found.places |= places;
            }
        } else if stretch.slips == 0 {
            found.weak |= units;
            found.weak_places |= places;
        }
    }
}
