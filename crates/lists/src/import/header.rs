//! Finds the header of a sheet: below titles, in one row or in two, under any of the usual names.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::letters;
use crate::column::Column;
use crate::list_kind::ListKind;
use crate::read::Sheet;
use crate::refusal::ReadError;

/// How far down a header is looked for.
pub(super) const ROWS: usize = 40;

/// A header, as a kind of list understands it.
#[derive(Clone, Debug)]
pub(crate) struct Header {
    /// The kind of list.
    pub(crate) kind: ListKind,
    /// The first row below it, from 0, which is the number of its own last row from 1.
    pub(crate) below: usize,
    /// The text of each column.
    pub(crate) texts: Vec<String>,
    /// What each column means.
    pub(crate) columns: Vec<Option<Column>>,
    /// Whether a column's header speaks of natural days.
    pub(crate) natural: Vec<bool>,
}

/// The kinds of list that a sheet may be, each with how many of its columns are known.
pub(crate) fn fits(sheet: &Sheet) -> impl Iterator<Item = (usize, ListKind)> {
    let kinds = ListKind::ALL.into_iter();
    kinds.filter_map(|kind| Some((find(sheet, kind)?.known(), kind)))
}

/// The header of a list of the kind, if the sheet does not look more like another list.
pub(crate) fn guess(sheet: &Sheet, kind: ListKind) -> Result<Header, ReadError> {
    let found = find(sheet, kind);
    let known = found.as_ref().map_or(0, Header::known);
    match fits(sheet).filter(|(other, _)| *other > known).max() {
        Some((_, kind)) => Err(ReadError::OtherList { kind }),
        None => found.ok_or(ReadError::NoHeader),
    }
}

/// The row, or the two rows, under which most columns are known; those by which the list is told must be among them, and
/// something else.
pub(crate) fn find(sheet: &Sheet, kind: ListKind) -> Option<Header> {
    best(candidates(sheet, kind).filter(|header| header.is_complete() && header.known() > 1))
}

/// The same, but without such a row the one under which any columns are known, and without that the first row of several
/// cells: what somebody begins with who names the columns by hand.
pub(crate) fn likeliest(sheet: &Sheet, kind: ListKind) -> Option<Header> {
    let ending = || (0..sheet.rows.len().min(ROWS)).filter_map(|row| at(sheet, kind, row));
    let known = || best(ending().filter(|header| header.known() > 0));
    let row_of_several = || {
        let used = |row: &&Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
        let row = sheet.rows.iter().position(|row| used(&row) > 1);
        one(sheet, kind, row.unwrap_or_default())
    };
    find(sheet, kind).or_else(known).or_else(row_of_several)
}

fn candidates(sheet: &Sheet, kind: ListKind) -> impl Iterator<Item = Header> {
    let rows = 0..sheet.rows.len().min(ROWS);
    rows.flat_map(move |row| [one(sheet, kind, row), two(sheet, kind, row)])
        .flatten()
}

/// The one under which most columns are known; of equals the first.
fn best(headers: impl Iterator<Item = Header>) -> Option<Header> {
    headers.reduce(|best, next| match next.known() > best.known() {
        true => next,
        false => best,
    })
}

/// That there is none: every column is only kept until somebody says what it is.
pub(crate) fn none(sheet: &Sheet, kind: ListKind) -> Header {
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or_default();
    Header {
        kind,
        below: 0,
        texts: vec![String::new(); width],
        columns: vec![None; width],
        natural: vec![false; width],
    }
}

/// The header that ends at a row.
pub(crate) fn at(sheet: &Sheet, kind: ListKind, row: usize) -> Option<Header> {
    let single = one(sheet, kind, row);
    let double = row.checked_sub(1).and_then(|above| two(sheet, kind, above));
    match (single, double) {
        (Some(single), Some(double)) if double.known() > single.known() => Some(double),
        (single, double) => single.or(double),
    }
}

fn one(sheet: &Sheet, kind: ListKind, row: usize) -> Option<Header> {
    let width = sheet.rows.get(row)?.len();
    let texts = (0..width).map(|column| text(sheet, row, column).to_owned());
    Some(Header::new(kind, row, texts.collect()))
}

