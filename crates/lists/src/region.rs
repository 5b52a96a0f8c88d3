//! Between a town's lists and the region's catalogue: a list as the catalogue has it, and the catalogue with a list a
//! town has applied.

mod duties;
mod feed;
mod given;
mod names;

pub use feed::{Unfed, feed};
pub use given::given;
pub use names::Names;
