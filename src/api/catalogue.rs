//! The catalogue.

use contract::catalogue::{BUNDLE, BundlePage, ITEM, ItemPage, LISTING, Listing};

use super::{Reply, call};

/// What can be looked up.
pub(crate) async fn listing() -> Reply<Listing> {
    call(&LISTING, &[], &[], &()).await
}

/// One item's page.
pub(crate) async fn item(code: &str) -> Reply<ItemPage> {
    call(&ITEM, &[code], &[], &()).await
}

/// One bundle and the part of the catalogue it needs.
pub(crate) async fn bundle(id: &str) -> Reply<BundlePage> {
    call(&BUNDLE, &[id], &[], &()).await
}
