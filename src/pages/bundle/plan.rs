//! The plan: what is filed, what starts together, what waits for what, and what putting it together saves.

use std::sync::Arc;

use contract::catalogue::BundlePage;
use domain::catalogue::{Bundle, Supply};
use domain::draft::Draft;
use domain::form::{Form, form, savings};
use domain::key::ItemCode;
use domain::plan::{Aside, Plan, PlannedStep, plan};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use ui::{Button, ButtonKind, FootBar, Notice, PlanRail, PlanStep, Stat, Tone};

use super::address::{Address, Step};
use super::opening::StartButton;
use super::plan_card::card;
use crate::i18n::{audience, say};
use crate::pages::parts::page::Page;

/// The plan's page.
#[component]
pub(super) fn PlanPage(
    page: Arc<BundlePage>,
    bundle: Arc<Bundle>,
    address: Memo<Address>,
) -> impl IntoView {
    let navigate = use_navigate();
    let planned = {
        let (page, id) = (page.clone(), bundle.id.clone());
        Memo::new(move |_| {
            let plan = address.with(|address| plan(&page.catalogue, &id, &address.said))?;
            let form = form(&page.catalogue, &plan);
            Some(Arc::new((plan, form)))
        })
    };
    let count =
        move || planned.with(|planned| planned.as_ref().map_or(0, |planned| planned.0.steps.len()));
    let name = bundle.name.clone();
    let title = move || say!(plan.title, name = &name, count = count());
    let summary = bundle.summary.clone();
    let back = {
        let bundle = bundle.clone();
        move || {
            let first = Address {
                step: Step::default(),
                ..address.get()
            };
            first.write(&bundle)
        }
    };
    let has_questions = !bundle.questions.is_empty();
    let id = bundle.id.clone();
    let change = Callback::new(move |address: Address| {
        let here = NavigateOptions {
            replace: true,
            scroll: false,
            ..Default::default()
        };
        navigate(&address.write(&bundle), here);
    });
    let body = move || {
        let planned = planned.get()?;
        Some(plan_view(&page, &planned.0, &planned.1, address, change))
    };
    let dock = move || {
        let (id, back) = (id.clone(), back.clone());
        view! {
            <FootBar>
                <StartButton id address planned/>
                {has_questions.then(|| view! { <a class=ButtonKind::Secondary.class() href=back>{say!(plan.change)}</a> })}
            </FootBar>
        }
    };
    view! {
        <Page title=Signal::derive(title) dock>
            <p class="lead">{summary}</p>
            {body}
        </Page>
    }
}

fn plan_view(
    page: &BundlePage,
    plan: &Plan,
    form: &Form,
    address: Memo<Address>,
    change: Callback<Address>,
) -> impl IntoView + use<> {
    let stop = |steps: Vec<&PlannedStep>| {
        let wave = steps.first().map_or(1, |step| step.wave);
        let cards: Vec<_> = steps
            .into_iter()
            .map(|step| card(page, plan, step, address, change))
            .collect();
        let words = match wave {
            1 => say!(plan.wave_first),
            _ => say!(plan.wave_later, number = wave),
        };
        let waits = wave > 1;
        view! { <PlanStep number=wave.to_string() words waits>{cards}</PlanStep> }
    };
    let rail: Vec<_> = stops(plan).into_iter().map(stop).collect();
    view! {
        {stats(page, plan, form)}
        <PlanRail>{rail}</PlanRail>
        {others(page, plan, address, change)}
        {asides(page, &plan.not_needed, Tone::Neutral, say!(plan.not_needed))}
        {asides(page, &plan.by_oneself, Tone::Info, say!(plan.by_oneself))}
        {ready(form)}
    }
}

