//! How the columns of a file were understood.

use leptos::prelude::*;
use lists::{Heading, Report, letters};
use ui::{Details, Table};

use crate::i18n::say;

/// Letter, header and meaning of each; and the columns that the file does not have.
#[component]
pub(super) fn Columns(report: Report) -> impl IntoView {
    let row = |heading: &Heading| {
        let means = match heading.means {
            Some(column) => view! { <td>{column.header()}</td> }.into_any(),
            None => view! { <td class="soft">{say!(keeping.kept)}</td> }.into_any(),
        };
        view! {
            <tr>
                <td class="no-wrap">{letters(heading.column)}</td>
                <td>{heading.header.clone()}</td>
                {means}
            </tr>
        }
    };
    let count = report.headings.len();
    let rows: Vec<_> = report.headings.iter().map(row).collect();
    let kept = (!report.kept.is_empty()).then(|| {
        let names = report.kept.join("、");
        view! { <p class="soft">{say!(keeping.kept_columns, names)}</p> }
    });
    let columns = vec![
        say!(keeping.column),
        say!(keeping.header),
        say!(keeping.means),
    ];
    view! {
        <Details summary=say!(keeping.columns, count)>
            <div class="stack">
                <Table columns>{rows}</Table>
                {kept}
            </div>
        </Details>
    }
}
