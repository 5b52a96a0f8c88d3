//! Tables of text as spreadsheets open them without asking: UTF-8 with its mark, lines ended as Windows ends them.

use super::table::Table;
use crate::guard;

/// A table as CSV. What begins like a formula, and digits that would lose some, carry an apostrophe.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut text = String::from("\u{FEFF}");
    for row in std::iter::once(&table.header).chain(&table.rows) {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            quote(&guard::on(cell), &mut text);
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// Quotes where it must, and a cell with spaces at an end, which some would take off.
fn quote(cell: &str, text: &mut String) {
    let must = cell.contains(['"', ',', '\n', ';', '\t', '|']) || cell != cell.trim();
    match must {
        true => {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        }
        false => text.push_str(cell),
    }
}