/// The stops of the rail: what leads and what goes with it stand alone, the rest of a wave two abreast.
fn stops(plan: &Plan) -> Vec<Vec<&PlannedStep>> {
    let alone = |step: &PlannedStep| step.lead || step.together_with.is_some();
    let mut steps: Vec<&PlannedStep> = plan.steps.iter().collect();
    steps.sort_by_key(|step| (step.wave, !alone(step)));
    let mut stops: Vec<Vec<&PlannedStep>> = Vec::new();
    for step in steps {
        match stops.last_mut() {
            Some(stop) if stop.len() == 1 && stop[0].wave == step.wave && !alone(stop[0]) => {
                stop.push(step)
            }
            _ => stops.push(vec![step]),
        }
    }
    stops
}

fn stats(page: &BundlePage, plan: &Plan, form: &Form) -> impl IntoView + use<> {
    let saved = savings(&page.catalogue, plan, form);
    let visits = plan
        .steps
        .iter()
        .filter_map(|step| page.catalogue.items.get(&step.item))
        .map(|item| item.visits);
    let bodies: std::collections::BTreeSet<_> = plan.steps.iter().map(|step| &step.body).collect();
    view! {
        <div class="stat-row">
            <Stat
                value=saved.entries_asked().to_string()
                label=say!(plan.entries)
                before=Some(saved.entries_apart.to_string())
                before_words=say!(plan.before)
            />
            <Stat
                value=saved.documents_together.to_string()
                label=say!(plan.documents)
                before=Some(saved.documents_apart.to_string())
                before_words=say!(plan.before)
            />
            <Stat value=visits.max().unwrap_or(0).to_string() label=say!(plan.visits)/>
            <Stat value=bodies.len().to_string() label=say!(plan.bodies)/>
        </div>
    }
}

/// What was dropped and what may be added.
fn others(
    page: &BundlePage,
    plan: &Plan,
    address: Memo<Address>,
    change: Callback<Address>,
) -> Option<impl IntoView + use<>> {
    let row = |item: &ItemCode, dropped: bool| {
        let name = item_name(page, item);
        let item = item.clone();
        let take = move |_| {
            let mut address = address.get_untracked();
            address.said.dropped.remove(&item);
            if !dropped {
                address.said.added.insert(item.clone());
            }
            change.run(address);
        };
        view! {
            <li class="other">
                <span>{name.clone()}</span>
                <Button on_press=take>{say!(plan.add)}<span class="visually-hidden">{name}</span></Button>
            </li>
        }
    };
    let dropped = plan.dropped.iter().map(|item| row(item, true));
    let offered = plan.offered.iter().map(|item| row(item, false));
    let rows: Vec<_> = dropped.chain(offered).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2 class="section-title">{say!(plan.others)}</h2>
                <ul class="others">{rows}</ul>
            </section>
        }
    })
}

fn asides(
    page: &BundlePage,
    asides: &[Aside],
    tone: Tone,
    title: String,
) -> Option<impl IntoView + use<>> {
    let row = |aside: &Aside| {
        let name = item_name(page, &aside.item);
        view! { <li><strong>{name}</strong>{say!(plan.aside, note = &aside.note)}</li> }
    };
    let rows: Vec<_> = asides.iter().map(row).collect();
    (!rows.is_empty())
        .then(|| view! { <Notice tone title=Some(title)><ul class="asides">{rows}</ul></Notice> })
}

/// The documents to have at hand.
fn ready(form: &Form) -> Option<impl IntoView + use<>> {
    let blank = Draft::default();
    let row = |document: &domain::form::Document| {
        let how = audience::supply(document.supply);
        view! { <li>{document.material.name.clone()}" "<span class="soft">{how}</span></li> }
    };
    let documents = form
        .visible_documents(&blank)
        .filter(|document| document.supply != Supply::Shared);
    let rows: Vec<_> = documents.map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2 class="section-title">{say!(plan.ready)}</h2>
                <ul class="check-list">{rows}</ul>
            </section>
        }
    })
}

pub(super) fn item_name(page: &BundlePage, item: &ItemCode) -> String {
    page.catalogue
        .items
        .get(item)
        .map_or_else(|| item.to_string(), |item| item.name.clone())
}
