//! Puts a form together from the guides of a plan's items and what the bundle adds.

use std::collections::{BTreeMap, BTreeSet};

use super::{Asked, Document, Form, Page, Use};
use crate::catalogue::{Bundle, Catalogue, Field, FieldKind, MaterialUse, Need, Supply};
use crate::key::{FieldKey, ItemCode, MaterialId};
use crate::plan::Plan;

/// The form of a plan.
pub fn form(catalogue: &Catalogue, plan: &Plan) -> Form {
    let produced = produced(plan);
    let pages = pages(catalogue, questions(catalogue, plan, &produced));
    Form {
        pages,
        documents: documents(catalogue, plan),
        settled: plan.settled.clone(),
        bounds: plan.bounds.clone(),
        places: places(catalogue),
        circumstances: plan.answers.clone(),
        produced,
    }
}

fn places(catalogue: &Catalogue) -> BTreeMap<String, String> {
    let villages = catalogue.towns.values().flat_map(|list| &list.villages);
    villages
        .map(|village| (village.code.clone(), village.name.clone()))
        .collect()
}

fn produced(plan: &Plan) -> BTreeMap<FieldKey, Vec<ItemCode>> {
    let mut produced: BTreeMap<FieldKey, Vec<ItemCode>> = BTreeMap::new();
    for takes in plan.steps.iter().flat_map(|s| &s.takes) {
        let from = produced.entry(takes.field.clone()).or_default();
        from.extend(
            takes
                .from
                .iter()
                .filter(|i| !from.contains(i))
                .cloned()
                .collect::<Vec<_>>(),
        );
    }
    produced
}

/// Every use of every field, by the items of the plan.
pub(super) fn uses(catalogue: &Catalogue, plan: &Plan) -> Vec<(FieldKey, Use)> {
    let mut uses = Vec::new();
    for step in &plan.steps {
        let guide = catalogue
            .guides
            .get(&step.item)
            .into_iter()
            .flat_map(|g| &g.fields);
        let guide = guide.map(|f| (f.key.clone(), f.need, f.when.clone()));
        let added = bundle(catalogue, plan)
            .into_iter()
            .flat_map(|b| &b.fields)
            .filter(|f| f.item == step.item);
        let added = added.map(|f| (f.key.clone(), f.need, f.when.clone()));
        uses.extend(guide.chain(added).map(|(key, need, when)| {
            let item = step.item.clone();
            (key, Use { item, need, when })
        }));
    }
    uses
}

/// Every use of every material, by the items of the plan.
pub(super) fn material_uses(catalogue: &Catalogue, plan: &Plan) -> Vec<(ItemCode, MaterialUse)> {
    let mut uses = Vec::new();
    for step in &plan.steps {
        let guide = catalogue
            .guides
            .get(&step.item)
            .into_iter()
            .flat_map(|g| g.materials.clone());
        let added = bundle(catalogue, plan)
            .into_iter()
            .flat_map(|b| &b.materials)
            .filter(|m| m.item == step.item);
        let added = added.map(|m| MaterialUse {
            material: m.material.clone(),
            necessity: m.necessity,
            when: m.when.clone(),
            when_text: m.when_text.clone(),
            source: String::new(),
            copies: 1,
            original: String::new(),
            supply: None,
            review: m.review.clone(),
        });
        uses.extend(guide.chain(added).map(|u| (step.item.clone(), u)));
    }
    uses
}

fn bundle<'a>(catalogue: &'a Catalogue, plan: &Plan) -> Option<&'a Bundle> {
    catalogue.bundles.get(&plan.bundle)
}

/// One question per key that is neither settled by the circumstances nor produced by the chain.
fn questions(
    catalogue: &Catalogue,
    plan: &Plan,
    produced: &BTreeMap<FieldKey, Vec<ItemCode>>,
) -> BTreeMap<FieldKey, Asked> {
    let mut questions: BTreeMap<FieldKey, Asked> = BTreeMap::new();
    for (key, this) in uses(catalogue, plan) {
        if this.need == Need::Produced
            || plan.settled.contains_key(&key)
            || produced.contains_key(&key)
        {
            continue;
        }
        let Some(field) = catalogue.fields.get(&key) else {
            continue;
        };
        let asked = questions.entry(key).or_insert_with(|| Asked {
            parts: parts(&catalogue.fields, field),
            field: field.clone(),
            uses: Vec::new(),
        });
        asked.uses.push(this);
    }
    questions
}

pub(super) fn parts(fields: &BTreeMap<FieldKey, Field>, field: &Field) -> Vec<Field> {
    if field.kind != FieldKind::Repeat {
        return Vec::new();
    }
    let mut parts: Vec<&Field> = fields
        .values()
        .filter(|f| f.part_of.as_ref() == Some(&field.key))
        .collect();
    parts.sort_by_key(|f| f.order);
    parts.into_iter().cloned().collect()
}

fn pages(catalogue: &Catalogue, questions: BTreeMap<FieldKey, Asked>) -> Vec<Page> {
    let mut pages: Vec<Page> = catalogue
        .sections
        .values()
        .map(|section| {
            let mut on_it: Vec<Asked> = questions
                .values()
                .filter(|q| q.field.section == section.id)
                .cloned()
                .collect();
            on_it.sort_by_key(|q| q.field.order);
            Page {
                section: section.clone(),
                questions: on_it,
            }
        })
        .filter(|page| !page.questions.is_empty())
        .collect();
    pages.sort_by_key(|page| page.section.order);
    pages
}

fn documents(catalogue: &Catalogue, plan: &Plan) -> Vec<Document> {
    let filed: BTreeSet<&ItemCode> = plan.steps.iter().map(|s| &s.item).collect();
    let mut documents: Vec<Document> = Vec::new();
    for (item, this) in material_uses(catalogue, plan) {
        if let Some(known) = documents
            .iter_mut()
            .find(|d| d.material.id == this.material)
        {
            known.uses.push((item, this));
            continue;
        }
        let Some(material) = catalogue.materials.get(&this.material) else {
            continue;
        };
        let produced_by = producers(catalogue, &filed, &this.material);
        let own_way = this.supply.unwrap_or(material.supply);
        documents.push(Document {
            material: material.clone(),
            supply: if produced_by.is_empty() {
                own_way
            } else {
                Supply::Shared
            },
            statement: material
                .statement
                .as_ref()
                .and_then(|id| catalogue.statements.get(id))
                .cloned(),
            uses: vec![(item, this)],
            produced_by,
        });
    }
    documents
}

fn producers(
    catalogue: &Catalogue,
    filed: &BTreeSet<&ItemCode>,
    material: &MaterialId,
) -> Vec<ItemCode> {
    let yields = |item: &ItemCode| {
        catalogue
            .guides
            .get(item)
            .is_some_and(|g| g.yields.materials.contains(material))
    };
    filed
        .iter()
        .copied()
        .filter(|item| yields(item))
        .cloned()
        .collect()
}
