//! The same small group of questions, as often as needed.

use leptos::prelude::*;

use crate::event::ignore;
use crate::field::FieldGroup;
use crate::{Button, ButtonKind, Icon, IconShape};

/// Rows that can be added and removed; what a row asks is the caller's, by the row's key.
#[component]
pub fn RepeatRows<Row, RowView>(
    /// The question's id.
    #[prop(into)]
    id: String,
    /// What is asked, over all rows.
    #[prop(into)]
    legend: Signal<String>,
    /// The rows' keys, which stay with a row when others go.
    #[prop(into)]
    keys: Signal<Vec<usize>>,
    /// A row's own title, by its place from 1.
    #[prop(into)]
    row_legend: Callback<usize, String>,
    /// The words of the button that adds a row.
    #[prop(into)]
    add_label: Signal<String>,
    /// The words of the button that removes a row.
    #[prop(into)]
    remove_label: Signal<String>,
    /// The fewest rows; none can be removed below it.
    #[prop(default = 0)]
    fewest: usize,
    /// The most rows; none can be added above it.
    #[prop(default = usize::MAX)]
    most: usize,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<Option<String>>,
    /// What to mend in the rows as a whole.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// When a row is to be added.
    #[prop(into, default = ignore())]
    on_add: Callback<()>,
    /// When a row is to be removed, with its key.
    #[prop(into, default = ignore())]
    on_remove: Callback<usize>,
    /// What a row asks, by its key: `<RepeatRows … let:key>`.
    children: Row,
) -> impl IntoView
where
    Row: Fn(usize) -> RowView + Clone + Send + Sync + 'static,
    RowView: IntoView + 'static,
{
    let count = move || keys.with(Vec::len);
    let can_remove = move || count() > fewest;
    let can_add = move || count() < most;
    let row = move |key: usize| {
        let place = move || {
            keys.with(|keys| {
                keys.iter()
                    .position(|&one| one == key)
                    .map_or(0, |at| at + 1)
            })
        };
        let title = move || row_legend.run(place());
        view! {
            <fieldset class="repeat-rows__row">
                <legend class="repeat-rows__title">{title}</legend>
                {children(key)}
                <Show when=can_remove>
                    <Button kind=ButtonKind::Quiet on_press=move |_| on_remove.run(key)>
                        {move || remove_label.get()}
                        <span class="visually-hidden">{title}</span>
                    </Button>
                </Show>
            </fieldset>
        }
    };
    view! {
        <FieldGroup id=id.clone() legend hint error>
            <div class="repeat-rows" id=id tabindex="-1">
                <For each=move || keys.get() key=|key| *key children=row />
                <Show when=can_add>
                    <Button on_press=move |_| on_add.run(())>
                        <Icon shape=IconShape::Plus />
                        {move || add_label.get()}
                    </Button>
                </Show>
            </div>
        </FieldGroup>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    use crate::TextInput;
    view! {
        <RepeatRows
            id="staff"
            legend="店里还有谁干活？"
            keys=vec![4, 7]
            row_legend=|place| format!("第 {place} 位")
            add_label="再加一位"
            remove_label="去掉"
            let:key
        >
            <TextInput id=format!("staff-{key}-name") label="姓名" value=""/>
        </RepeatRows>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn rows_are_titled_by_their_place_and_named_by_their_key() {
        let html = render(example);
        assert!(html.contains("第 1 位") && html.contains("第 2 位"));
        assert!(html.contains(r#"for="staff-7-name""#));
    }

    #[test]
    fn the_button_that_removes_says_which_row() {
        let html = render(example);
        assert!(html.contains(r#"<span class="visually-hidden">第 2 位"#));
    }

    #[test]
    fn at_the_most_rows_none_can_be_added_and_at_the_fewest_none_removed() {
        let html = render(|| {
            view! {
                <RepeatRows
                    id="one"
                    legend="经营者"
                    keys=vec![1]
                    row_legend=|_| String::new()
                    add_label="再加一位"
                    remove_label="去掉"
                    fewest=1
                    most=1
                    let:_key
                >
                    ""
                </RepeatRows>
            }
        });
        assert!(!html.contains("再加一位") && !html.contains("去掉"));
    }
}
