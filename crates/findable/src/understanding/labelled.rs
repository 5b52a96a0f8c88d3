//! Labelled queries, one a line: query, kind, speaker, acceptable answers, note.

use domain::catalogue::Catalogue;
use domain::key::{BundleId, ItemCode};

use crate::listed::Target;

/// A query and what may answer it.
#[derive(Debug, Clone)]
pub struct Labelled {
    /// The words.
    pub query: String,
    /// What sort of query it is.
    pub kind: String,
    /// What may come first.
    pub answers: Vec<Answer>,
}

/// One acceptable answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// This item or bundle.
    Target(Target),
    /// That there is no such item.
    None,
}

/// Reads the lines of a set. A code that is a twin's stands for the item it means.
///
/// # Errors
///
/// Names the first line that does not hold together.
pub fn parse(text: &str, catalogue: &Catalogue) -> Result<Vec<Labelled>, String> {
    let rows = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .filter(|(_, line)| !line.starts_with("query\t"));
    rows.map(|(number, line)| {
        row(line, catalogue).ok_or_else(|| format!("line {}: {line}", number + 1))
    })
    .collect()
}

fn row(line: &str, catalogue: &Catalogue) -> Option<Labelled> {
    let mut cells = line.split('\t');
    let (query, kind) = (cells.next()?, cells.next()?);
    let _speaker = cells.next()?;
    let answers = cells.next()?.split(['|', ',', ' ', '；']);
    let answers: Option<Vec<Answer>> = answers
        .filter(|answer| !answer.is_empty())
        .map(|answer| self::answer(answer, catalogue))
        .collect();
    Some(Labelled {
        query: query.to_owned(),
        kind: kind.to_owned(),
        answers: answers.filter(|answers| !answers.is_empty())?,
    })
}

fn answer(text: &str, catalogue: &Catalogue) -> Option<Answer> {
    if text == "none" {
        return Some(Answer::None);
    }
    if let Some(id) = text.strip_prefix("bundle:") {
        let id = BundleId::new(id);
        let known = catalogue.bundles.contains_key(&id);
        return known.then_some(Answer::Target(Target::Bundle(id)));
    }
    let code = ItemCode::new(text);
    let code = catalogue.canonical(&code);
    let known = catalogue.items.contains_key(code);
    known.then(|| Answer::Target(Target::Item(code.clone())))
}
