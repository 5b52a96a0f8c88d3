//! The shape of what is still on its way.

use leptos::prelude::*;

/// Grey rows in the place of what is loading, and words for who cannot see them.
#[component]
pub fn Skeleton(
    /// "Loading" in words.
    #[prop(into)]
    label: Signal<String>,
    /// How many rows.
    #[prop(default = 3)]
    rows: usize,
) -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{move || label.get()}</span>
            {(0..rows)
                .map(|_| view! { <span class="skeleton__row" aria-hidden="true"></span> })
                .collect_view()}
        </div>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! { <Skeleton label="正在读取"/> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn loading_is_said_in_words() {
        let html = render(example);
        assert!(html.contains(r#"role="status""#));
        assert!(html.contains("正在读取"));
    }
}
