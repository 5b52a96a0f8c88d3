//! Whether an item can be handled in a town on a day: a function of dated facts, never of a stored flag.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::Season;
use crate::key::{BatchId, BodyId, BundleId, TownCode};

mod judge;

pub use judge::verdict;

/// The answer to "can I do this here?".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The town handles it itself.
    Here {
        /// As its own power, or as one the county handed down.
        power: Power,
        /// Since when and on what basis.
        ground: Ground,
    },
    /// Accepted in the town, decided in the county (受理层级 and 办结层级 differ).
    AcceptedHere {
        /// Who decides.
        decided_by: BodyId,
        /// Since when and on what basis.
        ground: Ground,
    },
    /// A station in the hall handles it.
    AtStation {
        /// Which one.
        station: BodyId,
        /// Since when and on what basis.
        ground: Ground,
    },
    /// The village accepts it for the town (代办).
    InVillage {
        /// Since when and on what basis.
        ground: Ground,
    },
    /// On the town's list, but not taken in for a while.
    Suspended {
        /// Why.
        why: String,
        /// Its next day here, where it is known.
        next: Option<Date>,
        /// Where to go until then.
        office: Office,
        /// Since when and on what basis.
        ground: Ground,
    },
    /// On the town's list, but not taken in at this time of the year.
    OutOfSeason {
        /// When it is taken in.
        season: Season,
        /// Its next day here, where there will be one.
        next: Option<Date>,
        /// Where to go until then.
        office: Office,
        /// Since when and on what basis.
        ground: Ground,
    },
    /// Not in this town.
    Elsewhere {
        /// Where to go.
        office: Office,
        /// The bundles in which it can still be filed here.
        filed_in: Vec<BundleId>,
    },
    /// Nobody has to apply for it.
    NotNeeded {
        /// Why not.
        why: String,
    },
    /// The town gets it later.
    NotYet {
        /// From when.
        from: Date,
        /// Where to go until then.
        office: Office,
        /// From when to when and on what basis it will be.
        ground: Ground,
    },
    /// The town had it and gave it back.
    Withdrawn {
        /// Its last day here.
        until: Date,
        /// Where to go now.
        office: Office,
        /// From when to when and on what basis it was.
        ground: Ground,
    },
}

/// As what a town handles an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Power {
    /// Its own.
    Own,
    /// A county power handed to it.
    Delegated {
        /// By which department, where recorded.
        entrusting: Option<BodyId>,
    },
}

/// The nearest office elsewhere that can do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// The other town in whose hall it sits; none for an office of the county.
    pub town: Option<TownCode>,
    /// The counter, station or department.
    pub body: BodyId,
}

/// Since when, by which batch, at which window, on what basis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// The window or station that takes it.
    pub window: Option<BodyId>,
    /// First day; none for what was always so.
    pub since: Option<Date>,
    /// Last day, where one is known.
    pub until: Option<Date>,
    /// The part of each year in which it is taken in; none for all of it.
    pub season: Option<Season>,
    /// The batch.
    pub batch: Option<BatchId>,
    /// The basis; empty where none is recorded, which is shown as such.
    pub basis: String,
}

impl Verdict {
    /// Whether a person can hand it in at this town's hall or villages on the day.
    pub fn is_handled_in_town(&self) -> bool {
        self.is_on_list() && self.office().is_none()
    }

    /// Whether it is on the town's list, also while it is not taken in.
    pub fn is_on_list(&self) -> bool {
        self.ground().is_some()
    }

    /// What it rests on, where the town has it.
    pub fn ground(&self) -> Option<&Ground> {
        match self {
            Self::Here { ground, .. }
            | Self::AcceptedHere { ground, .. }
            | Self::AtStation { ground, .. }
            | Self::InVillage { ground }
            | Self::Suspended { ground, .. }
            | Self::OutOfSeason { ground, .. } => Some(ground),
            _ => None,
        }
    }

    /// What it rests on, will rest on or rested on, where the town has it, will have it or had it.
    pub fn dated(&self) -> Option<&Ground> {
        match self {
            Self::NotYet { ground, .. } | Self::Withdrawn { ground, .. } => Some(ground),
            other => other.ground(),
        }
    }

    /// The day that tells more than the verdict alone: its first day to come, or its last day that was.
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::NotYet { from, .. } => Some(*from),
            Self::Withdrawn { until, .. } => Some(*until),
            Self::Suspended { next, .. } | Self::OutOfSeason { next, .. } => *next,
            _ => None,
        }
    }

    /// Where else to go, where it cannot be handed in here on the day.
    pub fn office(&self) -> Option<&Office> {
        match self {
            Self::Suspended { office, .. }
            | Self::OutOfSeason { office, .. }
            | Self::Elsewhere { office, .. }
            | Self::NotYet { office, .. }
            | Self::Withdrawn { office, .. } => Some(office),
            _ => None,
        }
    }
}
