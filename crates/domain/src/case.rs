//! A case (办件): one submission of one item, from the day it is handed in to the day it is rated.
//!
//! The stage carries what is known at that stage; a move may be refused, and the desk asks the same code which
//! buttons to show. An electronic filing is received when it is submitted, so the two are one stage here.
//! That nobody applies the same move twice after a lost answer is the server's business, not this module's.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::clock::{Clock, Limits};
use crate::key::{BodyId, FieldKey, ItemCode, MaterialId};

mod actor;
mod apply;
mod contents;
mod deadlines;
mod decision;
mod event;
mod former;
mod intake;
mod moves;
mod number;
mod permission;
mod refusal;
mod special_procedure;
mod stage;
mod tick;

pub use actor::{Actor, Role};
pub use deadlines::{Deadline, DeadlineKind, Party};
pub use decision::{Decision, Grade, Refused, Remedies};
pub use event::{Event, Happening};
pub use former::{FormerEvent, accept_together, tell_the_others};
pub use intake::{Acceptance, Correction, CorrectionTarget, Gap};
pub use moves::{Move, MoveKind};
pub use number::{CaseNumber, CaseNumberProblem};
pub use refusal::Refusal;
pub use special_procedure::SpecialProcedure;
pub use stage::{Stage, StageKind, WaitMode};

/// One submission of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The receipt's number and its own within it.
    pub number: CaseNumber,
    /// What is applied for.
    pub item: ItemCode,
    /// Who decides it.
    pub body: BodyId,
    /// How long it may take.
    pub limits: Limits,
    /// What must have come before it can be granted.
    pub needs_before_decision: Vec<Need>,
    /// Values its result has to bring, because others of the chain need them.
    pub produces: Vec<FieldKey>,
    /// The materials that may follow later (容缺).
    pub may_follow: Vec<MaterialId>,
    /// Values that came from elsewhere in the chain.
    pub arrived: BTreeMap<FieldKey, String>,
    /// Where it stands.
    pub stage: Stage,
    /// What happened, oldest first.
    pub history: Vec<Event>,
}

/// What is handed in when a case is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// The receipt's number and its own within it.
    pub number: CaseNumber,
    /// What is applied for.
    pub item: ItemCode,
    /// Who decides it.
    pub body: BodyId,
    /// How long it may take.
    pub limits: Limits,
    /// The items of the same submission it starts after; none if it starts at once.
    pub starts_after: Vec<ItemCode>,
    /// Whether all of those have to close, or one is enough.
    pub mode: WaitMode,
    /// Values of other items it can't be granted without.
    pub needs_before_decision: Vec<Need>,
    /// Values its result has to bring, because others of the chain need them.
    pub produces: Vec<FieldKey>,
    /// The materials that may follow later (容缺).
    pub may_follow: Vec<MaterialId>,
}

/// A value that another item of the chain produces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// The field it fills.
    pub key: FieldKey,
    /// The item that produces it.
    pub from: ItemCode,
    /// That item failed: the value won't come by itself any more.
    pub lost: bool,
}

impl Case {
    /// Opens a case: it is received at once, or waits for its formers.
    pub fn open(filing: Filing, by: Actor, at: Timestamp) -> Self {
        let (stage, first) = match filing.starts_after.is_empty() {
            true => (Stage::Received { at }, Happening::Received),
            false => (
                Stage::Waiting {
                    formers: filing.starts_after,
                    mode: filing.mode,
                },
                Happening::Filed,
            ),
        };
        Self {
            number: filing.number,
            item: filing.item,
            body: filing.body,
            limits: filing.limits,
            needs_before_decision: filing.needs_before_decision,
            produces: filing.produces,
            may_follow: filing.may_follow,
            arrived: BTreeMap::new(),
            stage,
            history: vec![Event {
                at,
                by,
                what: first,
            }],
        }
    }

    /// The values that have not come yet.
    pub fn values_missing(&self) -> impl Iterator<Item = &Need> {
        self.needs_before_decision
            .iter()
            .filter(|need| !self.arrived.contains_key(&need.key))
    }

    /// Its clock, derived from its history.
    pub fn clock(&self) -> Clock {
        self.history.iter().filter_map(Event::tick).collect()
    }

    fn note(&mut self, at: Timestamp, by: Actor, what: Happening) {
        self.history.push(Event { at, by, what });
    }
}
