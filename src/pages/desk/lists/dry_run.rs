//! What a trial says: how the file stands, how many rows of which sort, row by row.

use std::sync::Arc;

use contract::revisions::{DryRun, Revision};
use leptos::prelude::*;
use lists::{Counts, Report, State};
use ui::{Details, Notice, Stat};

use super::applying::Applying;
use super::paper::Paper;
use super::rows::Rows;
use super::trial::Trial;
use crate::i18n::{report, say};

/// What was found, and applying it where it may be.
#[component]
pub(super) fn Found(
    /// What the trial said.
    found: Arc<DryRun>,
    /// The trial.
    trial: Trial,
    /// The document.
    paper: Paper,
    /// When a revision was made.
    on_made: Callback<Revision>,
) -> impl IntoView {
    let told = found.report.clone();
    let doubtful = told.counts.doubtful as usize + told.remarks.len();
    let (tone, words) = report::state(found.state, doubtful, told.counts.wrong);
    let may_apply = matches!(found.state, State::Ready | State::Doubtful);
    let applying = found.clone();
    let whole: Vec<_> = told.remarks.iter().map(report::remark).collect();
    let beside = beside(&found);
    view! {
        <h3 id="found">{say!(keeping.found)}</h3>
        <Notice tone announced=true title=Some(words)>
            <p>{beside}</p>
            {whole.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
        </Notice>
        <Counted counts=told.counts/>
        <LeftOut report=told/>
        <Rows found/>
        {may_apply.then(|| view! { <Applying found=applying trial paper on_made/> })}
    }
}

/// What was laid beside what.
fn beside(found: &DryRun) -> String {
    let rows = say!(keeping.rows, count = found.report.counts.rows);
    let list = match found.beside {
        0 => say!(keeping.beside_files),
        number => say!(keeping.beside, number),
    };
    let sheet = found.report.layout.sheet.as_ref();
    let sheet = sheet.map(|sheet| say!(keeping.read_sheet, sheet));
    let parts: Vec<String> = [rows, list].into_iter().chain(sheet).collect();
    parts.join(" · ")
}

#[component]
fn Counted(counts: Counts) -> impl IntoView {
    let stats = [
        (counts.new, say!(keeping.added)),
        (counts.changed, say!(keeping.changed)),
        (counts.withdrawn, say!(keeping.withdrawn)),
        (counts.same, say!(keeping.same)),
        (counts.doubtful, say!(keeping.doubtful)),
        (counts.wrong, say!(keeping.wrong)),
    ];
    let stats = stats.map(|(value, label)| view! { <Stat value=value.to_string() label/> });
    view! { <div class="stat-row stat-row--six">{stats.collect_view()}</div> }
}

/// Rows that were not taken for rows of the list.
#[component]
fn LeftOut(report: Report) -> impl IntoView {
    let count = report.left_out.len();
    (count > 0).then(|| {
        let row = |left: &lists::LeftOut| {
            let (row, text) = (left.row, left.text.clone());
            view! { <li><span class="soft">{say!(keeping.at_row, row)}</span>" "{text}</li> }
        };
        let rows: Vec<_> = report.left_out.iter().map(row).collect();
        view! {
            <Details summary=say!(keeping.left_out, count)>
                <ul>{rows}</ul>
            </Details>
        }
    })
}
