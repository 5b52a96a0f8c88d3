//! The chain: which items a goal takes under given circumstances, in which order, and what each waits for.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::catalogue::{Advice, After, Bundle, Catalogue, Step, Takes};
use crate::condition::{Choices, Condition};
use crate::draft::Circumstances;
use crate::key::{BodyId, BundleId, FieldKey, ItemCode};

mod waves;

/// What a person has before them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The bundle.
    pub bundle: BundleId,
    /// The circumstances, with the usual case where a question is open.
    pub answers: BTreeMap<FieldKey, Vec<String>>,
    /// What is filed, in the order shown.
    pub steps: Vec<PlannedStep>,
    /// What the circumstances call for but the person left out.
    pub dropped: Vec<ItemCode>,
    /// What the person may add.
    pub offered: Vec<ItemCode>,
    /// What the person does elsewhere, and how.
    pub by_oneself: Vec<Aside>,
    /// What nobody has to do, and why.
    pub not_needed: Vec<Aside>,
    /// Values settled by the circumstances or the bundle, not asked again.
    pub settled: BTreeMap<FieldKey, String>,
    /// Bounds that the circumstances put on numbers typed later, both ends counted.
    pub bounds: BTreeMap<FieldKey, (i64, i64)>,
}

/// One item that is filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedStep {
    /// The item.
    pub item: ItemCode,
    /// The body that handles it.
    pub body: BodyId,
    /// Whether it leads the bundle. None does where those filed depend on none of the others, such as allowances on a
    /// certificate already held.
    pub lead: bool,
    /// 1 for those that start at once, 2 for those that wait for one of them, and so on.
    pub wave: u8,
    /// Whose closure starts its clock; none when it starts at once.
    pub after: Option<After>,
    /// Values that must have come before it is decided, and from which filed items.
    pub takes: Vec<Takes>,
    /// The filed item it is registered together with.
    pub together_with: Option<ItemCode>,
    /// How long it usually takes, in words.
    pub usual: Option<String>,
    /// What to know about it.
    pub note: String,
}

/// An item beside the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// The item.
    pub item: ItemCode,
    /// The body that would handle it.
    pub body: BodyId,
    /// Why, or how.
    pub note: String,
}

/// Plans a bundle; nothing if the catalogue has no such bundle.
pub fn plan(catalogue: &Catalogue, id: &BundleId, circumstances: &Circumstances) -> Option<Plan> {
    let bundle = catalogue.bundles.get(id)?;
    let answers = circumstances.resolved(bundle);
    let called_for = |step: &&Step| holds(step.when.as_ref(), &answers);
    let with_advice = |advice: Advice| bundle.steps.iter().filter(move |s| s.advice == advice);

    let (dropped, wanted): (Vec<&Step>, Vec<&Step>) = with_advice(Advice::Apply)
        .filter(called_for)
        .partition(|s| circumstances.dropped.contains(&s.item));
    let offered = with_advice(Advice::Apply).filter(|s| !called_for(s));
    let (added, offered): (Vec<&Step>, Vec<&Step>) =
        offered.partition(|s| circumstances.added.contains(&s.item));
    let chosen: BTreeSet<&ItemCode> = wanted.iter().chain(&added).map(|s| &s.item).collect();
    let filed: Vec<&Step> = bundle
        .steps
        .iter()
        .filter(|s| is_among(s, &wanted, &added))
        .collect();

    let waves = waves::waves(&filed);
    let steps = filed
        .iter()
        .map(|step| planned(step, &chosen, waves.get(&step.item).copied()))
        .collect();
    let asides = |advice| with_advice(advice).filter(called_for).map(aside).collect();
    Some(Plan {
        bundle: id.clone(),
        steps,
        dropped: dropped.iter().map(|s| s.item.clone()).collect(),
        offered: offered.iter().map(|s| s.item.clone()).collect(),
        by_oneself: asides(Advice::DoItYourself),
        not_needed: asides(Advice::NotNeeded),
        settled: settled(bundle, &answers),
        bounds: bounds(bundle, &answers),
        answers,
    })
}

fn is_among(step: &Step, wanted: &[&Step], added: &[&Step]) -> bool {
    wanted.iter().chain(added).any(|s| std::ptr::eq(*s, step))
}

/// Keeps of the relations only those to items that are filed: what circumstances dropped, or the person
/// does elsewhere, does not block (DOMAIN: a self-done step is met by its document or number).
fn planned(step: &Step, filed: &BTreeSet<&ItemCode>, wave: Option<u8>) -> PlannedStep {
    let from_filed = |takes: &Takes| {
        let from: Vec<ItemCode> = takes
            .from
            .iter()
            .filter(|i| filed.contains(i))
            .cloned()
            .collect();
        (!from.is_empty()).then(|| Takes {
            field: takes.field.clone(),
            from,
        })
    };
    PlannedStep {
        item: step.item.clone(),
        body: step.body.clone(),
        lead: step.lead,
        wave: wave.unwrap_or(1),
        after: step
            .after
            .as_ref()
            .and_then(|a| a.retain(|i| filed.contains(i))),
        takes: step.takes.iter().filter_map(from_filed).collect(),
        together_with: step.together_with.clone().filter(|i| filed.contains(i)),
        usual: step.usual.clone(),
        note: step.note.clone(),
    }
}

fn aside(step: &Step) -> Aside {
    Aside {
        item: step.item.clone(),
        body: step.body.clone(),
        note: step.note.clone(),
    }
}

impl Choices for BTreeMap<FieldKey, Vec<String>> {
    fn chosen(&self, key: &FieldKey) -> Vec<&str> {
        self.get(key)
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect()
    }
}

pub(crate) fn holds(when: Option<&Condition>, choices: &impl Choices) -> bool {
    when.is_none_or(|condition| condition.holds(choices))
}

fn settled(
    bundle: &Bundle,
    answers: &BTreeMap<FieldKey, Vec<String>>,
) -> BTreeMap<FieldKey, String> {
    let presets = bundle
        .presets
        .iter()
        .filter(|p| holds(p.when.as_ref(), answers));
    let presets = presets.map(|p| (p.key.clone(), p.value.clone()));
    let chosen = chosen_options(bundle, answers).flat_map(|o| o.set.clone());
    presets.chain(chosen).collect()
}

fn bounds(
    bundle: &Bundle,
    answers: &BTreeMap<FieldKey, Vec<String>>,
) -> BTreeMap<FieldKey, (i64, i64)> {
    let span =
        |(key, text): (&FieldKey, &String)| Some((key.clone(), crate::catalogue::span(text)?));
    chosen_options(bundle, answers)
        .flat_map(|o| o.bounds.iter().filter_map(span))
        .collect()
}

fn chosen_options<'a>(
    bundle: &'a Bundle,
    answers: &'a BTreeMap<FieldKey, Vec<String>>,
) -> impl Iterator<Item = &'a crate::catalogue::QuestionOption> {
    bundle.questions.iter().flat_map(move |q| {
        let said = answers.get(&q.key).map_or(&[][..], Vec::as_slice);
        q.options.iter().filter(move |o| said.contains(&o.value))
    })
}
