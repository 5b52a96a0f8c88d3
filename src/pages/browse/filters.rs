//! What can be narrowed down, each choice with how many it leaves.

use std::collections::BTreeMap;
use std::sync::Arc;

use contract::catalogue::ItemBrief;
use domain::catalogue::Audience;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use ui::{Checkboxes, Choice, Select};

use super::filter::{Filter, HERE, ORGANISATION, PERSON, is_for, is_here};
use crate::i18n::{audience, say};
use crate::session::lookup::Lookup;

/// The choices.
#[component]
pub(super) fn Filters(lookup: Arc<Lookup>, filter: Memo<Filter>) -> impl IntoView {
    let navigate = use_navigate();
    let go = Callback::new(move |filter: Filter| {
        let here = NavigateOptions {
            replace: true,
            scroll: false,
            ..Default::default()
        };
        navigate(&filter.address(), here);
    });
    let lookup = StoredValue::new(lookup);
    // A choice counts what the other choices leave.
    let left = move |but: fn(&mut Filter)| {
        let mut filter = filter.get();
        but(&mut filter);
        move |item: &&ItemBrief| filter.takes(item)
    };
    let themes = move || {
        lookup.with_value(|lookup| {
            let items = lookup.listing.items.iter();
            let items = items.filter(left(|filter| filter.theme.clear()));
            counted(items.map(|item| (item.theme.as_str(), item.theme.as_str())))
        })
    };
    let bodies = move || {
        lookup.with_value(|lookup| {
            let items = lookup.listing.items.iter();
            let items = items.filter(left(|filter| filter.body.clear()));
            let name = |item: &ItemBrief| lookup.listing.bodies.get(&item.body);
            counted(items.filter_map(|item| Some((item.body.as_str(), name(item)?.name.as_str()))))
        })
    };
    let who = move || {
        lookup.with_value(|lookup| {
            let items: Vec<&ItemBrief> = (lookup.listing.items.iter())
                .filter(left(|filter| filter.who.clear()))
                .collect();
            let choice = |value, whom| {
                let count = items.iter().filter(|item| is_for(item, value)).count();
                let name = audience::audience(whom);
                Choice::new(value, say!(browse.counted, name, count))
            };
            vec![
                choice(PERSON, Audience::Person),
                choice(ORGANISATION, Audience::Organisation),
            ]
        })
    };
    let here = move || {
        lookup.with_value(|lookup| {
            let items = lookup.listing.items.iter();
            let items = items.filter(left(|filter| filter.here = false));
            let count = items.filter(|item| is_here(item.verdict)).count();
            vec![Choice::new(HERE, say!(browse.here, count))]
        })
    };
    let only_here = move |values: Vec<String>| {
        go.run(Filter {
            here: !values.is_empty(),
            ..filter.get_untracked()
        });
    };
    let pick = move |id, label, options, part: fn(&mut Filter) -> &mut String| {
        let value = move || part(&mut filter.get()).clone();
        let choose = move |value| {
            let mut filter = filter.get_untracked();
            *part(&mut filter) = value;
            go.run(filter);
        };
        view! {
            <Select
                id
                label
                options
                value=Signal::derive(value)
                placeholder=say!(browse.all)
                on_change=choose
            />
        }
    };
    view! {
        <div class="filters no-print">
            {pick("theme", say!(browse.theme), Signal::derive(themes), |filter| &mut filter.theme)}
            {pick("body", say!(browse.body), Signal::derive(bodies), |filter| &mut filter.body)}
            {pick("who", say!(browse.who), Signal::derive(who), |filter| &mut filter.who)}
            <Checkboxes
                id="here"
                legend=say!(browse.here_legend)
                options=Signal::derive(here)
                values=Signal::derive(move || if filter.get().here { vec![HERE.to_owned()] } else { Vec::new() })
                on_change=only_here
            />
        </div>
    }
}

/// Each value once with how often it occurs, most frequent first.
fn counted<'a>(values: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Choice> {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let choice = |((value, name), count): ((&str, &str), usize)| {
        Choice::new(value, say!(browse.counted, name, count))
    };
    counts.into_iter().map(choice).collect()
}
