//! Lists as towns keep them: a file is read, its columns are told apart, and before anything is applied it
//! is said row by row what would change.
//!
//! Pure: bytes in, data out; the date is handed in. What it does not understand it keeps: a column nobody knows stays
//! with its row and comes back on export. It decides nothing about where an item is handled; that is `domain`'s. A town keeps
//! lists of four kinds (`ListKind`), which differ in their columns alone.
//!
//! Reading and writing files is the feature `files`. Without it there is only the data, for those who pass it on.

mod cell;
mod column;
mod difference;
#[cfg(feature = "files")]
mod dry_run;
#[cfg(feature = "files")]
mod export;
#[cfg(feature = "files")]
mod guard;
#[cfg(feature = "files")]
mod import;
mod layout;
mod list;
mod list_kind;
#[cfg(feature = "files")]
mod read;
mod refusal;
mod region;
mod remark;
mod report;
mod value;
pub mod words;

pub use cell::{Place, letters};
pub use column::{Column, Kind};
pub use difference::{Change, Difference, difference};
#[cfg(feature = "files")]
pub use dry_run::{Outcome, Scope, dry_run, dry_run_in};
#[cfg(feature = "files")]
pub use export::{Table, WriteError, csv, workbook};
#[cfg(feature = "files")]
pub use import::{Found, Import, Mapping, import, import_with, laid_out};
pub use layout::{FirstRow, Heading, Layout};
pub use list::{List, Row};
pub use list_kind::{ListKind, NoSuchKind};
#[cfg(feature = "files")]
pub use read::{Region, Sheet, read};
pub use refusal::{Cap, OtherKind, ReadError};
pub use region::{Names, Unfed, feed, given};
pub use remark::{Remark, Weight, Why};
pub use report::{Counts, LeftOut, Report, ReportRow, State, What};
pub use value::{Counted, Limit, NotUnderstood};
