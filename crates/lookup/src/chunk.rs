//! How far a wish and a text agree when laid side by side: one stretch, character by character, syllable by syllable
//! or initial by initial.

use crate::corpus::Corpus;
use crate::scan::Search;
use crate::wish::Wish;

/// A stretch on which a wish and a text agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chunk {
    /// The first unit and the one after the last.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// How many places of the text.
    pub(crate) len: usize,
    /// Whether only characters and whole syllables were needed.
    pub(crate) whole: bool,
}

/// Sets of units reached: through whole syllables only, and through initials too.
#[derive(Default, Clone, Copy)]
struct Reach {
    whole: u64,
    any: u64,
}

/// The longest stretch from `unit` of the wish and `place` of the row, which ends at `end`. By ear, characters agree
/// that sound alike.
pub(crate) fn longest(search: Search<'_>, unit: usize, place: usize, end: usize) -> Option<Chunk> {
    let wish = search.wish;
    let from_run = wish.runs.begins(unit);
    let mut reach = Reach {
        whole: 1 << unit,
        any: 1 << unit,
    };
    let mut best: Option<Chunk> = None;
    for at in place..end {
        let mut next = Reach::default();
        let mut left = reach.any;
        while left != 0 {
            let from = left.trailing_zeros() as usize;
            left &= left - 1;
            if from < wish.units.len() {
                let passed = Passed {
                    from,
                    at,
                    inside: at > place,
                    whole: reach.whole >> from & 1 == 1,
                };
                step(search, passed, &mut next);
            }
        }
        if next.any == 0 {
            break;
        }
        let len = at + 1 - place;
        for (set, whole) in [(next.whole, true), (next.any & !next.whole, false)] {
            let to = match set {
                0 => continue,
                _ => 63 - set.leading_zeros() as usize,
            };
            let proper = whole || (from_run && wish.runs.ended(to));
            // Of initials the most: s and h are two characters rather than one that begins with sh.
            let farther = |best: Chunk| to > best.to || (to == best.to && !whole && !best.whole);
            if proper && best.is_none_or(farther) {
                best = Some(Chunk {
                    from: unit,
                    to,
                    len,
                    whole,
                });
            }
        }
        reach = with_filler_passed(wish, next);
    }
    best
}

/// A way so far, before one more place.
#[derive(Clone, Copy)]
struct Passed {
    /// The unit and the place that come next.
    from: usize,
    at: usize,
    /// Whether there was a place before.
    inside: bool,
    /// Whether only characters and whole syllables were needed so far.
    whole: bool,
}

/// The units reached over one more place.
fn step(search: Search<'_>, passed: Passed, next: &mut Reach) {
    let Search {
        corpus,
        wish,
        by_ear,
    } = search;
    let Passed {
        from,
        at,
        inside,
        whole,
    } = passed;
    let mut reached = |len: usize, whole: bool| {
        let bit = 1 << (from + len);
        next.any |= bit;
        if whole {
            next.whole |= bit;
        }
    };
    let unit = wish.units[from];
    if corpus.char_at(at) == unit {
        reached(1, whole);
        return;
    }
    if !unit.is_ascii_lowercase() {
        if by_ear && sounds_like(corpus, unit, at) {
            reached(1, whole);
        }
        return;
    }
    let run = wish.run(from);
    for sound in corpus.sounds[at].into_iter().flatten() {
        let agreed = sound.agrees(run);
        if agreed == sound.len() {
            reached(agreed, whole);
        } else if agreed == run.len() {
            // The last syllable is still being typed.
            reached(agreed, whole && inside);
        }
        (1..=sound.initial_len().min(agreed)).for_each(|len| reached(len, false));
    }
}

/// Whether a typed character sounds like the one at a place.
fn sounds_like(corpus: &Corpus, unit: char, at: usize) -> bool {
    corpus
        .number(unit)
        .is_some_and(|id| corpus.sound_alike(id, corpus.row[at]))
}

/// Filler inside a wish does not part what belongs together: 开（一个）面馆.
fn with_filler_passed(wish: &Wish, mut reach: Reach) -> Reach {
    let mut left = reach.any;
    while left != 0 {
        let at = left.trailing_zeros() as usize;
        left &= left - 1;
        if wish.is_soft(at) && !wish.units[at].is_ascii_lowercase() {
            let bit = 1 << (at + 1);
            left |= bit;
            reach.any |= bit;
            if reach.whole >> at & 1 == 1 {
                reach.whole |= bit;
            }
        }
    }
    reach
}
