//! The field dictionary: every fact the town may ask for, once, under one key.

use serde::{Deserialize, Serialize};

pub use super::check::Check;
use crate::key::{FieldKey, SectionId};
use crate::terms::terms;

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its semantic key.
    pub key: FieldKey,
    /// The page of a form it stands on.
    pub section: SectionId,
    /// Its place in the dictionary, which orders the questions of a page.
    pub order: u16,
    /// What a person perceives as one entry; several keys may share one.
    pub entry: String,
    /// The label.
    pub label: String,
    /// How it is asked.
    pub kind: FieldKind,
    /// Its unit, shown behind the box.
    pub unit: Option<String>,
    /// The options of a choice.
    pub options: Vec<String>,
    /// What a good answer obeys, beyond its kind.
    pub checks: Vec<Check>,
    /// Personal data that is masked on screen (PIPL art. 28).
    pub sensitive: bool,
    /// The ID card reader gives it.
    pub from_card: bool,
    /// The repeat whose row it is part of.
    pub part_of: Option<FieldKey>,
    /// An example answer.
    pub example: Option<String>,
    /// A line of help.
    pub help: Option<String>,
}

/// A page of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// Its place in the order of pages.
    pub order: u16,
    /// The heading, put as a question.
    pub title: String,
}

terms! {
    /// The closed set of question kinds.
    FieldKind {
        /// One line.
        Text = "text",
        /// Several lines.
        LongText = "long_text",
        /// One of the options.
        Choice = "choice",
        /// Any of the options.
        MultiChoice = "multi_choice",
        /// A decimal number.
        Number = "number",
        /// An amount in yuan.
        Money = "money",
        /// A civil date.
        Date = "date",
        /// A telephone number.
        Phone = "phone",
        /// A resident ID number (GB 11643).
        IdNumber = "id_number",
        /// An organisation code (GB 32100).
        Uscc = "uscc",
        /// A bank account.
        BankAccount = "bank_account",
        /// A division and what stands on the door.
        Address = "address",
        /// 是 or 否.
        YesNo = "yes_no",
        /// Rows of sub-fields.
        Repeat = "repeat",
    }
}

/// How `yes` and `no` are spelled in drafts and conditions.
pub const YES: &str = "是";
/// See [`YES`].
pub const NO: &str = "否";
