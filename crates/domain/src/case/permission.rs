//! Which role makes which move at which stage: one table for the desk's buttons and for the rule.

use std::collections::BTreeSet;

use super::Role::{Applicant, Clerk, Department, Supervisor, System, Utility};
use super::StageKind::{
    Accepted, Correction, Decided, Delivered, Issued, Rated, Received, Resubmitted,
    SpecialProcedure, UnderReview, Waiting,
};
use super::{Case, Happening, Move, MoveKind, Refusal, Role, Stage, StageKind};

impl Case {
    /// The moves a role may be shown now, in the order of a case's life.
    pub fn allowed(&self, role: Role) -> Vec<MoveKind> {
        MoveKind::ALL
            .iter()
            .copied()
            .filter(|kind| self.may(*kind, role).is_ok())
            .collect()
    }

    /// Whether a role may make a move now, before anything is known of what the move says.
    pub fn may(&self, kind: MoveKind, role: Role) -> Result<(), Refusal> {
        if !roles(kind).contains(&role) {
            return Err(Refusal::NotYours {
                roles: roles(kind).to_vec(),
            });
        }
        if !stages(kind).contains(&self.stage.kind()) {
            return Err(Refusal::NotNow {
                stage: self.stage.kind(),
            });
        }
        match kind {
            MoveKind::AskForCorrections if self.stage.kind() == Resubmitted => {
                Err(Refusal::AlreadyTold)
            }
            MoveKind::Grant => self.may_be_granted(),
            MoveKind::FieldArrived if self.values_missing().next().is_none() => {
                Err(Refusal::NothingMissing)
            }
            MoveKind::Extend => self.may_have_more_time(),
            MoveKind::AnswerRating => match &self.stage {
                Stage::Rated {
                    grade,
                    answer: None,
                    ..
                } if grade.needs_answer() => Ok(()),
                _ => Err(Refusal::NothingToAnswer),
            },
            MoveKind::SupplyGap if self.gaps().is_empty() => Err(Refusal::NotNow {
                stage: self.stage.kind(),
            }),
            _ => Ok(()),
        }
    }

    fn may_be_granted(&self) -> Result<(), Refusal> {
        // One value may be hoped for from several items; it is missing once.
        let keys: BTreeSet<_> = self.values_missing().map(|need| need.key.clone()).collect();
        let keys = Vec::from_iter(keys);
        let materials: Vec<_> = self.gaps().iter().map(|gap| gap.material.clone()).collect();
        match (keys.is_empty(), materials.is_empty()) {
            (true, true) => Ok(()),
            (false, _) => Err(Refusal::ValueMissing { keys }),
            (true, false) => Err(Refusal::GapsOpen { materials }),
        }
    }

    fn may_have_more_time(&self) -> Result<(), Refusal> {
        let extended = |what: &Happening| {
            matches!(
                what,
                Happening::Moved {
                    made: Move::Extend { .. }
                }
            )
        };
        match self.limits.extension {
            None => Err(Refusal::NoExtension),
            Some(_) if self.history.iter().any(|event| extended(&event.what)) => {
                Err(Refusal::AlreadyExtended)
            }
            Some(_) => Ok(()),
        }
    }
}

/// Who makes a move. At the window a clerk acts for the applicant.
fn roles(kind: MoveKind) -> &'static [Role] {
    match kind {
        MoveKind::AskForCorrections | MoveKind::Accept | MoveKind::NotAccept => {
            &[Clerk, Department, Utility]
        }
        MoveKind::Resubmit | MoveKind::SupplyGap | MoveKind::Withdraw => &[Applicant, Clerk],
        MoveKind::BeginReview | MoveKind::Grant | MoveKind::Refuse => &[Department, Utility],
        // A special procedure is an authority's, so a company has none.
        MoveKind::StartSpecialProcedure | MoveKind::EndSpecialProcedure => &[Department],
        // 行政许可法 42: with leave of the one who heads the body.
        MoveKind::Extend => &[Supervisor],
        MoveKind::Issue => &[Clerk, Department, Utility],
        MoveKind::Deliver => &[Clerk],
        MoveKind::Rate => &[Applicant],
        MoveKind::AnswerRating => &[Clerk, Department, Utility, Supervisor],
        MoveKind::FieldArrived => &[System, Clerk, Department, Utility],
        MoveKind::FormerClosed | MoveKind::FormerFailed => &[System],
    }
}

/// Where a move starts.
fn stages(kind: MoveKind) -> &'static [StageKind] {
    match kind {
        MoveKind::AskForCorrections | MoveKind::Accept | MoveKind::NotAccept => {
            &[Received, Resubmitted]
        }
        MoveKind::Resubmit => &[Correction],
        MoveKind::SupplyGap => &[Accepted, UnderReview, SpecialProcedure],
        MoveKind::BeginReview => &[Accepted],
        MoveKind::StartSpecialProcedure | MoveKind::Extend => &[Accepted, UnderReview],
        MoveKind::Grant | MoveKind::Refuse => &[Accepted, UnderReview],
        MoveKind::EndSpecialProcedure => &[SpecialProcedure],
        MoveKind::Issue => &[Decided],
        MoveKind::Deliver => &[Issued],
        MoveKind::Rate => &[Delivered],
        MoveKind::AnswerRating => &[Rated],
        MoveKind::FormerClosed => &[Waiting],
        MoveKind::Withdraw | MoveKind::FieldArrived | MoveKind::FormerFailed => &[
            Waiting,
            Received,
            Correction,
            Resubmitted,
            Accepted,
            UnderReview,
            SpecialProcedure,
        ],
    }
}
