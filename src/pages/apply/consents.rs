//! Which body receives what, and the consent to each outside government (PIPL 23).

use std::collections::{BTreeMap, BTreeSet};

use domain::draft::Draft;
use domain::form::Form;
use domain::key::{BodyId, ItemCode};
use leptos::prelude::*;
use ui::{Checkboxes, Choice};

use crate::i18n::say;
use crate::session::filling::Filling;

/// One body and what it gets.
#[derive(Clone, PartialEq)]
struct Recipient {
    body: BodyId,
    legal_name: String,
    government: bool,
    items: Vec<String>,
    data: Vec<String>,
}

/// The recipients, and a box for each outside government.
#[component]
pub(super) fn Consents(filling: Filling, consents: RwSignal<BTreeSet<BodyId>>) -> impl IntoView {
    let recipients = Memo::new(move |_| recipients(filling));
    let rows = move || {
        let row = |recipient: Recipient| {
            view! {
                <div class="summary-list__row">
                    <dt class="summary-list__label">{recipient.legal_name}</dt>
                    <dd class="summary-list__value">{recipient.items.join("、")}</dd>
                </div>
            }
        };
        recipients.get().into_iter().map(row).collect::<Vec<_>>()
    };
    let boxes = move || {
        recipients
            .get()
            .into_iter()
            .filter(|recipient| !recipient.government)
            .map(|recipient| consent(recipient, consents))
            .collect::<Vec<_>>()
    };
    let any = move || {
        recipients.with(|recipients| recipients.iter().any(|recipient| !recipient.government))
    };
    view! {
        <section class="stack">
            <h2 class="section-title">{say!(check.recipients)}</h2>
            <dl class="summary-list">{rows}</dl>
        </section>
        <Show when=any>
            <section class="stack">
                <h2 class="section-title">{say!(check.consents)}</h2>
                <p>{say!(check.consents_text)}</p>
                {boxes}
            </section>
        </Show>
    }
}

fn consent(recipient: Recipient, consents: RwSignal<BTreeSet<BodyId>>) -> impl IntoView {
    let (body, given) = (recipient.body.clone(), recipient.body.clone());
    let values = move || match consents.with(|consents| consents.contains(&given)) {
        true => vec![given.to_string()],
        false => Vec::new(),
    };
    let change = move |values: Vec<String>| {
        consents.update(|consents| match values.is_empty() {
            true => _ = consents.remove(&body),
            false => _ = consents.insert(body.clone()),
        });
    };
    let words = say!(check.agree, body = &recipient.legal_name);
    let data = say!(check.data, data = recipient.data.join("、"));
    view! {
        <Checkboxes
            id=format!("consent-{}", recipient.body)
            legend=say!(check.consent_legend, items = recipient.items.join("、"))
            options=vec![Choice::new(recipient.body.to_string(), words).with_hint(data)]
            values=Signal::derive(values)
            on_change=change
        />
    }
}

fn recipients(filling: Filling) -> Vec<Recipient> {
    let Some(plan) = filling.plan.get() else {
        return Vec::new();
    };
    let page = filling.page();
    let mut by_body: BTreeMap<&BodyId, Vec<&ItemCode>> = BTreeMap::new();
    for step in &plan.steps {
        by_body.entry(&step.body).or_default().push(&step.item);
    }
    let recipient = |(body, items): (&BodyId, Vec<&ItemCode>)| {
        let known = page.catalogue.bodies.get(body);
        Recipient {
            body: body.clone(),
            legal_name: known.map_or_else(|| body.to_string(), |body| body.legal_name.clone()),
            government: known.is_some_and(|body| body.government),
            data: filling
                .with(|form, draft| data(form, draft, &items))
                .unwrap_or_default(),
            items: items
                .into_iter()
                .map(|item| filling.item_name(item))
                .collect(),
        }
    };
    by_body.into_iter().map(recipient).collect()
}

/// What these items use as things stand, by name: answers, then documents.
fn data(form: &Form, draft: &Draft, items: &[&ItemCode]) -> Vec<String> {
    let known = form.known(draft);
    let mine = |item: &ItemCode| items.contains(&item);
    let fields = form
        .questions()
        .filter(|asked| asked.used_by(&known).into_iter().any(mine));
    let documents = form.visible_documents(draft);
    let documents = documents.filter(|document| document.uses.iter().any(|(item, _)| mine(item)));
    let fields = fields.map(|asked| asked.field.label.clone());
    fields
        .chain(documents.map(|document| document.material.name.clone()))
        .collect()
}
