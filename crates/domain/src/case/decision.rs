//! What a body decides, and what a person says to it afterwards.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::key::{BodyId, FieldKey, MaterialId};

/// The decision of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Decision {
    /// 准予
    Granted {
        /// The values the result brings, e.g. the USCC of a licence.
        fields: BTreeMap<FieldKey, String>,
        /// The documents to be handed over.
        documents: Vec<MaterialId>,
    },
    /// 不予
    Refused(Refused),
}

/// A refusal in writing (行政许可法 38): reasons, and where to go with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Why.
    pub reasons: Vec<String>,
    /// What can be done against it; companies decide no administrative cases, so theirs have none.
    pub remedies: Option<Remedies>,
}

/// The remedies against a refusal, as data; their wording is chosen elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedies {
    /// Who reconsiders (复议机关).
    pub reconsideration_body: BodyId,
    /// Days to ask for that from knowing of the refusal (行政复议法 20: 60).
    pub reconsideration_days: u16,
    /// Months to go to court instead (行政诉讼法 46: 6).
    pub court_months: u16,
}

impl Remedies {
    /// The usual terms, with the body that reconsiders.
    pub fn at(reconsideration_body: BodyId) -> Self {
        Self {
            reconsideration_body,
            reconsideration_days: 60,
            court_months: 6,
        }
    }
}

/// The five grades of 好差评.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// 非常不满意
    VeryBad,
    /// 不满意
    Bad,
    /// 基本满意
    Fair,
    /// 满意
    Good,
    /// 非常满意
    VeryGood,
}

impl Grade {
    /// A bad one must be answered.
    pub fn needs_answer(self) -> bool {
        self <= Self::Bad
    }
}
