//! What people asked the lookup in vain: words to teach it, kept without any person.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, Method};

/// Counts a query that led nowhere, in the town of [`crate::towns::TOWN`].
pub const COUNT: Endpoint<Miss, ()> = Endpoint::new(Method::Post, "/api/v1/misses");
/// What led nowhere in a town, the 500 most frequent first; for those who keep the list.
pub const MISSES: Endpoint<(), Vec<MissRow>> = Endpoint::new(Method::Get, "/api/v1/misses/{town}");
/// Takes words off that list: the lookup has learned them, or nobody handles such a thing.
pub const SETTLE: Endpoint<Settle, ()> =
    Endpoint::new(Method::Post, "/api/v1/misses/{town}/settlements");

/// A query that led nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Miss {
    /// What was typed.
    pub words: String,
    /// How it led nowhere.
    pub way: MissWay,
}

/// How a query led nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissWay {
    /// Nothing was found.
    Nothing,
    /// Something was found, and none of it opened.
    Abandoned,
}

/// Words that led nowhere, with how often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissRow {
    /// The words, as they are counted: folded, without what could point to a person.
    pub words: String,
    /// How often nothing was found.
    pub nothing: u32,
    /// How often what was found was not opened.
    pub abandoned: u32,
    /// The first day.
    pub first_on: Date,
    /// The last day.
    pub last_on: Date,
}

/// Takes words off the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settle {
    /// The words as they are counted.
    pub words: String,
}
