//! One answer out of a few, all of them in sight.

use leptos::prelude::*;

use crate::Choice;
use crate::choice::ChoiceRows;
use crate::field::FieldGroup;

/// A question with one answer out of a few.
#[component]
pub fn Radios(
    /// The question's id, which the first option bears.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    legend: Signal<String>,
    /// What can be answered.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The picked option's value; empty when none is.
    #[prop(into)]
    value: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<Option<String>>,
    /// What to mend.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// When an option is picked, with its value.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let picked = Signal::derive(move || vec![value.get()]);
    view! {
        <FieldGroup id=id.clone() legend hint error role="radiogroup">
            <div class="radios">
                <ChoiceRows kind="radio" id options picked on_change=move |(value, _)| on_change.run(value)/>
            </div>
        </FieldGroup>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <Radios
            id="premises-tenure"
            legend="这间店面是"
            options=vec![
                Choice::new("own", "自己的房子"),
                Choice::new("rented", "租来的").with_hint("请带上租房合同"),
            ]
            value="rented"
            on_change=|_| {}
        />
        <Radios
            id="gas"
            legend="用不用管道燃气？"
            options=vec![Choice::new("yes", "用"), Choice::new("no", "不用")]
            value=""
            error="请选一项，燃气公司要按它安排"
            on_change=|_| {}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_options_are_one_group_with_a_legend() {
        let html = render(example);
        assert!(html.contains(r#"<fieldset"#));
        assert!(html.contains(r#"<legend class="field__label">这间店面是"#));
        assert_eq!(html.matches(r#"name="premises-tenure""#).count(), 2);
    }

    #[test]
    fn the_first_option_bears_the_questions_id_so_that_a_link_lands_on_it() {
        let html = render(example);
        assert!(html.contains(r#"id="premises-tenure" name="premises-tenure" value="own""#));
        assert!(html.contains(r#"for="premises-tenure-2""#));
    }

    #[test]
    fn a_missing_answer_marks_the_whole_group() {
        let html = render(example);
        assert!(
            html.contains(r#"role="radiogroup" aria-describedby="gas-error" aria-invalid="true""#)
        );
    }
}
