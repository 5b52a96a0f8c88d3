//! One application of a plan: who handles it, what it waits for, how long it takes.

use contract::catalogue::BundlePage;
use domain::key::ItemCode;
use domain::plan::{Plan, PlannedStep};
use leptos::prelude::*;
use ui::{Button, ButtonKind, PlanCard, Tone};

use super::address::Address;
use super::plan::item_name;
use crate::i18n::{audience, say};

/// The card of a step.
pub(super) fn card(
    page: &BundlePage,
    plan: &Plan,
    step: &PlannedStep,
    address: Memo<Address>,
    change: Callback<Address>,
) -> impl IntoView + use<> {
    let name = item_name(page, &step.item);
    let body = page
        .catalogue
        .bodies
        .get(&step.body)
        .map(|body| body.name.clone());
    let note: Vec<String> = body.into_iter().chain(relations(page, step)).collect();
    let (tone, when) = when(page, step);
    let when_note = step.usual.clone();
    let only = plan.steps.len() == 1;
    let drop = (!step.lead && !only)
        .then(|| drop_button(step.item.clone(), name.clone(), address, change));
    view! {
        <PlanCard title=name note=note.join(" · ") when=Some(when) when_note tone>
            {drop}
        </PlanCard>
    }
}

fn drop_button(
    item: ItemCode,
    name: String,
    address: Memo<Address>,
    change: Callback<Address>,
) -> impl IntoView {
    let drop = move |_| {
        let mut address = address.get_untracked();
        if !address.said.added.remove(&item) {
            address.said.dropped.insert(item.clone());
        }
        change.run(address);
    };
    view! {
        <Button kind=ButtonKind::Quiet on_press=drop>
            {say!(plan.drop)}
            <span class="visually-hidden">{name}</span>
        </Button>
    }
}

/// How it hangs together with the others.
fn relations(page: &BundlePage, step: &PlannedStep) -> Vec<String> {
    let names = |items: &[ItemCode]| {
        items
            .iter()
            .map(|item| item_name(page, item))
            .collect::<Vec<_>>()
            .join("、")
    };
    let label = |takes: &domain::catalogue::Takes| {
        page.catalogue
            .fields
            .get(&takes.field)
            .map_or_else(|| takes.field.to_string(), |field| field.label.clone())
    };
    let together = step
        .together_with
        .iter()
        .map(|other| say!(plan.together, name = item_name(page, other)));
    let after = step
        .after
        .iter()
        .map(|after| say!(plan.after, names = names(after.items())));
    let takes = step
        .takes
        .iter()
        .map(|takes| say!(plan.takes, field = label(takes)));
    together.chain(after).chain(takes).collect()
}

/// When, in a word or two.
fn when(page: &BundlePage, step: &PlannedStep) -> (Tone, String) {
    if step.after.is_some() {
        return (Tone::Waiting, say!(plan.follows));
    }
    if step.together_with.is_some() {
        return (Tone::Good, say!(plan.same_time));
    }
    match page.promised.get(&step.item) {
        Some(span) => (Tone::Good, audience::limit(*span)),
        None => (Tone::Good, say!(plan.at_once)),
    }
}
