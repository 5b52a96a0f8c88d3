//! Days in the narrow cell of a table: a line each, so that none is torn apart.

use leptos::prelude::*;

/// What is said of each day, one under the other.
pub(super) fn whole(days: Vec<String>) -> impl IntoView {
    let line = |(place, words)| {
        let under = (place > 0).then(|| view! { <br/> });
        view! { {under}<span class="no-wrap">{words}</span> }
    };
    days.into_iter().enumerate().map(line).collect_view()
}
