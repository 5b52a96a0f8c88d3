//! How far along something is.

use leptos::prelude::*;

/// A bar that is `now` parts of `total` full.
#[component]
pub fn Progress(
    /// Parts done.
    #[prop(into)]
    now: Signal<usize>,
    /// Parts in all.
    #[prop(into)]
    total: Signal<usize>,
    /// How far that is, in words: what a screen reader says instead of a percentage.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let percent = move || now.get().min(total.get()) * 100 / total.get().max(1);
    view! {
        <div
            class="progress"
            role="progressbar"
            aria-valuemin="0"
            aria-valuenow=move || now.get().to_string()
            aria-valuemax=move || total.get().to_string()
            aria-valuetext=words
            aria-label=words
        >
            <div class="progress__done" style:width=move || format!("{}%", percent())></div>
        </div>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! { <Progress now=8usize total=18usize words="第 8 / 18 项"/> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_bar_says_how_far_it_is() {
        let html = render(example);
        assert!(html.contains(r#"aria-valuenow="8" aria-valuemax="18""#));
        assert!(html.contains(r#"aria-valuetext="第 8 / 18 项""#));
        assert!(html.contains("width:44%"));
    }

    #[test]
    fn nothing_of_nothing_is_an_empty_bar() {
        let html = render(|| view! { <Progress now=0usize total=0usize words=""/> });
        assert!(html.contains("width:0%"));
    }
}
