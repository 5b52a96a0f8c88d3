//! The answers to what was typed, or that there is no such item and whom to ask.

use std::sync::Arc;

use leptos::prelude::*;
use ui::{ButtonKind, EmptyState};

use crate::i18n::say;
use crate::pages::parts::office::phone_link;
use crate::pages::parts::results::{bundle_row, item_row};
use crate::routes;
use crate::session::lookup::{Found, Lookup};

/// How many answers are shown.
pub(super) const TOP: usize = 20;

/// The answers.
#[component]
pub(super) fn Answers(lookup: Arc<Lookup>, query: Memo<String>) -> impl IntoView {
    move || {
        let hits = query.with(|query| lookup.find(query, TOP));
        if hits.is_empty() {
            return view! { <Nothing lookup=lookup.clone()/> }.into_any();
        }
        let row = |hit: &lookup::Hit| {
            Some(match lookup.found(hit)? {
                Found::Bundle(bundle) => bundle_row(bundle, &hit.lit(&bundle.name)).into_any(),
                Found::Item(item) => {
                    item_row(&lookup.listing, item, &hit.lit(&item.name)).into_any()
                }
            })
        };
        let rows: Vec<AnyView> = hits.iter().filter_map(row).collect();
        let is_counted = lookup.listing.other_day().is_none();
        let unsure = hits.first().is_some_and(|hit| !hit.score.is_sure());
        view! {
            {unsure.then(|| unsure_note(&lookup))}
            <ul class="result-list">{rows}</ul>
            {is_counted.then(|| view! { <p class="result__note">{say!(lookup.counted)}</p> })}
        }
        .into_any()
    }
}

/// What is said above answers that may be wrong, and whom to ask.
fn unsure_note(lookup: &Lookup) -> impl IntoView + use<> {
    let hall = &lookup.listing.hall;
    view! {
        <p class="result__note">
            {say!(lookup.unsure, hall = &hall.name)}
            {phone_link(&hall.phone)}
        </p>
    }
}

#[component]
fn Nothing(lookup: Arc<Lookup>) -> impl IntoView {
    let hall = &lookup.listing.hall;
    view! {
        <EmptyState
            title=say!(lookup.nothing)
            text=say!(lookup.nothing_text)
            office=Some(say!(lookup.front_desk, hall = &hall.name))
            phone=Some(hall.phone.clone())
        >
            <a class=ButtonKind::Secondary.class() href=routes::BROWSE>{say!(lookup.by_theme)}</a>
        </EmptyState>
    }
}
