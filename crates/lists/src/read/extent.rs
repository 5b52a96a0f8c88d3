//! How far the cells of a workbook of before 2007 reach. Its library lays a sheet out whole, from the first cell to the
//! last, so that two cells at opposite corners would take half a gigabyte: the records are walked through before.

use std::io::{Cursor, Read};

use crate::refusal::{Cap, ReadError};

/// The names under which a container holds a workbook.
const STREAMS: [&str; 2] = ["/Workbook", "/Book"];

/// A sheet begins, or the part before all sheets.
const BEGINNING: u16 = 0x0809;
/// What follows is encrypted.
const ENCRYPTED: u16 = 0x002F;
/// Records of cells; each starts with row and column: number, text, error, formula.
const CELLS: [u16; 6] = [0x0006, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];
/// Several numbers in one row; the last column stands at its end.
const NUMBERS: u16 = 0x00BD;

/// Refuses a workbook whose sheets would take more cells than are taken.
pub(super) fn within_bounds(bytes: &[u8]) -> Result<(), ReadError> {
    let broken = |error: std::io::Error| ReadError::Broken {
        why: error.to_string(),
    };
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(broken)?;
    let mut records = Vec::new();
    for name in STREAMS {
        if container.is_stream(name) {
            let stream = container.open_stream(name).map_err(broken)?;
            // A stream is no longer than its container.
            let most = bytes.len() as u64;
            stream
                .take(most)
                .read_to_end(&mut records)
                .map_err(broken)?;
            break;
        }
    }
    match areas(&records) {
        None => Err(ReadError::Encrypted),
        Some(cells) if cells > Cap::Cells.most() => Err(Cap::Cells.broken()),
        Some(_) => Ok(()),
    }
}

/// The areas of all sheets together, each from its first cell to its last; nothing if they are encrypted.
fn areas(mut records: &[u8]) -> Option<usize> {
    let (mut whole, mut sheet) = (0, Area::default());
    while let Some((kind, content, rest)) = record(records) {
        records = rest;
        let last = content.len().saturating_sub(2);
        match kind {
            ENCRYPTED if number(content, 0) != Some(0) => return None,
            BEGINNING => whole += std::mem::take(&mut sheet).size(),
            NUMBERS => {
                sheet.cell(number(content, 0), number(content, 2));
                sheet.cell(number(content, 0), number(content, last));
            }
            kind if CELLS.contains(&kind) => sheet.cell(number(content, 0), number(content, 2)),
            _ => {}
        }
    }
    Some(whole + sheet.size())
}

fn record(bytes: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (kind, length) = (number(bytes, 0)?, number(bytes, 2)?);
    let (content, rest) = bytes.get(4..)?.split_at_checked(length.into())?;
    Some((kind, content, rest))
}

fn number(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

/// From the first to the last row and column.
#[derive(Default)]
struct Area {
    rows: Option<(u16, u16)>,
    columns: Option<(u16, u16)>,
}

impl Area {
    fn cell(&mut self, row: Option<u16>, column: Option<u16>) {
        let (Some(row), Some(column)) = (row, column) else {
            return;
        };
        let widen = |reach: Option<(u16, u16)>, to: u16| {
            let (first, last) = reach.unwrap_or((to, to));
            Some((first.min(to), last.max(to)))
        };
        self.rows = widen(self.rows, row);
        self.columns = widen(self.columns, column);
    }

    fn size(&self) -> usize {
        let reach = |(first, last): (u16, u16)| usize::from(last - first) + 1;
        self.rows.map_or(0, reach) * self.columns.map_or(0, reach)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(kind: u16, row: u16, column: u16) -> Vec<u8> {
        let numbers = [kind, 6, row, column, 0];
        numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
    }

    #[test]
    fn a_sheet_is_as_large_as_from_its_first_cell_to_its_last() {
        let beginning = || cell(BEGINNING, 0, 0);
        let two_sheets = [
            beginning(),
            cell(0x00FD, 10, 2),
            cell(0x0203, 11, 4),
            beginning(),
            cell(0x0006, 0, 0),
            cell(0x027E, 65_535, 255),
        ];
        assert_eq!(areas(&two_sheets.concat()), Some(2 * 3 + 65_536 * 256));
        assert_eq!(areas(&cell(0x00FD, 10, 2)[..7]), Some(0));
        let encrypted = [beginning(), cell(ENCRYPTED, 1, 0)];
        assert_eq!(areas(&encrypted.concat()), None);
    }
}
