//! What differs between two lists: of this town on two days, or beside another town. To be read and to be printed.

use contract::towns::{ChangedRow, Changes, FROM, ListSide, OTHER, TO, TOWN, TownBrief, Way};
use domain::catalogue::How;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use ui::{Button, ButtonKind, Choice, FootBar, Select, Stat, Table, TableKind};

use super::parts::failed::loaded;
use super::parts::page::Page;
use crate::device::{self, use_device};
use crate::i18n::{audience, date, say};
use crate::{api, routes};

/// The page.
#[component]
pub(crate) fn ChangesPage() -> impl IntoView {
    let (query, device) = (use_query_map(), use_device());
    let asked = Memo::new(move |_| {
        query.with(|map| [TOWN, OTHER, FROM, TO].map(|name| map.get(name).unwrap_or_default()))
    });
    let found = LocalResource::new(move || {
        let [town, other, from, to] = asked.get();
        async move {
            let own = device.town();
            let town = if town.is_empty() { &own } else { &town };
            let query = [
                (TOWN, town.as_str()),
                (OTHER, &other),
                (FROM, &from),
                (TO, &to),
            ];
            Ok((api::towns::changes(&query).await?, api::towns::all().await?))
        }
    });
    let dock = || {
        view! {
            <FootBar>
                <a class=ButtonKind::Secondary.class() href=routes::BROWSE>{say!(lookup.by_theme)}</a>
                <Button on_press=|_| device::print()>{say!(changes.print)}</Button>
            </FootBar>
        }
    };
    let draw = |(found, towns): (Changes, Vec<TownBrief>)| {
        view! { <Ask first=found.first.clone() second=found.second.clone() towns/> <Found found/> }
    };
    view! { <Page title=say!(changes.title) dock>{loaded(found, draw)}</Page> }
}

/// What to compare. The browser itself sends it, as an address.
#[component]
fn Ask(first: ListSide, second: ListSide, towns: Vec<TownBrief>) -> impl IntoView {
    let others: Vec<Choice> = (towns.iter())
        .filter(|town| town.code != first.town)
        .map(|town| Choice::new(town.code.as_str(), town.name.clone()))
        .collect();
    let other = match first.town == second.town {
        true => String::new(),
        false => second.town.to_string(),
    };
    let other = RwSignal::new(other);
    let day = |name: &'static str, label: String, on: jiff::civil::Date| {
        view! {
            <p class="field">
                <label class="field__label" for=name>{label}</label>
                <input class="date-box" type="date" id=name name=name value=on.to_string()/>
            </p>
        }
    };
    view! {
        <form class="filters filters--asked no-print" method="get" action=routes::CHANGES>
            <input type="hidden" name=TOWN value=first.town.to_string()/>
            {day(FROM, say!(changes.from), first.on)}
            {day(TO, say!(changes.to), second.on)}
            <Select
                id=OTHER
                label=say!(changes.other)
                options=others
                value=other
                placeholder=say!(changes.same)
                on_change=move |town| other.set(town)
            />
            <Button kind=ButtonKind::Primary kind_of_press="submit">{say!(changes.compare)}</Button>
        </form>
    }
}

#[component]
fn Found(found: Changes) -> impl IntoView {
    let side = |side: &ListSide| {
        let label = say!(changes.side, name = &side.name, day = date::day(side.on));
        view! { <Stat value=side.count.to_string() label/> }
    };
    let (added, withdrawn, changed) = (
        found.added.len(),
        found.withdrawn.len(),
        found.changed.len(),
    );
    let none = added + withdrawn + changed == 0;
    let on = found.second.on;
    view! {
        <div class="stat-row">{side(&found.first)}{side(&found.second)}</div>
        {none.then(|| view! { <p class="lead">{say!(changes.none)}</p> })}
        <Part title=say!(changes.added, count = added) rows=found.added on/>
        <Part title=say!(changes.withdrawn, count = withdrawn) rows=found.withdrawn on/>
        <Part title=say!(changes.changed, count = changed) rows=found.changed on/>
    }
}

#[component]
fn Part(title: String, rows: Vec<ChangedRow>, on: jiff::civil::Date) -> impl IntoView {
    let rows: Vec<_> = rows.iter().map(|changed| row(changed, on)).collect();
    (!rows.is_empty()).then(|| {
        let columns = vec![
            say!(changes.item),
            say!(changes.way),
            say!(changes.since),
            say!(changes.basis),
        ];
        view! {
            <section class="stack">
                <h2 class="section-title">{title}</h2>
                <Table columns kind=TableKind::Cards>{rows}</Table>
            </section>
        }
    })
}

fn row(changed: &ChangedRow, on: jiff::civil::Date) -> impl IntoView + use<> {
    let part = |show: fn(&Way) -> String| {
        let (before, after) = (
            changed.before.as_ref().map(show),
            changed.after.as_ref().map(show),
        );
        match (before, after) {
            (Some(before), Some(after)) if before != after => {
                view! { <s class="soft">{before}</s><br/>{after} }.into_any()
            }
            (before, after) => after.or(before).into_any(),
        }
    };
    view! {
        <tr>
            <td><a href=routes::item_on(changed.code.as_str(), on)>{changed.name.clone()}</a></td>
            <td>
                {part(how)}<br/><span class="soft">{part(|way| way.window.clone())}</span>
                <br/><span class="soft">{part(|way| audience::promised(way.promised).unwrap_or_default())}</span>
            </td>
            <td class="no-wrap">{part(|way| way.since.map_or_else(|| say!(verdict.always), date::day))}</td>
            <td>{part(basis)}</td>
        </tr>
    }
}

fn how(way: &Way) -> String {
    let how = match way.how {
        How::Statutory => say!(changes.statutory),
        How::Delegated if way.entrusting.is_empty() => say!(changes.delegated_plain),
        How::Delegated => say!(changes.delegated, body = &way.entrusting),
        How::Accept => say!(changes.accept),
        How::Station => say!(changes.station),
        How::Village => say!(changes.village),
    };
    match way.open {
        true => how,
        false => how + &say!(changes.closed),
    }
}

fn basis(way: &Way) -> String {
    match way.basis.is_empty() {
        true => say!(verdict.no_basis),
        false => way.basis.clone(),
    }
}
