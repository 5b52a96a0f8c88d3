//! Bundles (一件事): related items applied for at once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::guide::{Necessity, Need};
use crate::condition::Condition;
use crate::key::{BodyId, BundleId, FieldKey, ItemCode, MaterialId};

/// A bundle, one file of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// Its id.
    pub id: BundleId,
    /// Its name.
    pub name: String,
    /// How people say it.
    pub said: String,
    /// One line on what it saves.
    pub summary: String,
    /// The lead department (牵头部门).
    pub lead: BodyId,
    /// Theme of life.
    pub theme: String,
    /// The questions about the circumstances (情形).
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
    /// The items, in the order shown.
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
    /// Fields beyond the items' own guides.
    #[serde(default, rename = "field")]
    pub fields: Vec<BundleField>,
    /// Materials beyond the items' own guides.
    #[serde(default, rename = "material")]
    pub materials: Vec<BundleMaterial>,
    /// Values the bundle itself settles.
    #[serde(default, rename = "preset")]
    pub presets: Vec<Preset>,
}

/// A question about the circumstances.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its key; conditions name it.
    pub key: FieldKey,
    /// The question.
    pub text: String,
    /// Whether several options may be chosen.
    #[serde(default)]
    pub many: bool,
    /// Under which earlier answers it is asked; always, when none is given.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The options; the first is the usual case and counts while unanswered.
    #[serde(rename = "option")]
    pub options: Vec<QuestionOption>,
}

/// An option, and what choosing it settles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionOption {
    /// The words of the option.
    pub value: String,
    /// A line of help.
    #[serde(default)]
    pub hint: Option<String>,
    /// Field values it settles, which are not asked again.
    #[serde(default)]
    pub set: BTreeMap<FieldKey, String>,
    /// Bounds `low..high` a number typed later must keep.
    #[serde(default)]
    pub bounds: BTreeMap<FieldKey, String>,
}

/// One item of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The item.
    pub item: ItemCode,
    /// The body that handles it.
    pub body: BodyId,
    /// Whether it leads the bundle.
    #[serde(default)]
    pub lead: bool,
    /// Under which circumstances it belongs; always, when none is given.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Those whose closure starts its clock (浙江省保障"最多跑一次"改革规定 5(3)).
    #[serde(default)]
    pub after: Option<After>,
    /// Values that flow in before its decision.
    #[serde(default)]
    pub takes: Vec<Takes>,
    /// What the window advises.
    pub advice: Advice,
    /// The item it is registered together with.
    #[serde(default)]
    pub together_with: Option<ItemCode>,
    /// How long it usually takes, in words.
    #[serde(default)]
    pub usual: Option<String>,
    /// The reason, or what to know.
    #[serde(default)]
    pub note: String,
}

/// What must close before an item starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum After {
    /// All of these that are part of the plan.
    All(Vec<ItemCode>),
    /// Any of these that are part of the plan.
    Any(Vec<ItemCode>),
}

impl After {
    /// The items named.
    pub fn items(&self) -> &[ItemCode] {
        match self {
            Self::All(items) | Self::Any(items) => items,
        }
    }

    /// The same relation over those that satisfy `keep`; none when none is left.
    pub fn retain(&self, keep: impl Fn(&ItemCode) -> bool) -> Option<Self> {
        let items: Vec<ItemCode> = self.items().iter().filter(|i| keep(i)).cloned().collect();
        match (items.is_empty(), self) {
            (true, _) => None,
            (false, Self::All(_)) => Some(Self::All(items)),
            (false, Self::Any(_)) => Some(Self::Any(items)),
        }
    }
}

/// A value that flows in from another item's result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Takes {
    /// The field it fills.
    pub field: FieldKey,
    /// Any of these produces it.
    pub from: Vec<ItemCode>,
}

/// What the window advises about a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Filed here.
    Apply,
    /// The person does it elsewhere.
    #[serde(rename = "self")]
    DoItYourself,
    /// Nobody has to.
    NotNeeded,
}

/// A field a bundle adds to an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleField {
    /// The item that uses it.
    pub item: ItemCode,
    /// The field.
    pub key: FieldKey,
    /// How much it needs it.
    pub need: Need,
    /// Under which circumstances.
    #[serde(default)]
    pub when: Option<Condition>,
}

/// A material a bundle adds to an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleMaterial {
    /// The item that uses it.
    pub item: ItemCode,
    /// The material.
    pub material: MaterialId,
    /// How much it needs it.
    pub necessity: Necessity,
    /// Under which circumstances.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The circumstances in words.
    #[serde(default)]
    pub when_text: String,
    /// What the window looks at.
    #[serde(default)]
    pub review: String,
}

/// A value the bundle itself settles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// The field.
    pub key: FieldKey,
    /// Its value, as a person would type it.
    pub value: String,
    /// Under which circumstances.
    #[serde(default)]
    pub when: Option<Condition>,
}
