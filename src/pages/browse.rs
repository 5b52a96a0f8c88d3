//! Everything there is, by theme of life and by body, for persons or organisations.

use std::collections::BTreeMap;
use std::sync::Arc;

use contract::catalogue::{ItemBrief, Listing, VerdictBrief};
use domain::catalogue::Audience;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use ui::{Button, ButtonKind, Checkboxes, Choice, EmptyState, FootBar, Select};

use super::parts::failed::loaded;
use super::parts::help::{Help, HelpButton};
use super::parts::page::Page;
use super::parts::results::item_row;
use crate::i18n::{audience, say};
use crate::routes;
use crate::session::lookup::Lookup;
use crate::session::use_session;

/// What is looked for; it stands in the address.
#[derive(Clone, Default, PartialEq)]
struct Filter {
    theme: String,
    body: String,
    who: String,
    here: bool,
}

const PERSON: &str = "person";
const ORGANISATION: &str = "organisation";
const HERE: &str = "1";

/// An old terminal draws so many rows without a pause that is felt.
const AT_ONCE: usize = 60;

impl Filter {
    fn takes(&self, item: &ItemBrief) -> bool {
        let who = match self.who.as_str() {
            PERSON => item.audience.contains(&Audience::Person),
            ORGANISATION => item.audience.contains(&Audience::Organisation),
            _ => true,
        };
        let fits = |wanted: &str, value: &str| wanted.is_empty() || wanted == value;
        who && fits(&self.theme, &item.theme)
            && fits(&self.body, item.body.as_str())
            && (!self.here || is_here(item.verdict))
    }

    fn address(&self) -> String {
        let here = if self.here { HERE } else { "" };
        let query = [
            ("theme", self.theme.clone()),
            ("body", self.body.clone()),
            ("who", self.who.clone()),
            ("here", here.to_owned()),
        ];
        routes::with_query(routes::BROWSE, &query)
    }
}

fn is_here(verdict: VerdictBrief) -> bool {
    use VerdictBrief::{Accepted, Here, Station, Village};
    matches!(verdict, Here | Accepted | Station | Village)
}

/// The page.
#[component]
pub(crate) fn BrowsePage() -> impl IntoView {
    let (session, query) = (use_session(), use_query_map());
    let filter = Memo::new(move |_| {
        query.with(|map| {
            let part = |name| map.get(name).unwrap_or_default();
            Filter {
                theme: part("theme"),
                body: part("body"),
                who: part("who"),
                here: part("here") == HERE,
            }
        })
    });
    let help = RwSignal::new(false);
    let dock = move || {
        view! {
            <Help open=help/>
            <FootBar>
                <a class=ButtonKind::Secondary.class() href=routes::HOME>{say!(app.to_lookup)}</a>
                <a class=ButtonKind::Secondary.class() href=routes::TRACK>{say!(lookup.track)}</a>
                <HelpButton open=help/>
            </FootBar>
        }
    };
    view! {
        <Page title=say!(browse.title) dock>
            {loaded(session.lookup, move |lookup: Arc<Lookup>| view! { <Filters lookup=lookup.clone() filter/> <Rows lookup filter/> })}
        </Page>
    }
}

#[component]
fn Filters(lookup: Arc<Lookup>, filter: Memo<Filter>) -> impl IntoView {
    let navigate = use_navigate();
    let go = Callback::new(move |filter: Filter| {
        let here = NavigateOptions {
            replace: true,
            scroll: false,
            ..Default::default()
        };
        navigate(&filter.address(), here);
    });
    let themes = counted(
        lookup
            .listing
            .items
            .iter()
            .map(|item| (item.theme.clone(), item.theme.clone())),
    );
    let name = |item: &ItemBrief| body_name(&lookup.listing, item);
    let bodies = counted(
        lookup
            .listing
            .items
            .iter()
            .map(|item| (item.body.to_string(), name(item))),
    );
    let who = vec![
        Choice::new(PERSON, audience::audience(Audience::Person)),
        Choice::new(ORGANISATION, audience::audience(Audience::Organisation)),
    ];
    let only_here = move |values: Vec<String>| {
        go.run(Filter {
            here: !values.is_empty(),
            ..filter.get_untracked()
        });
    };
    view! {
        <div class="filters">
            <Select
                id="theme"
                label=say!(browse.theme)
                options=themes
                value=Signal::derive(move || filter.get().theme)
                placeholder=say!(browse.all)
                on_change=move |theme| go.run(Filter { theme, ..filter.get_untracked() })
            />
            <Select
                id="body"
                label=say!(browse.body)
                options=bodies
                value=Signal::derive(move || filter.get().body)
                placeholder=say!(browse.all)
                on_change=move |body| go.run(Filter { body, ..filter.get_untracked() })
            />
            <Select
                id="who"
                label=say!(browse.who)
                options=who
                value=Signal::derive(move || filter.get().who)
                placeholder=say!(browse.all)
                on_change=move |who| go.run(Filter { who, ..filter.get_untracked() })
            />
            <Checkboxes
                id="here"
                legend=say!(browse.here_legend)
                options=vec![Choice::new(HERE, say!(browse.here))]
                values=Signal::derive(move || if filter.get().here { vec![HERE.to_owned()] } else { Vec::new() })
                on_change=only_here
            />
        </div>
    }
}

#[component]
fn Rows(lookup: Arc<Lookup>, filter: Memo<Filter>) -> impl IntoView {
    let shown = RwSignal::new(AT_ONCE);
    move || {
        let filter = filter.get();
        let items: Vec<&ItemBrief> = lookup
            .listing
            .items
            .iter()
            .filter(|item| filter.takes(item))
            .collect();
        let count = items.len();
        let rest = count.saturating_sub(shown.get());
        let rows: Vec<_> = items
            .into_iter()
            .take(shown.get())
            .map(|item| item_row(&lookup.listing, item, &[]))
            .collect();
        match count {
            0 => view! {
                <EmptyState
                    title=say!(browse.nothing)
                    text=say!(browse.nothing_text)
                    phone=Some(lookup.listing.hall.phone.clone())
                />
            }
            .into_any(),
            _ => view! {
                <p role="status">{say!(browse.found, count)}</p>
                <ul class="result-list">{rows}</ul>
                <Show when=move || { rest > 0 }>
                    <Button on_press=move |_| shown.update(|shown| *shown += AT_ONCE)>
                        {say!(browse.more, count = rest.min(AT_ONCE))}
                    </Button>
                </Show>
            }
            .into_any(),
        }
    }
}

fn body_name(listing: &Listing, item: &ItemBrief) -> String {
    listing
        .bodies
        .get(&item.body)
        .map_or_else(|| item.body.to_string(), |body| body.name.clone())
}

/// Each value once with how often it occurs, most frequent first.
fn counted(values: impl Iterator<Item = (String, String)>) -> Vec<Choice> {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let choice = |((value, name), count)| Choice::new(value, say!(browse.counted, name, count));
    counts.into_iter().map(choice).collect()
}
