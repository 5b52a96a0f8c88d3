//! Between a town's list and the region's catalogue: the list as the catalogue has it, and the catalogue with a list a
//! town has applied.

mod feed;
mod given;

pub use feed::{Unfed, feed};
pub use given::given;
