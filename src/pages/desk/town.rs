//! Whose lists are shown: an account bound to a town has only that; others pick, and the address says which.

use contract::staff::Staff;
use contract::towns::{TOWN, TownBrief};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use ui::{Choice, Select};

use super::address::use_asking;
use super::hall::use_hall;
use crate::i18n::say;

/// The town shown: the account's own, the one in the address, or the one this window is of.
pub(super) fn shown(staff: &Staff, towns: &[TownBrief], asked: &str, own: &str) -> String {
    if let Some(bound) = &staff.town {
        return bound.to_string();
    }
    let served = |code: &&str| towns.iter().any(|town| town.code.as_str() == *code);
    let found = [asked, own].into_iter().find(served);
    let first = || towns.first().map(|town| town.code.as_str());
    found.or_else(first).unwrap_or_default().to_owned()
}

/// The town shown, as the address changes.
pub(super) fn use_town(staff: &Staff, towns: &[TownBrief]) -> Memo<String> {
    let (query, own) = (use_query_map(), use_hall().town);
    let (staff, towns) = (staff.clone(), towns.to_vec());
    Memo::new(move |_| {
        let asked = query.with(|query| query.get(TOWN)).unwrap_or_default();
        shown(&staff, &towns, &asked, &own)
    })
}

/// At the head of a page: the town's name for an account that has one, and for others the way to pick it.
#[component]
pub(super) fn WhoseLists(staff: Staff, towns: Vec<TownBrief>, town: Memo<String>) -> impl IntoView {
    if let Some(bound) = &staff.town {
        let found = towns.iter().find(|town| town.code == *bound);
        let name = found.map_or_else(|| bound.to_string(), |town| town.name.clone());
        return view! { <p class="lead">{name}</p> }.into_any();
    }
    view! { <div class="pick-town"><PickTown staff towns town/></div> }.into_any()
}

/// Picks the town; nothing for an account that has one.
#[component]
pub(super) fn PickTown(staff: Staff, towns: Vec<TownBrief>, town: Memo<String>) -> impl IntoView {
    if staff.town.is_some() {
        return ().into_any();
    }
    let ask = use_asking();
    let choice = |town: &TownBrief| Choice::new(town.code.as_str(), town.name.clone());
    let options: Vec<Choice> = towns.iter().map(choice).collect();
    view! {
        <Select
            id="town"
            label=say!(keeping.town)
            options
            value=town
            placeholder=say!(keeping.pick_town)
            on_change=move |code: String| ask.run((TOWN, code))
        />
    }
    .into_any()
}
