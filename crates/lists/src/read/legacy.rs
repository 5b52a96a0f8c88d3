//! Workbooks of before 2007. They are read whole, so the file itself is bounded more narrowly.

use std::io::Cursor;

use calamine::{Reader, Xls, XlsError};

use super::cells::Filling;
use super::workbook::{first_list, region, shown};
use super::{Sheet, extent};
use crate::list_kind::ListKind;
use crate::refusal::{Cap, ReadError};

/// Reads the named sheet, or of those shown the first that looks like the list meant, else like any.
pub(super) fn read(bytes: &[u8], named: Option<&str>, kind: ListKind) -> Result<Sheet, ReadError> {
    if bytes.len() > Cap::LegacyBytes.most() {
        return Err(Cap::LegacyBytes.broken());
    }
    extent::within_bounds(bytes)?;
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(broken)?;
    let names = shown(workbook.sheets_metadata());
    first_list(&names, named, kind, |name| {
        let range = workbook.worksheet_range(name).map_err(broken)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut filling = Filling::default();
        for (row, column, value) in range.used_cells() {
            filling.value(row + top as usize, column + left as usize, value.clone())?;
        }
        let merged = workbook.merge_cells_by_sheet_name(name).map_err(broken)?;
        filling.merge(merged.iter().map(region).collect())?;
        Ok(filling.sheet)
    })
}

fn broken(error: XlsError) -> ReadError {
    match error {
        XlsError::Password => ReadError::Encrypted,
        error => ReadError::Broken {
            why: error.to_string(),
        },
    }
}
