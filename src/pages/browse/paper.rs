//! What this hall handles, as a sheet to hang up: by counter, with promise and verdict.

use std::collections::BTreeMap;
use std::sync::Arc;

use contract::catalogue::ItemBrief;
use leptos::prelude::*;

use super::filter::{Filter, is_here};
use crate::i18n::{audience, date, say, verdict};
use crate::session::lookup::Lookup;

/// The sheet; on paper only.
#[component]
pub(super) fn Paper(lookup: Arc<Lookup>, filter: Filter) -> impl IntoView {
    let listing = &lookup.listing;
    let mut counters: BTreeMap<&str, Vec<&ItemBrief>> = BTreeMap::new();
    for item in &listing.items {
        if is_here(item.verdict) && filter.takes(item) {
            let body = listing.bodies.get(&item.body);
            let name = body.map_or(item.body.as_str(), |body| &body.name);
            counters.entry(name).or_default().push(item);
        }
    }
    let row = |item: &ItemBrief| {
        view! {
            <tr>
                <td>{item.name.clone()}</td>
                <td>{audience::promised(item.promised)}</td>
                <td>{verdict::brief(item.verdict).1}</td>
            </tr>
        }
    };
    let counter = |(name, items): (&str, Vec<&ItemBrief>)| {
        let title = say!(browse.counted, name, count = items.len());
        let rows: Vec<_> = items.into_iter().map(row).collect();
        view! {
            <tbody>
                <tr>
                    <th colspan="3" scope="rowgroup">{title}</th>
                </tr>
                {rows}
            </tbody>
        }
    };
    let counters: Vec<_> = counters.into_iter().map(counter).collect();
    view! {
        <section class="print-only">
            <h2>{say!(browse.printed, hall = &listing.hall.name, day = date::day(listing.on))}</h2>
            <table class="table">{counters}</table>
        </section>
    }
}
