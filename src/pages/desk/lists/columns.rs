//! How header and columns of a file were understood, to be put right by hand: every change tries the file again.

use std::sync::Arc;

use leptos::prelude::*;
use lists::{Column, FirstRow, Heading, Layout, letters};
use ui::{Choice, Details, Notice, Select, Tone};

use super::trial::Trial;
use crate::i18n::say;

/// The header, and what each column was taken for; open from the start where the file was not understood.
#[component]
pub(super) fn Columns(trial: Trial) -> impl IntoView {
    let headings = move || {
        let layout = trial.layout.get();
        layout.map_or_else(Vec::new, |layout| layout.headings.clone())
    };
    let kept = move || {
        let found = trial.found.get();
        let kept = found.map(|found| found.report.kept.join("、"));
        kept.filter(|names| !names.is_empty())
    };
    let open = trial.failure.with_untracked(Option::is_some);
    let summary = Signal::derive(move || say!(keeping.columns, count = headings().len()));
    view! {
        <Details summary open>
            <div class="stack">
                <Missing trial/>
                <HeaderRow trial/>
                <div class="file-columns" role="group" aria-label=say!(keeping.columns_label)>
                    <For each=headings key=what_is_shown let:heading>
                        <Meaning trial heading/>
                    </For>
                </div>
                {move || kept().map(|names| view! { <p class="soft">{say!(keeping.kept_columns, names)}</p> })}
            </div>
        </Details>
    }
}

/// What is shown of a column and does not change by itself.
fn what_is_shown(heading: &Heading) -> (u32, String, String) {
    let (header, sample) = (heading.header.clone(), heading.sample.clone());
    (heading.column, header, sample)
}

/// The columns without which there is no such list, as far as none was taken for them.
#[component]
fn Missing(trial: Trial) -> impl IntoView {
    let kind = trial.chosen.kind;
    let missing = move || {
        let layout = trial.layout.get()?;
        let needed = [Some(kind.name()), kind.who()].into_iter().flatten();
        let missing = needed.filter(|column| !layout.means(*column));
        let names: Vec<&str> = missing.map(Column::header).collect();
        (!names.is_empty()).then(|| names.join("”“"))
    };
    move || {
        missing().map(|names| {
            view! { <Notice tone=Tone::Waiting><p>{say!(keeping.columns_missing, names)}</p></Notice> }
        })
    }
}

/// Which row is the header: the one found, another of the first rows, or none.
#[component]
fn HeaderRow(trial: Trial) -> impl IntoView {
    let choice = |first: &FirstRow| {
        let (row, text) = (first.row, &first.text);
        Choice::new(row.to_string(), say!(keeping.header_at, row, text))
    };
    let options = move || {
        let rows = |layout: Arc<Layout>| layout.beginning.iter().map(choice).collect::<Vec<_>>();
        let rows = trial.layout.get().map(rows).unwrap_or_default();
        let none = Choice::new("0", say!(keeping.header_none));
        rows.into_iter().chain([none]).collect::<Vec<_>>()
    };
    let found = move || match trial.layout.get()?.header_row {
        0 => None,
        row => Some(say!(keeping.header_found, row)),
    };
    view! {
        <Select
            id="header-row"
            label=say!(keeping.header_row)
            hint=Signal::derive(found)
            options=Signal::derive(options)
            value=trial.header_row
            placeholder=say!(keeping.header_guess)
            on_change=move |row| trial.head(row)
        />
    }
}

/// What one column was taken for. It is drawn anew only where another stands there, so that who changes one stays at it.
#[component]
fn Meaning(trial: Trial, heading: Heading) -> impl IntoView {
    let Heading { column, .. } = heading;
    let letter = letters(column);
    let label = match heading.header.as_str() {
        "" => say!(keeping.column_plain, letter),
        header => say!(keeping.column, letter, header),
    };
    let sample = match heading.sample.as_str() {
        "" => say!(keeping.sample_none),
        text => say!(keeping.sample, text),
    };
    let choice = |column: Column| Choice::new(column.header(), column.header());
    let options: Vec<Choice> = trial.chosen.kind.columns().map(choice).collect();
    view! {
        <Select
            id=format!("column-{column}")
            label
            hint=Some(sample)
            options
            value=Signal::derive(move || trial.meaning(column))
            placeholder=say!(keeping.kept)
            on_change=move |header| trial.name(column, header)
        />
    }
}
