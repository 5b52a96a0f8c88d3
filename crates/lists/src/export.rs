//! Lists, differences and reports as files that open in a spreadsheet as they are.

mod book;
mod table;
mod text;

pub use book::{WriteError, workbook};
pub use table::Table;
pub use text::csv;
