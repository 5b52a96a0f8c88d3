//! The lookup as the bench's page calls it: open a pack, then ask.

use lookup::Index;
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
        Ok(Self(Index::open(pack)?))
    }

    /// The places in the list of the best `top` answers, best first.
    #[must_use]
    pub fn find(&self, query: &str, top: usize) -> Vec<u32> {
        let hits = self.0.find(query, top);
        hits.into_iter().map(|hit| hit.entry as u32).collect()
    }
}
