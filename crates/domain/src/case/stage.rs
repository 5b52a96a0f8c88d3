//! Where a case stands, with what is known there and only there.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Acceptance, Actor, Correction, Decision, Grade, Refused, SpecialProcedure};
use crate::calendar::Span;
use crate::key::{ItemCode, MaterialId};

/// The stage of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Stage {
    /// It starts when its formers close (后序). No clock.
    Waiting {
        /// The items still open.
        formers: Vec<ItemCode>,
        /// Whether all or one of them has to close.
        mode: WaitMode,
    },
    /// 收件
    Received {
        /// When; for a case that waited, when its former closed.
        at: Timestamp,
    },
    /// 补正: the applicant was told, once, everything that is missing.
    Correction {
        /// Everything.
        notice: Vec<Correction>,
        /// When it was told.
        given_at: Timestamp,
        /// The last day to mend it; after it, it counts as withdrawn.
        due_on: Date,
    },
    /// Mended and handed in again.
    Resubmitted {
        /// When.
        at: Timestamp,
        /// What had been asked for.
        notice: Vec<Correction>,
    },
    /// 受理
    Accepted {
        /// When, and what may follow.
        acceptance: Acceptance,
    },
    /// 审查
    UnderReview {
        /// When it was accepted, and what may follow.
        acceptance: Acceptance,
        /// When someone took it up.
        since: Timestamp,
    },
    /// 特别程序: the clock is stopped.
    SpecialProcedure {
        /// When it was accepted, and what may follow.
        acceptance: Acceptance,
        /// Which of the eight.
        procedure: SpecialProcedure,
        /// Since when.
        since: Timestamp,
        /// How long the applicant was told in writing.
        told: Span,
    },
    /// 决定, which closes the case (办结) for those that wait for it.
    Decided {
        /// When.
        at: Timestamp,
        /// What.
        decision: Decision,
    },
    /// 出件: ready at the window.
    Issued {
        /// When.
        at: Timestamp,
        /// What was decided.
        decision: Decision,
    },
    /// 送达
    Delivered {
        /// When.
        at: Timestamp,
        /// What was decided.
        decision: Decision,
    },
    /// 好差评
    Rated {
        /// When.
        at: Timestamp,
        /// The grade.
        grade: Grade,
        /// The answer to a bad one.
        answer: Option<String>,
        /// What was decided.
        decision: Decision,
    },
    /// 不予受理
    NotAccepted {
        /// When.
        at: Timestamp,
        /// Why, and what can be done against it.
        refused: Refused,
    },
    /// Withdrawn by the applicant or for them.
    Withdrawn {
        /// When.
        at: Timestamp,
        /// By whom.
        by: Actor,
    },
    /// Not mended in time: counts as withdrawn.
    Lapsed {
        /// When that was established.
        at: Timestamp,
        /// What was not mended.
        notice: Vec<Correction>,
    },
    /// What may follow didn't follow in time: acceptance revoked.
    Revoked {
        /// When that was established.
        at: Timestamp,
        /// The reason: what is missing.
        missing: Vec<MaterialId>,
    },
    /// A former failed, so this one can't start; its applicant is told.
    FormerFailed {
        /// When.
        at: Timestamp,
        /// Which.
        which: ItemCode,
    },
}

/// How many formers have to close.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitMode {
    /// Every one.
    All,
    /// One is enough.
    Any,
}

/// A stage's name, without what is known there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the stage of the same name")]
pub enum StageKind {
    Waiting,
    Received,
    Correction,
    Resubmitted,
    Accepted,
    UnderReview,
    SpecialProcedure,
    Decided,
    Issued,
    Delivered,
    Rated,
    NotAccepted,
    Withdrawn,
    Lapsed,
    Revoked,
    FormerFailed,
}

impl Stage {
    /// Its name.
    pub fn kind(&self) -> StageKind {
        match self {
            Self::Waiting { .. } => StageKind::Waiting,
            Self::Received { .. } => StageKind::Received,
            Self::Correction { .. } => StageKind::Correction,
            Self::Resubmitted { .. } => StageKind::Resubmitted,
            Self::Accepted { .. } => StageKind::Accepted,
            Self::UnderReview { .. } => StageKind::UnderReview,
            Self::SpecialProcedure { .. } => StageKind::SpecialProcedure,
            Self::Decided { .. } => StageKind::Decided,
            Self::Issued { .. } => StageKind::Issued,
            Self::Delivered { .. } => StageKind::Delivered,
            Self::Rated { .. } => StageKind::Rated,
            Self::NotAccepted { .. } => StageKind::NotAccepted,
            Self::Withdrawn { .. } => StageKind::Withdrawn,
            Self::Lapsed { .. } => StageKind::Lapsed,
            Self::Revoked { .. } => StageKind::Revoked,
            Self::FormerFailed { .. } => StageKind::FormerFailed,
        }
    }

    /// The acceptance, while the case is in the body's hands.
    pub fn acceptance(&self) -> Option<&Acceptance> {
        match self {
            Self::Accepted { acceptance }
            | Self::UnderReview { acceptance, .. }
            | Self::SpecialProcedure { acceptance, .. } => Some(acceptance),
            _ => None,
        }
    }

    pub(super) fn acceptance_mut(&mut self) -> Option<&mut Acceptance> {
        match self {
            Self::Accepted { acceptance }
            | Self::UnderReview { acceptance, .. }
            | Self::SpecialProcedure { acceptance, .. } => Some(acceptance),
            _ => None,
        }
    }

    /// The decision, from the day it is made.
    pub fn decision(&self) -> Option<&Decision> {
        match self {
            Self::Decided { decision, .. }
            | Self::Issued { decision, .. }
            | Self::Delivered { decision, .. }
            | Self::Rated { decision, .. } => Some(decision),
            _ => None,
        }
    }
}
