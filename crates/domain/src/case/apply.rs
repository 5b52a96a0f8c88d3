//! Carrying a move out: once it may be made and says what it must, the stage changes and the history grows.

use jiff::Timestamp;

use super::{
    Acceptance, Actor, Case, Decision, Gap, Happening, Move, Need, Refusal, Stage, WaitMode,
};
use crate::calendar::local_date;
use crate::key::ItemCode;

impl Case {
    /// Makes a move, or says why not; a refused move changes nothing.
    pub fn apply(&mut self, made: Move, by: &Actor, at: Timestamp) -> Result<(), Refusal> {
        self.may(made.kind(), by.role)?;
        self.check(&made, by.role, local_date(at))?;
        self.note(at, by.clone(), Happening::Moved { made: made.clone() });
        match made {
            Move::FieldArrived { key, value } => {
                self.arrived.insert(key, value);
            }
            Move::FormerClosed { which } => self.former_closed(&which, at),
            Move::FormerFailed { which } => self.former_failed(which, at),
            Move::SupplyGap { material } => {
                if let Some(acceptance) = self.stage.acceptance_mut() {
                    acceptance.gaps.retain(|gap| gap.material != material);
                }
            }
            other => {
                let stage = std::mem::replace(&mut self.stage, Stage::Received { at });
                self.stage = next(stage, other, by, at);
            }
        }
        Ok(())
    }

    /// The materials still to come.
    pub fn gaps(&self) -> &[Gap] {
        self.stage
            .acceptance()
            .map(|acceptance| acceptance.gaps.as_slice())
            .unwrap_or_default()
    }

    /// Art. 5(3): received by the next body only when the former has closed.
    fn former_closed(&mut self, which: &ItemCode, at: Timestamp) {
        let Stage::Waiting { formers, mode } = &mut self.stage else {
            return;
        };
        formers.retain(|former| former != which);
        if formers.is_empty() || *mode == WaitMode::Any {
            self.stage = Stage::Received { at };
            self.note(at, Actor::system(), Happening::Received);
        }
    }

    /// A case that waited ends, one that runs remembers that the value won't come by itself.
    fn former_failed(&mut self, which: ItemCode, at: Timestamp) {
        let lost = |need: &&mut Need| need.from == which;
        self.needs_before_decision
            .iter_mut()
            .filter(lost)
            .for_each(|need| need.lost = true);
        let Stage::Waiting { formers, mode } = &mut self.stage else {
            return;
        };
        let waited = formers.contains(&which);
        formers.retain(|former| *former != which);
        if waited && (formers.is_empty() || *mode == WaitMode::All) {
            self.stage = Stage::FormerFailed { at, which };
        }
    }
}

/// The stage after a move that the table allows at this one; any other pair leaves the stage as it is.
fn next(stage: Stage, made: Move, by: &Actor, at: Timestamp) -> Stage {
    match (stage, made) {
        (_, Move::AskForCorrections { notice, due_on }) => Stage::Correction {
            notice,
            given_at: at,
            due_on,
        },
        (Stage::Correction { notice, .. }, Move::Resubmit) => Stage::Resubmitted { at, notice },
        (_, Move::Accept { gaps, gaps_due_on }) => {
            let gaps_due_on = gaps_due_on.filter(|_| !gaps.is_empty());
            Stage::Accepted {
                acceptance: Acceptance {
                    at,
                    gaps,
                    gaps_due_on,
                },
            }
        }
        (_, Move::NotAccept { refused }) => Stage::NotAccepted { at, refused },
        (Stage::Accepted { acceptance }, Move::BeginReview) => Stage::UnderReview {
            acceptance,
            since: at,
        },
        (
            Stage::Accepted { acceptance } | Stage::UnderReview { acceptance, .. },
            Move::StartSpecialProcedure { procedure, told },
        ) => Stage::SpecialProcedure {
            acceptance,
            procedure,
            since: at,
            told,
        },
        (Stage::SpecialProcedure { acceptance, .. }, Move::EndSpecialProcedure) => {
            Stage::UnderReview {
                acceptance,
                since: at,
            }
        }
        (_, Move::Grant { fields, documents }) => Stage::Decided {
            at,
            decision: Decision::Granted { fields, documents },
        },
        (_, Move::Refuse { refused }) => Stage::Decided {
            at,
            decision: Decision::Refused(refused),
        },
        (Stage::Decided { decision, .. }, Move::Issue) => Stage::Issued { at, decision },
        (Stage::Issued { decision, .. }, Move::Deliver) => Stage::Delivered { at, decision },
        (Stage::Delivered { decision, .. }, Move::Rate { grade }) => Stage::Rated {
            at,
            grade,
            answer: None,
            decision,
        },
        (
            Stage::Rated {
                at,
                grade,
                decision,
                ..
            },
            Move::AnswerRating { text },
        ) => Stage::Rated {
            at,
            grade,
            answer: Some(text),
            decision,
        },
        (_, Move::Withdraw) => Stage::Withdrawn { at, by: by.clone() },
        (stage, _) => stage,
    }
}
