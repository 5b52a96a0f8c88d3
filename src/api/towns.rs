//! The towns of this server, and the differences between their lists.

use contract::towns::{CHANGES, Changes, TOWNS, TownBrief};

use super::{Reply, ask};

/// The towns that can be asked for.
pub(crate) async fn all() -> Reply<Vec<TownBrief>> {
    ask(&TOWNS, &[], &[]).await
}

/// What one list has and another has not; the query's names are `contract::towns`'.
pub(crate) async fn changes(query: &[(&str, &str)]) -> Reply<Changes> {
    ask(&CHANGES, &[], query).await
}
