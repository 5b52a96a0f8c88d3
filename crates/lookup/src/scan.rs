//! Laying a wish along the whole corpus: what each text has of it.

use crate::chunk::{self, Chunk};
use crate::corpus::{Corpus, Text};
use crate::wish::Wish;

/// What one text has of a wish.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Found {
    /// Units found together with their neighbours.
    pub(crate) strong: u64,
    /// Units found alone, which may be chance.
    pub(crate) weak: u64,
    /// Places of the text that were found together.
    pub(crate) places: u64,
    /// Whether one stretch holds all that carries meaning, and whether the text begins with it.
    pub(crate) whole: bool,
    pub(crate) opens: bool,
    /// Whether that stretch needed no bare initials.
    pub(crate) sure: bool,
}

/// A wish laid along a corpus, by ear or to the letter.
#[derive(Clone, Copy)]
pub(crate) struct Search<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) wish: &'a Wish,
    /// Whether characters are taken for their sound.
    pub(crate) by_ear: bool,
}

impl Search<'_> {
    /// What every text of the corpus has of the wish.
    pub(crate) fn scan(self) -> Vec<Found> {
        let mut found = vec![Found::default(); self.corpus.texts.len()];
        for unit in 0..self.wish.units.len() {
            self.look_from(unit, &mut found);
        }
        found
    }

    fn look_from(self, unit: usize, found: &mut [Found]) {
        let Self {
            corpus,
            wish,
            by_ear,
        } = self;
        let typed = wish.units[unit];
        if typed.is_ascii_lowercase() {
            if wish.runs.may_start(unit) {
                let second = wish.run(unit).get(1).map(|&key| key as u8);
                for &place in corpus.by_letter.of_key(usize::from(typed as u8 - b'a')) {
                    if second.is_none_or(|key| corpus.may_follow(place as usize, key)) {
                        self.look(unit, place, found);
                    }
                }
            }
        } else if let Some(id) = corpus.number(typed) {
            let alike = |other: &u32| *other != id && corpus.sound_alike(id, *other);
            let all = if by_ear {
                0..corpus.alphabet_len()
            } else {
                0..0
            };
            for other in [id].into_iter().chain(all.filter(alike)) {
                let places = corpus.by_char.of_key(other as usize);
                places
                    .iter()
                    .for_each(|&place| self.look(unit, place, found));
            }
        }
    }

    fn look(self, unit: usize, place: u32, found: &mut [Found]) {
        let number = self.corpus.text_at[place as usize] as usize;
        let text = &self.corpus.texts[number];
        if let Some(chunk) = chunk::longest(self, unit, place as usize, text.end) {
            found[number].add(self.wish, text, place as usize, chunk);
        }
    }
}

impl Found {
    fn add(&mut self, wish: &Wish, text: &Text, place: usize, chunk: Chunk) {
        let units = ((1_u64 << chunk.to) - 1) & !((1 << chunk.from) - 1);
        let places = (u64::MAX >> (64 - chunk.len)) << (place - text.start);
        let all = units & wish.hard == wish.hard;
        if all {
            let opens = place == text.start;
            if opens >= self.opens {
                // The best stretch is shown, not every one.
                self.places = if self.whole && opens == self.opens {
                    self.places
                } else {
                    places
                };
            }
            self.whole = true;
            self.opens |= opens;
            self.sure |= chunk.whole;
            self.strong |= units;
        } else if chunk.len >= 3 || (chunk.len == 2 && chunk.whole) {
            self.strong |= units;
            if !self.whole {
                self.places |= places;
            }
        } else {
            self.weak |= units;
        }
    }
}
