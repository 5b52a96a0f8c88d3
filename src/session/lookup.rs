//! The catalogue's list with its index: what the search box asks on every key, also offline.

use ::lookup::{Hit, Index};
use contract::catalogue::{BundleBrief, ItemBrief, Listing};

/// The list and its index.
pub(crate) struct Lookup {
    /// The list.
    pub(crate) listing: Listing,
    index: Option<Index>,
}

/// What was found: an item or a bundle.
pub(crate) enum Found<'a> {
    /// An item.
    Item(&'a ItemBrief),
    /// A bundle.
    Bundle(&'a BundleBrief),
}

impl Lookup {
    /// Opens the index once. A pack that cannot be opened finds nothing; whoever sees no answers can still browse.
    pub(crate) fn new(listing: Listing, pack: &[u8]) -> Self {
        let index = Index::open(pack).ok();
        Self { listing, index }
    }

    /// Whether there is an index to ask.
    pub(crate) fn is_open(&self) -> bool {
        self.index.is_some()
    }

    /// The best answers to what was typed.
    pub(crate) fn find(&self, query: &str, top: usize) -> Vec<Hit> {
        let index = self.index.as_ref();
        index.map_or_else(Vec::new, |index| index.find(query, top))
    }

    /// What people call the entries, name by name.
    pub(crate) fn said(&self) -> Vec<String> {
        self.index.iter().flat_map(Index::said).collect()
    }

    /// What a hit names.
    pub(crate) fn found(&self, hit: &Hit) -> Option<Found<'_>> {
        let items = &self.listing.items;
        match hit.entry.checked_sub(items.len()) {
            None => items.get(hit.entry).map(Found::Item),
            Some(place) => self.listing.bundles.get(place).map(Found::Bundle),
        }
    }
}
