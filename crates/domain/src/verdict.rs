//! Whether an item can be handled in a town on a day: a function of dated facts, never of a stored flag.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::{Availability, Catalogue, How, TownList};
use crate::key::{BatchId, BodyId, BundleId, ItemCode};

/// The answer to "can I do this here?".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
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
    /// Not in this town.
    Elsewhere {
        /// Where to go.
        office: BodyId,
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
        office: BodyId,
    },
    /// The town had it and gave it back.
    Withdrawn {
        /// Its last day here.
        until: Date,
        /// Where to go now.
        office: BodyId,
    },
}

/// As what a town handles an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Power {
    /// Its own.
    Own,
    /// A county power handed to it.
    Delegated {
        /// By which department, where recorded.
        entrusting: Option<BodyId>,
    },
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
    /// The batch.
    pub batch: Option<BatchId>,
    /// The basis; empty where none is recorded, which is shown as such.
    pub basis: String,
}

impl Verdict {
    /// Whether a person can hand it in at this town's hall or villages.
    pub fn is_handled_in_town(&self) -> bool {
        self.ground().is_some()
    }

    /// What it rests on, where the town has it.
    pub fn ground(&self) -> Option<&Ground> {
        match self {
            Self::Here { ground, .. }
            | Self::AcceptedHere { ground, .. }
            | Self::AtStation { ground, .. }
            | Self::InVillage { ground } => Some(ground),
            _ => None,
        }
    }
}

/// The verdict on an item for a town on a day; nothing for an unknown item.
pub fn verdict(
    catalogue: &Catalogue,
    town: &TownList,
    code: &ItemCode,
    on: Date,
) -> Option<Verdict> {
    let item = catalogue.items.get(code)?;
    if let Some(why) = &item.not_needed {
        return Some(Verdict::NotNeeded { why: why.clone() });
    }
    let periods = town.availability.get(code).map_or(&[][..], Vec::as_slice);
    if let Some(period) = periods.iter().find(|p| p.covers(on)) {
        return Some(held(period, &item.body));
    }
    let office = item.body.clone();
    let next = periods
        .iter()
        .filter_map(|p| p.from)
        .filter(|from| *from > on)
        .min();
    let last = periods
        .iter()
        .filter_map(|p| p.until)
        .filter(|until| *until < on)
        .max();
    Some(match (next, last) {
        (Some(from), _) => Verdict::NotYet { from, office },
        (None, Some(until)) => Verdict::Withdrawn { until, office },
        (None, None) => Verdict::Elsewhere {
            office,
            filed_in: catalogue
                .bundles_filing(code)
                .map(|b| b.id.clone())
                .collect(),
        },
    })
}

fn held(period: &Availability, department: &BodyId) -> Verdict {
    let ground = Ground {
        window: period.window.clone(),
        since: period.from,
        until: period.until,
        batch: period.batch.clone(),
        basis: period.basis.clone(),
    };
    match period.how {
        How::Statutory => Verdict::Here {
            power: Power::Own,
            ground,
        },
        How::Delegated => Verdict::Here {
            power: Power::Delegated {
                entrusting: period.entrusting.clone(),
            },
            ground,
        },
        How::Accept => Verdict::AcceptedHere {
            decided_by: department.clone(),
            ground,
        },
        How::Station => Verdict::AtStation {
            station: period.window.clone().unwrap_or_else(|| department.clone()),
            ground,
        },
        How::Village => Verdict::InVillage { ground },
    }
}
