//! The catalogue's list with its index: what the search box asks on every key, also offline.

use ::lookup::{Entry, Hit, Index, Kind, Readings, Said, Spoken};
use contract::catalogue::{BundleBrief, ItemBrief, Listing, VerdictBrief};

/// The list and its index.
pub(crate) struct Lookup {
    /// The list.
    pub(crate) listing: Listing,
    index: Index,
}

/// What was found: an item or a bundle.
pub(crate) enum Found<'a> {
    /// An item.
    Item(&'a ItemBrief),
    /// A bundle.
    Bundle(&'a BundleBrief),
}

impl Lookup {
    /// Builds the index once.
    pub(crate) fn new(listing: Listing) -> Self {
        // Without readings the lookup still answers to characters.
        let readings = Readings::parse(&listing.readings).unwrap_or_default();
        let index = Index::build(&entries(&listing), readings);
        Self { listing, index }
    }

    /// The best answers to what was typed.
    pub(crate) fn find(&self, query: &str, top: usize) -> Vec<Hit> {
        self.index.find(query, top)
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

fn entries(listing: &Listing) -> Vec<Entry<'_>> {
    let mut words = vec![Vec::new(); listing.items.len() + listing.bundles.len()];
    for (entry, text) in &listing.aliases {
        if let Some(words) = words.get_mut(*entry as usize) {
            words.push(Spoken {
                text,
                said: Said::Common,
            });
        }
    }
    let items = listing.items.iter().map(|item| {
        (
            item.code.as_str(),
            Kind::Item,
            &item.name,
            weight(item.verdict),
        )
    });
    let bundles = listing
        .bundles
        .iter()
        .map(|bundle| (bundle.id.as_str(), Kind::Bundle, &bundle.name, 2));
    items
        .chain(bundles)
        .zip(words)
        .map(|((id, kind, name, weight), words)| Entry {
            id,
            kind,
            name,
            words,
            weight,
        })
        .collect()
}

/// What can be handled here comes before its equals.
fn weight(verdict: VerdictBrief) -> u8 {
    use VerdictBrief::{Accepted, Here, InBundle, Station, Village};
    u8::from(matches!(
        verdict,
        Here | Accepted | Station | Village | InBundle
    ))
}
