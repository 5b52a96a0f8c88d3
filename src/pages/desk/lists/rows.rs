//! The rows there is something to say about, narrowed down by sort.

use std::sync::Arc;

use contract::revisions::DryRun;
use leptos::prelude::*;
use lists::{ReportRow, Weight, What};
use ui::{Badge, Button, Table, TableKind};

use crate::i18n::{report, say};

/// As many rows are drawn without a pause that is felt.
const AT_ONCE: usize = 60;

/// A sort of rows.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    All,
    Wrong,
    Doubtful,
    New,
    Changed,
    Withdrawn,
}

impl Sort {
    const EACH: [Self; 6] = [
        Self::All,
        Self::Wrong,
        Self::Doubtful,
        Self::New,
        Self::Changed,
        Self::Withdrawn,
    ];

    fn takes(self, row: &ReportRow) -> bool {
        match self {
            Self::All => true,
            Self::Wrong => row.weight() == Some(Weight::Wrong),
            Self::Doubtful => row.weight() == Some(Weight::Doubtful),
            Self::New => row.what == What::New,
            Self::Changed => matches!(row.what, What::Changed { .. }),
            Self::Withdrawn => row.what == What::Withdrawn,
        }
    }

    fn words(self) -> String {
        match self {
            Self::All => say!(keeping.all),
            Self::Wrong => say!(keeping.wrong),
            Self::Doubtful => say!(keeping.doubtful),
            Self::New => say!(keeping.added),
            Self::Changed => say!(keeping.changed),
            Self::Withdrawn => say!(keeping.withdrawn),
        }
    }
}

/// The table, and what narrows it down.
#[component]
pub(super) fn Rows(found: Arc<DryRun>) -> impl IntoView {
    let sort = RwSignal::new(Sort::All);
    let shown = RwSignal::new(AT_ONCE);
    let left_out = found.rows_left_out;
    let count = |sort: Sort| {
        found
            .report
            .rows
            .iter()
            .filter(|row| sort.takes(row))
            .count()
    };
    let chip = |(each, count): (Sort, usize)| {
        let pick = move |_| {
            sort.set(each);
            shown.set(AT_ONCE);
        };
        let pressed = move || if sort.get() == each { "true" } else { "false" };
        view! {
            <button class="chip" type="button" aria-pressed=pressed on:click=pick>
                {say!(keeping.counted, name = each.words(), count)}
            </button>
        }
    };
    let sorts = Sort::EACH.map(|sort| (sort, count(sort)));
    let chips: Vec<_> = sorts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(chip)
        .collect();
    let table = move || {
        let rows: Vec<&ReportRow> = (found.report.rows.iter())
            .filter(|row| sort.get().takes(row))
            .collect();
        let rest = rows.len().saturating_sub(shown.get());
        let rows: Vec<_> = rows.into_iter().take(shown.get()).map(draw).collect();
        let more = move |_| shown.update(|shown| *shown += AT_ONCE);
        let columns = vec![
            say!(keeping.place),
            say!(keeping.what),
            say!(keeping.item),
            say!(keeping.said),
        ];
        view! {
            <Table columns kind=TableKind::NamedCards>{rows}</Table>
            {(rest > 0)
                .then(|| view! { <Button on_press=more>{say!(keeping.more, count = rest.min(AT_ONCE))}</Button> })}
        }
    };
    (!chips.is_empty()).then(|| {
        view! {
            <div class="cluster" role="group" aria-label=say!(keeping.show)>{chips}</div>
            {table}
            {(left_out > 0).then(|| view! { <p class="soft">{say!(keeping.rows_left_out, count = left_out)}</p> })}
        }
    })
}

fn draw(row: &ReportRow) -> impl IntoView + use<> {
    let (tone, what) = report::what(&row.what);
    let remark = |remark: &lists::Remark| {
        let (tone, weight) = report::weight(remark.why.weight());
        view! { <li><Badge tone>{weight}</Badge>" "{report::remark(remark)}</li> }
    };
    let remarks: Vec<_> = row.remarks.iter().map(remark).collect();
    let days = report::days(row);
    let days: Vec<_> = days
        .into_iter()
        .map(|words| view! { <li>{words}</li> })
        .collect();
    let changes = match &row.what {
        What::Changed { changes } => changes.as_slice(),
        _ => &[],
    };
    let changes: Vec<_> = changes
        .iter()
        .map(|change| view! { <li>{report::change(change)}</li> })
        .collect();
    view! {
        <tr>
            <td class="no-wrap">{report::place(row)}</td>
            <td class="no-wrap"><Badge tone>{what}</Badge></td>
            <td><strong class="row-name">{row.name.clone()}</strong><br/><span class="code">{row.code.clone()}</span></td>
            <td><ul class="remarks">{days}{remarks}{changes}</ul></td>
        </tr>
    }
}
