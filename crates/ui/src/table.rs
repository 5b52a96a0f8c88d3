//! Rows under the names of their columns.

use leptos::prelude::*;

/// What becomes of the rows where the columns have no room beside each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableKind {
    /// They are moved sideways.
    #[default]
    Wide,
    /// Each becomes a card, headed by its first cell.
    Cards,
    /// The same, and a cell with `data-label` says what it is.
    NamedCards,
}

impl TableKind {
    fn class(self) -> &'static str {
        match self {
            Self::Wide => "table",
            Self::Cards => "table table--stacks",
            Self::NamedCards => "table table--stacks table--named",
        }
    }
}

/// A table.
#[component]
pub fn Table(
    /// The columns' names.
    columns: Vec<String>,
    /// What becomes of it where there is little room.
    #[prop(optional)]
    kind: TableKind,
    /// Its rows.
    children: Children,
) -> impl IntoView {
    let columns: Vec<_> = columns
        .into_iter()
        .map(|name| view! { <th scope="col">{name}</th> })
        .collect();
    view! {
        <div class="table-scroll">
            <table class=kind.class()>
                <thead>
                    <tr>{columns}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    let columns = ["事项", "从哪天起"].map(str::to_owned).to_vec();
    view! {
        <Table columns kind=TableKind::NamedCards>
            <tr>
                <td>"养犬登记"</td>
                <td data-label="从哪天起">"2025 年 6 月 1 日"</td>
            </tr>
        </Table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn each_column_is_named_for_its_cells() {
        let html = render(example);
        assert_eq!(html.matches(r#"<th scope="col">"#).count(), 2);
        assert!(html.contains(r#"class="table table--stacks table--named""#));
    }
}
