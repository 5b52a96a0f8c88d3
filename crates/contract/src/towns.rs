//! The towns of one server, and what their lists have and have not.

use domain::calendar::Span;
use domain::catalogue::{How, TownKind};
use domain::key::{ItemCode, TownCode};
use domain::unities::Disagreement;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, Method};

/// The towns that can be asked for.
pub const TOWNS: Endpoint<(), Vec<TownBrief>> = Endpoint::new(Method::Get, "/api/v1/towns");
/// The difference between two lists: of a town on two days ([`FROM`], [`TO`]), or beside another town ([`OTHER`]).
pub const CHANGES: Endpoint<(), Changes> = Endpoint::new(Method::Get, "/api/v1/changes");
/// Where lists disagree on an item's name, type, basis or code (四统一); for staff.
pub const UNITIES: Endpoint<(), Vec<DisagreementRow>> =
    Endpoint::new(Method::Get, "/api/v1/unities");

/// The name under which an address names a town.
pub const TOWN: &str = "town";
/// The name under which an address asks for another day than today.
pub const ON: &str = "on";
/// The first day of a difference; a year before the second unless given.
pub const FROM: &str = "from";
/// The second day of a difference; today unless given.
pub const TO: &str = "to";
/// The town whose list is the second one; the same town unless given.
pub const OTHER: &str = "other";

/// A town, briefly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TownBrief {
    /// Its code.
    pub code: TownCode,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: TownKind,
    /// How many rows its list has today.
    pub count: usize,
}

/// What the second of two lists has and the first has not, and the other way round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// The first list.
    pub first: ListSide,
    /// The second list.
    pub second: ListSide,
    /// On the second only.
    pub added: Vec<ChangedRow>,
    /// On the first only.
    pub withdrawn: Vec<ChangedRow>,
    /// On both, but otherwise.
    pub changed: Vec<ChangedRow>,
}

/// A town's list on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListSide {
    /// The town.
    pub town: TownCode,
    /// Its name.
    pub name: String,
    /// The day.
    pub on: Date,
    /// How many rows.
    pub count: usize,
}

/// An item that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedRow {
    /// Its code.
    pub code: ItemCode,
    /// Its name.
    pub name: String,
    /// How the first list has it.
    pub before: Option<Way>,
    /// How the second list has it.
    pub after: Option<Way>,
}

/// How a list has an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// In which way.
    pub how: How,
    /// Whether it is taken in on the day, or suspended or out of season.
    pub open: bool,
    /// The window or station that takes it.
    pub window: String,
    /// The department that entrusted it; empty for what none did.
    pub entrusting: String,
    /// First day; none for what was always so.
    pub since: Option<Date>,
    /// The basis; empty where none is recorded.
    pub basis: String,
    /// The promised limit.
    pub promised: Option<Span>,
}

/// A disagreement with the name of its item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisagreementRow {
    /// The item's name in the region's list.
    pub name: String,
    /// What disagrees.
    pub disagreement: Disagreement,
}
