//! What is looked at stands in the address: one part of it changed, the others kept.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use leptos_router::params::ParamsMap;

/// The page's address with one part changed; without a value it is left out.
pub(super) fn with(path: &str, query: &ParamsMap, name: &'static str, value: &str) -> String {
    let mut query = query.clone();
    query.remove(name);
    if !value.is_empty() {
        query.insert(name, value.to_owned());
    }
    format!("{path}{}", query.to_query_string())
}

/// Changes a part of the address, by name and value, without a step in the history.
pub(super) fn use_asking() -> Callback<(&'static str, String)> {
    let (path, query, navigate) = (use_location().pathname, use_query_map(), use_navigate());
    Callback::new(move |(name, value): (&'static str, String)| {
        let here = NavigateOptions {
            replace: true,
            scroll: false,
            resolve: false,
            ..Default::default()
        };
        let address = query
            .with_untracked(|query| path.with_untracked(|path| with(path, query, name, &value)));
        navigate(&address, here);
    })
}
