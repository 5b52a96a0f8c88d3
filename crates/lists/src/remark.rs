//! What there is to say about a row of a file, as data: which words say it is chosen where it is shown.

use domain::calendar::Span;
use serde::{Deserialize, Serialize};

use crate::cell::Place;

/// Something doubtful or wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Where it stands in the file.
    #[serde(flatten)]
    pub place: Place,
    /// The column's header, as it stands in the file; empty where the row as a whole is meant.
    pub header: String,
    /// What it is.
    #[serde(flatten)]
    pub why: Why,
}

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// It may be right: a person says so.
    Doubtful,
    /// It cannot be right: the file is mended first.
    Wrong,
}

/// What there is to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// The row names nothing.
    NameMissing,
    /// No date in any of the forms we read.
    NotADate {
        /// What stands there.
        found: String,
    },
    /// No word of the column's closed list.
    UnknownTerm {
        /// What stands there.
        found: String,
    },
    /// A formula whose result is an error.
    CellError {
        /// The error, as the spreadsheet shows it.
        found: String,
    },
    /// A formula that was never worked out: the file holds no result.
    FormulaWithoutValue,
    /// A long code was kept as a number, and its last figures are gone.
    DigitsLost {
        /// What is left of it.
        found: String,
    },
    /// The row has more cells than there are headers: one of them was not quoted.
    MoreCells {
        /// How many more.
        more: u32,
    },
    /// The last day is before the first.
    UntilBeforeFrom,
    /// The row has fewer cells than there are headers.
    FewerCells {
        /// How many fewer.
        fewer: u32,
    },
    /// Characters that can't be seen were taken out.
    InvisibleCharacters,
    /// There is no code: the row is recognised by its name.
    CodeMissing,
    /// A code of the national length that does not hold together.
    CodeOdd {
        /// What stands there.
        found: String,
    },
    /// Another row of the file has this code for the same days.
    CodeTwice {
        /// That row.
        row: u32,
    },
    /// Another row of the file has this name for the same days, and neither has a code.
    NameTwice {
        /// That row.
        row: u32,
    },
    /// The same name stands under another code, in the file or on the list.
    SameNameOtherCode {
        /// That code.
        code: String,
    },
    /// Nothing is given that it rests on.
    BasisMissing,
    /// There is no type.
    TypeMissing,
    /// It says of nobody that they answer for it.
    NobodyNamed,
    /// There is nobody to call.
    ContactMissing,
    /// Something that people apply for, on a list from which nobody does.
    AppliedFor,
    /// The catalogue has no body, item or bundle of this name or code: it is shown as written.
    NotInCatalogue {
        /// What stands there.
        found: String,
    },
    /// A date before 1949 or more than ten years ahead.
    DateOdd {
        /// The date.
        found: String,
    },
    /// A time limit in words we do not read.
    LimitNotUnderstood {
        /// What stands there.
        found: String,
    },
    /// More is promised than the law allows, by the row itself or as the catalogue has it: the law's limit is kept.
    PromisedBeyondStatutory {
        /// The law's limit.
        law: Span,
    },
    /// More than a fifth of the list would be withdrawn: the file may be a part only.
    ManyWithdrawn {
        /// How many.
        rows: u32,
    },
}

impl Why {
    /// How much it weighs.
    pub const fn weight(&self) -> Weight {
        match self {
            Self::NameMissing
            | Self::NotADate { .. }
            | Self::UnknownTerm { .. }
            | Self::CellError { .. }
            | Self::FormulaWithoutValue
            | Self::DigitsLost { .. }
            | Self::MoreCells { .. }
            | Self::UntilBeforeFrom
            | Self::NobodyNamed
            | Self::AppliedFor => Weight::Wrong,
            Self::FewerCells { .. }
            | Self::InvisibleCharacters
            | Self::CodeMissing
            | Self::CodeOdd { .. }
            | Self::CodeTwice { .. }
            | Self::NameTwice { .. }
            | Self::SameNameOtherCode { .. }
            | Self::BasisMissing
            | Self::TypeMissing
            | Self::ContactMissing
            | Self::NotInCatalogue { .. }
            | Self::DateOdd { .. }
            | Self::LimitNotUnderstood { .. }
            | Self::PromisedBeyondStatutory { .. }
            | Self::ManyWithdrawn { .. } => Weight::Doubtful,
        }
    }
}
