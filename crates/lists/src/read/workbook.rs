//! Workbooks of 2007 and later, read cell by cell.

use std::io::{Cursor, Read, copy, sink};

use calamine::{
    Data, Dimensions, Reader, Sheet as Metadata, SheetType, SheetVisible, Xlsx, XlsxError,
};

use super::cells::Filling;
use super::{Region, Sheet};
use crate::import::header;
use crate::list_kind::ListKind;
use crate::refusal::{Cap, ReadError};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the named sheet, or of those shown the first that looks like the list meant, else like any.
pub(super) fn read(bytes: &[u8], named: Option<&str>, kind: ListKind) -> Result<Sheet, ReadError> {
    unpacks_within_bounds(bytes)?;
    let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let names = shown(workbook.sheets_metadata());
    first_list(&names, named, kind, |name| sheet(&mut workbook, name))
}

/// What a workbook says it unpacks to may be a lie, so it is unpacked once into nothing and counted.
fn unpacks_within_bounds(bytes: &[u8]) -> Result<(), ReadError> {
    let broken = |error: &dyn std::error::Error| ReadError::Broken {
        why: error.to_string(),
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let mut left = Cap::UnpackedBytes.most() as u64;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|e| broken(&e))?;
        let read = copy(&mut part.take(left + 1), &mut sink()).map_err(|e| broken(&e))?;
        left = left.checked_sub(read).ok_or(Cap::UnpackedBytes.broken())?;
    }
    Ok(())
}

/// The names of the worksheets that are shown.
pub(super) fn shown(sheets: &[Metadata]) -> Vec<String> {
    let is_shown = |sheet: &&Metadata| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let shown = sheets.iter().filter(is_shown);
    shown.map(|sheet| sheet.name.clone()).collect()
}

/// The named sheet; or the first with a header of the list meant, else the first with that of any list, else the first.
pub(super) fn first_list(
    names: &[String],
    named: Option<&str>,
    kind: ListKind,
    mut read: impl FnMut(&str) -> Result<Sheet, ReadError>,
) -> Result<Sheet, ReadError> {
    let mut chosen = None;
    let mut chosen_is_list = false;
    match named {
        Some(name) if !names.iter().any(|known| known == name) => {
            return Err(ReadError::NoSuchSheet {
                sheet: name.to_owned(),
            });
        }
        Some(name) => chosen = Some((name.to_owned(), read(name)?)),
        None => {
            for name in names {
                let sheet = read(name)?;
                let guessed = header::guess(&sheet, kind);
                let is_meant = guessed.is_ok();
                let is_list = !matches!(guessed, Err(ReadError::NoHeader));
                if is_meant || chosen.is_none() || is_list && !chosen_is_list {
                    chosen = Some((name.clone(), sheet));
                    chosen_is_list = is_list;
                }
                if is_meant {
                    break;
                }
            }
        }
    }
    let (name, mut sheet) = chosen.ok_or(ReadError::Empty)?;
    sheet.others = names.iter().filter(|n| **n != name).cloned().collect();
    sheet.name = Some(name);
    Ok(sheet)
}

fn sheet(workbook: &mut Workbook<'_>, name: &str) -> Result<Sheet, ReadError> {
    let mut filling = Filling::default();
    let mut cells = workbook.worksheet_cells_reader(name).map_err(broken)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
        let (row, column) = (cell.pos.0 as usize, cell.pos.1 as usize);
        let value = Data::from(cell.value);
        if value == Data::Empty && cell.formula.is_some() {
            filling.uncomputed(row, column)?;
        }
        filling.value(row, column, value)?;
    }
    drop(cells);
    let merged = workbook.merge_cells_by_sheet_name(name).map_err(broken)?;
    filling.merge(merged.iter().map(region).collect())?;
    Ok(filling.sheet)
}

pub(super) fn region(merged: &Dimensions) -> Region {
    Region {
        top: merged.start.0 as usize,
        left: merged.start.1 as usize,
        bottom: merged.end.0 as usize,
        right: merged.end.1 as usize,
    }
}

fn broken(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Encrypted,
        error => ReadError::Broken {
            why: error.to_string(),
        },
    }
}
