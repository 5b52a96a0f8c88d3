//! Makes cases out of a checked draft: one per item of the plan, each with no more than its item uses.

use std::collections::{BTreeMap, BTreeSet};

use domain::answers::Answers;
use domain::case::{Actor, Case, CaseNumber, Filing, Need, WaitMode};
use domain::catalogue::{After, Catalogue, MaterialUse, Necessity, Takes};
use domain::condition::Condition;
use domain::draft::Draft;
use domain::form::{Form, Known};
use domain::key::{BodyId, FieldKey, ItemCode, MaterialId};
use domain::plan::{Plan, PlannedStep};
use domain::receipt::ReceiptNumber;
use jiff::Timestamp;

use crate::limits::limits_of;
use crate::store::cases::StoredCase;

mod content;

/// What is filed.
#[derive(Clone, Copy)]
pub struct Filed<'a> {
    /// By the rules of this catalogue.
    pub catalogue: &'a Catalogue,
    /// These items.
    pub plan: &'a Plan,
    /// With this form.
    pub form: &'a Form,
    /// As it was said.
    pub draft: &'a Draft,
    /// And checked.
    pub answers: &'a Answers,
}

impl Filed<'_> {
    /// The cases of a submission, in the order of the plan.
    pub fn cases(&self, receipt: &ReceiptNumber, by: &Actor, at: Timestamp) -> Vec<StoredCase> {
        let numbered = self.plan.steps.iter().zip(1..=u8::MAX);
        let opened = numbered.map(|(step, place)| {
            let filing = self.filing(step, CaseNumber::new(receipt.clone(), place));
            StoredCase {
                case: Case::open(filing, by.clone(), at),
                content: self.content(&step.item),
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

    fn filing(&self, step: &PlannedStep, number: CaseNumber) -> Filing {
        let (starts_after, mode) = match &step.after {
            None => (Vec::new(), WaitMode::All),
            Some(After::All(items)) => (items.clone(), WaitMode::All),
            Some(After::Any(items)) => (items.clone(), WaitMode::Any),
        };
        let needs = |takes: &Takes| {
            let key = takes.field.clone();
            takes.from.clone().into_iter().map(move |from| Need {
                key: key.clone(),
                from,
                lost: false,
            })
        };
        Filing {
            number,
            item: step.item.clone(),
            body: step.body.clone(),
            limits: limits_of(self.catalogue, &step.item),
            starts_after,
            mode,
            needs_before_decision: step.takes.iter().flat_map(needs).collect(),
            produces: self.produces(&step.item),
            may_follow: self.may_follow(&step.item),
        }
    }

    /// The values of its result that others of the plan wait for.
    fn produces(&self, item: &ItemCode) -> Vec<FieldKey> {
        let taken = self
            .form
            .produced
            .iter()
            .filter(|(_, from)| from.contains(item));
        taken.map(|(key, _)| key.clone()).collect()
    }

    fn may_follow(&self, item: &ItemCode) -> Vec<MaterialId> {
        let uses = self.material_uses(item);
        uses.filter(|(_, used)| used.necessity == Necessity::MayFollow)
            .map(|(id, _)| id.clone())
            .collect()
    }

    fn known(&self) -> Known<'_> {
        self.form.known(self.draft)
    }

    fn holds(&self, when: Option<&Condition>) -> bool {
        when.is_none_or(|condition| condition.holds(&self.known()))
    }

    /// The materials an item uses under the circumstances.
    fn material_uses<'a>(
        &'a self,
        item: &'a ItemCode,
    ) -> impl Iterator<Item = (&'a MaterialId, &'a MaterialUse)> {
        let uses = self
            .form
            .documents
            .iter()
            .flat_map(|d| d.uses.iter().map(move |(of, used)| (d, of, used)));
        let uses = uses.filter(move |(_, of, used)| *of == item && self.holds(used.when.as_ref()));
        uses.map(|(document, _, used)| (&document.material.id, used))
    }
}

/// Keeps of a map what an item uses.
fn pick<K: Ord + Clone, V: Clone>(map: &BTreeMap<K, V>, keys: &BTreeSet<&K>) -> BTreeMap<K, V> {
    keys.iter()
        .filter_map(|key| Some(((*key).clone(), map.get(*key)?.clone())))
        .collect()
}
