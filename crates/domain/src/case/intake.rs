//! What is settled when a case is taken in: what to mend, what may follow.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::key::{FieldKey, MaterialId};

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Where.
    pub target: CorrectionTarget,
    /// What, in the clerk's words.
    pub text: String,
}

/// What is to be mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CorrectionTarget {
    /// An entry.
    Field {
        /// Its key.
        key: FieldKey,
    },
    /// A document.
    Material {
        /// Which.
        id: MaterialId,
    },
}

/// An acceptance, whole or with gaps (容缺受理).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// When; by silence it is the instant of receipt.
    pub at: Timestamp,
    /// What is still to come.
    pub gaps: Vec<Gap>,
    /// The last day for it; after it the acceptance is revoked.
    pub gaps_due_on: Option<Date>,
}

/// A material that may follow later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Which.
    pub material: MaterialId,
}
