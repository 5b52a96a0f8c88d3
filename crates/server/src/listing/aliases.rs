//! What people call the items and bundles of the listing.

use domain::catalogue::AliasTarget;
use domain::key::{BundleId, ItemCode};

use crate::catalogue_files::Loaded;

impl Loaded {
    /// Other names by the place of what they name: items first, bundles after them. What people say
    /// for a bundle, and the rows that mean another row's item, are names too.
    pub(super) fn aliases(&self) -> Vec<(u32, String)> {
        let catalogue = &self.catalogue;
        let item_at = |code: &ItemCode| self.listed.binary_search(catalogue.canonical(code)).ok();
        let bundle_at = |id: &BundleId| {
            let at = catalogue.bundles.keys().position(|other| other == id)?;
            Some(self.listed.len() + at)
        };
        let named = catalogue.aliases.iter().filter_map(|alias| {
            let at = match &alias.target {
                AliasTarget::Item(code) => item_at(code),
                AliasTarget::Bundle(id) => bundle_at(id),
            };
            Some((at?, alias.words.clone()))
        });
        let said = catalogue
            .bundles
            .values()
            .filter_map(|b| Some((bundle_at(&b.id)?, b.said.clone())));
        let twins = catalogue.twins.keys().filter_map(|twin| {
            let name = catalogue.items.get(twin)?.name.clone();
            Some((item_at(twin)?, name))
        });
        let all = named
            .chain(said)
            .chain(twins)
            .filter(|(_, words)| !words.is_empty());
        all.filter_map(|(at, words)| Some((u32::try_from(at).ok()?, words)))
            .collect()
    }
}
