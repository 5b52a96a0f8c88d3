//! The top of a form page: back, what is being filled in, how far it is.

use leptos::prelude::*;

use crate::Progress;

/// The bar over a form: a way back at its left, a title, the count at its right, progress below.
#[component]
pub fn StepBar(
    /// What is being filled in.
    #[prop(into)]
    title: Signal<String>,
    /// The step one is at, from 1.
    #[prop(into)]
    now: Signal<usize>,
    /// Steps in all.
    #[prop(into)]
    total: Signal<usize>,
    /// The count in words.
    #[prop(into)]
    words: Signal<String>,
    /// The way back: a link or a button.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="step-bar" aria-label=title>
            <div class="step-bar__row">
                <div class="step-bar__back">{children()}</div>
                <strong class="step-bar__title">{move || title.get()}</strong>
                <span class="step-bar__count">{move || words.get()}</span>
            </div>
            <Progress now total words/>
        </section>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <StepBar title="开一家小饭店" now=8usize total=18usize words="第 8 / 18 项">
            <a href="#back">"‹ 上一步"</a>
        </StepBar>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_count_is_written_and_not_only_drawn() {
        let html = render(example);
        assert!(html.contains(r#"<span class="step-bar__count">第 8 / 18 项"#));
        assert!(html.contains(r#"role="progressbar""#));
    }
}
