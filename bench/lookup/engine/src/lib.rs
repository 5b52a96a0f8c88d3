//! The lookup as the bench's page calls it: open a pack, then ask.

use lookup::{Entry, Index, Kind, Readings, Said, Spoken};
use wasm_bindgen::prelude::*;

/// A list that is ready to answer.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Lookup(Index);

#[wasm_bindgen]
impl Lookup {
    /// Opens a pack.
    ///
    /// # Errors
    ///
    /// When the bytes are no pack.
    pub fn open(pack: &[u8]) -> Result<Lookup, JsError> {
        let text = std::str::from_utf8(pack)?;
        let (readings, rows) = text.split_once('\n').unwrap_or_default();
        let entries: Vec<Entry<'_>> = rows.lines().map(entry).collect();
        Ok(Self(Index::build(&entries, Readings::parse(readings)?)))
    }

    /// The places in the list of the best `top` answers, best first.
    #[must_use]
    pub fn find(&self, query: &str, top: usize) -> Vec<u32> {
        let hits = self.0.find(query, top);
        hits.into_iter().map(|hit| hit.entry as u32).collect()
    }
}

fn entry(row: &str) -> Entry<'_> {
    let mut names = row.split('\t');
    let name = names.next().unwrap_or_default();
    let spoken = |text| Spoken {
        text,
        said: Said::Common,
    };
    Entry {
        id: "",
        kind: Kind::Item,
        name,
        words: names.map(spoken).collect(),
        weight: 0,
    }
}
