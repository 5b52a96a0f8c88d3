//! Why one answer stands before another: points, part by part.

use crate::index::Index;
use crate::meaning::{CANCEL, CHANGE, LOOK, NEW, RENEW, REPLACE};
use crate::pack::Facts;
use crate::query::Query;
use crate::walk::Found;

mod way;

pub use way::Way;

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
    /// Up to 300: a bundle, when a whole matter is wished for.
    pub bundle: i32,
    /// Up to 25: what the caller said of the entry; less for a narrower case of another entry's matter.
    pub weight: i32,
}

impl Score {
    /// All parts together; the higher stands first.
    #[must_use]
    pub fn total(&self) -> i32 {
        self.way.points() + self.covered + self.fit + self.phase + self.bundle + self.weight
    }

    /// Whether the answer can be given outright. Of those of the labelled wishes that came first and were not sure, two in
    /// three were right; of the sure ones, nineteen in twenty.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.way > Way::Partial || self.covered + self.fit >= SURE
    }

    /// The score of an entry whose code was typed.
    pub(crate) fn of_code(facts: &Facts) -> Self {
        Self {
            way: Way::Exact,
            covered: 400,
            fit: 200,
            phase: 0,
            bundle: 0,
            weight: i32::from(facts.weight) / 4,
        }
    }
}

/// A query's scores.
pub(crate) struct Scale<'a> {
    query: &'a Query,
    index: &'a Index,
    forgiving: bool,
}

/// Below this share of what was typed, nothing is said to be found.
const ENOUGH: f32 = 0.55;
const ENOUGH_FORGIVEN: f32 = 0.75;
const ENOUGH_AROUND: f32 = 0.35;
/// In a long story less is enough, if what was found tells something by itself.
const LEAST_SHARE: f32 = 0.14;
const LEAST_TOLD: f32 = 0.46;
/// From so many points for what was covered and what fits, an answer that covers a part is sure.
const SURE: i32 = 380;
/// Of so few words the answer must have so many points, or it is chance.
const FEW: usize = 7;
const LEAST_OF_FEW: i32 = 310;
/// The share of a query from which another name in full is what is meant.
const MEANT: f32 = 0.7;
/// Beside a word for what no window does, so much else must have been said.
const LEAST_BESIDE: f32 = 0.45;
/// What a narrower case of another entry's matter comes behind it.
const NARROWER: i32 = 55;
/// Points for a bundle when a whole matter is wished for.
pub(crate) const WHOLE_MATTER: i32 = 300;
/// All, but for rounding.
const COMPLETE: f32 = 0.999;
/// What a character found alone is worth beside one found with its neighbour.
const ALONE: f32 = 0.46;
/// What the characters of another name are worth that were said with other words between.
const SCATTERED: f32 = 0.95;
/// What the other names of an entry add to one of them.
const ELSEWHERE: f32 = 0.75;
/// Points for a text that was said in full, and more where only a part of the query was found.
const FIT: f32 = 200.0;
const FIT_IN_PART: f32 = 250.0;

impl<'a> Scale<'a> {
    pub(crate) fn of(query: &'a Query, index: &'a Index, forgiving: bool) -> Self {
        Self {
            query,
            index,
            forgiving,
        }
    }

