//! What became of one query, and of many.

use domain::catalogue::Catalogue;

use super::labelled::{Answer, Labelled};
use crate::listed::Target;

/// How many answers are looked at.
const LOOKED_AT: usize = 10;
/// The share of a bundle's items that is as good as the bundle, in percent.
const GOOD_AS_THE_BUNDLE: usize = 80;

/// What became of one query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// An acceptable answer came at this rank, counted from 1.
    Found(usize),
    /// No acceptable answer among the first ten.
    Missed,
    /// There is no such item, and nothing was answered.
    Refused,
    /// There is no such item, and something was answered.
    Misled,
}

/// Judges the answers to one query, best first.
#[must_use]
pub fn outcome(labelled: &Labelled, answers: &[&Target], catalogue: &Catalogue) -> Outcome {
    let answers = &answers[..answers.len().min(LOOKED_AT)];
    if answers.is_empty() && labelled.answers.contains(&Answer::None) {
        return Outcome::Refused;
    }
    let right = |target: &&Target| labelled.answers.contains(&Answer::Target((*target).clone()));
    if let Some(place) = answers.iter().position(right) {
        return Outcome::Found(place + 1);
    }
    if labelled.kind == "wish"
        && let Some(rank) = bundle_by_its_items(labelled, answers, catalogue)
    {
        return Outcome::Found(rank);
    }
    if labelled.answers == [Answer::None] {
        return Outcome::Misled;
    }
    Outcome::Missed
}

/// The rank at which enough of a wished bundle's items are there.
fn bundle_by_its_items(
    labelled: &Labelled,
    answers: &[&Target],
    catalogue: &Catalogue,
) -> Option<usize> {
    labelled.answers.iter().find_map(|answer| {
        let Answer::Target(Target::Bundle(id)) = answer else {
            return None;
        };
        let steps = &catalogue.bundles.get(id)?.steps;
        let is_step = |target: &Target| match target {
            Target::Item(code) => steps.iter().any(|step| step.item == *code),
            Target::Bundle(_) => false,
        };
        let mut there = 0;
        answers.iter().enumerate().find_map(|(place, target)| {
            there += usize::from(is_step(target));
            (there * 100 >= steps.len() * GOOD_AS_THE_BUNDLE).then_some(place + 1)
        })
    })
}

/// The outcomes of many queries, counted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    /// Queries that have an answer, and how many found it first, among three, among ten.
    pub answerable: usize,
    /// Found at 1.
    pub at_1: usize,
    /// Found among the first three.
    pub at_3: usize,
    /// Found among the first ten.
    pub at_10: usize,
    /// The sum of one over the rank.
    pub reciprocal: f64,
    /// Queries that have none, and how many were told so.
    pub unanswerable: usize,
    /// Told so.
    pub refused: usize,
    /// Queries that have an answer and were told that there is none.
    pub silent: usize,
}

/// Counts outcomes; of a query that has an answer, whether anything was answered at all.
#[must_use]
pub fn tally<'a>(outcomes: impl IntoIterator<Item = (&'a Labelled, Outcome, bool)>) -> Tally {
    let mut tally = Tally::default();
    for (labelled, outcome, answered) in outcomes {
        if labelled.answers == [Answer::None] {
            tally.unanswerable += 1;
            tally.refused += usize::from(outcome == Outcome::Refused);
            continue;
        }
        tally.answerable += 1;
        tally.silent += usize::from(!answered);
        let rank = match outcome {
            Outcome::Found(rank) => rank,
            Outcome::Refused => 1,
            Outcome::Missed | Outcome::Misled => continue,
        };
        tally.at_1 += usize::from(rank <= 1);
        tally.at_3 += usize::from(rank <= 3);
        tally.at_10 += 1;
        tally.reciprocal += 1.0 / rank as f64;
    }
    tally
}
