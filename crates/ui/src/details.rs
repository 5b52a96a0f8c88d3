//! More to read for who wants it.

use leptos::prelude::*;

/// Words that open to show more.
#[component]
pub fn Details(
    /// The words that are always there.
    #[prop(into)]
    summary: Signal<String>,
    /// Whether it is open from the start.
    #[prop(optional)]
    open: bool,
    /// What it opens to.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="details" open=open>
            <summary class="details__summary">{move || summary.get()}</summary>
            <div class="details__body">{children()}</div>
        </details>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! { <Details summary="为什么要问这个？">"供电所要按这个地址上门装表。"</Details> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn it_is_closed_until_someone_wants_it() {
        let html = render(example);
        assert!(html.contains(r#"<summary class="details__summary">为什么要问这个？"#));
        assert!(!html.contains("open"));
    }
}
