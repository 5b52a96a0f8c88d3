//! What several pages show.

pub(crate) mod failed;
pub(crate) mod footer;
pub(crate) mod help;
pub(crate) mod office;
pub(crate) mod other_day;
pub(crate) mod page;
pub(crate) mod pair;
pub(crate) mod results;
pub(crate) mod resume;
pub(crate) mod title;
