//! The lists a town keeps for its staff. Nobody applies from them: who leads and who backs in a matter, who takes part
//! in a bundle, and what is enforced. Every row has its days, like any other list. Where a list names a body nobody knows,
//! its name stands for the id.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::key::{BodyId, BundleId, ItemCode};

/// The three lists of a town.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duties {
    /// Who leads, who backs, who merely reports, per matter (属地管理事项责任清单).
    pub responsibilities: Vec<Responsibility>,
    /// Who leads a bundle, with whom, and whom to call (一件事清单).
    pub one_things: Vec<OneThing>,
    /// What is enforced in the town, and by whom (行政执法事项清单).
    pub enforcements: Vec<Enforcement>,
}

impl Duties {
    /// The rows that hold on a day.
    pub fn on(&self, day: Date) -> Self {
        let mut held = self.clone();
        held.responsibilities.retain(|row| row.term.covers(day));
        held.one_things.retain(|row| row.term.covers(day));
        held.enforcements.retain(|row| row.term.covers(day));
        held
    }
}

/// From when until when a row holds; both ends count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// First day; none for what was always so.
    pub from: Option<Date>,
    /// Last day; none while it lasts.
    pub until: Option<Date>,
}

impl Term {
    /// Whether it holds on a day.
    pub fn covers(self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }
}

/// Who answers for a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Responsibility {
    /// The matter.
    pub matter: String,
    /// Who leads (牵头).
    pub lead: BodyId,
    /// Who backs (配合).
    pub backs: Vec<BodyId>,
    /// Who merely reports what it sees (报告).
    pub reports: Vec<BodyId>,
    /// What it rests on.
    pub basis: String,
    /// Its days.
    pub term: Term,
}

/// Who takes part in a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OneThing {
    /// The bundle; where the catalogue has none such, what the list gives for an id.
    pub bundle: BundleId,
    /// How the list writes its name; empty where it leaves that to the bundle.
    pub name: String,
    /// Who leads.
    pub lead: BodyId,
    /// Who takes part.
    pub partners: Vec<BodyId>,
    /// Whom to call: a post, which outlasts whoever holds it.
    pub contact: String,
    /// That post's telephone.
    pub phone: String,
    /// Its days.
    pub term: Term,
}

/// What is enforced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enforcement {
    /// The row of the region's list; where the region has none such, what the list gives for a code.
    pub item: ItemCode,
    /// How the list writes its name; empty where it leaves that to the item.
    pub name: String,
    /// Who enforces it here.
    pub body: BodyId,
    /// Who entrusted it.
    pub entrusting: Option<BodyId>,
    /// What it rests on; empty where no basis is recorded.
    pub basis: String,
    /// Its days.
    pub term: Term,
}
