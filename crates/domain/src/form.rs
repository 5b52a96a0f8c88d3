//! The form of a plan: the union of what its items ask, so that everything is asked once by construction.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalogue::{Field, Material, MaterialUse, Necessity, Need, Section, Statement, Supply};
use crate::condition::{Choices, Condition};
use crate::draft::Draft;
use crate::key::{FieldKey, ItemCode};
use crate::plan::holds;

mod again;
mod build;
mod savings;

pub use again::form_again;
pub use build::form;
pub use savings::{Savings, savings};

/// All pages and documents of one plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Pages in their order.
    pub pages: Vec<Page>,
    /// Documents in their order.
    pub documents: Vec<Document>,
    /// Values settled by the circumstances or the bundle.
    pub settled: BTreeMap<FieldKey, String>,
    /// Bounds on numbers, both ends counted.
    pub bounds: BTreeMap<FieldKey, (i64, i64)>,
    /// Values the chain produces, and from which items' results.
    pub produced: BTreeMap<FieldKey, Vec<ItemCode>>,
    /// The names of the town's villages, by division code.
    pub places: BTreeMap<String, String>,
    /// The answers to the bundle's questions, for conditions.
    pub circumstances: BTreeMap<FieldKey, Vec<String>>,
}

/// A small group of questions that stands on one page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Id, order and heading.
    pub section: Section,
    /// The questions.
    pub questions: Vec<Asked>,
}

/// One field, asked once for all items that use it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The field.
    pub field: Field,
    /// The sub-fields of a repeat.
    pub parts: Vec<Field>,
    /// Who uses it, and how much.
    pub uses: Vec<Use>,
}

/// That an item uses a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
    /// The item.
    pub item: ItemCode,
    /// How much it needs it.
    pub need: Need,
    /// Under which circumstances.
    pub when: Option<Condition>,
}

/// One material, asked once for all items that use it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The material.
    pub material: Material,
    /// How it gets here in this plan; `Shared` for what the chain produces.
    pub supply: Supply,
    /// The statement to sign.
    pub statement: Option<Statement>,
    /// Which items use it, and what each looks at.
    pub uses: Vec<(ItemCode, MaterialUse)>,
    /// The filed items whose result it is.
    pub produced_by: Vec<ItemCode>,
}

impl Form {
    /// What is known for conditions: circumstances, what they settle, and what was typed.
    pub fn known<'a>(&'a self, draft: &'a Draft) -> Known<'a> {
        Known { form: self, draft }
    }

    /// The pages that have something to ask, with the questions that apply now.
    pub fn visible_pages<'a>(
        &'a self,
        draft: &'a Draft,
    ) -> impl Iterator<Item = (&'a Section, Vec<&'a Asked>)> {
        self.pages.iter().filter_map(move |page| {
            let questions: Vec<&Asked> = page
                .questions
                .iter()
                .filter(|q| q.need(&self.known(draft)).is_some())
                .collect();
            (!questions.is_empty()).then_some((&page.section, questions))
        })
    }

    /// Every question of the form.
    pub fn questions(&self) -> impl Iterator<Item = &Asked> {
        self.pages.iter().flat_map(|p| &p.questions)
    }

    /// The question for a key.
    pub fn question(&self, key: &FieldKey) -> Option<&Asked> {
        self.questions().find(|q| q.field.key == *key)
    }

    /// The documents that are called for now.
    pub fn visible_documents<'a>(&'a self, draft: &'a Draft) -> impl Iterator<Item = &'a Document> {
        self.documents
            .iter()
            .filter(move |d| d.necessity(&self.known(draft)).is_some())
    }
}

impl Asked {
    /// The strongest need among the uses that hold now; nothing if none does.
    pub fn need(&self, known: &impl Choices) -> Option<Need> {
        self.uses
            .iter()
            .filter(|u| holds(u.when.as_ref(), known))
            .map(|u| u.need)
            .max()
    }

    /// The items that use it now.
    pub fn used_by<'a>(&'a self, known: &impl Choices) -> Vec<&'a ItemCode> {
        self.uses
            .iter()
            .filter(|u| holds(u.when.as_ref(), known))
            .map(|u| &u.item)
            .collect()
    }
}

impl Document {
    /// How much it is needed now; nothing if no item calls for it.
    pub fn necessity(&self, known: &impl Choices) -> Option<Necessity> {
        let applying = || {
            self.uses
                .iter()
                .map(|(_, u)| u)
                .filter(|u| holds(u.when.as_ref(), known))
        };
        if applying().any(MaterialUse::is_demanded) {
            Some(Necessity::Necessary)
        } else if applying().any(|u| u.necessity == Necessity::MayFollow) {
            Some(Necessity::MayFollow)
        } else {
            applying().next().map(|u| u.necessity)
        }
    }

    /// Whether the person has nothing to do for it.
    pub fn is_supplied(&self) -> bool {
        self.supply == Supply::Shared
    }
}

/// See [`Form::known`].
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    form: &'a Form,
    draft: &'a Draft,
}

impl Choices for Known<'_> {
    fn chosen(&self, key: &FieldKey) -> Vec<&str> {
        if let Some(values) = self.form.circumstances.get(key) {
            return values.iter().map(String::as_str).collect();
        }
        if let Some(value) = self.form.settled.get(key) {
            return vec![value];
        }
        self.draft
            .typed
            .get(key)
            .map(crate::draft::Typed::choices)
            .unwrap_or_default()
    }
}
