//! Why a move is refused; the words for it are chosen elsewhere.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Role, StageKind};
use crate::key::{FieldKey, ItemCode, MaterialId};

/// Why a move is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Refusal {
    /// This role doesn't make this move.
    NotYours {
        /// Who does.
        roles: Vec<Role>,
    },
    /// The case doesn't stand where this move starts.
    NotNow {
        /// Where it stands.
        stage: StageKind,
    },
    /// What is missing is told once, and it has been told.
    AlreadyTold,
    /// A notice that names nothing.
    NothingNamed,
    /// A last day that isn't ahead.
    DueNotAhead {
        /// The day.
        due_on: Date,
    },
    /// The last day for it has passed.
    TooLate {
        /// The day.
        due_on: Date,
    },
    /// Something may follow, but by when isn't said.
    GapsWithoutDue,
    /// Materials that are not listed as ones that may follow.
    MayNotFollow {
        /// Which.
        materials: Vec<MaterialId>,
    },
    /// A material the case doesn't wait for.
    NoSuchGap {
        /// Which.
        material: MaterialId,
    },
    /// The result has to bring these values, for others wait for them.
    ResultMissing {
        /// Which.
        keys: Vec<FieldKey>,
    },
    /// What was to follow has not followed yet.
    GapsOpen {
        /// Which.
        materials: Vec<MaterialId>,
    },
    /// Values from elsewhere in the chain have not come yet.
    ValueMissing {
        /// Which.
        keys: Vec<FieldKey>,
    },
    /// The case waits for no value.
    NothingMissing,
    /// A value the case doesn't wait for.
    NoSuchNeed {
        /// Which.
        key: FieldKey,
    },
    /// Nothing in this case depends on that item.
    NoSuchFormer {
        /// Which.
        which: ItemCode,
    },
    /// A refusal or more time needs reasons.
    ReasonsMissing,
    /// A department's refusal names the remedies (行政许可法 38).
    RemediesMissing,
    /// No law lets this item have more time.
    NoExtension,
    /// More time is given once.
    AlreadyExtended,
    /// More than the law lets it have, or none.
    ExtensionOutside {
        /// The most, in working days.
        most: u16,
    },
    /// The applicant is told how long a special procedure takes.
    LengthNotTold,
    /// Only a bad rating is answered, and once.
    NothingToAnswer,
}
