//! Who answers for a matter, who takes part in a bundle and whom to call, what is enforced by whom: to be looked up by
//! staff, on any day, and printed.

use contract::lists::DutyLists;
use contract::staff::Staff;
use contract::towns::{ON, TOWN, TownBrief};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use lists::ListKind;
use ui::{Button, EmptyState, SearchBox};

use super::address::{self, use_asking};
use super::hall::{Hall, use_hall};
use super::staffed::Staffed;
use super::tabs::{Tab, Tabs};
use super::town::{PickTown, use_town};
use crate::i18n::{date, report, say};
use crate::pages::parts::failed::loaded;
use crate::{api, device, routes};
use lines::{Lines, lines};

mod lines;
mod table;

/// The kinds that are looked up here.
const KINDS: [ListKind; 3] = [
    ListKind::Responsibilities,
    ListKind::OneThings,
    ListKind::Enforcements,
];
/// Which of them is shown.
pub(super) const SHOW: &str = "show";
/// What is looked for.
const QUERY: &str = "q";

/// The page.
#[component]
pub(crate) fn DutiesPage() -> impl IntoView {
    view! {
        <Staffed title=say!(duties.title) draw=|staff| view! { <Duties staff/> }.into_any()/>
    }
}

#[component]
fn Duties(staff: Staff) -> impl IntoView {
    let towns = LocalResource::new(api::towns::all);
    let draw = move |towns: Vec<TownBrief>| {
        let town = use_town(&staff, &towns);
        view! {
            <div class="filters filters--asked no-print">
                <PickTown staff=staff.clone() towns town/>
                <Day/>
                <Button on_press=|_| device::print()>{say!(duties.print)}</Button>
            </div>
            <OfTown town/>
        }
    };
    loaded(towns, draw)
}

/// The day on which they are in force; today unless asked.
#[component]
fn Day() -> impl IntoView {
    let (query, ask) = (use_query_map(), use_asking());
    let today = Hall::day(use_hall().today);
    let on = move || {
        query
            .with(|query| query.get(ON))
            .unwrap_or_else(|| today.clone())
    };
    view! {
        <p class="field">
            <label class="field__label" for="duties-on">{say!(duties.on)}</label>
            <input
                class="date-box"
                type="date"
                id="duties-on"
                prop:value=on
                on:change=move |event| ask.run((ON, event_target_value(&event)))
            />
        </p>
    }
}

/// A town's lists.
#[component]
fn OfTown(town: Memo<String>) -> impl IntoView {
    let (query, ask) = (use_query_map(), use_asking());
    let part = move |name| Memo::new(move |_| query.with(|map| map.get(name)).unwrap_or_default());
    let (on, typed, show) = (part(ON), part(QUERY), part(SHOW));
    let found = LocalResource::new(move || {
        let (town, on) = (town.get(), on.get());
        async move { api::keeping::duties(&[(TOWN, &town), (ON, &on)]).await }
    });
    let shown = Memo::new(move |_| show.with(|show| show.parse()).unwrap_or(KINDS[0]));
    let draw = move |found: DutyLists| {
        let (town, day) = (found.town.clone(), date::day(found.on));
        let all = StoredValue::new(KINDS.map(|kind| (kind, lines(&found, kind))));
        let fitting = move |kind: ListKind| {
            all.with_value(|all| {
                let lines = all.iter().find(|(other, _)| *other == kind);
                let lines = lines.map(|(_, lines)| lines.fitting(&typed.get()));
                lines.unwrap_or_default()
            })
        };
        let tabs = move || {
            let tab = |kind: ListKind| {
                let count = fitting(kind).rows.len();
                Tab {
                    href: query.with(|map| address::with(routes::DUTIES, map, SHOW, kind.word())),
                    words: say!(keeping.counted, name = report::kind(kind), count),
                    here: kind == shown.get(),
                }
            };
            view! { <Tabs label=say!(duties.tabs) tabs=KINDS.map(tab).into()/> }
        };
        let table = move || {
            let kind = shown.get();
            view! { <Shown title=report::kind(kind) lines=fitting(kind) is_asked=!typed.get().is_empty()/> }
        };
        // The ribbon tells of this window's own town, and only once its list has come.
        let sample = found.sample.then(|| say!(office.sample));
        view! {
            <p class="lead">{say!(duties.lead, town, day)}{sample}</p>
            {tabs}
            {table}
        }
    };
    view! {
        <div class="no-print">
            <SearchBox
                id="duties-filter"
                label=say!(duties.filter)
                value=typed
                placeholder=say!(duties.filter_placeholder)
                clear_label=say!(duties.clear)
                on_input=move |text| ask.run((QUERY, text))
            />
        </div>
        {loaded(found, draw)}
    }
}

/// One list, as far as it fits what is looked for.
#[component]
fn Shown(title: String, lines: Lines, is_asked: bool) -> impl IntoView {
    let count = lines.rows.len();
    let body = match (count, is_asked) {
        (0, true) => {
            view! { <EmptyState title=say!(duties.none) text=say!(duties.none_text)/> }.into_any()
        }
        (0, false) => {
            view! { <EmptyState title=say!(duties.none) text=say!(duties.none_at_all)/> }.into_any()
        }
        _ => view! { <table::LinesTable lines/> }.into_any(),
    };
    view! {
        <section class="stack" aria-labelledby="shown">
            <h2 class="section-title" id="shown">{title}</h2>
            <p class="soft" role="status">{say!(duties.found, count)}</p>
            {body}
        </section>
    }
}
