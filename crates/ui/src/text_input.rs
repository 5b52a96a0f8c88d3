//! One line of text.

use leptos::prelude::*;

use crate::event::ignore;
use crate::field::{Field, described_by, invalid};

/// One line of text with its label, hint, problem, unit and source.
#[component]
pub fn TextInput(
    /// The control's id; the hint is `{id}-hint`, the problem `{id}-error`.
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
    /// A unit after the answer, such as square metres.
    #[prop(into, optional)]
    unit: Signal<Option<String>>,
    /// Where the answer came from, such as a card reader; the box turns jade.
    #[prop(into, optional)]
    source: Signal<Option<String>>,
    /// Which keys a phone shows: `numeric`, `decimal`, `tel`, …
    #[prop(default = "text")]
    inputmode: &'static str,
    /// What the browser may fill in: `name`, `tel`, `off`, …
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Whether it is a code: phones then show capitals, and keys on the screen write letters as they are.
    #[prop(optional)]
    capitals: bool,
    /// The most characters that fit.
    #[prop(optional)]
    maxlength: Option<u32>,
    /// Shown, but not to be changed.
    #[prop(into, optional)]
    readonly: Signal<bool>,
    /// On each key, with the whole text.
    #[prop(into, default = ignore())]
    on_input: Callback<String>,
    /// When the box is entered: on-screen keys now write here.
    #[prop(into, default = ignore())]
    on_enter: Callback<()>,
    /// When the box is left, with the whole text: the moment to check it.
    #[prop(into, default = ignore())]
    on_leave: Callback<String>,
) -> impl IntoView {
    let describedby = described_by(&id, hint, error);
    view! {
        <Field id=id.clone() label hint error>
            <div
                class="text-input"
                class=("text-input--sourced", move || source.with(Option::is_some))
            >
                <input
                    class="text-input__box"
                    type="text"
                    id=id.clone()
                    name=id
                    inputmode=inputmode
                    autocomplete=autocomplete
                    autocapitalize=capitals.then_some("characters")
                    maxlength=maxlength
                    value=value
                    prop:value=value
                    readonly=readonly
                    aria-describedby=describedby
                    aria-invalid=invalid(error)
                    on:input=move |event| on_input.run(event_target_value(&event))
                    on:focus=move |_| on_enter.run(())
                    on:blur=move |event| on_leave.run(event_target_value(&event))
                />
                {move || unit.get().map(|unit| view! { <span class="text-input__unit">{unit}</span> })}
                {move || {
                    source.get().map(|source| view! { <span class="text-input__source">{source}</span> })
                }}
            </div>
        </Field>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <TextInput
            id="premises-address"
            label="门牌或位置"
            hint="例如：中心街 12 号，或“镇小学对面”"
            value="12"
            error="请写上街道或路名，供电所要按它上门"
        />
        <TextInput id="premises-area" label="面积" value="46" unit="平方米" inputmode="decimal"/>
        <TextInput id="applicant-name" label="姓名" value="样例" source="读卡" readonly=true/>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_box_is_labelled_and_described_by_its_hint_and_problem() {
        let html = render(example);
        assert!(html.contains(r#"<label for="premises-address""#));
        assert!(html.contains(
            r#"aria-describedby="premises-address-hint premises-address-error" aria-invalid="true""#
        ));
        assert!(html.contains(r#"id="premises-address-error" role="alert""#));
    }

    #[test]
    fn a_box_without_hint_or_problem_is_described_by_nothing() {
        let html = render(|| view! { <TextInput id="a" label="面积" value=""/> });
        assert!(!html.contains("aria-describedby"));
        assert!(!html.contains("aria-invalid"));
    }

    #[test]
    fn what_a_card_reader_filled_in_says_so_in_words() {
        let html = render(example);
        assert!(html.contains(r#"<span class="text-input__source">读卡"#));
        assert!(html.contains("readonly"));
    }
}
