//! What can be found in a town on a day.

use std::collections::BTreeMap;

use domain::catalogue::{AliasTarget, Bundle, Catalogue, Item, TownList};
use domain::key::{BundleId, ItemCode};
use domain::verdict::{Verdict, verdict};
use jiff::civil::{Date, date};
use lookup::{Entry, Kind};

/// One thing that can be found.
#[derive(Debug, Clone)]
pub struct Listed {
    /// What it is.
    pub target: Target,
    /// The official name.
    pub name: String,
    /// What people call it.
    pub words: Vec<String>,
    /// What it is about: its main item, its theme of life, the body that handles it.
    pub about: Vec<String>,
    /// How much it comes before its equals.
    pub weight: u8,
}

/// An item or a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// One item.
    Item(ItemCode),
    /// Several that belong together.
    Bundle(BundleId),
}

/// The most a thing can come before its equals.
const FOREMOST: u8 = 100;
/// What is handled in this town.
const HANDLED_HERE: u8 = 40;
/// What the town described in full is what many ask for.
const DESCRIBED: u8 = 30;
/// What nobody has to apply for is not what most people mean.
const NEEDED: u8 = 30;

impl Listed {
    /// As the lookup takes it.
    #[must_use]
    pub fn entry(&self) -> Entry<'_> {
        let (id, kind) = match &self.target {
            Target::Item(code) => (code.as_str(), Kind::Item),
            Target::Bundle(id) => (id.as_str(), Kind::Bundle),
        };
        Entry {
            id,
            kind,
            name: &self.name,
            words: self.words.iter().map(String::as_str).collect(),
            about: self.about.iter().map(String::as_str).collect(),
            weight: self.weight,
        }
    }
}

/// What citizens look up in a town on a day: the items they can apply for by their codes, twins left out, then the
/// bundles.
#[must_use]
pub fn listed(catalogue: &Catalogue, town: &TownList, on: Date) -> Vec<Listed> {
    let words = words(catalogue);
    let words_of = |id: &str| words.get(id).cloned().unwrap_or_default();
    let item = |item: &Item| Listed {
        name: item.name.clone(),
        words: words_of(item.code.as_str()),
        about: about(catalogue, item),
        weight: weight(catalogue, town, item, on),
        target: Target::Item(item.code.clone()),
    };
    let bundle = |bundle: &Bundle| Listed {
        name: bundle.name.clone(),
        words: words_of(bundle.id.as_str()),
        about: vec![bundle.theme.clone()],
        weight: FOREMOST,
        target: Target::Bundle(bundle.id.clone()),
    };
    let applied_for = catalogue
        .items
        .values()
        .filter(|item| item.kind.is_applied_for() && !catalogue.twins.contains_key(&item.code));
    applied_for
        .map(item)
        .chain(catalogue.bundles.values().map(bundle))
        .collect()
}

/// The first day on which all batches of a town's list are in force: the day to ask about when no other is given.
#[must_use]
pub fn day_of_the_list(town: &TownList) -> Date {
    let days = town.batches.values().filter_map(|batch| batch.on);
    days.max().unwrap_or(date(2021, 1, 1))
}

/// Other names by what they name: the catalogue's, what people say for a bundle, and the rows that mean another row's
/// item.
fn words(catalogue: &Catalogue) -> BTreeMap<&str, Vec<String>> {
    let mut words: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut add = |id, text: &String| {
        if !text.is_empty() {
            words.entry(id).or_default().push(text.clone());
        }
    };
    for alias in &catalogue.aliases {
        match &alias.target {
            AliasTarget::Item(code) => add(catalogue.canonical(code).as_str(), &alias.words),
            AliasTarget::Bundle(id) => add(id.as_str(), &alias.words),
        }
    }
    for bundle in catalogue.bundles.values() {
        add(bundle.id.as_str(), &bundle.said);
    }
    for (twin, item) in &catalogue.twins {
        if let Some(twin) = catalogue.items.get(twin) {
            add(item.as_str(), &twin.name);
        }
    }
    words
}

fn about(catalogue: &Catalogue, item: &Item) -> Vec<String> {
    let body = catalogue.bodies.get(&item.body);
    let mut about = vec![item.theme.clone()];
    about.extend(body.map(|body| body.name.clone()));
    if item.main_item != item.name {
        about.push(item.main_item.clone());
    }
    about
}

fn weight(catalogue: &Catalogue, town: &TownList, item: &Item, on: Date) -> u8 {
    let here = |verdict: &Verdict| match verdict {
        Verdict::Elsewhere { filed_in, .. } => !filed_in.is_empty(),
        verdict => verdict.is_handled_in_town(),
    };
    let handled = verdict(catalogue, town, &item.code, on).is_some_and(|verdict| here(&verdict));
    let mut weight = 0;
    weight += if handled { HANDLED_HERE } else { 0 };
    weight += if catalogue.guides.contains_key(&item.code) {
        DESCRIBED
    } else {
        0
    };
    weight += if item.not_needed.is_none() { NEEDED } else { 0 };
    weight
}
