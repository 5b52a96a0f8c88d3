//! Asking the index: from a query to the best answers.

use std::ops::Range;

use super::{Index, code};
use crate::fold::{fold, is_word};
use crate::query::Query;
use crate::score::Score;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The entry's place among those the pack was built from.
    pub entry: usize,
    /// Why it stands where it stands.
    pub score: Score,
    /// The places of the name that were found, without what separates its words.
    places: u64,
}

impl Hit {
    /// The characters (not bytes) of the entry's name to highlight, ascending; none when another name was meant. What
    /// stands between two found characters, such as a bracket, is highlighted with them.
    #[must_use]
    pub fn lit(&self, name: &str) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut going_on = false;
        let words = name
            .chars()
            .map(fold)
            .enumerate()
            .filter(|(_, c)| is_word(*c));
        for (place, (at, _)) in words.take(64).enumerate() {
            let found = self.places >> place & 1 == 1;
            match ranges.last_mut() {
                Some(range) if found && going_on => range.end = at + 1,
                _ if found => ranges.push(at..at + 1),
                _ => {}
            }
            going_on = found;
        }
        ranges
    }
}

/// What may become an answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) entry: u32,
    pub(super) score: Score,
    /// The places of the name that were found.
    pub(super) places: u64,
}

/// Points for a text said in full among other words.
pub(super) const IN_FULL_IN_PART: i32 = 250;

/// The most points that any has for what was covered.
pub(super) fn covered(all: &[Candidate]) -> i32 {
    let points = all.iter().map(|candidate| candidate.score.covered);
    points.max().unwrap_or(0)
}

impl Index {
    /// The best `top` answers, best first. None at all means that there is no such item: the words were understood as
    /// nothing in the catalogue, and a guess would mislead.
    #[must_use]
    pub fn find(&self, text: &str, top: usize) -> Vec<Hit> {
        let mut best = self.by_code(text);
        if best.is_empty() {
            let query = Query::parse(text, self);
            if query.total > 0.0 {
                best = self.by_words(&query, false);
                self.by_ear(&query, &mut best);
                self.by_two_words(text, &query, &mut best);
            }
        }
        best.sort_by_key(|candidate| (-candidate.score.total(), candidate.entry));
        best.truncate(top);
        best.into_iter()
            .map(|candidate| self.hit(candidate))
            .collect()
    }

    fn hit(&self, candidate: Candidate) -> Hit {
        Hit {
            entry: self.entries[candidate.entry as usize].place as usize,
            score: candidate.score,
            places: candidate.places,
        }
    }

    fn by_code(&self, query: &str) -> Vec<Candidate> {
        let digits = query.chars().take(64).filter(char::is_ascii_digit).count();
        if digits == 0 {
            return Vec::new();
        }
        let typed = code(query.chars());
        let same = (0..)
            .zip(&self.entries)
            .filter(|(_, facts)| facts.code == typed);
        same.map(|(entry, facts)| Candidate {
            entry,
            score: Score::of_code(facts),
            places: 0,
        })
        .collect()
    }
}
