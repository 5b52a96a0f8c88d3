//! What each text shares with a query, counted in memory that is kept from one query to the next: clearing what was
//! counted is far less than clearing a city's whole list on every key.

use std::cell::Cell;
use std::mem::take;

thread_local! {
    /// The memory of the last query, all 0 again.
    static KEPT: Cell<Kept> = const { Cell::new((Vec::new(), Vec::new())) };
}

type Kept = (Vec<u16>, Vec<u32>);

/// How much each text shares, and which share anything.
pub(super) struct Counts {
    shared: Vec<u16>,
    texts: Vec<u32>,
}

impl Counts {
    /// Nothing is counted yet of so many texts.
    pub(super) fn of(all: usize) -> Self {
        let (mut shared, mut texts) = KEPT.take();
        texts.clear();
        if shared.len() < all {
            shared.resize(all, 0);
        }
        Self { shared, texts }
    }

    pub(super) fn add(&mut self, text: u32, worth: u16) {
        let shared = &mut self.shared[text as usize];
        if *shared == 0 {
            self.texts.push(text);
        }
        *shared = shared.saturating_add(worth);
    }

    /// The texts that share anything.
    pub(super) fn texts(&self) -> &[u32] {
        &self.texts
    }

    /// What a text shares.
    pub(super) fn shared(&self, text: u32) -> u16 {
        self.shared[text as usize]
    }
}

impl Drop for Counts {
    fn drop(&mut self) {
        for &text in &self.texts {
            self.shared[text as usize] = 0;
        }
        KEPT.set((take(&mut self.shared), take(&mut self.texts)));
    }
}
