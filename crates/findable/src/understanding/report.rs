//! The table of a run, as it stands in `bench/understanding/RESULTS.md`.

use std::collections::BTreeMap;

use super::labelled::Labelled;
use super::scored::{Outcome, Tally, tally};

/// What became of one query, and whether anything was answered at all.
type Judged<'a> = (&'a Labelled, Outcome, bool);

/// The table of one set: a row for each kind, then all of them.
#[must_use]
pub fn report(judged: &[(&Labelled, Outcome, bool)]) -> String {
    let mut kinds: BTreeMap<&str, Vec<Judged<'_>>> = BTreeMap::new();
    for each in judged {
        kinds.entry(&each.0.kind).or_default().push(*each);
    }
    let mut table = String::from(
        "| kind | queries | first | among 3 | among 10 | MRR | nothing said | none refused |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    for (kind, judged) in &kinds {
        table += &row(kind, tally(judged.iter().copied()));
    }
    table + &row("**all**", tally(judged.iter().copied()))
}

fn row(kind: &str, tally: Tally) -> String {
    let share = |part: usize, whole: usize| match whole {
        0 => "–".to_owned(),
        _ => format!("{:.1} %", 100.0 * part as f64 / whole as f64),
    };
    let of_all = |part| share(part, tally.answerable);
    let mrr = match tally.answerable {
        0 => "–".to_owned(),
        all => format!("{:.3}", tally.reciprocal / all as f64),
    };
    format!(
        "| {kind} | {} | {} | {} | {} | {mrr} | {} | {} |\n",
        tally.answerable + tally.unanswerable,
        of_all(tally.at_1),
        of_all(tally.at_3),
        of_all(tally.at_10),
        of_all(tally.silent),
        share(tally.refused, tally.unanswerable),
    )
}
