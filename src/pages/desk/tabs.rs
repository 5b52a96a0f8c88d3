//! Links between the kinds of list, the one that is shown marked.

use leptos::prelude::*;

/// A tab: where it leads, what it says, whether it is shown.
pub(super) struct Tab {
    /// Where it leads.
    pub(super) href: String,
    /// What it says.
    pub(super) words: String,
    /// Whether it is shown now.
    pub(super) here: bool,
}

/// The tabs, as links: what is looked at stands in the address.
#[component]
pub(super) fn Tabs(label: String, tabs: Vec<Tab>) -> impl IntoView {
    let tab = |tab: Tab| {
        let here = tab.here.then_some("true");
        view! { <li><a class="tabs__tab" href=tab.href aria-current=here>{tab.words}</a></li> }
    };
    let tabs: Vec<_> = tabs.into_iter().map(tab).collect();
    view! { <nav class="no-print" aria-label=label><ul class="tabs">{tabs}</ul></nav> }
}
