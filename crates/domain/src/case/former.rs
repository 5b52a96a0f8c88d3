//! How the end of one case reaches the others of its chain (Art. 5(3)).

use std::collections::{BTreeMap, VecDeque};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Actor, Case, CaseNumber, Decision, Move, Refusal, Stage};
use crate::key::{FieldKey, ItemCode};

/// What one case's end means for those after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FormerEvent {
    /// It was granted.
    Closed {
        /// What it was for.
        item: ItemCode,
        /// The values its result brings.
        fields: BTreeMap<FieldKey, String>,
    },
    /// It was refused, not accepted, withdrawn, lapsed or revoked, or a former of its own failed.
    Failed {
        /// What it was for.
        item: ItemCode,
    },
}

impl Case {
    /// What the others of its chain are to be told, once it has come to an end.
    pub fn as_former(&self) -> Option<FormerEvent> {
        let item = self.item.clone();
        match (&self.stage, self.stage.decision()) {
            (_, Some(Decision::Granted { fields, .. })) => Some(FormerEvent::Closed {
                item,
                fields: fields.clone(),
            }),
            (_, Some(Decision::Refused(_)))
            | (
                Stage::NotAccepted { .. }
                | Stage::Withdrawn { .. }
                | Stage::Lapsed { .. }
                | Stage::Revoked { .. }
                | Stage::FormerFailed { .. },
                None,
            ) => Some(FormerEvent::Failed { item }),
            _ => None,
        }
    }

    fn hear(&mut self, event: &FormerEvent, at: Timestamp) -> bool {
        let system = Actor::system();
        let mut told = |made| self.apply(made, &system, at).is_ok();
        match event {
            FormerEvent::Closed { item, fields } => {
                let arrive = |(key, value): (&FieldKey, &String)| Move::FieldArrived {
                    key: key.clone(),
                    value: value.clone(),
                };
                let arrived = fields
                    .iter()
                    .map(arrive)
                    .filter(|made| told(made.clone()))
                    .count();
                told(Move::FormerClosed {
                    which: item.clone(),
                }) || arrived > 0
            }
            FormerEvent::Failed { item } => told(Move::FormerFailed {
                which: item.clone(),
            }),
        }
    }
}

/// Tells the end of one item to the other cases of its submission, and theirs to the others in turn, so that none
/// hangs in silence. Answers the numbers of the cases it changed, in the order they were reached.
pub fn tell_the_others(cases: &mut [Case], event: FormerEvent, at: Timestamp) -> Vec<CaseNumber> {
    let mut reached: Vec<CaseNumber> = Vec::new();
    let mut events = VecDeque::from([event]);
    while let Some(event) = events.pop_front() {
        for case in &mut *cases {
            let ended = case.as_former().is_some();
            if !case.hear(&event, at) {
                continue;
            }
            if !reached.contains(&case.number) {
                reached.push(case.number.clone());
            }
            events.extend(case.as_former().filter(|_| !ended));
        }
    }
    reached
}

/// Art. 5(3): what several bodies may handle at the same time counts as accepted by all of them when the window
/// accepts. Cases that wait are left waiting; if one can't be accepted, none is.
pub fn accept_together(
    cases: &mut [Case],
    by: &Actor,
    at: Timestamp,
) -> Result<Vec<CaseNumber>, Refusal> {
    let at_the_window = |case: &&mut Case| {
        matches!(
            case.stage,
            Stage::Received { .. } | Stage::Resubmitted { .. }
        )
    };
    let whole = Move::Accept {
        gaps: Vec::new(),
        gaps_due_on: None,
    };
    let accept = |case: &mut Case| {
        case.apply(whole.clone(), by, at)
            .map(|()| case.number.clone())
    };
    cases.iter_mut().filter(at_the_window).map(accept).collect()
}
