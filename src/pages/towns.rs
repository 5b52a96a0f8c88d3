//! The towns whose window this server is. A terminal in a hall stays in its own.

use contract::towns::TownBrief;
use domain::catalogue::TownKind;
use leptos::prelude::*;
use ui::Badge;

use super::not_found::NotFoundPage;
use super::parts::failed::loaded;
use super::parts::page::Page;
use crate::api;
use crate::device::use_device;
use crate::i18n::say;
use crate::routes;
use crate::session::use_session;

/// The page.
#[component]
pub(crate) fn TownsPage() -> impl IntoView {
    if use_device().is_kiosk() {
        return view! { <NotFoundPage/> }.into_any();
    }
    let session = use_session();
    let towns = LocalResource::new(api::towns::all);
    let draw = move |towns: Vec<TownBrief>| {
        let here = session
            .lookup()
            .map(|lookup| lookup.listing.town_code.clone());
        let row = |town: &TownBrief| {
            let is_here = here.as_ref() == Some(&town.code);
            // Another town is another window: everything is loaded anew.
            view! {
                <li>
                    <a class="result" href=routes::in_town(town.code.as_str()) rel="external">
                        <span class="result__text">
                            <strong class="result__title">{town.name.clone()}</strong>
                            <span class="result__note">{kind(town.kind)}" · "{say!(towns.count, count = town.count)}</span>
                        </span>
                        {is_here.then(|| view! { <Badge tone=ui::Tone::Good>{say!(towns.here)}</Badge> })}
                    </a>
                </li>
            }
        };
        let rows: Vec<_> = towns.iter().map(row).collect();
        view! { <ul class="result-list">{rows}</ul> }
    };
    view! { <Page title=say!(towns.title)>{loaded(towns, draw)}</Page> }.into_any()
}

fn kind(kind: TownKind) -> String {
    match kind {
        TownKind::Large => say!(towns.large),
        TownKind::Medium => say!(towns.medium),
        TownKind::Small => say!(towns.small),
        TownKind::Street => say!(towns.street),
        TownKind::Developed => say!(towns.developed),
    }
}
