//! What makes a row doubtful: nothing that cannot be, but things that a person should have seen.

use std::collections::{BTreeSet, HashMap};

use domain::calendar::Span;
use domain::item_code;
use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::strangers;
use crate::cell::Place;
use crate::column::Column;
use crate::import::Import;
use crate::list::{Key, List, Row};
use crate::list_kind::ListKind;
use crate::region::Names;
use crate::remark::{Remark, Why};
use crate::value::Limit;

/// What can be told of a row only beside all others.
pub(super) struct Doubts<'a> {
    import: &'a Import,
    on: Date,
    names: Option<&'a Names>,
    /// The rows of the file by code or name.
    by_key: HashMap<Key<'a>, Vec<usize>>,
    /// The codes under which a name and type stand, in the file and on the list.
    by_name: HashMap<(&'a str, &'a str), BTreeSet<&'a str>>,
}

impl<'a> Doubts<'a> {
    pub(super) fn of(
        current: &'a List,
        import: &'a Import,
        on: Date,
        names: Option<&'a Names>,
    ) -> Self {
        let mut by_key: HashMap<Key<'_>, Vec<usize>> = HashMap::new();
        let mut by_name: HashMap<(&str, &str), BTreeSet<&str>> = HashMap::new();
        for (index, row) in import.list.rows.iter().enumerate() {
            by_key.entry(row.key()).or_default().push(index);
        }
        let still = current.rows.iter().filter(|row| row.covers(on));
        for row in import.list.rows.iter().chain(still) {
            if let Key::Code(code) = row.key() {
                let name = (row.name(), row.get(Column::Type));
                by_name.entry(name).or_default().insert(code);
            }
        }
        Self {
            import,
            on,
            names,
            by_key,
            by_name,
        }
    }

    /// What is doubtful or impossible about a row of the file, as it would stand on the list.
    pub(super) fn about(&self, index: usize, row: &Row) -> Vec<Remark> {
        let row_number = self.import.found[index].row;
        let all = [
            self.missing(row),
            self.twice(index),
            code(row),
            self.name(row),
            self.dates(row),
            self.limits(row),
            self.strangers(row),
        ];
        all.into_iter()
            .flatten()
            .map(|(column, why)| {
                let heading = self.import.heading(column);
                Remark {
                    place: Place {
                        row: row_number,
                        column: heading.map(|heading| heading.column),
                    },
                    header: heading.map_or(column.header(), |h| &h.header).to_owned(),
                    why,
                }
            })
            .collect()
    }

    /// What ought to stand in a row and does not.
    fn missing(&self, row: &Row) -> Vec<(Column, Why)> {
        let expected = expected(self.import.list.kind).iter();
        let is_missing = |(column, _): &&(Column, Why)| match column {
            Column::LegalBasis => row.basis().is_empty(),
            column => row.get(*column).is_empty(),
        };
        expected.filter(is_missing).cloned().collect()
    }

    /// Another row of the file that is recognised by the same and counts on the same days.
    fn twice(&self, index: usize) -> Vec<(Column, Why)> {
        let rows = &self.import.list.rows;
        let key = rows[index].key();
        let others = self.by_key.get(&key).into_iter().flatten();
        let other = others
            .filter(|other| **other != index)
            .find(|other| rows[**other].overlaps(&rows[index]));
        let row = other.map(|other| self.import.found[*other].row);
        let told = row.map(|row| match key {
            Key::Code(_) => (Column::Code, Why::CodeTwice { row }),
            Key::Name(_) => (self.import.list.kind.name(), Why::NameTwice { row }),
        });
        told.into_iter().collect()
    }

    fn strangers(&self, row: &Row) -> Vec<(Column, Why)> {
        let kind = self.import.list.kind;
        let found = self.names.map(|names| strangers::of(names, kind, row));
        found.unwrap_or_default()
    }

    fn name(&self, row: &Row) -> Vec<(Column, Why)> {
        let (name, code) = (row.name(), row.code());
        let codes = self.by_name.get(&(name, row.get(Column::Type)));
        let other = codes
            .into_iter()
            .flatten()
            .find(|other| !code.is_empty() && !name.is_empty() && **other != code);
        let doubt = other.map(|other| Why::SameNameOtherCode {
            code: (*other).to_owned(),
        });
        doubt
            .map(|why| (self.import.list.kind.name(), why))
            .into_iter()
            .collect()
    }

    fn limits(&self, row: &Row) -> Vec<(Column, Why)> {
        let not_understood = |column: Column| {
            let text = row.get(column);
            let found = text.to_owned();
            Limit::parse(text)
                .is_err()
                .then_some((column, Why::LimitNotUnderstood { found }))
        };
        let promised = row.limit(Column::Promised).map(Span::from);
        let written = row.limit(Column::Statutory).map(Span::from);
        let known = self.names.and_then(|names| names.limits(row)?.statutory);
        let laws = [written, known];
        let exceeded = |law: &Span| promised.is_some_and(|promised| promised.exceeds(*law));
        let beyond = laws.into_iter().flatten().find(exceeded);
        let all = [
            not_understood(Column::Promised),
            not_understood(Column::Statutory),
            beyond.map(|law| (Column::Promised, Why::PromisedBeyondStatutory { law })),
        ];
        all.into_iter().flatten().collect()
    }

    fn dates(&self, row: &Row) -> Vec<(Column, Why)> {
        let (from, until) = (row.date(Column::From), row.date(Column::Until));
        let odd = |column, date: Option<Date>| {
            let found = date.filter(|date| is_odd(*date, self.on))?;
            let found = found.to_string();
            Some((column, Why::DateOdd { found }))
        };
        let backwards = from.zip(until).is_some_and(|(from, until)| until < from);
        let all = [
            odd(Column::From, from),
            odd(Column::Until, until),
            backwards.then_some((Column::Until, Why::UntilBeforeFrom)),
        ];
        all.into_iter().flatten().collect()
    }
}

/// Before the republic, or more than ten years ahead.
fn is_odd(found: Date, today: Date) -> bool {
    found < date(1949, 10, 1) || today.checked_add(10.years()).is_ok_and(|far| found > far)
}

/// The columns in which something ought to stand, and what is said where nothing does.
const fn expected(kind: ListKind) -> &'static [(Column, Why)] {
    match kind {
        ListKind::Items => &[
            (Column::Code, Why::CodeMissing),
            (Column::LegalBasis, Why::BasisMissing),
            (Column::Type, Why::TypeMissing),
        ],
        ListKind::Responsibilities => &[
            (Column::Lead, Why::NobodyNamed),
            (Column::LegalBasis, Why::BasisMissing),
        ],
        ListKind::OneThings => &[
            (Column::Lead, Why::NobodyNamed),
            (Column::Contact, Why::ContactMissing),
        ],
        ListKind::Enforcements => &[
            (Column::Code, Why::CodeMissing),
            (Column::Enforcer, Why::NobodyNamed),
            (Column::LegalBasis, Why::BasisMissing),
        ],
    }
}

/// A code of the national length ought to hold together; codes of other shapes are just as valid.
fn code(row: &Row) -> Vec<(Column, Why)> {
    let code = row.code();
    let is_odd = matches!(code.len(), 31 | 33) && item_code::parts(code).is_none();
    let found = code.to_owned();
    let odd = is_odd.then_some((Column::Code, Why::CodeOdd { found }));
    odd.into_iter().collect()
}
