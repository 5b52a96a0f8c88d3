//! Tells how a sheet is laid out under a header, whether that makes a list or not.

use super::header::{Header, ROWS};
use crate::layout::{FirstRow, Heading, Layout};
use crate::read::Sheet;

/// How many of the first rows are shown.
const SHOWN: usize = 20;
/// Where a row and a sample are cut, in characters.
const ROW: usize = 60;
const SAMPLE: usize = 30;
/// How far below the header a sample is looked for.
const LOOKED_AT: usize = 200;

/// The layout; without a header nothing is told of the columns.
pub(super) fn of(sheet: &Sheet, header: Option<&Header>) -> Layout {
    Layout {
        sheet: sheet.name.clone(),
        other_sheets: sheet.others.clone(),
        header_row: header.map_or(0, |header| header.below as u32),
        headings: header.map_or_else(Vec::new, |header| headings(sheet, header)),
        beginning: beginning(sheet),
    }
}

fn headings(sheet: &Sheet, header: &Header) -> Vec<Heading> {
    let all = header.texts.iter().zip(&header.columns).enumerate();
    all.map(|(place, (text, means))| Heading {
        column: place as u32,
        header: text.clone(),
        sample: sample(sheet, header.below, place),
        means: *means,
    })
    .collect()
}

fn sample(sheet: &Sheet, below: usize, column: usize) -> String {
    let mut cells = (below..below + LOOKED_AT).map(|row| sheet.cell(row, column).trim());
    let found = cells.find(|cell| !cell.is_empty());
    cut(found.unwrap_or_default(), SAMPLE)
}

fn beginning(sheet: &Sheet) -> Vec<FirstRow> {
    let rows = sheet.rows.iter().enumerate().take(ROWS);
    let rows = rows.filter_map(|(index, cells)| {
        let cells = cells.iter().map(|cell| cell.trim());
        let used: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        (!used.is_empty()).then(|| FirstRow {
            row: index as u32 + 1,
            text: cut(&used.join(" | "), ROW),
        })
    });
    rows.take(SHOWN).collect()
}

/// A text on one line, cut where it is long.
fn cut(text: &str, most: usize) -> String {
    let mut characters = text.chars().map(|c| if c == '\n' { ' ' } else { c });
    let mut short: String = characters.by_ref().take(most).collect();
    if characters.next().is_some() {
        short.push('…');
    }
    short
}
