//! Files made for one test.

use std::io::Cursor;

use lists::{Column, Import, List, ListKind, ReadError, Row, import, read};
use rust_xlsxwriter::{Workbook, Worksheet};

/// A workbook of one sheet.
pub(crate) fn book(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().expect("a workbook")
}

/// A workbook of texts.
pub(crate) fn book_of(rows: &[&[&str]]) -> Vec<u8> {
    book(|sheet| {
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet
                    .write_string(row as u32, column as u16, *cell)
                    .expect("a cell");
            }
        }
    })
}

/// What is read from a file without any help, as a list of items.
pub(crate) fn imported(bytes: &[u8]) -> Import {
    imported_as(ListKind::Items, bytes).expect("a list")
}

/// The same, as a list of any kind.
pub(crate) fn imported_as(kind: ListKind, bytes: &[u8]) -> Result<Import, ReadError> {
    import(&read(bytes, None, kind)?)
}

/// The same, of a table of text.
pub(crate) fn list_of(text: &str) -> List {
    imported(text.as_bytes()).list
}

/// A row of an office that keeps everything well.
pub(crate) fn row(code: &str, name: &str) -> Row {
    let mut row = Row::default();
    for (column, text) in [
        (Column::Code, code),
        (Column::Name, name),
        (Column::Type, "行政许可"),
        (Column::LegalBasis, "样例条例第一条"),
    ] {
        row.set(column, text).expect("a value of its column");
    }
    row
}

/// A workbook whose one part was exchanged.
pub(crate) fn with_part(book: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).expect("an archive");
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).expect("a part");
        if part.name().expect("a name") == name {
            continue;
        }
        out.raw_copy_file(part).expect("copied");
    }
    let options = zip::write::SimpleFileOptions::default();
    out.start_file(name, options).expect("a part");
    std::io::Write::write_all(&mut out, content).expect("written");
    out.finish().expect("an archive").into_inner()
}
