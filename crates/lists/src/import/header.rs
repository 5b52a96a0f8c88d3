//! Finds the header of a sheet: below titles, in one row or in two, under any of the usual names.

use std::collections::{BTreeMap, BTreeSet};

use crate::column::Column;
use crate::list_kind::ListKind;
use crate::read::Sheet;
use crate::refusal::ReadError;
use crate::report::Heading;

/// How far down a header is looked for.
const ROWS: usize = 40;

/// A header, as a kind of list understands it.
#[derive(Clone, Debug)]
pub(crate) struct Header {
    /// The kind of list.
    pub(crate) kind: ListKind,
    /// Its last row, from 0.
    pub(crate) last: usize,
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
    let mut best: Option<Header> = None;
    for row in 0..sheet.rows.len().min(ROWS) {
        for header in [one(sheet, kind, row), two(sheet, kind, row)]
            .into_iter()
            .flatten()
        {
            let better = best
                .as_ref()
                .is_none_or(|best| header.known() > best.known());
            if better && header.is_complete() && header.known() > 1 {
                best = Some(header);
            }
        }
    }
    best
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
            last,
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

    /// The columns nobody knows: place and header.
    pub(crate) fn further(&self) -> impl Iterator<Item = (usize, &str)> {
        let unknown = self.columns.iter().enumerate().filter(|(_, c)| c.is_none());
        unknown.map(|(place, _)| (place, self.texts[place].as_str()))
    }

    pub(crate) fn headings(&self) -> Vec<Heading> {
        let all = self.texts.iter().zip(&self.columns).enumerate();
        all.map(|(place, (header, means))| Heading {
            column: place as u32,
            header: header.clone(),
            means: *means,
        })
        .collect()
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
