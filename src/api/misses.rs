//! Words asked in vain.

use contract::misses::{COUNT, Miss};
use contract::towns::TOWN;

use super::{Reply, tell};

/// Counts words once more in a town, even if the page goes away meanwhile.
pub(crate) async fn count(town: &str, miss: &Miss) -> Reply<()> {
    tell(&COUNT, &[(TOWN, town)], miss).await
}
