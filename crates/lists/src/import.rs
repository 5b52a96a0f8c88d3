//! From a sheet to rows: finds the header, tells the columns apart, and says what it could not understand where.

use std::collections::BTreeMap;

use crate::cell::Place;
use crate::column::{Column, Kind};
use crate::layout::{Heading, Layout};
use crate::list::{List, Row};
use crate::read::Sheet;
use crate::refusal::ReadError;
use crate::remark::{Remark, Why};
use crate::report::LeftOut;
use crate::value::NotUnderstood;

pub(crate) mod header;
mod layout;

use header::Header;

/// What someone says about a file by hand; what is not said is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The row of the header, from 1; of a header of two rows the lower one. 0 for none.
    pub header_row: Option<u32>,
    /// What columns mean, by their place from 0; nothing for one that is only kept.
    pub columns: BTreeMap<u32, Option<Column>>,
}

/// A file as rows of a list.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The rows.
    pub list: List,
    /// Each row's place in the file and what there is to say about it.
    pub found: Vec<Found>,
    /// How the file is laid out, and how its columns were understood.
    pub layout: Layout,
    /// Rows that are none of the list.
    pub left_out: Vec<LeftOut>,
}

/// Where a row stood, and what there is to say about it.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The row of the file, from 1.
    pub row: u32,
    /// What there is to say.
    pub remarks: Vec<Remark>,
}

/// Understands a sheet by itself.
pub fn import(sheet: &Sheet) -> Result<Import, ReadError> {
    import_with(sheet, &Mapping::default())
}

/// Understands a sheet with what someone said about it.
pub fn import_with(sheet: &Sheet, mapping: &Mapping) -> Result<Import, ReadError> {
    let header = header_of(sheet, mapping)?;
    let mut import = Import {
        layout: layout::of(sheet, Some(&header)),
        ..Import::default()
    };
    import.list.kind = sheet.kind;
    import.list.further = header.further().map(|(_, name)| name).collect();
    let damage = sheet.damage_by_row();
    for (index, cells) in sheet.rows.iter().enumerate().skip(header.below) {
        let mut reading = Reading::new(index, cells, &header);
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if let Some(text) = reading.is_left_out() {
            import.left_out.push(LeftOut {
                row: reading.found.row,
                text,
            });
            continue;
        }
        reading.shape(sheet.is_text);
        for (column, why) in damage.get(&reading.found.row).into_iter().flatten() {
            reading.remark(Some(*column), why.clone());
        }
        let row = reading.row();
        import.list.rows.push(row);
        import.found.push(reading.found);
    }
    import.drop_unused();
    Ok(import)
}

/// How a sheet is laid out that is not understood, as far as that can be told.
pub fn laid_out(sheet: &Sheet, mapping: &Mapping) -> Layout {
    layout::of(sheet, said(sheet, mapping).as_ref())
}

/// The header as it was said or is guessed. Which list it is of is guessed only where nobody said how to read it.
fn header_of(sheet: &Sheet, mapping: &Mapping) -> Result<Header, ReadError> {
    if *mapping == Mapping::default() {
        return header::guess(sheet, sheet.kind);
    }
    let header = said(sheet, mapping).filter(Header::is_complete);
    header.ok_or(ReadError::NoHeader)
}

/// The header as far as somebody said it, and the likeliest where nobody did.
fn said(sheet: &Sheet, mapping: &Mapping) -> Option<Header> {
    let mut header = match mapping.header_row {
        None => header::likeliest(sheet, sheet.kind)?,
        Some(0) => header::none(sheet, sheet.kind),
        Some(row) => header::at(sheet, sheet.kind, row as usize - 1)?,
    };
    header.assign(&mapping.columns);
    Some(header)
}

/// A row being read.
struct Reading<'a> {
    cells: &'a [String],
    header: &'a Header,
    found: Found,
}

impl<'a> Reading<'a> {
    fn new(index: usize, cells: &'a [String], header: &'a Header) -> Self {
        let found = Found {
            row: index as u32 + 1,
            remarks: Vec::new(),
        };
        Self {
            cells,
            header,
            found,
        }
    }

