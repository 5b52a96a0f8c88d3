//! The catalogue, as it stands in a town.

use contract::catalogue::{BUNDLE, BundlePage, ITEM, ItemPage, LISTING, LOOKUP_PACK, Listing};
use contract::towns::{ON, TOWN};

use super::{Reply, ask, fetch};

/// What can be looked up, as it stands on a day; today if none is given.
pub(crate) async fn listing(town: &str, on: &str) -> Reply<Listing> {
    ask(&LISTING, &[], &[(TOWN, town), (ON, on)]).await
}

/// What the lookup is opened from.
pub(crate) async fn lookup_pack(town: &str) -> Reply<Vec<u8>> {
    fetch(&LOOKUP_PACK, &[(TOWN, town)]).await
}

/// One item's page on a day; today if none is given.
pub(crate) async fn item(town: &str, code: &str, on: &str) -> Reply<ItemPage> {
    ask(&ITEM, &[code], &[(TOWN, town), (ON, on)]).await
}

/// One bundle and the part of the catalogue it needs.
pub(crate) async fn bundle(town: &str, id: &str) -> Reply<BundlePage> {
    ask(&BUNDLE, &[id], &[(TOWN, town)]).await
}
