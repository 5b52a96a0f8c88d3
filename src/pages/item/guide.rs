//! The guide of an item (办事指南): everything the window may ask for, and nothing else.

use contract::catalogue::ItemPage;
use domain::catalogue::{Confidence, Guide, MaterialUse};
use leptos::prelude::*;
use ui::{Card, DefinitionList, Details, Notice, Tone};

use crate::i18n::{audience, say};

/// The guide.
#[component]
pub(super) fn GuideView(
    /// A page that has one.
    page: ItemPage,
) -> impl IntoView {
    let guide = page.guide.clone()?;
    let materials: Vec<_> = guide
        .materials
        .iter()
        .map(|this| material(&page, this))
        .collect();
    let fields: Vec<_> = guide
        .fields
        .iter()
        .filter_map(|this| page.fields.get(&this.key))
        .collect();
    let asked: Vec<_> = fields
        .iter()
        .map(|field| view! { <li>{field.label.clone()}</li> })
        .collect();
    let (facts, conditions, steps) = (
        facts(&page, &guide),
        list(say!(guide.conditions), &guide.conditions),
        steps(&guide),
    );
    Some(view! {
        {(guide.confidence != Confidence::Sure)
            .then(|| view! { <Notice tone=Tone::Neutral><p>{say!(guide.unsure)}</p></Notice> })}
        <Card title=Some(say!(guide.in_short))>
            <DefinitionList rows=facts/>
        </Card>
        {conditions}
        <section class="stack" aria-labelledby="guide-materials">
            <h2 class="section-title" id="guide-materials">{say!(guide.materials)}</h2>
            {match materials.is_empty() {
                true => view! { <p>{say!(guide.no_materials)}</p> }.into_any(),
                false => view! { <ul class="materials">{materials}</ul> }.into_any(),
            }}
        </section>
        {steps}
        <Details summary=say!(guide.fields, count = asked.len())>
            <ul class="check-list">{asked}</ul>
        </Details>
    })
}

fn facts(page: &ItemPage, guide: &Guide) -> Vec<(String, String)> {
    let limit = |days: Option<u16>| days.map(|count| audience::days(count, guide.days.counted));
    let rows = [
        (say!(guide.who), Some(guide.who.clone())),
        (say!(guide.result), Some(guide.result.clone())),
        (say!(guide.statutory), limit(guide.days.statutory)),
        (say!(guide.promised), page.promised.map(audience::limit)),
        (say!(guide.clock), Some(audience::whose_clock(&guide.days))),
        (say!(guide.fee), Some(guide.fee.clone())),
        (
            say!(guide.visits),
            Some(say!(guide.visits_count, count = page.item.visits)),
        ),
        (say!(guide.basis), Some(basis(guide))),
        (say!(guide.remarks), Some(guide.remarks.clone())),
    ];
    rows.into_iter()
        .filter_map(|(label, value)| Some((label, value.filter(|value| !value.is_empty())?)))
        .collect()
}

fn basis(guide: &Guide) -> String {
    match guide.basis.is_empty() {
        true => say!(verdict.no_basis),
        false => guide.basis.clone(),
    }
}

fn list(title: String, lines: &[String]) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = lines
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2 class="section-title">{title}</h2>
                <ul class="bullets">{rows}</ul>
            </section>
        }
    })
}

fn steps(guide: &Guide) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = guide
        .steps
        .iter()
        .map(|step| view! { <li>{step.clone()}</li> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2 class="section-title">{say!(guide.steps)}</h2>
                <ol class="steps">{rows}</ol>
            </section>
        }
    })
}

fn material(page: &ItemPage, this: &MaterialUse) -> impl IntoView + use<> {
    let known = page.materials.get(&this.material);
    let name = known.map_or_else(
        || this.material.to_string(),
        |material| material.name.clone(),
    );
    let supply = this
        .supply
        .or(known.map(|material| material.supply))
        .map(audience::supply);
    let when = match this.when_text.as_str() {
        // What always or never applies needs no words.
        "" => None,
        text => Some(text.to_owned()),
    };
    let rows: Vec<(String, String)> = [
        (say!(guide.how), supply),
        (say!(guide.source), Some(this.source.clone())),
        (say!(guide.when), when),
        (
            say!(guide.copies),
            Some(say!(
                guide.copies_count,
                count = this.copies,
                original = &this.original
            )),
        ),
        (say!(guide.review), Some(this.review.clone())),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some((label, value.filter(|value| !value.is_empty())?)))
    .collect();
    view! {
        <li class="card">
            <h3 class="card__title">{name}" "<small class="soft">{audience::necessity(this.necessity)}</small></h3>
            <DefinitionList rows/>
        </li>
    }
}
