//! The moves a case knows.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Correction, Gap, Grade, Refused, SpecialProcedure};
use crate::calendar::Span;
use crate::key::{FieldKey, ItemCode, MaterialId};

/// Declares the moves and, beside them, their names.
macro_rules! moves {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$fdoc:meta])* $field:ident: $type:ty),+ $(,)? })?),+ $(,)?) => {
        /// A move, with what belongs to it.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum Move {
            $($(#[$doc])* $name $({ $($(#[$fdoc])* $field: $type),+ })?),+
        }

        /// A move's name, without what belongs to it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum MoveKind {
            $($(#[$doc])* $name),+
        }

        impl MoveKind {
            /// Every move, in the order of a case's life.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }

        impl Move {
            /// Its name.
            pub fn kind(&self) -> MoveKind {
                match self { $(Self::$name { .. } => MoveKind::$name),+ }
            }
        }
    };
}

moves! {
    /// Tells, once, everything that is to be mended.
    AskForCorrections {
        /// Everything.
        notice: Vec<Correction>,
        /// The last day to mend it.
        due_on: Date,
    },
    /// Hands it in again, mended.
    Resubmit,
    /// Accepts it, whole or with listed gaps.
    Accept {
        /// What may follow.
        gaps: Vec<Gap>,
        /// The last day for it; needed if anything may follow.
        gaps_due_on: Option<Date>,
    },
    /// Does not accept it, in writing.
    NotAccept {
        /// Why, and what can be done against it.
        refused: Refused,
    },
    /// Hands in a material that was to follow.
    SupplyGap {
        /// Which.
        material: MaterialId,
    },
    /// Takes it up for review.
    BeginReview,
    /// Stops the clock for a special procedure.
    StartSpecialProcedure {
        /// Which.
        procedure: SpecialProcedure,
        /// How long the applicant is told in writing.
        told: Span,
    },
    /// Ends the special procedure; the clock goes on.
    EndSpecialProcedure,
    /// Gives more time, once, with reasons.
    Extend {
        /// How many working days more.
        days: u16,
        /// Why.
        reasons: Vec<String>,
    },
    /// Grants it.
    Grant {
        /// The values the result brings.
        fields: BTreeMap<FieldKey, String>,
        /// The documents to be handed over.
        documents: Vec<MaterialId>,
    },
    /// Refuses it, in writing.
    Refuse {
        /// Why, and what can be done against it.
        refused: Refused,
    },
    /// Puts the result ready at the window.
    Issue,
    /// Hands it over.
    Deliver,
    /// Rates the service, once.
    Rate {
        /// The grade.
        grade: Grade,
    },
    /// Answers a bad rating.
    AnswerRating {
        /// What is said to it.
        text: String,
    },
    /// Withdraws it before it is decided.
    Withdraw,
    /// Brings a value it needed from elsewhere in the chain.
    FieldArrived {
        /// The field it fills.
        key: FieldKey,
        /// The value.
        value: String,
    },
    /// Tells it that a former has closed, granted.
    FormerClosed {
        /// Which.
        which: ItemCode,
    },
    /// Tells it that a former was refused or ended otherwise without a result.
    FormerFailed {
        /// Which.
        which: ItemCode,
    },
}
