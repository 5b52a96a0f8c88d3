//! What happened to a case, kept for the timeline and for the clock.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Actor, Move};
use crate::calendar::{Span, local_date};
use crate::clock::Tick;

/// One entry of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Actor,
    /// What.
    pub what: Happening,
}

/// What can happen: moves, and what follows from them or from time alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happening {
    /// Filed, to wait for a former.
    Filed,
    /// Received by the body: on filing, or when the last former it waited for closed.
    Received,
    /// Someone made a move.
    Moved {
        /// Which.
        #[serde(rename = "move")]
        made: Move,
    },
    /// Nobody said what is missing in five working days: accepted as of receipt (行政许可法 32).
    AcceptedBySilence {
        /// The receipt.
        as_of: Timestamp,
    },
    /// Not mended in time.
    Lapsed,
    /// What may follow didn't follow in time.
    Revoked,
}

impl Event {
    /// What the case's clock hears of it.
    pub(super) fn tick(&self) -> Option<Tick> {
        let on = local_date(self.at);
        match &self.what {
            Happening::Received => Some(Tick::Start(on)),
            Happening::AcceptedBySilence { as_of } => Some(Tick::Start(local_date(*as_of))),
            Happening::Lapsed | Happening::Revoked => Some(Tick::End(on)),
            Happening::Moved { made } => match made {
                Move::AskForCorrections { .. } => Some(Tick::Idle),
                Move::Resubmit | Move::Accept { .. } => Some(Tick::Start(on)),
                Move::StartSpecialProcedure { told, .. } => Some(Tick::Stop { on, told: *told }),
                Move::EndSpecialProcedure => Some(Tick::Resume(on)),
                Move::Extend { days, .. } => Some(Tick::Extend(Span::working(*days))),
                Move::NotAccept { .. }
                | Move::Grant { .. }
                | Move::Refuse { .. }
                | Move::Withdraw => Some(Tick::End(on)),
                _ => None,
            },
            Happening::Filed => None,
        }
    }
}
