//! The lists a town keeps: a table is tried, applied as a revision, taken back, and got out again.

use contract::revisions::{KIND, Revision};
use contract::staff::Staff;
use contract::towns::TownBrief;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use lists::ListKind;

use super::address;
use super::staff_bar::keeps_lists;
use super::staffed::Staffed;
use super::tabs::{Tab, Tabs};
use super::town::{WhoseLists, use_town};
use crate::i18n::{report, say};
use crate::pages::parts::failed::loaded;
use crate::session::use_session;
use crate::{api, routes};
use asking::Importing;
use downloads::Downloads;
use revisions::Revisions;

mod applying;
mod asking;
mod columns;
mod done;
mod downloads;
mod dry_run;
mod paper;
mod restoring;
mod revisions;
mod rows;
mod trial;

/// The page.
#[component]
pub(crate) fn ListsPage() -> impl IntoView {
    view! {
        <Staffed
            title=say!(keeping.title)
            may=keeps_lists
            draw=|staff| view! { <Lists staff/> }.into_any()
        />
    }
}

/// Which list is kept, and by whom.
#[derive(Clone, Copy)]
struct Chosen {
    town: StoredValue<String>,
    kind: ListKind,
    account: StoredValue<String>,
}

impl Chosen {
    /// The town, by its code.
    fn town(self) -> String {
        self.town.get_value()
    }

    /// The kind, as it is asked for.
    fn kind(self) -> &'static str {
        match self.kind {
            ListKind::Items => "",
            other => other.word(),
        }
    }

    /// What tells work at this list from work at another.
    fn key(self) -> String {
        let (town, account) = (self.town(), self.account.get_value());
        format!("{town}/{}/{account}", self.kind.word())
    }
}

#[component]
fn Lists(staff: Staff) -> impl IntoView {
    let towns = LocalResource::new(api::towns::all);
    let query = use_query_map();
    let account = StoredValue::new(staff.account.clone());
    let draw = move |towns: Vec<TownBrief>| {
        let town = use_town(&staff, &towns);
        let asked = move || query.with(|query| query.get(KIND));
        let kind = Memo::new(move |_| {
            asked()
                .and_then(|kind| kind.parse().ok())
                .unwrap_or_default()
        });
        let tabs = move || {
            let tab = |shown: ListKind| Tab {
                href: query.with(|query| {
                    let asked = if shown == ListKind::Items {
                        ""
                    } else {
                        shown.word()
                    };
                    address::with(routes::LISTS, query, KIND, asked)
                }),
                words: report::kind(shown),
                here: shown == kind.get(),
            };
            let tabs = ListKind::ALL.into_iter().map(tab).collect();
            view! { <Tabs label=say!(keeping.kinds) tabs/> }
        };
        let bench = move || {
            let (town, kind) = (StoredValue::new(town.get()), kind.get());
            view! { <Workbench chosen=Chosen { town, kind, account }/> }
        };
        view! {
            <WhoseLists staff=staff.clone() towns town/>
            {tabs}
            {bench}
        }
    };
    loaded(towns, draw)
}

/// Everything about one list; another list begins anew.
#[component]
fn Workbench(chosen: Chosen) -> impl IntoView {
    let session = use_session();
    let revisions = LocalResource::new(move || async move {
        api::keeping::revisions(&chosen.town(), chosen.kind()).await
    });
    let made = move |_: Revision| {
        revisions.refetch();
        // What this window answers from is another list now.
        session.lookup.refetch();
    };
    view! {
        <Importing chosen on_made=made/>
        <Revisions chosen revisions on_made=made/>
        <Downloads chosen/>
    }
}
