//! For each key the places where it stands, in one block of memory.

/// Lists of places by key.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    starts: Vec<u32>,
    places: Vec<u32>,
}

impl Postings {
    /// Sorts `pairs` of place and key by key; asked for twice, to count and to fill.
    pub(crate) fn of<I: Iterator<Item = (usize, usize)>>(
        keys: usize,
        pairs: impl Fn() -> I,
    ) -> Self {
        let mut starts = vec![0_u32; keys + 1];
        pairs().for_each(|(_, key)| starts[key + 1] += 1);
        for key in 0..keys {
            starts[key + 1] += starts[key];
        }
        let mut free = starts.clone();
        let mut places = vec![0; starts[keys] as usize];
        for (place, key) in pairs() {
            places[free[key] as usize] = super::low(place);
            free[key] += 1;
        }
        Self { starts, places }
    }

    /// The places of one key, ascending.
    pub(crate) fn of_key(&self, key: usize) -> &[u32] {
        &self.places[self.starts[key] as usize..self.starts[key + 1] as usize]
    }
}
