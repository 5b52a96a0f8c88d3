//! An address: a place from the town's own list, then the rest in words.

use leptos::prelude::*;

use crate::event::{ignore, leaves};
use crate::field::FieldGroup;
use crate::{Choice, Select, TextInput};

/// The value of the option for an address that is not in the list.
pub const ELSEWHERE: &str = "elsewhere";

/// An address: a division from a list or elsewhere, and the detail in words.
#[component]
pub fn AddressInput(
    /// The question's id, which the list bears; the detail is `{id}-detail`.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    legend: Signal<String>,
    /// The list's label.
    #[prop(into)]
    division_label: Signal<String>,
    /// The places that can be picked.
    #[prop(into)]
    divisions: Signal<Vec<Choice>>,
    /// What stands in the list while nothing is picked.
    #[prop(into)]
    placeholder: Signal<String>,
    /// The words of the option for a place that is not in the list.
    #[prop(into)]
    elsewhere: Signal<String>,
    /// The detail's label when the place is in the list.
    #[prop(into)]
    detail_label: Signal<String>,
    /// The detail's label when it is not: the whole address is asked.
    #[prop(into)]
    whole_label: Signal<String>,
    /// The picked place's value, or [`ELSEWHERE`].
    #[prop(into)]
    division: Signal<String>,
    /// The detail.
    #[prop(into)]
    detail: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<Option<String>>,
    /// How to write the detail.
    #[prop(into, optional)]
    detail_hint: Signal<Option<String>>,
    /// What to mend in the place.
    #[prop(into, optional)]
    division_error: Signal<Option<String>>,
    /// What to mend in the detail.
    #[prop(into, optional)]
    detail_error: Signal<Option<String>>,
    /// When a place is picked.
    #[prop(into)]
    on_division: Callback<String>,
    /// On each key of the detail.
    #[prop(into)]
    on_detail: Callback<String>,
    /// When either is left.
    #[prop(into, default = ignore())]
    on_leave: Callback<()>,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let last = Choice::new(ELSEWHERE, elsewhere.get());
        divisions
            .get()
            .into_iter()
            .chain([last])
            .collect::<Vec<_>>()
    });
    let asked = Signal::derive(
        move || match division.with(|division| division == ELSEWHERE) {
            true => whole_label.get(),
            false => detail_label.get(),
        },
    );
    view! {
        <FieldGroup id=id.clone() legend hint error=Signal::default()>
            <div
                class="address-input"
                on:focusout=move |event| {
                    if leaves(&event) {
                        on_leave.run(());
                    }
                }
            >
                <Select
                    id=id.clone()
                    label=division_label
                    options
                    value=division
                    placeholder
                    error=division_error
                    on_change=on_division
                />
                <TextInput
                    id=format!("{id}-detail")
                    label=asked
                    value=detail
                    hint=detail_hint
                    error=detail_error
                    autocomplete="street-address"
                    on_input=on_detail
                />
            </div>
        </FieldGroup>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <AddressInput
            id="premises"
            legend="店面在哪里？"
            division_label="村（社区）"
            divisions=vec![Choice::new("a", "黄山村"), Choice::new("b", "中心社区")]
            placeholder="请选择"
            elsewhere="不在本镇"
            detail_label="门牌或位置"
            whole_label="完整地址"
            division="a"
            detail=""
            detail_hint="例如：中心街 12 号"
            detail_error="请写上街道或路名"
            on_division=|_| {}
            on_detail=|_| {}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn both_parts_are_labelled_inside_one_group() {
        let html = render(example);
        assert!(html.contains(r#"<legend class="field__label">店面在哪里？"#));
        assert!(html.contains(r#"for="premises""#));
        assert!(html.contains(r#"for="premises-detail""#));
    }

    #[test]
    fn a_place_outside_the_list_can_always_be_given() {
        let html = render(example);
        assert!(html.contains(r#"<option value="elsewhere">不在本镇"#));
    }

    #[test]
    fn the_problem_stands_at_the_part_to_mend() {
        let html = render(example);
        assert!(html.contains(
            r#"aria-describedby="premises-detail-hint premises-detail-error" aria-invalid="true""#
        ));
    }
}
