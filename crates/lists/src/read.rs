//! A file as a sheet of texts. What it is, its content says and not its name; how much of it is taken, is bounded.

use std::collections::BTreeMap;

use crate::cell::Place;
use crate::list_kind::ListKind;
use crate::refusal::{Cap, ReadError};
use crate::remark::Why;

mod cells;
mod content;
mod encoding;
mod extent;
mod legacy;
mod taken;
mod text;
mod workbook;

/// A sheet: every row of the file from the first, empty ones too, so that row 1 of a person is `rows[0]`.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Which list it is meant to be.
    pub kind: ListKind,
    /// Its name, in a workbook.
    pub name: Option<String>,
    /// The workbook's other sheets that are shown.
    pub others: Vec<String>,
    /// The texts of its cells. Lines end with a line feed.
    pub rows: Vec<Vec<String>>,
    /// Cells that were merged, from the top. Those below the first hold its text as well.
    pub merged: Vec<Region>,
    /// Cells that are not what they seem.
    pub damage: Vec<(Place, Why)>,
    /// Whether it was a table of text, where every row ought to have as many cells.
    pub is_text: bool,
}

/// Merged cells, all ends counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The first row.
    pub top: usize,
    /// The first column.
    pub left: usize,
    /// The last row.
    pub bottom: usize,
    /// The last column.
    pub right: usize,
}

impl Region {
    pub(crate) fn holds(&self, row: usize, column: usize) -> bool {
        (self.top..=self.bottom).contains(&row) && (self.left..=self.right).contains(&column)
    }
}

impl Sheet {
    pub(crate) fn cell(&self, row: usize, column: usize) -> &str {
        let cell = self.rows.get(row).and_then(|cells| cells.get(column));
        cell.map_or("", String::as_str)
    }

    /// What is not what it seems, by row: the column, and why.
    pub(crate) fn damage_by_row(&self) -> BTreeMap<u32, Vec<(u32, Why)>> {
        let mut by_row: BTreeMap<u32, Vec<(u32, Why)>> = BTreeMap::new();
        for (place, why) in &self.damage {
            let column = place.column.unwrap_or_default();
            let row = by_row.entry(place.row).or_default();
            row.push((column, why.clone()));
        }
        by_row
    }
}

/// Reads a file that is meant to be a list of a kind; of a workbook the named sheet, or the first one shown that looks like
/// such a list.
pub fn read(bytes: &[u8], sheet: Option<&str>, kind: ListKind) -> Result<Sheet, ReadError> {
    if bytes.len() > Cap::FileBytes.most() {
        return Err(Cap::FileBytes.broken());
    }
    let sheet = match content::of(bytes)? {
        content::Content::Workbook => workbook::read(bytes, sheet, kind),
        content::Content::Legacy => legacy::read(bytes, sheet, kind),
        content::Content::Text => text::read(&encoding::decode(bytes)?),
    }?;
    Ok(Sheet { kind, ..sheet })
}
