//! Guides (办事指南): what one item asks and gives.

use serde::{Deserialize, Serialize};

use super::material::Supply;
use crate::condition::Condition;
use crate::key::{FieldKey, ItemCode, MaterialId};
use crate::terms::terms;

/// The guide of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// The item.
    pub item: ItemCode,
    /// Conditions to be met.
    pub conditions: Vec<String>,
    /// What one gets.
    pub result: String,
    /// Who may apply.
    pub who: String,
    /// Anything to add.
    pub remarks: String,
    /// The steps, in words.
    pub steps: Vec<String>,
    /// What it costs, in words.
    pub fee: String,
    /// The law or rule behind it.
    pub basis: String,
    /// How sure the sample is of the rule.
    pub confidence: Confidence,
    /// The limits and whose clock they are.
    pub days: Days,
    /// The fields it asks.
    pub fields: Vec<FieldUse>,
    /// The materials it asks.
    pub materials: Vec<MaterialUse>,
    /// What a grant produces.
    pub yields: Yields,
}

/// The limits of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// The law's limit, if there is one.
    pub statutory: Option<u16>,
    /// The promised limit; 0 is on the spot.
    pub promised: Option<u16>,
    /// Whose clock the limit is.
    pub kind: DaysKind,
    /// Working days unless the rule counts natural days.
    pub counted: Counted,
}

terms! {
    /// Whose clock a limit is.
    DaysKind {
        /// Set by law.
        Law = "法定",
        /// Customary, no law names it.
        Custom = "通行",
        /// Decided on the spot (即办件).
        OnTheSpot = "即办",
        /// A company's promise.
        CompanyPromise = "企业承诺",
    }
}

terms! {
    /// Which days count.
    Counted {
        /// Working days (行政许可法 82).
        Working = "working",
        /// Natural days.
        Natural = "natural",
    }
}

terms! {
    /// How sure the sample is.
    Confidence {
        /// The rule was read in the law.
        Sure = "sure",
        /// Likely so.
        Likely = "likely",
        /// A guess.
        Guess = "guess",
    }
}

/// That an item uses a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldUse {
    /// The field.
    pub key: FieldKey,
    /// How much it needs it.
    pub need: Need,
    /// Under which circumstances; always, when none is given.
    pub when: Option<Condition>,
}

terms! {
    /// How much an item needs a field.
    Need {
        /// Produced by the item itself or the chain, never asked.
        Produced = "produced",
        /// May be left empty.
        Optional = "optional",
        /// Must be answered.
        Required = "required",
    }
}

/// That an item uses a material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaterialUse {
    /// The material.
    pub material: MaterialId,
    /// How much it needs it.
    pub necessity: Necessity,
    /// Under which circumstances, where answers can tell.
    pub when: Option<Condition>,
    /// The circumstances in words.
    pub when_text: String,
    /// Where it comes from, in words.
    pub source: String,
    /// How many copies.
    pub copies: u8,
    /// 原件, 复印件 or 电子.
    pub original: String,
    /// How this item's copy gets here, where it differs from the material's own way.
    pub supply: Option<Supply>,
    /// What the window looks at; nothing outside the guide may be asked.
    pub review: String,
}

impl MaterialUse {
    /// Whether it must be there whenever its circumstances hold. Where only words tell the circumstances, the
    /// window decides, and it is offered but never demanded.
    pub fn is_demanded(&self) -> bool {
        match self.necessity {
            Necessity::Necessary => true,
            Necessity::Circumstantial => self.when.is_some(),
            Necessity::MayFollow => false,
        }
    }
}

terms! {
    /// How much an item needs a material.
    Necessity {
        /// Must be there.
        Necessary = "必要",
        /// May follow after acceptance (容缺受理).
        MayFollow = "容缺后补",
        /// Depends on the circumstances.
        Circumstantial = "情形需要",
    }
}

/// What a grant produces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Yields {
    /// Values, such as the USCC.
    pub fields: Vec<FieldKey>,
    /// Documents, such as the licence.
    pub materials: Vec<MaterialId>,
}
