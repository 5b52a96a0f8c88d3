//! How the columns of a file were understood.

use leptos::prelude::*;
use lists::{Heading, Report, letters};
use ui::Details;

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
    view! {
        <Details summary=say!(keeping.columns, count)>
            <div class="stack">
                <div class="table-scroll">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{say!(keeping.column)}</th>
                                <th scope="col">{say!(keeping.header)}</th>
                                <th scope="col">{say!(keeping.means)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {kept}
            </div>
        </Details>
    }
}
