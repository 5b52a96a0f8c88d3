//! Laying a wish along the whole corpus: what each text has of it.

use crate::chunk::{self, Chunk};
use crate::corpus::{Corpus, Text};
use crate::syllable;
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
}

/// What every text of the corpus has of the wish. By ear, characters are taken for their sound.
pub(crate) fn scan(corpus: &Corpus, wish: &Wish, by_ear: bool) -> Vec<Found> {
    let mut found = vec![Found::default(); corpus.texts.len()];
    let starts = syllable_starts(wish);
    for unit in 0..wish.units.len() {
        let typed = wish.units[unit];
        if typed.is_ascii_lowercase() {
            if starts >> unit & 1 == 1 {
                let letter = (u32::from(typed) - u32::from('a')) as usize;
                corpus
                    .by_letter
                    .of_key(letter)
                    .iter()
                    .for_each(|&place| look(corpus, wish, unit, place, by_ear, &mut found));
            }
        } else if let Some(id) = corpus.number(typed) {
            if by_ear {
                let mut letters =
                    corpus.usual[id as usize].map(|sound| sound.map(|sound| sound.first()));
                if letters[0] == letters[1] {
                    letters[1] = None;
                }
                for letter in letters.into_iter().flatten() {
                    let places = corpus.by_letter.of_key(letter);
                    places
                        .iter()
                        .filter(|&&place| chunk::sounds_like(corpus, typed, place as usize))
                        .for_each(|&place| look(corpus, wish, unit, place, by_ear, &mut found));
                }
            } else {
                corpus
                    .by_char
                    .of_key(id as usize)
                    .iter()
                    .for_each(|&place| look(corpus, wish, unit, place, by_ear, &mut found));
            }
        }
    }
    found
}

fn look(corpus: &Corpus, wish: &Wish, unit: usize, place: u32, by_ear: bool, found: &mut [Found]) {
    let number = corpus.text_at[place as usize] as usize;
    let text = &corpus.texts[number];
    if let Some(chunk) = chunk::longest(corpus, wish, unit, place as usize, text.end, by_ear) {
        found[number].add(wish, text, place as usize, chunk);
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

/// The letters at which a syllable or a run of initials may begin.
fn syllable_starts(wish: &Wish) -> u64 {
    let mut starts = 0;
    for at in 0..wish.units.len() {
        if !wish.units[at].is_ascii_lowercase() {
            continue;
        }
        if wish.begins_run(at) {
            starts |= 1 << at;
        }
        if starts >> at & 1 == 1 {
            let run: String = wish.run(at).iter().take(6).collect();
            for len in 1..run.len() {
                if syllable::all().binary_search(&&run[..len]).is_ok() {
                    starts |= 1 << (at + len);
                }
            }
        }
    }
    starts
}
