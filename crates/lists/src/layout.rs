//! How a file is laid out: what somebody has to see to say by hand what its columns are.

use serde::{Deserialize, Serialize};

use crate::column::Column;

/// Where the header is taken to be, what stands under it, and the rows among which it is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
    /// Its other sheets, which were not.
    pub other_sheets: Vec<String>,
    /// The row of the header, from 1; of a header of two rows the lower one. 0 for none: the first row is the list's.
    pub header_row: u32,
    /// The columns, as they were understood.
    pub headings: Vec<Heading>,
    /// The first rows in which something stands.
    pub beginning: Vec<FirstRow>,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Its place, from 0.
    pub column: u32,
    /// Its header.
    pub header: String,
    /// The first thing that stands below it, cut where it is long; empty where nothing does.
    pub sample: String,
    /// What it was taken for; nothing for a column that is kept as it is.
    pub means: Option<Column>,
}

/// One of the first rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstRow {
    /// Its number, from 1.
    pub row: u32,
    /// What stands in it, cut where it is long.
    pub text: String,
}

impl Layout {
    /// Whether a column was taken for this one.
    pub fn means(&self, column: Column) -> bool {
        let mut headings = self.headings.iter();
        headings.any(|heading| heading.means == Some(column))
    }
}
