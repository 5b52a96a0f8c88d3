//! Asking again where little was found: by ear, and by the initials of two words.

use std::ops::RangeInclusive;

use super::Index;
use super::answer::{Candidate, IN_FULL_IN_PART, covered};
use crate::query::Query;
use crate::score::Way;

/// Points for having covered all, but for rounding.
const COMPLETE: i32 = 399;
/// Below so many points for what was covered, a slip is thought of.
const POOR: i32 = 330;
/// Fewer characters that sound like others are chance, unless they sound like all of a name.
const LEAST_BY_EAR: usize = 3;
/// What was said in full is not given up for something heard unless that covers so much more.
const CLEARLY_MORE: i32 = 40;
/// Points for a name said in full.
const IN_FULL: i32 = 200;
/// So many keys may be the initials of two words, each of so many at least; more if both say something.
const TWO_WORDS: RangeInclusive<usize> = 4..=8;
const LEAST_OF_ONE: usize = 2;
const LEAST_SAYING: usize = 5;
/// The initials of 办理, 申请, 受理, which say nothing of what is applied for.
const APPLYING: [&str; 3] = ["bl", "sq", "sl"];

impl Index {
    /// Listens for slips of the finger and the ear. Letters that were left over are one; characters may be words around
    /// a wish.
    pub(super) fn by_ear(&self, query: &Query, best: &mut Vec<Candidate>) {
        let letters = query.run_starts != 0;
        let few = !letters && query.characters() < LEAST_BY_EAR;
        let enough = match letters {
            true => COMPLETE,
            false => POOR,
        };
        let in_full = |it: &Candidate| !letters && it.score.fit >= IN_FULL_IN_PART;
        if covered(best) >= enough || few && !best.is_empty() {
            return;
        }
        let mut heard = self.by_words(query, true);
        if few {
            heard.retain(|candidate| candidate.score.fit == IN_FULL);
        }
        let least = match best.iter().any(in_full) {
            true => covered(best) + CLEARLY_MORE,
            false => covered(best),
        };
        if covered(&heard) > least {
            *best = heard;
        }
    }

    /// Takes initials that led nowhere, or were found by chance inside something, for those of two words: 身份证 and 补办. A
    /// second word that says nothing is passed over: 低保（申请）.
    pub(super) fn by_two_words(&self, text: &str, query: &Query, best: &mut Vec<Candidate>) {
        let keys = text.trim().to_ascii_lowercase();
        let are_letters = keys.bytes().all(|key| key.is_ascii_lowercase());
        let good = |it: &Candidate| it.score.covered >= COMPLETE && it.score.way > Way::Initials;
        if !TWO_WORDS.contains(&keys.len())
            || !are_letters
            || best.iter().any(good)
            || query.is_spelled_out(query.units.len(), self)
        {
            return;
        }
        let total = |all: &[Candidate]| all.iter().map(|it| it.score.total()).max();
        let led_nowhere = covered(best) < COMPLETE && keys.len() >= LEAST_SAYING;
        for cut in LEAST_OF_ONE..=keys.len() - LEAST_OF_ONE {
            let (one, other) = keys.split_at(cut);
            let says_nothing = APPLYING.contains(&other);
            if !says_nothing && !led_nowhere {
                continue;
            }
            let words = match says_nothing {
                true => one.to_owned(),
                false => format!("{one} {other}"),
            };
            let found = self.by_words(&Query::parse(&words, self), false);
            if total(&found) > total(best) {
                *best = found;
            }
        }
    }
}
