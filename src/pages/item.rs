//! An item: whether it can be handled here, and its guide.

use contract::catalogue::ItemPage as Shown;
use domain::verdict::Verdict;
use jiff::civil::Date;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use ui::{Badge, ButtonKind, Card, DefinitionList, EmptyState, FootBar, Notice, Tone};

use super::parts::failed::loaded;
use super::parts::help::{Help, HelpButton};
use super::parts::office::Office;
use super::parts::page::Page;
use super::parts::results::bundle_row;
use crate::i18n::{say, verdict};
use crate::session::use_session;
use crate::{api, routes};

mod guide;

/// An item's page.
#[component]
pub(crate) fn ItemPage() -> impl IntoView {
    let session = use_session();
    let params = use_params_map();
    let code = Memo::new(move |_| params.with(|params| params.get("code")).unwrap_or_default());
    let page = LocalResource::new(move || {
        let code = code.get();
        async move { api::catalogue::item(&code).await }
    });
    let title = move || match page.get() {
        Some(Ok(page)) => page.item.name,
        Some(Err(_)) => say!(item.unknown),
        None => say!(app.loading),
    };
    let help = RwSignal::new(false);
    let today = move || session.lookup().map(|lookup| lookup.listing.today);
    let dock = move || {
        view! {
            <Help open=help/>
            <FootBar>
                <a class=ButtonKind::Secondary.class() href=routes::HOME>{say!(app.to_lookup)}</a>
                <HelpButton open=help/>
            </FootBar>
        }
    };
    view! {
        <Page title=Signal::derive(title) dock>
            {loaded(page, move |page: Shown| view! { <Item page today=today()/> })}
        </Page>
    }
}

#[component]
fn Item(page: Shown, today: Option<Date>) -> impl IntoView {
    let (tone, words) = verdict::brief(verdict::brief_of(&page.verdict));
    let ground = page
        .verdict
        .ground()
        .map(|ground| verdict::ground(&page, ground));
    let office = office(&page);
    let hours = office
        .as_ref()
        .and_then(|body| page.hours.get(&body.hours).cloned());
    let bundles: Vec<_> = page
        .bundles
        .iter()
        .map(|bundle| bundle_row(bundle, &[]))
        .collect();
    let part_of = (!bundles.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="item-bundles">
                <h2 class="section-title" id="item-bundles">{say!(item.bundles)}</h2>
                <ul class="result-list">{bundles}</ul>
            </section>
        }
    });
    let guide = match &page.guide {
        Some(_) => view! { <guide::GuideView page=page.clone()/> }.into_any(),
        None if matches!(page.verdict, Verdict::NotNeeded { .. }) => ().into_any(),
        None => view! {
            <EmptyState
                title=say!(item.no_guide)
                text=say!(item.no_guide_text)
                office=office.as_ref().map(|body| body.name.clone())
                phone=office.as_ref().map(|body| body.phone.clone())
            />
        }
        .into_any(),
    };
    view! {
        <p class="lead">{page.item.main_item.clone()}" · "{page.item.kind.term()}</p>
        <section class="verdict" aria-labelledby="item-verdict">
            <h2 class="verdict__words" id="item-verdict">
                <span class="visually-hidden">{say!(item.verdict)}</span>
                <Badge tone>{words}</Badge>
            </h2>
            <p class="verdict__sentence">{verdict::sentence(&page)}</p>
            {ground.map(|rows| view! { <DefinitionList rows/> })}
        </section>
        {(page.levels.0 != page.levels.1 && ground_is_here(&page))
            .then(|| {
                let (accepted, decided) = page.levels;
                view! {
                    <Notice tone=Tone::Waiting>
                        <p>{say!(item.levels, accepted = accepted.term(), decided = decided.term())}</p>
                    </Notice>
                }
            })}
        {part_of}
        {office
            .map(|body| {
                view! {
                    <Card title=Some(say!(item.where_to_go))>
                        <Office body hours today/>
                    </Card>
                }
            })}
        {guide}
    }
}

fn ground_is_here(page: &Shown) -> bool {
    page.verdict.is_handled_in_town()
}

/// Where to go: the window or station in town, else the office elsewhere; nowhere for what nobody has to do.
fn office(page: &Shown) -> Option<domain::catalogue::Body> {
    let id = match &page.verdict {
        Verdict::NotNeeded { .. } => return None,
        Verdict::Elsewhere { office, .. }
        | Verdict::NotYet { office, .. }
        | Verdict::Withdrawn { office, .. } => office,
        Verdict::AtStation { station, .. } => station,
        here => here
            .ground()
            .and_then(|ground| ground.window.as_ref())
            .unwrap_or(&page.item.body),
    };
    page.bodies.get(id).cloned()
}
