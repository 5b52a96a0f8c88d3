//! An item: whether it can be handled here, and its guide.

use contract::catalogue::ItemPage as Shown;
use contract::towns::ON;
use domain::verdict::Verdict;
use jiff::civil::Date;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use ui::{Badge, ButtonKind, Card, DefinitionList, EmptyState, FootBar, Notice, Tone};

use super::parts::failed::loaded;
use super::parts::help::{Help, HelpButton};
use super::parts::office::Office;
use super::parts::other_day::OtherDay;
use super::parts::page::Page;
use super::parts::results::bundle_row;
use crate::device::use_device;
use crate::i18n::{audience, date, say, verdict};
use crate::session::use_session;
use crate::{api, routes};

mod guide;

/// An item's page.
#[component]
pub(crate) fn ItemPage() -> impl IntoView {
    let (session, device) = (use_session(), use_device());
    let (params, query) = (use_params_map(), use_query_map());
    let code = Memo::new(move |_| params.with(|params| params.get("code")).unwrap_or_default());
    let on = Memo::new(move |_| query.with(|query| query.get(ON)).unwrap_or_default());
    let page = LocalResource::new(move || {
        let (code, on) = (code.get(), on.get());
        async move { api::catalogue::item(&device.town(), &code, &on).await }
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
    let (tone, words) = verdict::brief(page.brief);
    // A guide says it with the law's limit.
    let promised = page.promised.filter(|_| page.guide.is_none());
    let promised = promised.map(|span| (say!(guide.promised), audience::limit(span)));
    let ground = page.verdict.dated().map(|ground| {
        let mut rows = verdict::ground(&page, ground);
        rows.extend(promised);
        rows
    });
    let office = page.office.clone();
    let hours = office
        .as_ref()
        .and_then(|office| page.hours.get(&office.body.hours).cloned());
    let on = as_of(&page, today);
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
                office=office.as_ref().map(|office| office.name.clone())
                phone=office.as_ref().map(|office| office.body.phone.clone())
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
            {on}
        </section>
        {(page.levels.0 != page.levels.1 && page.verdict.is_handled_in_town())
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
            .map(|office| {
                view! {
                    <Card title=Some(say!(item.where_to_go))>
                        <Office office hours today/>
                    </Card>
                }
            })}
        {guide}
    }
}

/// The day the answer is of. Another day than today's is set off, with the way back.
fn as_of(page: &Shown, today: Option<Date>) -> AnyView {
    if today.is_none_or(|today| today == page.on) {
        let day = date::day(page.on);
        return view! { <p class="soft">{say!(item.as_of, day)}</p> }.into_any();
    }
    let now = routes::item(page.item.code.as_str());
    view! { <OtherDay on=page.on now/> }.into_any()
}
