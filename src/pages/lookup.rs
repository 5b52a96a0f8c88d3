//! The first page: one question, answered on each key.

use std::sync::Arc;

use contract::towns::ON;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use ui::{ButtonKind, FootBar, SearchBox};

use super::parts::failed::loaded;
use super::parts::help::{Help, HelpButton};
use super::parts::other_day::OtherDay;
use super::parts::page::Page;
use crate::i18n::say;
use crate::routes;
use crate::session::lookup::Lookup;
use crate::session::use_session;

mod answers;
mod keys;
mod start;

/// What is typed stands in the address, so that "back" and a shared link find it again.
const QUERY: &str = "q";

/// The lookup.
#[component]
pub(crate) fn LookupPage() -> impl IntoView {
    let (session, query_map, navigate) = (use_session(), use_query_map(), use_navigate());
    let query = Memo::new(move |_| query_map.with(|map| map.get(QUERY)).unwrap_or_default());
    let on = Memo::new(move |_| query_map.with(|map| map.get(ON)).unwrap_or_default());
    let ask = Callback::new(move |text: String| {
        let on = on.get_untracked();
        // What is not on the list of another day is not missing on today's.
        if on.is_empty() {
            session.misses.typed(text.clone());
        }
        let here = NavigateOptions {
            replace: true,
            scroll: false,
            resolve: false,
            ..Default::default()
        };
        navigate(&routes::search_on(&text, &on), here);
    });
    let status = move || {
        let count = session
            .lookup()
            .map_or(0, |lookup| lookup.find(&query.get(), answers::TOP).len());
        match query.with(String::is_empty) {
            true => String::new(),
            false => say!(lookup.status, count),
        }
    };
    let help = RwSignal::new(false);
    let draw = move |lookup: Arc<Lookup>| {
        let other_day = lookup.listing.other_day();
        let now = move || routes::search(&query.get());
        view! {
            {move || other_day.map(|on| view! { <OtherDay on now=now()/> })}
            {move || match query.with(|query| query.trim().is_empty()) {
                true => view! { <start::Start lookup=lookup.clone()/> }.into_any(),
                false => view! { <answers::Answers lookup=lookup.clone() query/> }.into_any(),
            }}
        }
    };
    let dock = move || {
        view! {
            <Help open=help/>
            <keys::PinyinKeys query ask/>
            <FootBar>
                <a class=ButtonKind::Secondary.class() href=routes::BROWSE>{say!(lookup.by_theme)}</a>
                <a class=ButtonKind::Secondary.class() href=routes::TRACK>{say!(lookup.track)}</a>
                <HelpButton open=help/>
            </FootBar>
        }
    };
    view! {
        <Page title=say!(lookup.question) dock>
            <SearchBox
                id="search"
                label=say!(lookup.question)
                value=query
                placeholder=say!(lookup.placeholder)
                clear_label=say!(lookup.clear)
                status=Signal::derive(status)
                results_id="results".to_owned()
                on_input=ask
            />
            <div class="stack" id="results" on:click=move |_| session.misses.opened()>
                {move || loaded(session.lookup_on(on.get()), draw)}
            </div>
        </Page>
    }
}
