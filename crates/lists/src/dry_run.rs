//! What would happen if a file were applied to a list: told row by row, and kept ready for whoever accepts it.

use jiff::civil::Date;

use crate::cell::Place;
use crate::column::Column;
use crate::difference::{Change, Further, Pairs, changes};
use crate::import::Import;
use crate::list::{List, Row};
use crate::region::Names;
use crate::remark::{Remark, Weight, Why};
use crate::report::{Report, ReportRow, State, What};

mod doubts;
mod strangers;

use doubts::Doubts;

/// What a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// The whole list: what is not in it is withdrawn.
    #[default]
    Whole,
    /// A part of it, such as a batch: what is not in it stays.
    Part,
}

/// A dry run: what it says, and the list that would be.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What it says.
    pub report: Report,
    list: List,
}

impl Outcome {
    /// The list that would be, if it may be applied: all is well, or what is doubtful has been accepted.
    pub fn accept(self, doubtful_too: bool) -> Result<List, Box<Report>> {
        match self.report.state() {
            State::Ready | State::Nothing => Ok(self.list),
            State::Doubtful if doubtful_too => Ok(self.list),
            _ => Err(Box::new(self.report)),
        }
    }
}

/// Lays a file beside a list. What is new counts from the given day where it does not say otherwise (on an empty list,
/// from ever), and what is withdrawn counts until the day before.
pub fn dry_run(current: &List, import: Import, scope: Scope, on: Date) -> Outcome {
    lay_beside(current, import, scope, on, None)
}

/// The same, and says what the catalogue does not know.
pub fn dry_run_in(
    names: &Names,
    current: &List,
    import: Import,
    scope: Scope,
    on: Date,
) -> Outcome {
    lay_beside(current, import, scope, on, Some(names))
}

fn lay_beside(
    current: &List,
    import: Import,
    scope: Scope,
    on: Date,
    names: Option<&Names>,
) -> Outcome {
    let mut run = Run {
        current,
        further: Further::of(&current.further, &import.list.further),
        present: Column::ALL
            .iter()
            .copied()
            .filter(|column| import.heading(*column).is_some())
            .collect(),
        pairs: Pairs::of(current),
        on,
        report: Report::default(),
        rows: Vec::new(),
    };
    run.report.kept = run.kept();
    let doubts = Doubts::of(current, &import, on, names);
    let last_row = import.found.last().map_or(1, |found| found.row);
    for (index, row) in import.list.rows.iter().enumerate() {
        let found = &import.found[index];
        let (place, what, merged) = run.lay(row);
        let mut remarks = found.remarks.clone();
        if matches!(what, What::New | What::Changed { .. }) {
            remarks.extend(doubts.about(index, &merged));
        } else {
            // What is on the list just so was accepted before.
            remarks.retain(|remark| remark.why.weight() == Weight::Wrong);
        }
        let days = (merged.date(Column::From), merged.date(Column::Until));
        run.rows.push((place, merged));
        run.tell(Some(found.row), row, days, what, remarks);
    }
    let withdrawn = run.rest(scope);
    let held = current.rows.iter().filter(|row| !run.is_past(row)).count();
    if withdrawn > 10 && withdrawn * 5 > held {
        let place = Place {
            row: last_row,
            column: None,
        };
        run.report.remarks.push(Remark {
            place,
            header: String::new(),
            why: Why::ManyWithdrawn {
                rows: withdrawn as u32,
            },
        });
    }
    run.report.layout = import.layout;
    run.report.left_out = import.left_out;
    let list = run.list();
    Outcome {
        report: run.report,
        list,
    }
}

/// A dry run under way.
struct Run<'a> {
    current: &'a List,
    further: Further,
    /// The known columns that the file has.
    present: Vec<Column>,
    pairs: Pairs<'a>,
    on: Date,
    report: Report,
    /// The rows that would be, each with its place on the list; new ones come behind all others.
    rows: Vec<(usize, Row)>,
}

const BEHIND: usize = usize::MAX;

