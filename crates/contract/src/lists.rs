//! The lists that staff look up: who answers for a matter, who takes part in a bundle, what is enforced.

use domain::catalogue::Term;
use domain::key::{BundleId, ItemCode};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, Method};

/// A town's lists on a day (`crate::towns::TOWN`, `crate::towns::ON`); for staff.
pub const DUTIES: Endpoint<(), DutyLists> = Endpoint::new(Method::Get, "/api/v1/duties");

/// The lists in force on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyLists {
    /// The town's name.
    pub town: String,
    /// Whether this is sample data.
    pub sample: bool,
    /// The day.
    pub on: Date,
    /// Per matter.
    pub responsibilities: Vec<ResponsibilityRow>,
    /// Per bundle.
    pub one_things: Vec<OneThingRow>,
    /// Per item that is enforced.
    pub enforcements: Vec<EnforcementRow>,
}

/// Who answers for a matter, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponsibilityRow {
    /// The matter.
    pub matter: String,
    /// Who leads.
    pub lead: String,
    /// Who backs.
    pub backs: Vec<String>,
    /// Who reports.
    pub reports: Vec<String>,
    /// What it rests on.
    pub basis: String,
    /// Its days.
    pub term: Term,
}

/// Who takes part in a bundle, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OneThingRow {
    /// The bundle.
    pub bundle: BundleId,
    /// Its name.
    pub name: String,
    /// Who leads.
    pub lead: String,
    /// Who takes part.
    pub partners: Vec<String>,
    /// The post to call.
    pub contact: String,
    /// Its telephone.
    pub phone: String,
    /// Its days.
    pub term: Term,
}

/// What is enforced, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnforcementRow {
    /// The row of the region's list.
    pub item: ItemCode,
    /// Its name.
    pub name: String,
    /// Who enforces it here.
    pub body: String,
    /// Who entrusted it; empty for what none did.
    pub entrusting: String,
    /// What it rests on; empty where no basis is recorded.
    pub basis: String,
    /// Its days.
    pub term: Term,
}
