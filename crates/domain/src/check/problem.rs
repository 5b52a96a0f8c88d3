//! Problems a person can mend. Data only: the words are chosen by the interface.

use serde::{Deserialize, Serialize};

use crate::id_number::IdNumberProblem;
use crate::key::FieldKey;
use crate::uscc::UsccProblem;

/// A problem and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}

/// A field, or a sub-field of a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The field.
    pub key: FieldKey,
    /// Row and sub-field, for a repeat.
    pub part: Option<(usize, FieldKey)>,
}

impl Place {
    /// A field as a whole.
    pub fn field(key: &FieldKey) -> Self {
        Self {
            key: key.clone(),
            part: None,
        }
    }

    pub(super) fn part(key: &FieldKey, row: usize, part: &FieldKey) -> Self {
        Self {
            key: key.clone(),
            part: Some((row, part.clone())),
        }
    }
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Problem {
    /// Nothing was said where something must be.
    Missing,
    /// The answer is of another kind than the question.
    WrongKind,
    /// Not one of the options.
    NotAnOption,
    /// Shorter than this many characters.
    TooShort {
        /// The least.
        least: u32,
    },
    /// Longer than this many characters.
    TooLong {
        /// The most.
        most: u32,
    },
    /// Holds a control character.
    ControlCharacter,
    /// Not a personal name.
    NotAName,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not digits only, or not as many as there should be.
    NotDigits {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// Not a number.
    NotANumber,
    /// More decimals than this.
    TooManyDecimals {
        /// The most.
        most: u32,
    },
    /// Zero or less.
    NotPositive,
    /// A number below its bound.
    TooSmall {
        /// The least.
        least: String,
    },
    /// A number above its bound.
    TooLarge {
        /// The most.
        most: String,
    },
    /// A number above the bound that another answer sets.
    AboveLimitFor {
        /// The most.
        most: i64,
        /// The answer that sets it.
        because: String,
    },
    /// A number that does not agree with what was said about the circumstances.
    DisagreesWithCircumstances {
        /// The least that would agree.
        low: i64,
        /// The most.
        high: i64,
    },
    /// Not a date of the calendar.
    NotADate,
    /// A date whose year nobody alive can mean: most often a slip, or two digits for four.
    YearOutOfRange {
        /// The first.
        first: i16,
        /// The last.
        last: i16,
    },
    /// Later than today.
    InTheFuture,
    /// Earlier than today.
    InThePast,
    /// Not later than another date.
    TooEarly {
        /// The other field.
        than: FieldKey,
    },
    /// A number below another answer.
    BelowOther {
        /// The other field.
        other: FieldKey,
    },
    /// A number above another answer.
    AboveOther {
        /// The other field.
        other: FieldKey,
    },
    /// Must be yes to go on.
    MustBeYes,
    /// Not `HH:MM`.
    NotATime,
    /// Not a telephone number of the kind asked for.
    NotAPhone,
    /// Not a resident ID number, and why (GB 11643).
    IdNumber {
        /// Why.
        problem: IdNumberProblem,
    },
    /// Not an organisation code, and why (GB 32100).
    Uscc {
        /// Why.
        problem: UsccProblem,
    },
    /// Not a birth certificate number.
    NotABirthCertificate,
    /// Not a disability certificate number.
    NotADisabilityCertificate,
    /// Not an account number: wrong length or check digit.
    NotAnAccount,
    /// The division is none of the town's villages.
    UnknownDivision,
    /// The address must lie in the town.
    NotInTown,
    /// The address has a place but no road or door, or the other way round.
    AddressIncomplete,
    /// Does not agree with the ID number.
    DisagreesWithIdNumber,
    /// Must differ from another answer.
    SameAsOther {
        /// The other field.
        other: FieldKey,
    },
    /// Fewer rows or choices than this.
    TooFew {
        /// The least.
        least: u32,
    },
    /// More rows or choices than this.
    TooMany {
        /// The most.
        most: u32,
    },
}
