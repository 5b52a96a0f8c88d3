//! The index: built once from the catalogue, asked on every key.

use std::ops::Range;

use crate::corpus::{Corpus, Facts, code};
use crate::entry::Entry;
use crate::readings::Readings;
use crate::scan::{Found, Search};
use crate::score::{Scale, Score};
use crate::wish::Wish;

/// Everything needed to answer, without the entries themselves.
#[derive(Debug)]
pub struct Index {
    readings: Readings,
    corpus: Corpus,
    facts: Vec<Facts>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The entry's place among those the index was built from.
    pub entry: usize,
    /// Why it stands where it stands.
    pub score: Score,
    /// The characters (not bytes) of the name to highlight, ascending; empty when another name was meant.
    pub matched: Vec<Range<usize>>,
}

/// What may become an answer: with what was found in its name, for the highlight.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    entry: usize,
    score: Score,
    name: Found,
}

impl Index {
    /// Builds the index. The readings must be those of these entries, or more; what they lack is found by its
    /// characters only.
    #[must_use]
    pub fn build(entries: &[Entry<'_>], readings: Readings) -> Self {
        let corpus = Corpus::of(entries, &readings);
        Self {
            corpus,
            facts: entries.iter().map(Facts::of).collect(),
            readings,
        }
    }

    /// The best `top` answers, best first. None at all means that there is no such item: the words were understood as
    /// nothing in the catalogue, and a guess would mislead.
    #[must_use]
    pub fn find(&self, query: &str, top: usize) -> Vec<Hit> {
        let wish = Wish::parse(query, &self.readings);
        if wish.hard == 0 {
            return Vec::new();
        }
        let mut best = self.by_code(query);
        if best.is_empty() {
            best = self.by_words(&wish, false);
        }
        let poor = best.iter().all(|candidate| candidate.score.covered < POOR);
        if poor && wish.hard_characters() >= LEAST_BY_EAR {
            let heard = self.by_words(&wish, true);
            best = if heard.is_empty() { best } else { heard };
        }
        best.sort_by_key(|candidate| (-candidate.score.total(), candidate.entry));
        let hit = |Candidate { entry, score, name }| Hit {
            entry,
            score,
            matched: self.highlight(entry, name),
        };
        best.into_iter().take(top).map(hit).collect()
    }

    fn by_code(&self, query: &str) -> Vec<Candidate> {
        let typed = code(query);
        let same = self
            .facts
            .iter()
            .enumerate()
            .filter(|(_, facts)| facts.code == typed);
        let candidate = |(entry, facts)| Candidate {
            entry,
            score: Score::of_code(facts),
            name: Found::default(),
        };
        same.map(candidate).collect()
    }

    fn by_words(&self, wish: &Wish, by_ear: bool) -> Vec<Candidate> {
        let Corpus {
            texts, first_texts, ..
        } = &self.corpus;
        let search = Search {
            corpus: &self.corpus,
            wish,
            by_ear,
        };
        let (found, scale) = (search.scan(), Scale::of(search));
        let candidate = |(entry, facts): (usize, &Facts)| {
            let own = first_texts[entry]..first_texts[entry + 1];
            let name = found[own.start];
            let scores = own.filter_map(|text| scale.score(facts, &texts[text], found[text], name));
            let score = scores.max_by_key(Score::total)?;
            Some(Candidate { entry, score, name })
        };
        let mut candidates: Vec<Candidate> = self
            .facts
            .iter()
            .enumerate()
            .filter_map(candidate)
            .collect();
        let most = candidates
            .iter()
            .map(|candidate| candidate.score.covered)
            .max()
            .unwrap_or(0);
        candidates.retain(|candidate| candidate.score.covered >= most - SLACK);
        candidates
    }

    /// The found places of a name, as ranges of its characters. What stands between two found places, such as a
    /// bracket, is highlighted with them.
    fn highlight(&self, entry: usize, name: Found) -> Vec<Range<usize>> {
        let text = &self.corpus.texts[self.corpus.first_texts[entry]];
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut last = None;
        for place in
            (text.start..text.end).filter(|place| name.places >> (place - text.start) & 1 == 1)
        {
            let origin = self.corpus.origin[place] as usize;
            match ranges.last_mut() {
                Some(range) if last == Some(place - 1) => range.end = origin + 1,
                _ => ranges.push(origin..origin + 1),
            }
            last = Some(place);
        }
        ranges
    }
}

/// Below so many points for what was covered, a slip of the input method is thought of.
const POOR: i32 = 330;
/// By ear at least so many characters are asked for: two that sound alike are chance.
const LEAST_BY_EAR: usize = 3;
/// Answers that have so much less of what was typed than the best are left out.
const SLACK: i32 = 120;
