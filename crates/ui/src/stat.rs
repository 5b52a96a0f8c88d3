//! A counted saving: how many now, how many before.

use leptos::prelude::*;

/// A number with what it counts and, struck through, what it used to be.
#[component]
pub fn Stat(
    /// The number.
    #[prop(into)]
    value: Signal<String>,
    /// What it counts.
    #[prop(into)]
    label: Signal<String>,
    /// What it used to be.
    #[prop(into, optional)]
    before: Signal<Option<String>>,
    /// "Used to be" in words, for who cannot see the line through it.
    #[prop(into, optional)]
    before_words: Signal<String>,
) -> impl IntoView {
    let before = move || {
        before.get().map(|before| {
            view! {
                <span class="visually-hidden">{move || before_words.get()}</span>
                <s class="stat__before">{before}</s>
            }
        })
    };
    view! {
        <div class="stat">
            <strong class="stat__value">{move || value.get()}</strong>
            <span class="stat__label">{move || label.get()} " " {before}</span>
        </div>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <div class="stat-row">
            <Stat value="18" label="项要填" before="46" before_words="原来"/>
            <Stat value="6" label="份材料" before="15" before_words="原来"/>
            <Stat value="1" label="次到场"/>
            <Stat value="18" label="分钟左右"/>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_former_number_is_struck_through_and_said_to_be_former() {
        let html = render(example);
        assert!(html.contains(r#"<span class="visually-hidden">原来"#));
        assert!(html.contains(r#"<s class="stat__before">46</s>"#));
    }
}
