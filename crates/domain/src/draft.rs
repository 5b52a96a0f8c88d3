//! What a person has said so far: circumstances, and what was typed, photographed and signed. Nothing here is checked yet.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::{Bundle, Question};
use crate::key::{FieldKey, ItemCode, MaterialId};
use crate::plan::holds;

/// A draft of one submission.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    /// The circumstances and the person's choice of parts.
    pub circumstances: Circumstances,
    /// What was typed, as it was typed.
    pub typed: BTreeMap<FieldKey, Typed>,
    /// Pages photographed or uploaded.
    pub files: BTreeMap<MaterialId, Vec<FileRef>>,
    /// Statements signed.
    pub signed: BTreeMap<MaterialId, Signature>,
    /// Materials the person will show or sign at the window.
    pub at_window: BTreeSet<MaterialId>,
}

/// Answers to the questions of a bundle, and the parts dropped or added by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Circumstances {
    /// Chosen options per question.
    pub answers: BTreeMap<FieldKey, Vec<String>>,
    /// Items the person leaves out.
    pub dropped: BTreeSet<ItemCode>,
    /// Items the person wants although the circumstances do not call for them.
    pub added: BTreeSet<ItemCode>,
}

impl Circumstances {
    /// The questions that apply to what was answered before them, in their order.
    pub fn questions<'a>(&self, bundle: &'a Bundle) -> Vec<&'a Question> {
        let resolved = self.resolved(bundle);
        bundle
            .questions
            .iter()
            .filter(|q| resolved.contains_key(&q.key))
            .collect()
    }

    /// The answers, with the usual case (the first option) for single questions not answered yet, and without
    /// options the bundle does not know or questions that do not apply.
    pub fn resolved(&self, bundle: &Bundle) -> BTreeMap<FieldKey, Vec<String>> {
        let mut resolved = BTreeMap::new();
        for question in &bundle.questions {
            if holds(question.when.as_ref(), &resolved) {
                resolved.insert(question.key.clone(), self.resolve(question));
            }
        }
        resolved
    }

    fn resolve(&self, question: &Question) -> Vec<String> {
        let known = |value: &&String| question.options.iter().any(|o| o.value == **value);
        let said = self.answers.get(&question.key).into_iter().flatten();
        let said: Vec<String> = said.filter(known).cloned().collect();
        if said.is_empty() && !question.many {
            question
                .options
                .first()
                .map(|o| o.value.clone())
                .into_iter()
                .collect()
        } else {
            said
        }
    }
}

/// What was typed into one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Typed {
    /// Text, a choice, a number, a date, all as typed.
    Text(String),
    /// Several choices.
    Many(Vec<String>),
    /// Rows of a repeat.
    Rows(Vec<BTreeMap<FieldKey, Typed>>),
    /// An address.
    Address(TypedAddress),
}

/// An address as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypedAddress {
    /// Twelve-digit code of a village of the town; empty for any other place.
    pub division: String,
    /// Road and door, or the whole address for another place.
    pub detail: String,
}

impl Typed {
    /// Whether nothing was said.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Many(values) => values.is_empty(),
            Self::Rows(rows) => rows.iter().all(|row| row.values().all(Self::is_blank)),
            Self::Address(address) => {
                address.division.is_empty() && address.detail.trim().is_empty()
            }
        }
    }

    /// The values a condition can compare with.
    pub fn choices(&self) -> Vec<&str> {
        match self {
            Self::Text(text) => vec![text.trim()],
            Self::Many(values) => values.iter().map(String::as_str).collect(),
            Self::Rows(_) | Self::Address(_) => Vec::new(),
        }
    }
}

impl From<&str> for Typed {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A stored page of a material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRef {
    /// The stored file's id.
    pub id: String,
    /// The name it came with, for people.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A signature under a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The strokes, as SVG path data in a box of 600 × 200.
    pub strokes: String,
    /// The text that was signed, as it read then.
    pub text: String,
    /// The day it was signed.
    pub signed_on: Date,
}
