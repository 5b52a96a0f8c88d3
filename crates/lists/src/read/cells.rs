//! Puts cells into a sheet, one form for all sorts of files.

use calamine::Data;

use super::taken::Taken;
use super::{Region, Sheet};
use crate::cell::Place;
use crate::refusal::{Cap, ReadError};
use crate::remark::Why;

/// Whole numbers below this are kept exactly.
const EXACT: f64 = 1e15;

/// A sheet being filled.
#[derive(Debug, Default)]
pub(super) struct Filling {
    pub(super) sheet: Sheet,
    taken: Taken,
}

impl Filling {
    /// Puts a cell of a workbook.
    pub(super) fn value(
        &mut self,
        row: usize,
        column: usize,
        value: Data,
    ) -> Result<(), ReadError> {
        let why = match &value {
            Data::Error(error) => Some(Why::CellError {
                found: error.to_string(),
            }),
            Data::Float(number) if number.abs() >= EXACT => Some(Why::DigitsLost {
                found: format!("{number:E}"),
            }),
            _ => None,
        };
        self.text(row, column, text(value))?;
        if let Some(why) = why {
            self.damaged(row, column, why);
        }
        Ok(())
    }

    /// Puts a text.
    pub(super) fn text(
        &mut self,
        row: usize,
        column: usize,
        text: String,
    ) -> Result<(), ReadError> {
        if text.is_empty() {
            return Ok(());
        }
        self.taken.cell(row, column, &text)?;
        let (text, invisible) = visible(text);
        if invisible {
            self.damaged(row, column, Why::InvisibleCharacters);
        }
        let rows = &mut self.sheet.rows;
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut rows[row];
        if cells.len() <= column {
            cells.resize_with(column + 1, String::new);
        }
        cells[column] = text;
        Ok(())
    }

    /// Notes a formula of which the file holds no result.
    pub(super) fn uncomputed(&mut self, row: usize, column: usize) -> Result<(), ReadError> {
        self.taken.cell(row, column, "")?;
        self.damaged(row, column, Why::FormulaWithoutValue);
        Ok(())
    }

    /// Makes a row as wide as it is in the file, its last cells being empty.
    pub(super) fn widen(&mut self, row: usize, width: usize) {
        let rows = &mut self.sheet.rows;
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        let width = width.min(Cap::Columns.most());
        if rows[row].len() < width {
            rows[row].resize_with(width, String::new);
        }
    }

    fn damaged(&mut self, row: usize, column: usize, why: Why) {
        let place = Place {
            row: row as u32 + 1,
            column: Some(column as u32),
        };
        self.sheet.damage.push((place, why));
    }

    /// Fills merged cells downwards: what stands beside several rows counts for each. To the right nothing is filled;
    /// a heading across the table is one cell.
    pub(super) fn merge(&mut self, mut regions: Vec<Region>) -> Result<(), ReadError> {
        if regions.len() > Cap::Merged.most() {
            return Err(Cap::Merged.broken());
        }
        regions.sort_by_key(|region| region.top);
        for region in &regions {
            let text = self.sheet.cell(region.top, region.left).to_owned();
            // A region may reach far below the table.
            let bottom = region.bottom.min(self.sheet.rows.len().saturating_sub(1));
            for row in region.top + 1..=bottom {
                if !self.sheet.rows[row].is_empty() {
                    self.text(row, region.left, text.clone())?;
                }
            }
        }
        self.sheet.merged = regions;
        Ok(())
    }
}

/// What a spreadsheet would show.
fn text(value: Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Bool(true) => "是".to_owned(),
        Data::Bool(false) => "否".to_owned(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Error(error) => error.to_string(),
        Data::DateTime(at) if at.is_duration() => at.as_f64().to_string(),
        Data::DateTime(at) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            match (hour, minute, second) {
                (0, 0, 0) => date,
                _ => format!("{date} {hour:02}:{minute:02}:{second:02}"),
            }
        }
    }
}

/// The text without characters that can't be seen, its lines ended by line feeds; and whether there were any such.
fn visible(text: String) -> (String, bool) {
    let is_invisible = |c: char| {
        c.is_control() && !matches!(c, '\n' | '\t' | '\r')
            || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
            || matches!(c, '\u{FFFE}' | '\u{FFFF}')
    };
    let text = match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text,
    };
    match text.contains(is_invisible) {
        true => (text.chars().filter(|c| !is_invisible(*c)).collect(), true),
        false => (text, false),
    }
}
