//! Workbooks: every cell a text, the header kept in sight, columns as wide as what stands in them.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::table::Table;

/// What a workbook cannot hold.
#[derive(Debug)]
pub struct WriteError(XlsxError);

impl std::fmt::Display for WriteError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for WriteError {}

impl From<XlsxError> for WriteError {
    fn from(error: XlsxError) -> Self {
        Self(error)
    }
}

/// Widths in characters, a Chinese one counted as two.
const NARROWEST: usize = 8;
const WIDEST: usize = 48;
/// How many rows are looked at for a width.
const LOOKED_AT: usize = 500;

/// A table as a workbook of one sheet.
pub fn workbook(table: &Table, sheet: &str) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    // The same table makes the same file: when it was written is not in it.
    let at = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&at));
    fill(book.add_worksheet().set_name(sheet)?, table)?;
    Ok(book.save_to_buffer()?)
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let text = Format::new()
        .set_num_format("@")
        .set_align(FormatAlign::Top);
    let header = text.clone().set_bold().set_text_wrap();
    sheet.set_freeze_panes(1, 0)?;
    for (column, name) in table.header.iter().enumerate() {
        let place = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
        sheet.set_column_width(place, width(table, column) as f64)?;
        // What is typed in later stays text as well: a code keeps its digits.
        sheet.set_column_format(place, &text)?;
        sheet.write_string_with_format(0, place, name, &header)?;
    }
    for (row, cells) in table.rows.iter().enumerate() {
        let row = u32::try_from(row + 1).map_err(|_| XlsxError::RowColumnLimitError)?;
        for (column, cell) in cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
        {
            sheet.write_string_with_format(row, column as u16, cell, &text)?;
        }
    }
    Ok(())
}

fn width(table: &Table, column: usize) -> usize {
    let cells = table.rows.iter().take(LOOKED_AT).map(|row| &row[column]);
    let widest = cells
        .chain([&table.header[column]])
        .map(|text| shown_wide(text))
        .max();
    widest.map_or(NARROWEST, |wide| (wide + 2).clamp(NARROWEST, WIDEST))
}

fn shown_wide(text: &str) -> usize {
    let line = |line: &str| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    text.lines().map(line).max().unwrap_or_default()
}