    /// The score of an entry by one of its texts, helped by what its name and all its other texts have; nothing if too
    /// little is found.
    pub(crate) fn score(
        &self,
        facts: &Facts,
        text: usize,
        found: Found,
        name: Found,
        all: Found,
    ) -> Option<Score> {
        let Self { query, index, .. } = *self;
        let turn = if facts.turns & query.turns != 0 {
            query.turn_units
        } else {
            0
        };
        let scattered = if found.scattered { found.weak } else { 0 };
        let here = found.strong | name.strong | turn;
        if here | scattered == 0 {
            return None;
        }
        let others = all.strong & !here;
        let near = (all.strong | all.weak | scattered) & !here & !others;
        let share = query.share(here)
            + ELSEWHERE * query.share(others)
            + SCATTERED * query.share(scattered & near)
            + ALONE * query.share(near & !scattered);
        let is_name = index.is_name(text);
        let fit = match found.scattered {
            true => SCATTERED,
            // Of names that begin alike the shorter comes first, whatever stands behind.
            false if found.whole && found.opens => {
                found.places.count_ones() as f32 / index.text(text).len() as f32
            }
            false => index.share_of(text, found.places),
        };
        // Whoever says another name in full and little else means it, whatever else its words may mean.
        let beside = query.every() & !query.nowhere != 0;
        let meant = fit > COMPLETE && query.share(found.strong) > MEANT || found.whole && beside;
        if !meant && self.is_of_nowhere(found.strong | name.strong) {
            return None;
        }
        if query.never & !(found.strong | name.strong) != 0 {
            return None;
        }
        let enough = match is_name {
            _ if self.forgiving => ENOUGH_FORGIVEN,
            // Another name was said in full, with more around it.
            false if fit > COMPLETE && found.places.count_ones() > 1 => ENOUGH_AROUND,
            _ => ENOUGH,
        };
        let told = query.sum(here)
            + SCATTERED * query.sum(scattered & !here)
            + ELSEWHERE * query.sum(others);
        if share < enough
            && (told < LEAST_TOLD
                || share < LEAST_SHARE
                || self.forgiving
                || query.nowhere & !here != 0)
        {
            return None;
        }
        let complete = fit > COMPLETE;
        let way = match is_name {
            _ if found.slips > 0 && found.whole => Way::ForgivenTogether,
            _ if found.slips > 0 => Way::Forgiven,
            true if found.whole && complete => Way::Exact,
            false if found.whole && complete => Way::Alias,
            _ if share > COMPLETE && complete => Way::Meant,
            _ if found.whole && !found.sure && !found.opens => Way::Initials,
            true if found.whole && found.opens => Way::Prefix,
            false if found.whole && found.opens => Way::AliasPrefix,
            true if found.whole => Way::Inside,
            false if found.whole => Way::InsideAlias,
            _ if share > COMPLETE => Way::Covered,
            _ => Way::Partial,
        };
        let told = turn_points(facts.turns, query.turns);
        // Another name that was said in full is meant, whatever turn it is.
        let phase = if way >= Way::Meant {
            told.max(0)
        } else if way >= Way::AliasPrefix && query.turns == 0 {
            told / 4
        } else {
            told
        };
        let is_part = way == Way::Partial;
        let covered = (400.0 * share) as i32;
        let fit = (fit * if is_part { FIT_IN_PART } else { FIT }) as i32;
        if is_part && query.units.len() <= FEW && covered + fit + phase < LEAST_OF_FEW {
            return None;
        }
        Some(Score {
            way,
            covered,
            fit,
            phase,
            bundle: match facts.bundle {
                true if query.whole => WHOLE_MATTER,
                true if found.whole => 20,
                _ => 0,
            },
            weight: i32::from(facts.weight) / 4 - i32::from(facts.narrower) * NARROWER,
        })
    }

    /// Whether what no window does is asked for, and was not found in so many words.
    fn is_of_nowhere(&self, found: u64) -> bool {
        let query = self.query;
        query.nowhere != 0 && query.sum(found & !query.nowhere) < LEAST_BESIDE
    }
}

/// Points for an entry of some turns when the query is of others: new before change before cancel unless the words say
/// otherwise.
fn turn_points(own: u16, wished: u16) -> i32 {
    let has = |turn: u16| own >> turn & 1 == 1;
    let others = !(1 << NEW);
    match (own & others, wished) {
        (0, 0) => 0,
        (_, 0) => {
            let dear = [
                (CHANGE, -8),
                (LOOK, -8),
                (RENEW, -10),
                (REPLACE, -12),
                (CANCEL, -14),
            ];
            let told = dear.iter().filter(|(turn, _)| has(*turn));
            told.map(|(_, points)| *points).max().unwrap_or(0)
        }
        _ if own & wished != 0 => 60,
        (0, wished) if wished == 1 << NEW => 0,
        (0, _) => -30,
        _ => -60,
    }
}
