//! Where staff begin: who is logged in, and what they can do.

use contract::staff::Staff;
use contract::towns::TownBrief;
use leptos::prelude::*;
use ui::DefinitionList;

use super::staff_bar::places;
use super::staffed::Staffed;
use crate::api;
use crate::i18n::{say, staff as words};
use crate::pages::parts::failed::loaded;

/// The page.
#[component]
pub(crate) fn StartPage() -> impl IntoView {
    view! { <Staffed title=say!(staff.title) draw=|staff| view! { <Start staff/> }.into_any()/> }
}

#[component]
fn Start(staff: Staff) -> impl IntoView {
    let rows: Vec<_> = places(&staff)
        .into_iter()
        .map(|place| {
            view! {
                <li>
                    <a class="result" href=place.href>
                        <span class="result__text">
                            <strong class="result__title">{place.name}</strong>
                            <span class="result__note">{place.note}</span>
                        </span>
                    </a>
                </li>
            }
        })
        .collect();
    let towns = LocalResource::new(api::towns::all);
    let who = move |towns: Vec<TownBrief>| {
        let town = staff.town.as_ref().map_or_else(
            || say!(staff.all_towns),
            |code| {
                let found = towns.iter().find(|town| town.code == *code);
                found.map_or_else(|| code.to_string(), |town| town.name.clone())
            },
        );
        let rows = vec![
            (say!(staff.account), staff.account.clone()),
            (say!(staff.role), words::role(staff.role)),
            (say!(staff.town), town),
        ];
        view! { <DefinitionList rows/> }
    };
    view! {
        {loaded(towns, who)}
        <ul class="result-list">{rows}</ul>
    }
}
