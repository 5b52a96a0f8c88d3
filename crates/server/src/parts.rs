//! Divides a submission among the bodies: each case holds the part that its item uses, and no more.

use std::collections::{BTreeMap, BTreeSet};

use domain::answers::Answers;
use domain::calendar::local_date;
use domain::case::{Actor, Case};
use domain::catalogue::{Catalogue, TownList};
use domain::condition::Condition;
use domain::draft::Draft;
use domain::filing::filings;
use domain::form::Form;
use domain::key::{BodyId, FieldKey, ItemCode, MaterialId};
use domain::plan::Plan;
use domain::receipt::ReceiptNumber;
use jiff::Timestamp;

use crate::store::cases::{Content, StoredCase};

/// What is handed in.
#[derive(Clone, Copy)]
pub struct Whole<'a> {
    /// By the rules of this catalogue.
    pub catalogue: &'a Catalogue,
    /// In this town.
    pub town: &'a TownList,
    /// These items.
    pub plan: &'a Plan,
    /// With this form.
    pub form: &'a Form,
    /// As it was said.
    pub draft: &'a Draft,
    /// And checked.
    pub answers: &'a Answers,
}

impl Whole<'_> {
    /// The cases of a submission, in the order of the plan.
    pub fn cases(&self, receipt: &ReceiptNumber, by: &Actor, at: Timestamp) -> Vec<StoredCase> {
        let in_town = (self.town, local_date(at));
        let opened = filings(self.catalogue, in_town, self.plan, receipt)
            .into_iter()
            .map(|filing| {
                let content = self.part_of(&filing.item);
                StoredCase {
                    case: Case::open(filing, by.clone(), at),
                    content,
                }
            });
        opened.collect()
    }

    /// The bodies outside government that would receive a part without the applicant's consent (PIPL art. 23).
    pub fn without_consent(&self, consents: &BTreeSet<BodyId>) -> Vec<BodyId> {
        let outside = |id: &&BodyId| {
            self.catalogue
                .bodies
                .get(*id)
                .is_some_and(|body| !body.government)
        };
        let recipients: BTreeSet<&BodyId> = self.plan.steps.iter().map(|step| &step.body).collect();
        recipients
            .into_iter()
            .filter(outside)
            .filter(|id| !consents.contains(*id))
            .cloned()
            .collect()
    }

    fn part_of(&self, item: &ItemCode) -> Content {
        let (fields, materials) = (self.fields(item), self.materials(item));
        let answered = fields
            .iter()
            .filter_map(|key| Some(((*key).clone(), self.answers.get(key)?.clone())));
        let draft = self.draft;
        Content {
            answers: answered.collect(),
            typed: pick(&draft.typed, &fields),
            files: pick(&draft.files, &materials),
            signed: pick(&draft.signed, &materials),
            at_window: draft
                .at_window
                .iter()
                .filter(|id| materials.contains(id))
                .cloned()
                .collect(),
        }
    }

    /// The fields an item uses under the circumstances: its guide's, and what the bundle adds.
    fn fields<'a>(&'a self, item: &'a ItemCode) -> BTreeSet<&'a FieldKey> {
        let guide = self
            .catalogue
            .guides
            .get(item)
            .into_iter()
            .flat_map(|guide| &guide.fields);
        let guide = guide.map(|used| (&used.key, used.when.as_ref()));
        let bundle = self
            .catalogue
            .bundles
            .get(&self.plan.bundle)
            .into_iter()
            .flat_map(|bundle| &bundle.fields);
        let bundle = bundle
            .filter(move |field| field.item == *item)
            .map(|field| (&field.key, field.when.as_ref()));
        guide
            .chain(bundle)
            .filter(|(_, when)| self.holds(*when))
            .map(|(key, _)| key)
            .collect()
    }

    fn materials<'a>(&'a self, item: &'a ItemCode) -> BTreeSet<&'a MaterialId> {
        let used = |(of, used): &(ItemCode, domain::catalogue::MaterialUse)| {
            of == item && self.holds(used.when.as_ref())
        };
        let documents = self
            .form
            .documents
            .iter()
            .filter(move |document| document.uses.iter().any(used));
        documents.map(|document| &document.material.id).collect()
    }

    fn holds(&self, when: Option<&Condition>) -> bool {
        when.is_none_or(|condition| condition.holds(&self.form.known(self.draft)))
    }
}

/// Keeps of a map what an item uses.
fn pick<K: Ord + Clone, V: Clone>(map: &BTreeMap<K, V>, keys: &BTreeSet<&K>) -> BTreeMap<K, V> {
    keys.iter()
        .filter_map(|key| Some(((*key).clone(), map.get(*key)?.clone())))
        .collect()
}
