//! One answer out of many, folded away.

use leptos::prelude::*;

use crate::Choice;
use crate::event::ignore;
use crate::field::{Field, described_by, invalid};

/// A question with one answer out of many.
#[component]
pub fn Select(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// What can be answered.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The picked option's value; empty when none is.
    #[prop(into)]
    value: Signal<String>,
    /// What stands in the box while nothing is picked.
    #[prop(into, optional)]
    placeholder: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<Option<String>>,
    /// What to mend.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// When an option is picked, with its value.
    #[prop(into)]
    on_change: Callback<String>,
    /// When the control is left, with its value.
    #[prop(into, default = ignore())]
    on_leave: Callback<String>,
) -> impl IntoView {
    let describedby = described_by(&id, hint, error);
    let rows = move || {
        let row = |choice: Choice| {
            let mine = choice.value.clone();
            let picked = Signal::derive(move || value.with(|value| *value == mine));
            view! {
                <option value=choice.value selected=picked prop:selected=picked>
                    {choice.label}
                </option>
            }
        };
        options.get().into_iter().map(row).collect_view()
    };
    view! {
        <Field id=id.clone() label hint error>
            <select
                class="select"
                id=id.clone()
                name=id
                aria-describedby=describedby
                aria-invalid=invalid(error)
                on:change=move |event| on_change.run(event_target_value(&event))
                on:blur=move |event| on_leave.run(event_target_value(&event))
            >
                <option value="" prop:selected=move || value.with(String::is_empty)>
                    {move || placeholder.get()}
                </option>
                {rows}
            </select>
        </Field>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <Select
            id="premises-village"
            label="村（社区）"
            options=vec![Choice::new("a", "黄山村"), Choice::new("b", "中心社区")]
            value="a"
            placeholder="请选择"
            on_change=|_| {}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_list_is_labelled_and_shows_what_is_picked() {
        let html = render(example);
        assert!(html.contains(r#"for="premises-village""#));
        assert!(html.contains(r#"<option value="a" selected>"#));
    }

    #[test]
    fn nothing_picked_is_an_option_too() {
        let html = render(example);
        assert!(html.contains(r#"<option value="">请选择"#));
    }
}
