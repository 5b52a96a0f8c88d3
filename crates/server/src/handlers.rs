//! Who answers what: each handler reads a request, asks the rules and the store, and says the result.

pub mod cases;
pub mod catalogue;
pub mod deliveries;
pub mod draft_files;
pub mod drafts;
pub mod health;
pub mod lists;
pub mod misses;
pub mod session;
pub mod submissions;
pub mod towns;
pub mod track;
