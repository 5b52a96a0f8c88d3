//! Where something stands in a file, as a person finds it again.

use serde::{Deserialize, Serialize};

/// A row of a file, and mostly a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The row, from 1, as a spreadsheet numbers it.
    pub row: u32,
    /// The column, from 0; none where the row as a whole is meant.
    pub column: Option<u32>,
}

/// The letters by which a spreadsheet names a column: A, B, … Z, AA.
pub fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        let named = [0, 7, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(named, ["A", "H", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