    fn cell(&self, column: usize) -> &'a str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The text of a row with one cell, not in the column of names: a heading between rows, or a note below them.
    fn is_left_out(&self) -> Option<String> {
        let mut used = (0..self.cells.len()).filter(|column| !self.cell(*column).trim().is_empty());
        let only = used.next().filter(|_| used.next().is_none())?;
        let is_name = self.header.columns.get(only) == Some(&Some(self.header.kind.name()));
        (!is_name).then(|| self.cell(only).trim().to_owned())
    }

    /// In a table of text, a row of another length than the header's.
    fn shape(&mut self, is_text: bool) {
        let (wide, cells) = (self.header.texts.len(), self.cells.len());
        let beyond = self.cells.iter().skip(wide);
        let more = beyond.filter(|cell| !cell.trim().is_empty()).count();
        if more > 0 {
            let more = more as u32;
            self.remark(Some(wide as u32), Why::MoreCells { more });
        } else if is_text && cells < wide {
            let fewer = (wide - cells) as u32;
            self.remark(None, Why::FewerCells { fewer });
        }
    }

    fn row(&mut self) -> Row {
        let mut row = Row::default();
        for (index, column) in self.header.columns.iter().enumerate() {
            if let Some(column) = column {
                self.put(&mut row, index, *column);
            }
        }
        let further = self.header.further();
        row.set_further(
            further
                .map(|(index, _)| self.cell(index).to_owned())
                .collect(),
        );
        if row.name().is_empty() {
            self.remark(self.header.place(self.header.kind.name()), Why::NameMissing);
        }
        row
    }

    fn put(&mut self, row: &mut Row, index: usize, column: Column) {
        let text = self.cell(index);
        if let Err(why) = row.set(column, text) {
            let found = text.trim().to_owned();
            let why = match why {
                NotUnderstood::Date => Why::NotADate { found },
                NotUnderstood::Term => Why::UnknownTerm { found },
            };
            // An error of the spreadsheet says it all.
            let told = |remark: &Remark| remark.place.column == Some(index as u32);
            if !self.found.remarks.iter().any(told) {
                self.remark(Some(index as u32), why);
            }
        } else if column.kind() == Kind::Limit && self.header.natural[index] {
            // The header says which days are meant, the cell only how many.
            if text.trim().parse::<u16>().is_ok() {
                _ = row.set(column, &format!("{}个自然日", text.trim()));
            }
        }
    }

    fn remark(&mut self, column: Option<u32>, why: Why) {
        let header = column.and_then(|column| self.header.texts.get(column as usize));
        self.found.remarks.push(Remark {
            place: Place {
                row: self.found.row,
                column,
            },
            header: header.cloned().unwrap_or_default(),
            why,
        });
    }
}

impl Import {
    /// The place of a known column in the file, and its header there.
    pub(crate) fn heading(&self, column: Column) -> Option<&Heading> {
        let mut headings = self.layout.headings.iter();
        headings.find(|heading| heading.means == Some(column))
    }

    /// Lets go of columns without header in which nothing stands.
    fn drop_unused(&mut self) {
        let headers = std::mem::take(&mut self.list.further);
        let rows = &self.list.rows;
        let used = |index: usize| rows.iter().any(|row| !row.further(index).is_empty());
        let kept: Vec<usize> = (0..headers.len())
            .filter(|index| !headers[*index].is_empty() || used(*index))
            .collect();
        if kept.len() < headers.len() {
            for row in &mut self.list.rows {
                let cells = kept.iter().map(|index| row.further(*index).to_owned());
                row.set_further(cells.collect());
            }
            let gone = |heading: &Heading| heading.header.is_empty() && heading.means.is_none();
            let mut index = 0;
            self.layout.headings.retain(|heading| {
                let place = heading.means.is_none().then(|| {
                    index += 1;
                    index - 1
                });
                !(gone(heading) && place.is_some_and(|place| !kept.contains(&place)))
            });
        }
        self.list.further = kept.iter().map(|index| headers[*index].clone()).collect();
    }
}
