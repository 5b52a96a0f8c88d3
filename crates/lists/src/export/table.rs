//! What is written, whatever the file: a header and rows of texts.

use std::collections::BTreeSet;

use crate::cell::Place;
use crate::column::Column;
use crate::difference::Difference;
use crate::list::{List, Row};
use crate::list_kind::ListKind;
use crate::report::{Report, ReportRow, What};
use crate::words;

/// A table of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The header.
    pub header: Vec<String>,
    /// The rows, each as wide as the header.
    pub rows: Vec<Vec<String>>,
}

/// Columns that are written even where nothing stands in them: by them the table is known for a list of its kind.
const fn always(kind: ListKind) -> &'static [Column] {
    use Column::*;
    match kind {
        ListKind::Items => &[Code, Name, Type, Body, From, Until],
        ListKind::Responsibilities => &[Matter, Lead, Backs, Reports, From, Until],
        ListKind::OneThings => &[Bundle, Lead, Backs, Contact, Phone, From, Until],
        ListKind::Enforcements => &[Code, Enforced, Enforcer, Entrusting, From, Until],
    }
}

impl Table {
    /// A list: the known columns it uses, and behind them those nobody knows.
    pub fn list(list: &List) -> Self {
        let used: BTreeSet<Column> = (list.columns())
            .chain(always(list.kind).iter().copied())
            .collect();
        let header = used.iter().map(|column| column.header().to_owned());
        let row = |row: &Row| {
            let known = used.iter().map(|column| row.get(*column));
            let further = (0..list.further.len()).map(|index| row.further(index));
            known.chain(further).map(str::to_owned).collect()
        };
        Self {
            header: header.chain(list.further.iter().cloned()).collect(),
            rows: list.rows.iter().map(row).collect(),
        }
    }

    /// A difference: a row for what was added or withdrawn, and one for each column that was changed.
    pub fn difference(difference: &Difference<'_>) -> Self {
        let row = |what: &str, row: &Row, cells: [&str; 3]| {
            let item = [what, row.code(), row.name(), row.get(Column::Type)];
            let item = item.into_iter().chain(cells);
            item.map(str::to_owned).collect::<Vec<String>>()
        };
        let whole = |what: &'static str| move |added: &&Row| row(what, added, ["", "", ""]);
        let changed = difference.changed.iter().flat_map(|(_, after, changes)| {
            changes
                .iter()
                .map(move |c| row(words::CHANGED, after, [&c.column, &c.old, &c.new]))
        });
        let added = difference.added.iter().map(whole(words::ADDED));
        let withdrawn = difference.withdrawn.iter().map(whole(words::WITHDRAWN));
        Self {
            header: words::DIFFERENCE.map(str::to_owned).to_vec(),
            rows: added.chain(withdrawn).chain(changed).collect(),
        }
    }

    /// A report: a row for each thing there is to say.
    pub fn report(report: &Report) -> Self {
        let whole = report.remarks.iter().map(|remark| {
            let place = words::place(remark.place);
            let weight = words::weight(remark.why.weight());
            let cells = [place, weight.to_owned(), String::new(), String::new()];
            let words = [remark.header.clone(), words::why(&remark.why)];
            cells.into_iter().chain(words).collect()
        });
        Self {
            header: words::REPORT.map(str::to_owned).to_vec(),
            rows: whole.chain(report.rows.iter().flat_map(told)).collect(),
        }
    }
}

fn told(row: &ReportRow) -> Vec<Vec<String>> {
    let place = |column: Option<u32>| {
        let place = row.row.map(|row| words::place(Place { row, column }));
        place.unwrap_or_default()
    };
    let line = |place: String, what: &str, header: &str, said: String| {
        let item = [place, what.to_owned(), row.code.clone(), row.name.clone()];
        let mut line = item.to_vec();
        line.extend([header.to_owned(), said]);
        line
    };
    let mut lines = match &row.what {
        What::New => vec![line(place(None), words::ADDED, "", words::days(row))],
        What::Withdrawn => vec![line(place(None), words::WITHDRAWN, "", words::days(row))],
        What::Same => Vec::new(),
        What::Changed { changes } => changes
            .iter()
            .map(|change| {
                let said = words::change(change);
                line(place(None), words::CHANGED, &change.column, said)
            })
            .collect(),
    };
    lines.extend(row.remarks.iter().map(|remark| {
        let weight = words::weight(remark.why.weight());
        let said = words::why(&remark.why);
        line(place(remark.place.column), weight, &remark.header, said)
    }));
    lines
}
