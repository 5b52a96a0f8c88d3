//! Why one answer stands before another: points, part by part.

use crate::corpus::{Corpus, Facts, Text};
use crate::entry::{Kind, Said};
use crate::scan::{Found, Search};

/// The points of one answer, in parts so that an order can be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// How the words were found.
    pub way: Way,
    /// Up to 400: how much of what was typed was found.
    pub covered: i32,
    /// Up to 200: how much of the name, or of the other name, that was.
    pub fit: i32,
    /// From -60 to 60: whether it is the meant turn (new, change, renewal, replacement, cancellation).
    pub phase: i32,
    /// Up to 80: a bundle, when a whole matter is wished for.
    pub bundle: i32,
    /// Up to 25: what the caller said of the entry.
    pub weight: i32,
}

/// How the words of a wish were found, best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Only by sound: a slip of the input method.
    ByEar,
    /// Enough of them, not all.
    Partial,
    /// Bare initials somewhere inside, which may be chance.
    Initials,
    /// All of them, apart from each other.
    Covered,
    /// All together inside another name.
    InsideAlias,
    /// All together inside the name.
    Inside,
    /// Another name begins with them.
    AliasPrefix,
    /// The name begins with them.
    Prefix,
    /// They are another name.
    Alias,
    /// They are the name, or the code.
    Exact,
}

impl Way {
    fn points(self) -> i32 {
        match self {
            Self::ByEar => -100,
            Self::Partial => 0,
            Self::Initials => 20,
            Self::Covered => 40,
            Self::InsideAlias => 70,
            Self::Inside => 90,
            Self::AliasPrefix => 110,
            Self::Prefix => 150,
            Self::Alias => 290,
            Self::Exact => 320,
        }
    }
}

impl Score {
    /// All parts together; the higher stands first.
    #[must_use]
    pub fn total(&self) -> i32 {
        self.way.points() + self.covered + self.fit + self.phase + self.bundle + self.weight
    }

    /// The score of an entry whose code was typed.
    pub(crate) fn of_code(facts: &Facts) -> Self {
        let weight = i32::from(facts.weight) / 10;
        Self {
            way: Way::Exact,
            covered: 400,
            fit: 200,
            phase: 0,
            bundle: 0,
            weight,
        }
    }
}

/// How much each unit of a wish tells.
pub(crate) struct Scale<'a> {
    search: Search<'a>,
    weights: Vec<f32>,
    total: f32,
}

/// Below this share of what was typed, nothing is said to be found.
const ENOUGH: f32 = 0.6;
const ENOUGH_BY_EAR: f32 = 0.85;
const ENOUGH_AROUND: f32 = 0.4;
/// All, but for rounding.
const COMPLETE: f32 = 0.999;
/// What a word that is hardly missed counts beside another.
const FAINT: f32 = 0.3;
/// What a character found alone is worth beside one found with its neighbour.
const ALONE: f32 = 0.35;

impl<'a> Scale<'a> {
    pub(crate) fn of(search: Search<'a>) -> Self {
        let Search { corpus, wish, .. } = search;
        let weight = |(place, unit): (usize, &char)| match corpus.tells(*unit) {
            _ if wish.is_soft(place) => 0.0,
            tells if wish.faint >> place & 1 == 1 => FAINT * tells,
            tells => tells,
        };
        let weights: Vec<f32> = wish.units.iter().enumerate().map(weight).collect();
        Self {
            search,
            total: weights.iter().sum(),
            weights,
        }
    }

    fn sum(&self, units: u64) -> f32 {
        self.weights
            .iter()
            .enumerate()
            .filter(|(place, _)| units >> place & 1 == 1)
            .map(|(_, weight)| weight)
            .sum()
    }

    /// The share of the wish that is found, from 0 to 1.
    fn share(&self, strong: u64, weak: u64) -> f32 {
        (self.sum(strong) + ALONE * self.sum(weak & !strong)) / self.total
    }

    /// The score of an entry by one of its texts, helped by what its name has; nothing if too little is found.
    pub(crate) fn score(
        &self,
        facts: &Facts,
        text: &Text,
        found: Found,
        name: Found,
    ) -> Option<Score> {
        let Search {
            corpus,
            wish,
            by_ear,
        } = self.search;
        let mut strong = found.strong | name.strong;
        if strong == 0 || self.total <= 0.0 {
            return None;
        }
        if facts.phases.meets(wish.phases) {
            strong |= wish.phase_units;
        }
        let share = self.share(strong, found.weak | name.weak);
        let fit = fit(corpus, text, found.places);
        let enough = match text.said {
            _ if by_ear => ENOUGH_BY_EAR,
            // Another name was said in full, with more around it.
            Some(_) if fit > COMPLETE && found.places.count_ones() > 1 => ENOUGH_AROUND,
            _ => ENOUGH,
        };
        if share < enough {
            return None;
        }
        let way = match text.said {
            _ if by_ear => Way::ByEar,
            None if found.whole && fit > COMPLETE => Way::Exact,
            Some(_) if found.whole && fit > COMPLETE => Way::Alias,
            None if found.whole && found.opens => Way::Prefix,
            Some(_) if found.whole && found.opens => Way::AliasPrefix,
            _ if found.whole && !found.sure => Way::Initials,
            None if found.whole => Way::Inside,
            Some(_) if found.whole => Way::InsideAlias,
            _ if share > COMPLETE => Way::Covered,
            _ => Way::Partial,
        };
        let told = facts.phases.points_for(wish.phases);
        // Another name that was said in full is meant, whatever turn it is.
        let phase = if way >= Way::Alias { told.max(0) } else { told };
        let old = if text.said == Some(Said::Old) {
            0.9
        } else {
            1.0
        };
        Some(Score {
            way,
            covered: (400.0 * share) as i32,
            fit: (200.0 * fit * old) as i32,
            phase,
            bundle: match facts.kind {
                Kind::Bundle if wish.whole => 80,
                Kind::Bundle if found.whole => 20,
                _ => 0,
            },
            weight: i32::from(facts.weight) / 10,
        })
    }
}

/// The share of a text that was found, by what its characters tell.
fn fit(corpus: &Corpus, text: &Text, places: u64) -> f32 {
    let (mut all, mut own) = (0.0, 0.0);
    for place in text.start..text.end {
        let tells = corpus.rarity[corpus.row[place] as usize];
        all += tells;
        if places >> (place - text.start) & 1 == 1 {
            own += tells;
        }
    }
    if all > 0.0 { own / all } else { 0.0 }
}
