//! What a dry run says: which columns were understood, and row by row what would change.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::difference::Change;
use crate::layout::Layout;
use crate::remark::{Remark, Weight};

/// The report of a dry run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// How the file is laid out, and how its columns were understood.
    pub layout: Layout,
    /// Rows that are none of the list, such as a heading or a note below the table.
    pub left_out: Vec<LeftOut>,
    /// Columns that are on the list but not in the file: they stay as they are.
    pub kept: Vec<String>,
    /// What there is to say about the file as a whole.
    pub remarks: Vec<Remark>,
    /// How many rows of which sort.
    pub counts: Counts,
    /// The rows there is something to say about.
    pub rows: Vec<ReportRow>,
}

/// A row that is none of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The row.
    pub row: u32,
    /// What stands there.
    pub text: String,
}

/// How many rows of which sort. A doubtful or wrong row counts as what it would do as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Rows of the file.
    pub rows: u32,
    /// New ones.
    pub new: u32,
    /// Changed ones.
    pub changed: u32,
    /// Those that are on the list just so.
    pub same: u32,
    /// Rows of the list that are not in the file.
    pub withdrawn: u32,
    /// Doubtful ones.
    pub doubtful: u32,
    /// Wrong ones.
    pub wrong: u32,
}

/// A row and what there is to say about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRow {
    /// The row of the file; none for one that would be withdrawn.
    pub row: Option<u32>,
    /// The item's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The first day it would have; none for what was always so.
    pub from: Option<Date>,
    /// The last day it would have, where there is one. A row that is withdrawn without one would never begin.
    pub until: Option<Date>,
    /// What would happen.
    #[serde(flatten)]
    pub what: What,
    /// What is doubtful or wrong about it.
    pub remarks: Vec<Remark>,
}

/// What would happen to a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// It would be put on the list.
    New,
    /// It would be changed.
    Changed {
        /// In which columns.
        changes: Vec<Change>,
    },
    /// Nothing.
    Same,
    /// It would end.
    Withdrawn,
}

/// Whether the file can be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing would change.
    Nothing,
    /// All is well.
    Ready,
    /// Once somebody has accepted what is doubtful.
    Doubtful,
    /// Not before it is mended.
    Wrong,
}

impl Report {
    /// Whether the file can be applied.
    pub fn state(&self) -> State {
        let rows = self.rows.iter().flat_map(|row| &row.remarks);
        match rows.chain(&self.remarks).map(|r| r.why.weight()).max() {
            Some(Weight::Wrong) => State::Wrong,
            Some(Weight::Doubtful) => State::Doubtful,
            None if self.counts.new + self.counts.changed + self.counts.withdrawn == 0 => {
                State::Nothing
            }
            None => State::Ready,
        }
    }
}

impl ReportRow {
    /// The weightiest of its remarks.
    pub fn weight(&self) -> Option<Weight> {
        self.remarks.iter().map(|remark| remark.why.weight()).max()
    }
}

impl Counts {
    /// Counts a row in.
    #[cfg(feature = "files")]
    pub(crate) fn count(&mut self, row: &ReportRow) {
        let one = |flag: bool| u32::from(flag);
        self.rows += one(row.row.is_some());
        self.new += one(row.what == What::New);
        self.changed += one(matches!(row.what, What::Changed { .. }));
        self.same += one(row.what == What::Same);
        self.withdrawn += one(row.what == What::Withdrawn);
        let weight = row.weight();
        self.doubtful += one(weight == Some(Weight::Doubtful));
        self.wrong += one(weight == Some(Weight::Wrong));
    }
}
