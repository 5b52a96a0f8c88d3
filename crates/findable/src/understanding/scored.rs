//! What became of one query, and of many.

use super::labelled::{Answer, Labelled};
use crate::listed::Target;

/// How many answers are looked at.
const LOOKED_AT: usize = 10;
/// The share of a bundle's items that is as good as the bundle, in percent.
const GOOD_AS_THE_BUNDLE: usize = 80;
/// The kind of query that wishes for a whole matter.
const WISH: &str = "wish";

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
pub fn outcome(labelled: &Labelled, answers: &[&Target]) -> Outcome {
    let answers = &answers[..answers.len().min(LOOKED_AT)];
    if answers.is_empty() && labelled.answers.contains(&Answer::None) {
        return Outcome::Refused;
    }
    let rank = if labelled.kind == WISH {
        whole_matter(&labelled.answers, answers)
    } else {
        let right = |target: &&Target| {
            labelled
                .answers
                .contains(&Answer::Target((*target).clone()))
        };
        answers.iter().position(right).map(|place| place + 1)
    };
    match rank {
        Some(rank) => Outcome::Found(rank),
        None if labelled.answers == [Answer::None] => Outcome::Misled,
        None => Outcome::Missed,
    }
}

/// The rank at which a wish for a whole matter is met: by its bundle, or by enough of the items it takes.
fn whole_matter(wanted: &[Answer], answers: &[&Target]) -> Option<usize> {
    let is_item = |answer: &&Answer| matches!(answer, Answer::Target(Target::Item(_)));
    let items = wanted.iter().filter(is_item).count();
    let mut there = 0;
    let met = |target: &&Target| {
        let wished = wanted.contains(&Answer::Target((*target).clone()));
        there += usize::from(wished);
        let bundle = wished && matches!(target, Target::Bundle(_));
        bundle || (items > 0 && there * 100 >= items * GOOD_AS_THE_BUNDLE)
    };
    answers.iter().position(met).map(|place| place + 1)
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
