//! The number of one case within a submission: the receipt's, and which of its cases.

use serde::{Deserialize, Serialize};

use crate::receipt::{ReceiptNumber, ReceiptProblem};

/// A receipt number and a place within it, written `K7M-3QX-9RT-1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CaseNumber {
    receipt: ReceiptNumber,
    place: u8,
}

/// What is wrong with a typed case number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CaseNumberProblem {
    /// No hyphen and number from 1 up stand at the end.
    Place,
    /// The receipt number is wrong.
    Receipt {
        /// How.
        problem: ReceiptProblem,
    },
}

impl CaseNumber {
    /// The case at a place, counted from 1.
    pub fn new(receipt: ReceiptNumber, place: u8) -> Self {
        Self { receipt, place }
    }

    /// Reads `K7M-3QX-9RT-1`; the last hyphen is needed, the others don't matter.
    pub fn parse(text: &str) -> Result<Self, CaseNumberProblem> {
        let (receipt, place) = text
            .trim()
            .rsplit_once('-')
            .ok_or(CaseNumberProblem::Place)?;
        let place = place
            .parse()
            .ok()
            .filter(|place| *place > 0)
            .ok_or(CaseNumberProblem::Place)?;
        let receipt = ReceiptNumber::parse(receipt)
            .map_err(|problem| CaseNumberProblem::Receipt { problem })?;
        Ok(Self { receipt, place })
    }

    /// The receipt it belongs to.
    pub fn receipt(&self) -> &ReceiptNumber {
        &self.receipt
    }

    /// Which of the receipt's cases, from 1.
    pub fn place(&self) -> u8 {
        self.place
    }
}

impl std::fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.receipt, self.place)
    }
}

impl std::error::Error for CaseNumberProblem {}

impl std::fmt::Display for CaseNumberProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl TryFrom<String> for CaseNumber {
    type Error = CaseNumberProblem;

    fn try_from(text: String) -> Result<Self, CaseNumberProblem> {
        Self::parse(&text)
    }
}

impl From<CaseNumber> for String {
    fn from(number: CaseNumber) -> Self {
        number.to_string()
    }
}
