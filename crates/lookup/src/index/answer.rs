//! Asking the index: from a query to the best answers.

use std::ops::Range;

use super::{Index, code};
use crate::fold::{fold, is_word};
use crate::gather::Gather;
use crate::query::Query;
use crate::score::{Scale, Score, WHOLE_MATTER};
use crate::walk::{Found, Masks, walk};

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
    entry: u32,
    pub(super) score: Score,
    /// The places of the name that were found.
    places: u64,
}

/// Owners of other names that are looked at, in all and of each at least.
const MOST_OWNERS: usize = 400;
const LEAST_OWNERS: usize = 6;
/// Points for a text said in full among other words.
pub(super) const IN_FULL_IN_PART: i32 = 250;
/// Answers that have so much less of what was typed than the best are left out.
const SLACK: i32 = 130;

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

    pub(super) fn by_words(&self, query: &Query, forgiving: bool) -> Vec<Candidate> {
        let masks = Masks::of(query, self, forgiving);
        let gather = Gather::new(query, self);
        let texts = if forgiving {
            gather.by_ear(&masks)
        } else {
            gather.best()
        };
        let most_owners = (MOST_OWNERS / texts.len().max(1)).max(LEAST_OWNERS);
        let found = |text: u32| walk(query, &masks, self, text as usize);
        let founds: Vec<Found> = texts.iter().map(|&text| found(text)).collect();
        // Whose each text is: a name is its own entry's, another name may be many's.
        let mut own: Vec<(u32, u32, &Found)> = Vec::with_capacity(2 * texts.len());
        let mut abouts: Vec<(u32, u64)> = Vec::new();
        for (text, found) in texts.into_iter().zip(&founds) {
            match (text as usize).checked_sub(self.names) {
                None => own.push((text, text, found)),
                Some(other) if other < self.others => {
                    let owners = self.owners.of(other).iter().take(most_owners);
                    own.extend(owners.map(|&owner| (owner, text, found)));
                }
                Some(other) => abouts.push(((other - self.others) as u32, found.strong)),
            }
        }
        // An entry's own name comes before its other names.
        own.sort_unstable_by_key(|&(entry, text, _)| u64::from(entry) << 32 | u64::from(text));
        let scale = Scale::of(query, self, forgiving);
        let mut candidates = Vec::new();
        for group in own.chunk_by(|one, other| one.0 == other.0) {
            let entry = group[0].0;
            let facts = &self.entries[entry as usize];
            let (name, others) = match group {
                [(_, text, name), others @ ..] if *text == entry => (**name, others),
                others => (found(entry), others),
            };
            let mut all = name;
            for (_, _, found) in others {
                all.strong |= found.strong;
                all.weak |= found.weak;
            }
            for &(about, units) in &abouts {
                if self.about.of(entry as usize).contains(&about) {
                    all.weak |= units;
                }
            }
            let mut best: Option<Score> = None;
            for &(_, text, found) in others.iter().chain([&(entry, entry, &name)]) {
                let score = scale.score(facts, text as usize, *found, name, all);
                if let Some(score) = score
                    && best.is_none_or(|best| score.total() > best.total())
                {
                    best = Some(score);
                }
            }
            if let Some(score) = best {
                candidates.push(Candidate {
                    entry,
                    score,
                    places: name.places,
                });
            }
        }
        let most = covered(&candidates);
        // A bundle is what was wished for if nothing else says more of it.
        for score in candidates.iter_mut().map(|candidate| &mut candidate.score) {
            if score.bundle == WHOLE_MATTER {
                let beside = score.covered as f32 / most.max(1) as f32;
                score.bundle = (WHOLE_MATTER as f32 * beside.powi(3)) as i32;
            }
        }
        candidates.retain(|Candidate { score, .. }| {
            score.covered >= most - SLACK || score.fit >= IN_FULL_IN_PART
        });
        candidates
    }
}