/// A row of groups （时限）above a row of parts（法定、承诺）. Where a column of the upper row is known, nothing else may
/// stand below it: otherwise that is no header but the first row of the list.
fn two(sheet: &Sheet, kind: ListKind, row: usize) -> Option<Header> {
    let (upper, lower) = (sheet.rows.get(row)?, sheet.rows.get(row + 1)?);
    let mut texts = Vec::new();
    for column in 0..upper.len().max(lower.len()) {
        let (above, below) = (text(sheet, row, column), text(sheet, row + 1, column));
        let known = |text: &str| kind.column(text).is_some();
        if known(above) && !below.is_empty() && below != above && !known(below) {
            return None;
        }
        let joined = [
            below.to_owned(),
            format!("{above}{below}"),
            format!("{below}{above}"),
            above.to_owned(),
        ];
        let understood = joined.iter().find(|text| known(text)).cloned();
        let plain = || match (above, below) {
            (above, "") => above.to_owned(),
            (above, below) if above.is_empty() || above == below => below.to_owned(),
            (above, below) => format!("{above} {below}"),
        };
        texts.push(understood.unwrap_or_else(plain));
    }
    Some(Header::new(kind, row + 1, texts))
}

/// A cell of a header: of merged cells, every one holds what the first does.
fn text(sheet: &Sheet, row: usize, column: usize) -> &str {
    let own = sheet.cell(row, column).trim();
    if !own.is_empty() {
        return own;
    }
    // A long list may have very many, nearly all of them below its header.
    let mut above = sheet.merged.iter().take_while(|region| region.top <= row);
    let region = above.find(|region| region.holds(row, column));
    region.map_or("", |region| sheet.cell(region.top, region.left).trim())
}

impl Header {
    fn new(kind: ListKind, last: usize, mut texts: Vec<String>) -> Self {
        let used = texts.iter().rposition(|text| !text.is_empty());
        texts.truncate(used.map_or(0, |last| last + 1));
        let natural = texts.iter().map(|text| text.contains("自然日")).collect();
        Self {
            kind,
            below: last + 1,
            columns: columns(kind, &texts),
            natural,
            texts,
        }
    }

    /// How many columns are known.
    pub(crate) fn known(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    /// Whether it has the columns without which there is no list of its kind.
    pub(crate) fn is_complete(&self) -> bool {
        let needed = [Some(self.kind.name()), self.kind.who()];
        let mut needed = needed.into_iter().flatten();
        needed.all(|column| self.place(column).is_some())
    }

    pub(crate) fn place(&self, column: Column) -> Option<u32> {
        let place = self.columns.iter().position(|c| *c == Some(column));
        place.map(|place| place as u32)
    }

    /// Puts what someone said in place of what was guessed.
    pub(crate) fn assign(&mut self, said: &BTreeMap<u32, Option<Column>>) {
        let taken: BTreeSet<Column> = said.values().copied().flatten().collect();
        for column in &mut self.columns {
            *column = column.filter(|column| !taken.contains(column));
        }
        for (place, column) in said {
            if let Some(cell) = self.columns.get_mut(*place as usize) {
                *cell = *column;
            }
        }
    }

    /// The columns nobody knows: place and name, which is the header; where there is none at all, the column's letter.
    pub(crate) fn further(&self) -> impl Iterator<Item = (usize, String)> {
        let unknown = self.columns.iter().enumerate().filter(|(_, c)| c.is_none());
        unknown.map(|(place, _)| match self.below {
            0 => (place, format!("{} 列", letters(place as u32))),
            _ => (place, self.texts[place].clone()),
        })
    }
}

/// What headers mean. Of several that mean the same column, the best is taken, of equals the first.
fn columns(kind: ListKind, texts: &[String]) -> Vec<Option<Column>> {
    let mut best: BTreeMap<Column, (usize, usize)> = BTreeMap::new();
    for (place, text) in texts.iter().enumerate() {
        if let Some((column, rank)) = kind.column(text) {
            let better = best.get(&column).is_none_or(|(known, _)| rank < *known);
            if better {
                best.insert(column, (rank, place));
            }
        }
    }
    let mut columns = vec![None; texts.len()];
    for (column, (_, place)) in best {
        columns[place] = Some(column);
    }
    columns
}
