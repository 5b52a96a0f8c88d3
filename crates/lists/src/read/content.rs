//! What a file is, by its content: names lie, and a table of text is as often called .xlsx as the other way round.

use crate::refusal::{OtherKind, ReadError};

/// What we read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A workbook of 2007 and later.
    Workbook,
    /// A workbook of before.
    Legacy,
    /// Text.
    Text,
}

/// The name of the part that holds an encrypted workbook, as the container writes it.
const ENCRYPTED: &str = "EncryptedPackage";
/// The names of the part that holds a workbook of before 2007.
const LEGACY: [&str; 2] = ["Workbook", "Book"];

pub(super) fn of(bytes: &[u8]) -> Result<Content, ReadError> {
    let other = |kind| Err(ReadError::OtherKind { kind });
    match bytes {
        [] => Err(ReadError::Empty),
        [b'P', b'K', 3, 4, ..] => packed(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] if has_part(bytes, ENCRYPTED) => Err(ReadError::Encrypted),
        [0xD0, 0xCF, 0x11, 0xE0, ..] if LEGACY.iter().any(|name| has_part(bytes, name)) => {
            Ok(Content::Legacy)
        }
        [0xD0, 0xCF, 0x11, 0xE0, ..] => other(OtherKind::Other),
        _ => match beginning(bytes).as_str() {
            text if text.contains("<html") || text.contains("<table") => other(OtherKind::WebPage),
            text if text.starts_with("<?xml") && text.contains("workbook") => {
                other(OtherKind::OtherWorkbook)
            }
            text if text.starts_with("%pdf") || text.starts_with("{\\rtf") => {
                other(OtherKind::Other)
            }
            _ if is_binary(bytes) => other(OtherKind::Other),
            _ => Ok(Content::Text),
        },
    }
}

fn packed(bytes: &[u8]) -> Result<Content, ReadError> {
    let archive =
        zip::ZipArchive::new(std::io::Cursor::new(bytes)).map_err(|error| ReadError::Broken {
            why: error.to_string(),
        })?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") {
        Ok(Content::Workbook)
    } else if has("xl/workbook.bin") {
        Err(ReadError::OtherKind {
            kind: OtherKind::OtherWorkbook,
        })
    } else if has("content.xml") {
        Err(ReadError::OtherKind {
            kind: OtherKind::OpenDocument,
        })
    } else {
        Err(ReadError::OtherKind {
            kind: OtherKind::Other,
        })
    }
}

/// Whether a container names a part; names are UTF-16.
fn has_part(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// The first characters, in lower case.
fn beginning(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]);
    text.trim_start_matches('\u{FEFF}')
        .trim_start()
        .to_lowercase()
}

/// Control characters that no text has. Zeros are left to UTF-16.
fn is_binary(bytes: &[u8]) -> bool {
    let looked_at = &bytes[..bytes.len().min(4096)];
    let is_odd = |b: &&u8| **b < 0x20 && !matches!(**b, 0 | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C);
    !super::encoding::is_utf16(bytes) && looked_at.iter().filter(is_odd).count() > 8
}
