//! Several lines of text.

use leptos::prelude::*;

use crate::event::ignore;
use crate::field::{Field, described_by, invalid};

/// Several lines of text with a label, a hint and a problem.
#[component]
pub fn TextArea(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in the box.
    #[prop(into)]
    value: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<Option<String>>,
    /// What to mend.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// How many lines are open from the start.
    #[prop(default = 4)]
    rows: u32,
    /// The most characters that fit.
    #[prop(optional)]
    maxlength: Option<u32>,
    /// Shown, but not to be changed.
    #[prop(into, optional)]
    readonly: Signal<bool>,
    /// On each key, with the whole text.
    #[prop(into, default = ignore())]
    on_input: Callback<String>,
    /// When the box is left, with the whole text.
    #[prop(into, default = ignore())]
    on_leave: Callback<String>,
) -> impl IntoView {
    let describedby = described_by(&id, hint, error);
    let at_first = value.get_untracked();
    view! {
        <Field id=id.clone() label hint error>
            <textarea
                class="text-area"
                id=id.clone()
                name=id
                rows=rows
                maxlength=maxlength
                readonly=readonly
                prop:value=value
                aria-describedby=describedby
                aria-invalid=invalid(error)
                on:input=move |event| on_input.run(event_target_value(&event))
                on:blur=move |event| on_leave.run(event_target_value(&event))
            >
                {at_first}
            </textarea>
        </Field>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <TextArea
            id="correction-note"
            label="还要说明什么？"
            hint="没有可以不写"
            value="店门口有一级台阶。"
            rows=3
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_box_is_labelled_and_keeps_its_text() {
        let html = render(example);
        assert!(html.contains(r#"for="correction-note""#));
        assert!(html.contains(r#"aria-describedby="correction-note-hint""#));
        assert!(html.contains("店门口有一级台阶。"));
    }
}
