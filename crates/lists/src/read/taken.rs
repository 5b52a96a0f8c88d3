//! Counts what is taken of a file, so that none takes more than its share of memory.

use crate::refusal::{Cap, ReadError};

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
                return Err(cap.broken());
            }
        }
        // Bytes are counted first: most texts are short.
        if text.len() > Cap::CellCharacters.most()
            && text.chars().count() > Cap::CellCharacters.most()
        {
            return Err(Cap::CellCharacters.broken());
        }
        Ok(())
    }
}