impl Run<'_> {
    /// The columns of the list that the file does not have.
    fn kept(&self) -> Vec<String> {
        let known = self.current.columns();
        let known = known.filter(|column| !self.present.contains(column));
        let further = self.further.columns.iter();
        let further = further.filter(|(_, before, after)| before.is_some() && after.is_none());
        known
            .map(|column| column.header().to_owned())
            .chain(further.map(|(header, ..)| header.clone()))
            .collect()
    }

    /// The list that would be: the rows it has in their order, and behind them the new ones in the file's.
    fn list(&mut self) -> List {
        let mut rows = std::mem::take(&mut self.rows);
        rows.sort_by_key(|(place, _)| *place);
        let further = self.further.columns.iter();
        List {
            kind: self.current.kind,
            further: further.map(|(header, ..)| header.clone()).collect(),
            rows: rows.into_iter().map(|(_, row)| row).collect(),
        }
    }

    /// What a row of the file does, and the row it makes.
    fn lay(&mut self, row: &Row) -> (usize, What, Row) {
        let rows = &self.current.rows;
        let Some(index) = self.pairs.take(row, |index| &rows[index]) else {
            let mut new = self.merged(None, row);
            let dated = !row.get(Column::From).is_empty();
            if !dated && !rows.is_empty() {
                // Written as it is read.
                _ = new.set(Column::From, &self.on.to_string());
            }
            return (BEHIND, What::New, new);
        };
        let old = &rows[index];
        let merged = self.merged(Some(old), row);
        let changes = self.changes(old, row);
        match changes.is_empty() {
            true => (index, What::Same, merged),
            false => (index, What::Changed { changes }, merged),
        }
    }

    fn changes(&self, old: &Row, new: &Row) -> Vec<Change> {
        changes(old, new, &self.present, &self.further)
    }

    /// The file's row, with what the list has in columns that the file has not.
    fn merged(&self, old: Option<&Row>, new: &Row) -> Row {
        let mut merged = new.clone();
        if let Some(old) = old {
            for column in Column::ALL.iter().filter(|c| !self.present.contains(c)) {
                // What stands on the list is in its form already.
                _ = merged.set(*column, old.get(*column));
            }
        }
        let further = self.further.columns.iter().map(|(_, before, after)| {
            let kept = || Some(old?.further((*before)?));
            let cell = after.map(|index| new.further(index)).or_else(kept);
            cell.unwrap_or_default().to_owned()
        });
        merged.set_further(further.collect());
        merged
    }

    /// What becomes of the rows that are not in the file; how many are withdrawn.
    fn rest(&mut self, scope: Scope) -> usize {
        let left: Vec<usize> = self.pairs.left().collect();
        let mut withdrawn = 0;
        for index in left {
            let row = &self.current.rows[index];
            let mut kept = self.merged(Some(row), &self.as_in_file(row));
            if scope == Scope::Whole && !self.is_past(row) {
                withdrawn += 1;
                let from = row.date(Column::From);
                let begun = from.is_none_or(|from| from < self.on);
                let last = self.on.yesterday().ok().filter(|_| begun);
                self.tell(None, row, (from, last), What::Withdrawn, Vec::new());
                let Some(last) = last else {
                    continue;
                };
                // Written as it is read.
                _ = kept.set(Column::Until, &last.to_string());
            }
            self.rows.push((index, kept));
        }
        withdrawn
    }

    /// A row of the list as if the file had it just so.
    fn as_in_file(&self, row: &Row) -> Row {
        let mut same = row.clone();
        let mut cells = Vec::new();
        for (_, before, after) in &self.further.columns {
            if let Some(after) = after {
                cells.resize(cells.len().max(after + 1), String::new());
                let cell = before.map_or("", |before| row.further(before));
                cells[*after] = cell.to_owned();
            }
        }
        same.set_further(cells);
        same
    }

    fn is_past(&self, row: &Row) -> bool {
        row.date(Column::Until).is_some_and(|until| until < self.on)
    }

    fn tell(
        &mut self,
        place: Option<u32>,
        row: &Row,
        (from, until): (Option<Date>, Option<Date>),
        what: What,
        remarks: Vec<Remark>,
    ) {
        let told = ReportRow {
            row: place,
            code: row.code().to_owned(),
            name: row.name().to_owned(),
            from,
            until,
            what,
            remarks,
        };
        self.report.counts.count(&told);
        if told.what != What::Same || !told.remarks.is_empty() {
            self.report.rows.push(told);
        }
    }
}
