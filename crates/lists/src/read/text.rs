//! Tables of text: the delimiter is the one under which a header is found, whichever list it be of; without a header, the
//! one that makes the most rows alike.

use super::Sheet;
use super::cells::Filling;
use crate::guard;
use crate::import::header;
use crate::refusal::{Cap, ReadError};

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many rows are looked at to tell the delimiter.
const LOOKED_AT: usize = 50;

/// Reads a table of text.
pub(super) fn read(text: &str) -> Result<Sheet, ReadError> {
    let mut best = ((0, 0), DELIMITERS[0]);
    for delimiter in DELIMITERS {
        let beginning = table(text, delimiter, LOOKED_AT)?;
        let fits = header::fits(&beginning).map(|(known, _)| known);
        let fit = (fits.max().unwrap_or_default(), alike(&beginning));
        if fit > best.0 {
            best = (fit, delimiter);
        }
    }
    table(text, best.1, Cap::Rows.most() + 1)
}

fn table(text: &str, delimiter: u8, most: usize) -> Result<Sheet, ReadError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut filling = Filling::default();
    let (mut row, mut record) = (0, csv::StringRecord::new());
    while row < most {
        let start = reader.position().byte() as usize;
        row += blank_lines(text, start);
        let broken = |error: csv::Error| ReadError::Broken {
            why: error.to_string(),
        };
        if !reader.read_record(&mut record).map_err(broken)? {
            break;
        }
        let width = record.len();
        for (column, cell) in record.iter().enumerate() {
            filling.text(row, column, guard::off(cell).to_owned())?;
        }
        filling.widen(row, width);
        row += 1;
    }
    filling.sheet.is_text = true;
    Ok(filling.sheet)
}

/// How many rows have as many cells as the row before, and more than one.
fn alike(sheet: &Sheet) -> usize {
    let pairs = sheet.rows.windows(2);
    let alike = pairs.filter(|pair| pair[0].len() > 1 && pair[0].len() == pair[1].len());
    alike.count()
}

/// The lines that the reader passes over, and a spreadsheet counts.
fn blank_lines(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let blank = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    let lines = rest[..blank].matches('\n').count();
    // Behind a row its own line end may still stand.
    let own_stands = start > 0 && text.get(..start).is_some_and(|row| !row.ends_with('\n'));
    lines - usize::from(own_stands && lines > 0)
}
