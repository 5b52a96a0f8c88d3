//! A town: its hall, villages, and by which dated facts it may handle an item.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::key::{BatchId, BodyId, ItemCode};
use crate::terms::terms;

/// A town or subdistrict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Town {
    /// Division code, county 6 + township 3 digits.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The county or district it belongs to.
    pub county: String,
    /// That county's division code.
    pub county_code: String,
    /// The city above.
    pub city: String,
    /// What kind of township it is: lists differ by kind.
    pub kind: String,
    /// Its hall.
    pub hall: Hall,
    /// What receipt numbers begin with.
    pub receipt_prefix: String,
    /// Sample data, to be replaced by the town's own.
    #[serde(default)]
    pub sample: bool,
}

/// The hall of a town.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hall {
    /// Its name.
    pub name: String,
    /// Address for visitors.
    pub address: String,
    /// Telephone of the front desk.
    pub phone: String,
    /// Which hours it keeps.
    pub hours: String,
}

/// A village or community; people still say the names from before a merger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Village {
    /// Twelve-digit division code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// 村 or 社区.
    pub kind: String,
    /// Former names.
    pub former: Vec<String>,
}

/// A batch by which items came to towns (成熟一批、下放一批).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    /// Its id.
    pub id: BatchId,
    /// The day from which it counts; none for what the town always had.
    pub on: Option<Date>,
    /// The document it rests on.
    pub document: String,
    /// Anything to add.
    pub note: String,
}

/// By which fact, and from when until when, a town has an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Availability {
    /// The item.
    pub item: ItemCode,
    /// In which way the town has it.
    pub how: How,
    /// The batch it came by.
    pub batch: Option<BatchId>,
    /// First day; none for what the town always had.
    pub from: Option<Date>,
    /// Last day; none while it lasts.
    pub until: Option<Date>,
    /// What it rests on; empty where no basis is recorded, which is shown as such.
    pub basis: String,
    /// The department that entrusted it, for a delegated power.
    pub entrusting: Option<BodyId>,
    /// The window or station that takes it.
    pub window: Option<BodyId>,
}

impl Availability {
    /// Whether it holds on a day; both ends count.
    pub fn covers(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }
}

terms! {
    /// In which way a town has an item.
    How {
        /// The town's own power.
        Statutory = "statutory",
        /// A county power handed to the town (赋权、委托).
        Delegated = "delegated",
        /// Accepted in the town, decided in the county.
        Accept = "accept",
        /// Handled by a station in the hall.
        Station = "station",
        /// A village accepts it for the town (代办).
        Village = "village",
    }
}
