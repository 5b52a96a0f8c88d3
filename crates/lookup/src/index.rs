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
        let mut hits = self.hits_of_code(query);
        if hits.is_empty() {
            hits = self.hits(&wish, false);
        }
        let poor = hits.iter().all(|hit| hit.score.covered < POOR);
        if poor && wish.hard.count_ones() >= LEAST_BY_EAR {
            let by_ear = self.hits(&wish, true);
            hits = if by_ear.is_empty() { hits } else { by_ear };
        }
        hits.sort_by_key(|hit| (-hit.score.total(), hit.entry));
        hits.truncate(top);
        hits
    }

    fn hits_of_code(&self, query: &str) -> Vec<Hit> {
        let typed = code(query);
        let same = self
            .facts
            .iter()
            .enumerate()
            .filter(|(_, facts)| facts.code == typed);
        same.map(|(entry, facts)| Hit {
            entry,
            score: Score::of_code(facts),
            matched: Vec::new(),
        })
        .collect()
    }

    fn hits(&self, wish: &Wish, by_ear: bool) -> Vec<Hit> {
        let search = Search {
            corpus: &self.corpus,
            wish,
            by_ear,
        };
        let found = search.scan();
        let scale = Scale::of(search);
        let mut hits: Vec<Hit> = Vec::new();
        for (entry, facts) in self.facts.iter().enumerate() {
            let texts = self.corpus.first_texts[entry]..self.corpus.first_texts[entry + 1];
            let name = found[texts.start];
            let scores = texts
                .filter_map(|text| scale.score(facts, &self.corpus.texts[text], found[text], name));
            if let Some(score) = scores.max_by_key(Score::total) {
                hits.push(Hit {
                    entry,
                    score,
                    matched: self.highlight(entry, name),
                });
            }
        }
        let best = hits.iter().map(|hit| hit.score.covered).max().unwrap_or(0);
        hits.retain(|hit| hit.score.covered >= best - SLACK);
        hits
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
const LEAST_BY_EAR: u32 = 3;
/// Answers that have so much less of what was typed than the best are left out.
const SLACK: i32 = 120;
