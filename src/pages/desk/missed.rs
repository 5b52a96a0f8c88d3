//! What people searched for in vain, for whoever teaches the lookup their words. Words only: nobody knows who asked.

use contract::misses::MissRow;
use contract::staff::Staff;
use contract::towns::{TOWN, TownBrief};
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{Button, EmptyState, Table, TableKind};

use super::days::whole;
use super::hall::use_hall;
use super::note::StaffNote;
use super::staff_bar::keeps_lists;
use super::staffed::Staffed;
use super::town::{WhoseLists, use_town};
use crate::i18n::{date, say};
use crate::pages::parts::failed::loaded;
use crate::{api, routes};

/// The page.
#[component]
pub(crate) fn MissedPage() -> impl IntoView {
    view! {
        <Staffed
            title=say!(missed.title)
            may=keeps_lists
            draw=|staff| view! { <Missed staff/> }.into_any()
        />
    }
}

#[component]
fn Missed(staff: Staff) -> impl IntoView {
    let towns = LocalResource::new(api::towns::all);
    let draw = move |towns: Vec<TownBrief>| {
        let town = use_town(&staff, &towns);
        view! {
            <p class="lead">{say!(missed.lead)}</p>
            <WhoseLists staff=staff.clone() towns town/>
            <OfTown town/>
        }
    };
    loaded(towns, draw)
}

#[component]
fn OfTown(town: Memo<String>) -> impl IntoView {
    let misses = LocalResource::new(move || {
        let town = town.get();
        async move { api::keeping::misses(&town).await }
    });
    let failure = RwSignal::new(None);
    let settled = RwSignal::new(String::new());
    let settle = Callback::new(move |words: String| {
        failure.set(None);
        spawn_local(async move {
            let town = town.get_untracked();
            match api::keeping::settle(&town, &words).await {
                Ok(()) => {
                    settled.set(say!(missed.settled, words));
                    misses.refetch();
                }
                Err(why) => failure.set(Some(why)),
            }
        });
    });
    let draw = move |rows: Vec<MissRow>| match rows.is_empty() {
        true => {
            view! { <EmptyState title=say!(missed.none) text=say!(missed.none_text)/> }.into_any()
        }
        false => view! { <Rows rows town settle/> }.into_any(),
    };
    view! {
        <p class="soft" role="status">{settled}</p>
        <StaffNote failure id="settle"/>
        {loaded(misses, draw)}
    }
}

#[component]
fn Rows(rows: Vec<MissRow>, town: Memo<String>, settle: Callback<String>) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let words = row.words.clone();
            view! {
                <tr>
                    <td><Search words=row.words.clone() town/></td>
                    <td class="numbers" data-label=say!(missed.nothing)>{say!(missed.times, count = row.nothing)}</td>
                    <td class="numbers" data-label=say!(missed.abandoned)>{say!(missed.times, count = row.abandoned)}</td>
                    <td data-label=say!(missed.days)>{days(&row)}</td>
                    <td>
                        <Button on_press=move |_| settle.run(words.clone())>
                            {say!(missed.settle)}<span class="visually-hidden">{row.words}</span>
                        </Button>
                    </td>
                </tr>
            }
        })
        .collect();
    let columns = vec![
        say!(missed.words),
        say!(missed.nothing),
        say!(missed.abandoned),
        say!(missed.days),
        say!(keeping.actions),
    ];
    view! {
        <Table columns kind=TableKind::NamedCards>{rows}</Table>
    }
}

/// The words, leading to what the lookup answers to them now. Another town's window is loaded anew.
#[component]
fn Search(words: String, town: Memo<String>) -> impl IntoView {
    let is_elsewhere = town.with_untracked(|town| *town != use_hall().town);
    let text = words.clone();
    match is_elsewhere {
        true => {
            let query = [(TOWN, town.get_untracked()), ("q", words)];
            let href = routes::with_query(routes::HOME, &query);
            view! { <a href=href rel="external">{text}</a> }.into_any()
        }
        false => view! { <a href=routes::search(&words)>{text}</a> }.into_any(),
    }
}

fn days(row: &MissRow) -> impl IntoView + use<> {
    let (first, last) = (date::day(row.first_on), date::day(row.last_on));
    whole(match first == last {
        true => vec![first],
        false => vec![say!(missed.first, first), say!(missed.last, last)],
    })
}
