//! Words asked in vain.

use contract::misses::{COUNT, Miss};
use contract::towns::TOWN;

use super::tell;

/// Counts words once more in a town, even if the page goes away meanwhile. Without a network they are not counted.
pub(crate) async fn count(town: &str, miss: &Miss) {
    tell(&COUNT, &[(TOWN, town)], miss).await;
}
