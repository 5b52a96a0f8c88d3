//! The three lists as lines of cells, so that they are looked through and drawn alike.

use contract::lists::{DutyLists, EnforcementRow, OneThingRow, ResponsibilityRow};
use domain::catalogue::Term;
use lists::ListKind;

use crate::i18n::{date, say};

/// A cell.
#[derive(Clone)]
pub(super) enum Cell {
    /// Words.
    Words(String),
    /// Several names.
    Names(Vec<String>),
    /// Whom to call, and under which number.
    Call(String, String),
    /// The first and the last day, each on a line of its own.
    Days(Vec<String>),
}

/// A list: its headers, and its rows, each with as many cells.
#[derive(Clone, Default)]
pub(super) struct Lines {
    /// The headers.
    pub(super) headers: Vec<String>,
    /// The rows.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A list of a town.
pub(super) fn lines(lists: &DutyLists, kind: ListKind) -> Lines {
    match kind {
        ListKind::Items => Lines::default(),
        ListKind::Responsibilities => Lines {
            headers: vec![
                say!(duties.matter),
                say!(duties.lead_body),
                say!(duties.backs),
                say!(duties.reports),
                say!(duties.basis),
                say!(duties.term),
            ],
            rows: lists.responsibilities.iter().map(responsibility).collect(),
        },
        ListKind::OneThings => Lines {
            headers: vec![
                say!(duties.bundle),
                say!(duties.lead_body),
                say!(duties.partners),
                say!(duties.contact),
                say!(duties.term),
            ],
            rows: lists.one_things.iter().map(one_thing).collect(),
        },
        ListKind::Enforcements => Lines {
            headers: vec![
                say!(duties.item),
                say!(duties.body),
                say!(duties.entrusting),
                say!(duties.basis),
                say!(duties.term),
            ],
            rows: lists.enforcements.iter().map(enforcement).collect(),
        },
    }
}

fn responsibility(row: &ResponsibilityRow) -> Vec<Cell> {
    vec![
        words(&row.matter),
        words(&row.lead),
        Cell::Names(row.backs.clone()),
        Cell::Names(row.reports.clone()),
        basis(&row.basis),
        term(row.term),
    ]
}

fn one_thing(row: &OneThingRow) -> Vec<Cell> {
    vec![
        words(&row.name),
        words(&row.lead),
        Cell::Names(row.partners.clone()),
        Cell::Call(row.contact.clone(), row.phone.clone()),
        term(row.term),
    ]
}

fn enforcement(row: &EnforcementRow) -> Vec<Cell> {
    let entrusting = match row.entrusting.is_empty() {
        true => Cell::Words(say!(duties.own)),
        false => words(&row.entrusting),
    };
    vec![
        words(&row.name),
        words(&row.body),
        entrusting,
        basis(&row.basis),
        term(row.term),
    ]
}

fn words(text: &str) -> Cell {
    Cell::Words(text.to_owned())
}

fn basis(text: &str) -> Cell {
    match text.is_empty() {
        true => Cell::Words(say!(verdict.no_basis)),
        false => words(text),
    }
}

fn term(term: Term) -> Cell {
    let first = term
        .from
        .map(|first| say!(duties.from, first = date::day(first)));
    let last = term
        .until
        .map(|last| say!(duties.until, last = date::day(last)));
    let days: Vec<String> = first.into_iter().chain(last).collect();
    match days.is_empty() {
        true => Cell::Words(say!(duties.always)),
        false => Cell::Days(days),
    }
}

impl Lines {
    /// The rows in which every word that was typed stands somewhere.
    pub(super) fn fitting(&self, typed: &str) -> Self {
        let wanted: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
        let fits = |row: &&Vec<Cell>| {
            let text = row.iter().map(Cell::text).collect::<Vec<_>>().join(" ");
            let text = text.to_lowercase();
            wanted.iter().all(|word| text.contains(word.as_str()))
        };
        Self {
            headers: self.headers.clone(),
            rows: self.rows.iter().filter(fits).cloned().collect(),
        }
    }
}

impl Cell {
    fn text(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Names(words) | Self::Days(words) => words.join(" "),
            Self::Call(who, phone) => format!("{who} {phone}"),
        }
    }
}
