//! Before anything is typed: the bundles, the themes of life, and the way back to what was begun.

use std::collections::BTreeMap;
use std::sync::Arc;

use contract::towns::ON;
use leptos::prelude::*;
use ui::Details;

use crate::i18n::say;
use crate::pages::parts::results::bundle_row;
use crate::pages::parts::resume::Resume;
use crate::routes;
use crate::session::lookup::Lookup;

/// What to choose from.
#[component]
pub(super) fn Start(lookup: Arc<Lookup>) -> impl IntoView {
    let listing = &lookup.listing;
    let mut themes: BTreeMap<&str, usize> = BTreeMap::new();
    for item in &listing.items {
        *themes.entry(&item.theme).or_default() += 1;
    }
    let bundles: Vec<_> = listing
        .bundles
        .iter()
        .map(|bundle| bundle_row(bundle, &[]))
        .collect();
    let on = listing.other_day().map(|on| on.to_string());
    let theme = |(theme, count): (&str, usize)| {
        view! {
            <li>
                <a class="theme" href=routes::with_query(
                    routes::BROWSE,
                    &[("theme", theme.to_owned()), (ON, on.clone().unwrap_or_default())],
                )>
                    <span class="theme__name">{theme.to_owned()}</span>
                    <span class="theme__count">{say!(browse.count, count)}</span>
                </a>
            </li>
        }
    };
    let themes: Vec<_> = themes.into_iter().map(theme).collect();
    view! {
        <section class="stack" aria-labelledby="start-bundles">
            <h2 id="start-bundles">{say!(lookup.bundles)}</h2>
            <ul class="result-list result-list--bundles">{bundles}</ul>
        </section>
        <section class="stack" aria-labelledby="start-themes">
            <h2 id="start-themes">{say!(lookup.themes)}</h2>
            <ul class="themes">{themes}</ul>
        </section>
        <Details summary=say!(resume.title)>
            <Resume/>
        </Details>
    }
}
