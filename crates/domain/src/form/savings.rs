//! What putting items together saves: entries and documents, filled one by one and once.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::build::{material_uses, uses};
use super::{Form, Use};
use crate::catalogue::{Catalogue, MaterialUse, Need};
use crate::draft::Draft;
use crate::key::{FieldKey, ItemCode};
use crate::plan::{Plan, holds};

/// Counted over entries a person perceives as one and over documents alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Savings {
    /// Required entries, filled item by item.
    pub entries_apart: usize,
    /// Required entries, filled once.
    pub entries_together: usize,
    /// Of those, the ones the chain produces.
    pub entries_produced: usize,
    /// Required documents, handed in item by item.
    pub documents_apart: usize,
    /// Required documents, handed in once.
    pub documents_together: usize,
}

impl Savings {
    /// The entries a person is asked for.
    pub fn entries_asked(&self) -> usize {
        self.entries_together - self.entries_produced
    }
}

/// Counts a plan as its circumstances stand, before anything is typed.
///
/// An entry settled by a question about the circumstances counts: it was asked, once, as that question.
pub fn savings(catalogue: &Catalogue, plan: &Plan, form: &Form) -> Savings {
    let blank = Draft::default();
    let known = form.known(&blank);
    let entry = |key: &FieldKey| catalogue.fields.get(key).map(|f| f.entry.clone());
    let group = |m: &MaterialUse| {
        catalogue
            .materials
            .get(&m.material)
            .map(|m| m.group.clone())
    };

    let required =
        |(_, u): &(FieldKey, Use)| u.need == Need::Required && holds(u.when.as_ref(), &known);
    let entries: BTreeSet<(ItemCode, String)> = uses(catalogue, plan)
        .into_iter()
        .filter(required)
        .filter_map(|(key, u)| Some((u.item, entry(&key)?)))
        .collect();
    let necessary =
        |(_, m): &(ItemCode, MaterialUse)| m.is_demanded() && holds(m.when.as_ref(), &known);
    let documents: BTreeSet<(ItemCode, String)> = material_uses(catalogue, plan)
        .into_iter()
        .filter(necessary)
        .filter_map(|(item, m)| Some((item, group(&m)?)))
        .collect();

    let together: BTreeSet<&String> = entries.iter().map(|(_, entry)| entry).collect();
    let produced: BTreeSet<String> = form.produced.keys().filter_map(entry).collect();
    Savings {
        entries_apart: entries.len(),
        entries_produced: together.iter().filter(|e| produced.contains(**e)).count(),
        entries_together: together.len(),
        documents_apart: documents.len(),
        documents_together: documents
            .iter()
            .map(|(_, group)| group)
            .collect::<BTreeSet<_>>()
            .len(),
    }
}
