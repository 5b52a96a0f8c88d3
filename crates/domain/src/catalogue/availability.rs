//! By which dated facts a town has an item: batches, periods, seasons, suspensions.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::item::ItemType;
use super::season::Season;
use crate::calendar::Span;
use crate::key::{BatchId, BodyId, ItemCode};
use crate::terms::terms;

/// A batch by which items came to towns (成熟一批、下放一批). What a row does not say itself, its batch says for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    /// Its id.
    pub id: BatchId,
    /// The day from which it counts; none for what the town always had.
    pub on: Option<Date>,
    /// Its last day, where all of it was taken back.
    pub until: Option<Date>,
    /// What it rests on; empty where no basis is recorded.
    pub basis: String,
    /// The department that entrusted it, where it was one for all of it.
    pub entrusting: Option<BodyId>,
    /// The document it came by.
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
    /// The part of each year in which it is taken in; none for all of it.
    pub season: Option<Season>,
    /// What it rests on; empty where no basis is recorded, which is shown as such.
    pub basis: String,
    /// The department that entrusted it, for a delegated power.
    pub entrusting: Option<BodyId>,
    /// The window or station that takes it.
    pub window: Option<BodyId>,
    /// The promised limit (承诺时限), where it is another than the region's.
    pub promised: Option<Span>,
    /// How this list writes the item, where it says so.
    pub written: Written,
}

/// How a list writes an item whose row it is: the four things that ought to agree between levels (四统一), but for
/// the basis, where they are given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The official code (实施编码), as it is.
    pub code: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The type.
    #[serde(rename = "type")]
    pub kind: Option<ItemType>,
    /// The law or rule behind the item.
    pub law: Option<String>,
}

impl Availability {
    /// Whether it is on the list on a day; both ends count.
    pub fn covers(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }

    /// Whether some day lies in both.
    pub fn overlaps(&self, other: &Self) -> bool {
        let starts_by = |from: Option<Date>, until: Option<Date>| {
            from.zip(until).is_none_or(|(from, until)| from <= until)
        };
        starts_by(self.from, other.until) && starts_by(other.from, self.until)
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

/// That a town does not take an item in for a while, although it is on its list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspension {
    /// The item.
    pub item: ItemCode,
    /// First day.
    pub from: Date,
    /// Last day; none where it is not known yet.
    pub until: Option<Date>,
    /// Why, in words for people.
    pub why: String,
}

impl Suspension {
    /// Whether it holds on a day; both ends count.
    pub fn covers(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }
}
