//! The list a town keeps: a file is tried, applied as a revision, taken back, and got out again.

use domain::key::TownCode;
use jiff::Timestamp;
use jiff::civil::Date;
use lists::Report;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, Method};

/// Tries a file; the body is the file, [`crate::drafts::FILE_NAME`] its name. Asked with [`PART`], [`SHEET`],
/// [`HEADER_ROW`], [`COLUMNS`] and [`crate::towns::ON`], the day from which it counts. This and all others with [`KIND`].
pub const TRY: Endpoint<(), DryRun> = Endpoint::new(Method::Post, "/api/v1/lists/{town}/dry-runs");
/// Applies what was tried.
pub const APPLY: Endpoint<Apply, Revision> =
    Endpoint::new(Method::Post, "/api/v1/lists/{town}/revisions");
/// The revisions, newest first.
pub const REVISIONS: Endpoint<(), Vec<Revision>> =
    Endpoint::new(Method::Get, "/api/v1/lists/{town}/revisions");
/// Makes an older revision the newest again; 0 is what the catalogue's files say.
pub const ROLL_BACK: Endpoint<RollBack, Revision> = Endpoint::new(
    Method::Post,
    "/api/v1/lists/{town}/revisions/{revision}/rollbacks",
);
/// `list.csv` or `list.xlsx`, asked with [`crate::towns::ON`], [`REVISION`], [`ALL`]; `difference.csv` or
/// `difference.xlsx`, asked with [`crate::towns::FROM`] and [`crate::towns::TO`].
pub const EXPORT: Endpoint<(), ()> =
    Endpoint::new(Method::Get, "/api/v1/lists/{town}/files/{file}");

/// The name under which an address names which of a town's lists is meant, as [`lists::ListKind`] is written; the
/// items' unless given.
pub const KIND: &str = "kind";
/// The name under which an address says that a file is a part of the list: what is not in it stays.
pub const PART: &str = "part";
/// The name under which an address names a sheet of a workbook.
pub const SHEET: &str = "sheet";
/// The name under which an address says which row of a file is its header, from 1; of a header of two rows the lower one; 0
/// for none.
pub const HEADER_ROW: &str = "header_row";
/// The name under which an address says what columns of a file mean: `H:承诺时限,K:`, the letter of each with one of the
/// list's headers, or with none for a column that is only kept.
pub const COLUMNS: &str = "columns";
/// The name under which an address asks for an older revision.
pub const REVISION: &str = "revision";
/// The name under which an address asks for past and coming rows too.
pub const ALL: &str = "all";

/// How many rows of a report are sent; those that are wrong or doubtful come first.
pub const ROWS_MOST: usize = 2000;

/// A file that was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DryRun {
    /// By which it is applied, within the hour.
    pub token: String,
    /// The revision it was laid beside; 0 for what the catalogue's files say.
    pub beside: u32,
    /// Whether it can be applied.
    pub state: lists::State,
    /// What would happen.
    pub report: Report,
    /// How many more rows there would be something to say about.
    pub rows_left_out: usize,
}

/// Applies a file that was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Apply {
    /// The dry run's token.
    pub token: String,
    /// What allows it.
    pub document: Document,
    /// That somebody has looked at what is doubtful.
    #[serde(default)]
    pub accept_doubtful: bool,
}

/// Makes an older revision the newest again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollBack {
    /// What allows it.
    pub document: Document,
}

/// The document by which items come onto a list (准入文件).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its number (文号).
    pub number: String,
    /// Its title.
    pub title: String,
}

/// A revision of a town's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// The town.
    pub town: TownCode,
    /// Its number, from 1.
    pub number: u32,
    /// When it was made.
    pub made_at: Timestamp,
    /// By whom.
    pub made_by: String,
    /// What allowed it.
    pub document: Document,
    /// Where it comes from.
    pub origin: Origin,
    /// The day from which it counts.
    pub counts_from: Date,
    /// How many rows it has, past ones included.
    pub rows: u32,
}

/// Where a revision comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Origin {
    /// A file.
    File {
        /// Its name.
        name: String,
        /// Its SHA-256, in hexadecimal figures.
        hash: String,
        /// What it did.
        counts: lists::Counts,
    },
    /// An older revision.
    Revision {
        /// Its number; 0 for what the catalogue's files say.
        number: u32,
    },
}
