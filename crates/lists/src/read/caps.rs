//! How much of a file is taken. A list of a whole city has 36,000 rows.

use super::ReadError;

/// What is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    /// The file.
    FileBytes,
    /// A workbook of before 2007, which cannot be read piece by piece.
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
}

/// Counts what is taken.
#[derive(Debug, Default)]
pub(super) struct Taken {
    cells: usize,
    bytes: usize,
}

impl Taken {
    /// Takes a cell at a place, from 0.
    pub(super) fn cell(&mut self, row: usize, column: usize, text: &str) -> Result<(), ReadError> {
        self.cells += 1;
        self.bytes += text.len();
        for (found, cap) in [
            (row + 1, Cap::Rows),
            (column + 1, Cap::Columns),
            (self.cells, Cap::Cells),
            (self.bytes, Cap::TextBytes),
        ] {
            if found > cap.most() {
                return Err(ReadError::TooMuch(cap));
            }
        }
        // Bytes are counted first: most texts are short.
        if text.len() > Cap::CellCharacters.most()
            && text.chars().count() > Cap::CellCharacters.most()
        {
            return Err(ReadError::TooMuch(Cap::CellCharacters));
        }
        Ok(())
    }
}
