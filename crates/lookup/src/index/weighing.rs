//! From the words of a query to what may become an answer: texts worth a look, what each has, whose it is, and the best
//! that can be said of each owner.

use super::Index;
use super::answer::{Candidate, IN_FULL_IN_PART, covered};
use crate::gather::Gather;
use crate::query::Query;
use crate::score::{Scale, Score, WHOLE_MATTER};
use crate::walk::{Found, Masks, walk};

/// Owners of other names that are looked at, in all and of each at least.
const MOST_OWNERS: usize = 400;
const LEAST_OWNERS: usize = 6;
/// Answers that have so much less of what was typed than the best are left out.
const SLACK: i32 = 130;

impl Index {
    /// What the words of a query may mean, exactly or with a slip forgiven.
    pub(super) fn by_words(&self, query: &Query, forgiving: bool) -> Vec<Candidate> {
        let masks = Masks::of(query, self, forgiving);
        let gather = Gather::new(query, self);
        let texts = match forgiving {
            true => gather.by_ear(&masks),
            false => gather.best(),
        };
        let found = |text: u32| walk(query, &masks, self, text as usize);
        let founds: Vec<(u32, Found)> = texts.iter().map(|&text| (text, found(text))).collect();
        let abouts = self.abouts_among(&founds);
        let scale = Scale::of(query, self, forgiving);
        let mut candidates = Vec::new();
        for owned in self
            .by_owner(&founds)
            .chunk_by(|one, other| one.entry == other.entry)
        {
            let entry = owned[0].entry;
            let (name, others) = match owned {
                [own, others @ ..] if own.text == entry => (*own.found, others),
                others => (found(entry), others),
            };
            let all = self.all_of(entry, name, others, &abouts);
            let facts = &self.entries[entry as usize];
            let texts = others.iter().map(|other| (other.text, *other.found));
            let scores = texts
                .chain([(entry, name)])
                .filter_map(|(text, found)| scale.score(facts, text as usize, found, name, all));
            if let Some(score) = first_of_the_best(scores) {
                let places = name.places;
                candidates.push(Candidate {
                    entry,
                    score,
                    places,
                });
            }
        }
        leave_the_near(&mut candidates);
        candidates
    }

    /// Whose the texts are, by entry: a name is its own entry's and comes first, another name may be many's.
    fn by_owner<'a>(&self, founds: &'a [(u32, Found)]) -> Vec<Owned<'a>> {
        let most = (MOST_OWNERS / founds.len().max(1)).max(LEAST_OWNERS);
        let mut owned = Vec::with_capacity(2 * founds.len());
        for &(text, ref found) in founds {
            let of = |entry| Owned { entry, text, found };
            match (text as usize).checked_sub(self.names) {
                None => owned.push(of(text)),
                Some(other) if other < self.others => {
                    owned.extend(self.owners.of(other).iter().take(most).copied().map(of));
                }
                Some(_) => {}
            }
        }
        owned.sort_unstable_by_key(|own| u64::from(own.entry) << 32 | u64::from(own.text));
        owned
    }

    /// What entries are about, as far as it was spoken of, and the units that did.
    fn abouts_among(&self, founds: &[(u32, Found)]) -> Vec<(u32, u64)> {
        let first = (self.names + self.others) as u32;
        let about = |(text, found): &(u32, Found)| Some((text.checked_sub(first)?, found.strong));
        founds.iter().filter_map(about).collect()
    }

    /// What an entry's texts have together, and what it is about.
    fn all_of(&self, entry: u32, name: Found, others: &[Owned], abouts: &[(u32, u64)]) -> Found {
        let mut all = name;
        for other in others {
            all.strong |= other.found.strong;
            all.weak |= other.found.weak;
        }
        for &(about, units) in abouts {
            if self.about.of(entry as usize).contains(&about) {
                all.weak |= units;
            }
        }
        all
    }
}

/// What was found in a text, for one of its owners.
#[derive(Clone, Copy)]
struct Owned<'a> {
    entry: u32,
    text: u32,
    found: &'a Found,
}

fn first_of_the_best(scores: impl Iterator<Item = Score>) -> Option<Score> {
    scores.reduce(|best, score| {
        if score.total() > best.total() {
            score
        } else {
            best
        }
    })
}

/// Leaves what comes near the best in what was covered, or was said in full. A bundle is what was wished for only if
/// nothing else says more of it.
fn leave_the_near(candidates: &mut Vec<Candidate>) {
    let most = covered(candidates);
    for score in candidates.iter_mut().map(|candidate| &mut candidate.score) {
        if score.bundle == WHOLE_MATTER {
            let beside = score.covered as f32 / most.max(1) as f32;
            score.bundle = (WHOLE_MATTER as f32 * beside.powi(3)) as i32;
        }
    }
    candidates.retain(|Candidate { score, .. }| {
        score.covered >= most - SLACK || score.fit >= IN_FULL_IN_PART
    });
}
