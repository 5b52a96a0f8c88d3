//! A surface that holds things that belong together.

use leptos::prelude::*;

/// A bordered surface, with a title when it is a part of the page in its own right.
#[component]
pub fn Card(
    /// Its title.
    #[prop(into, optional)]
    title: Signal<Option<String>>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            {move || title.get().map(|title| view! { <h2 class="card__title">{title}</h2> })}
            {children()}
        </section>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! { <Card title="在哪里办">"一楼综合窗口，周一至周五"</Card> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn a_titled_card_is_headed() {
        assert!(render(example).contains(r#"<h2 class="card__title">在哪里办"#));
    }
}
