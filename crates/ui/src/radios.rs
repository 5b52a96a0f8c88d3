//! One answer out of a few, all of them in sight.

use leptos::prelude::*;

use crate::Choice;
use crate::choice::{ChoiceRow, choice_id};
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
    let name = id.clone();
    let rows = move || {
        let row = |(index, choice): (usize, Choice)| {
            let (mine, picked) = (choice.value.clone(), choice.value.clone());
            view! {
                <ChoiceRow
                    kind="radio"
                    id=choice_id(&name, index)
                    name=name.clone()
                    choice
                    checked=Signal::derive(move || value.with(|value| *value == mine))
                    on_change=Callback::new(move |_| on_change.run(picked.clone()))
                />
            }
        };
        options
            .get()
            .into_iter()
            .enumerate()
            .map(row)
            .collect_view()
    };
    view! {
        <FieldGroup id legend hint error role="radiogroup">
            <div class="radios">{rows}</div>
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
