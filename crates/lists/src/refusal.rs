//! Why a file is refused, as data, and how much of one is taken. A list of a whole city has 36,000 rows.

use serde::{Deserialize, Serialize};

use crate::list_kind::ListKind;

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum ReadError {
    /// There is nothing in it.
    Empty,
    /// It is encrypted: somebody with the password takes it off first.
    Encrypted,
    /// It is something else.
    OtherKind {
        /// What it is.
        kind: OtherKind,
    },
    /// It is text, but in none of the encodings we read.
    UnknownEncoding,
    /// It is more than is taken.
    TooMuch {
        /// What is bounded.
        cap: Cap,
        /// How much is taken.
        most: u64,
    },
    /// It is broken.
    Broken {
        /// What the reader said, for programmers.
        why: String,
    },
    /// The workbook has no sheet of the name asked for.
    NoSuchSheet {
        /// That name.
        sheet: String,
    },
    /// No row looks like the header of a list, or none of its columns holds the names, or says who answers for them.
    NoHeader,
    /// It looks like another of a town's lists.
    OtherList {
        /// Like which.
        kind: ListKind,
    },
}

/// What a file is that we do not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherKind {
    /// A web page under the name of a workbook, as some systems hand it out.
    WebPage,
    /// A workbook as XML of 2003, or binary (XLSB).
    OtherWorkbook,
    /// An OpenDocument sheet.
    OpenDocument,
    /// A document, a picture, an archive.
    Other,
}

/// What is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cap {
    /// The file.
    FileBytes,
    /// A workbook of before 2007, which is not read piece by piece.
    LegacyBytes,
    /// What a workbook unpacks to.
    UnpackedBytes,
    /// Rows of a sheet.
    Rows,
    /// Columns of a sheet.
    Columns,
    /// Cells in which something stands.
    Cells,
    /// All texts together.
    TextBytes,
    /// Characters of one cell, as many as a spreadsheet takes.
    CellCharacters,
    /// Merged regions of a sheet.
    Merged,
}

impl Cap {
    /// How much is taken.
    pub const fn most(self) -> usize {
        match self {
            Self::FileBytes => 64 << 20,
            Self::LegacyBytes => 16 << 20,
            Self::UnpackedBytes => 256 << 20,
            Self::Rows => 200_000,
            Self::Columns => 256,
            Self::Cells => 5_000_000,
            Self::TextBytes => 128 << 20,
            Self::CellCharacters => 32_767,
            Self::Merged => 200_000,
        }
    }

    /// That a file has more.
    #[cfg(feature = "files")]
    pub(crate) const fn broken(self) -> ReadError {
        let most = self.most() as u64;
        ReadError::TooMuch { cap: self, most }
    }
}
