//! The proof of understanding: labelled queries in people's own words, and how often the right answer comes first.

mod labelled;
mod report;
mod scored;

pub use labelled::{Answer, Labelled, parse};
pub use report::report;
pub use scored::{Outcome, Tally, outcome, tally};
