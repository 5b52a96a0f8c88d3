//! Any number of answers out of a few, or a single statement to agree to.

use leptos::prelude::*;

use crate::Choice;
use crate::choice::ChoiceRows;
use crate::field::{FieldGroup, invalid};

/// A question with any number of answers out of a few.
#[component]
pub fn Checkboxes(
    /// The question's id, which the first option bears.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    legend: Signal<String>,
    /// What can be answered.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The picked options' values.
    #[prop(into)]
    values: Signal<Vec<String>>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<Option<String>>,
    /// What to mend.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// When an option is picked or dropped, with all picked values in the options' order.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
) -> impl IntoView {
    let toggle = move |(toggled, on): (String, bool)| {
        let keep = |value: &String| match *value == toggled {
            true => on,
            false => values.with_untracked(|values| values.contains(value)),
        };
        let offered = options
            .get_untracked()
            .into_iter()
            .map(|choice| choice.value);
        on_change.run(offered.filter(keep).collect());
    };
    view! {
        <FieldGroup id=id.clone() legend hint error>
            <div class="checkboxes">
                <ChoiceRows kind="checkbox" id options picked=values invalid=invalid(error) on_change=toggle/>
            </div>
        </FieldGroup>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <Checkboxes
            id="food-kinds"
            legend="卖哪些？"
            hint="可以选几样"
            options=vec![
                Choice::new("noodles", "热食类（面、饭、炒菜）"),
                Choice::new("cold", "冷食类").with_hint("要有单独的操作间"),
                Choice::new("drinks", "自制饮品"),
            ]
            values=vec!["noodles".to_owned()]
            on_change=|_| {}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_boxes_are_one_group_with_a_legend_and_a_hint() {
        let html = render(example);
        assert!(html.contains(r#"aria-describedby="food-kinds-hint""#));
        assert!(html.contains(r#"<legend class="field__label">卖哪些？"#));
    }

    #[test]
    fn only_what_is_picked_is_checked() {
        let html = render(example);
        assert!(html.contains(r#"value="noodles" checked"#));
        assert!(!html.contains(r#"value="cold" checked"#));
    }

    #[test]
    fn an_options_own_hint_describes_that_option() {
        let html = render(example);
        assert!(html.contains(r#"aria-describedby="food-kinds-2-about""#));
    }
}
