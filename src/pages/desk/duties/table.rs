//! A list as a table; on a narrow screen each row is a card, where every cell says what it is.

use leptos::prelude::*;
use ui::{Table, TableKind};

use super::lines::{Cell, Lines};
use crate::pages::desk::days::whole;
use crate::pages::parts::office::phone_link;

/// The table.
#[component]
pub(super) fn LinesTable(lines: Lines) -> impl IntoView {
    let Lines { headers, rows } = lines;
    let row = |cells: Vec<Cell>| {
        let cells = cells.into_iter().zip(&headers);
        let cells: Vec<_> = cells
            .map(|(cell, header)| view! { <td data-label=header.clone()>{drawn(cell)}</td> })
            .collect();
        view! { <tr>{cells}</tr> }
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    view! {
        <Table columns=headers kind=TableKind::NamedCards>{rows}</Table>
    }
}

fn drawn(cell: Cell) -> AnyView {
    match cell {
        Cell::Words(words) => words.into_any(),
        Cell::Names(names) => names.join("、").into_any(),
        Cell::Call(who, phone) => view! { {who}<br/>{phone_link(&phone)} }.into_any(),
        Cell::Days(days) => whole(days).into_any(),
    }
}
