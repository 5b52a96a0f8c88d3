//! What is to be tried: the file, whether it is all of the list, and from which day it counts.

use contract::revisions::Revision;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use ui::{Button, ButtonKind, Choice, FileInput, FileRow, Notice, Radios, Select, Tone};
use web_sys::HtmlInputElement;

use super::Chosen;
use super::columns::Columns;
use super::done::Done;
use super::dry_run::Found;
use super::paper::Paper;
use super::trial::{BATCH, Trial, WHOLE};
use crate::i18n::{say, staff};
use crate::pages::desk::hall::{Hall, use_hall};
use crate::pages::desk::mending::{Mending, ToMend};
use crate::pages::desk::note::StaffNote;
use crate::session::use_session;

const FILE: &str = "list-file";
const KINDS: &str = ".xlsx,.xls,.csv,.txt,text/csv,application/vnd.ms-excel,\
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Trying a file and applying it.
#[component]
pub(super) fn Importing(
    /// The list.
    chosen: Chosen,
    /// When a revision was made.
    #[prop(into)]
    on_made: Callback<Revision>,
) -> impl IntoView {
    let today = Hall::day(use_hall().today);
    // The document stays what it is, however often its table is mended and tried again.
    let (trial, paper) = use_session().bench.take_up(chosen.key(), || {
        (Trial::new(chosen, today), Paper::new("apply"))
    });
    let trial = trial.of(chosen);
    let made = Callback::new(move |revision: Revision| {
        trial.applied(revision.clone());
        paper.clear();
        on_made.run(revision);
    });
    let found = move || {
        let found = trial.found.get();
        found.map(|found| view! { <Found found trial paper on_made=made/> })
    };
    let done = move || {
        let done = trial.done.get();
        done.map(|revision| view! { <Done chosen revision/> })
    };
    view! {
        <section class="stack" aria-labelledby="import">
            <h2 class="section-title" id="import">{say!(keeping.import)}</h2>
            <p class="soft">{say!(keeping.import_lead)}</p>
            {done}
            <Asking trial/>
            <Show when=move || trial.stale.get()>
                <Notice tone=Tone::Neutral announced=true><p>{say!(keeping.stale)}</p></Notice>
            </Show>
            <Show when=move || trial.layout.with(Option::is_some)>
                <Columns trial/>
            </Show>
            {found}
        </section>
    }
}

#[component]
fn Asking(trial: Trial) -> impl IntoView {
    let mending = Mending::default();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let none = trial.file().is_none();
        let missing = none.then(|| (FILE.to_owned(), say!(keeping.file_missing)));
        if mending.attempt(missing) {
            trial.press();
        }
    };
    let pick = move |input: HtmlInputElement| {
        let file = input.files().and_then(|files| files.get(0));
        trial.choose(file);
        _ = mending.attempt([]);
    };
    let files = move || {
        let row = |(name, size): (String, f64)| FileRow {
            key: name.clone(),
            name,
            note: format!("{} KB", (size / 1024.0).ceil()),
            ..Default::default()
        };
        trial.file().map(row).into_iter().collect::<Vec<_>>()
    };
    let scopes = vec![
        Choice::new(WHOLE, say!(keeping.whole)).with_hint(say!(keeping.whole_hint)),
        Choice::new(BATCH, say!(keeping.part)).with_hint(say!(keeping.part_hint)),
    ];
    let scope = move |scope| {
        trial.scope.set(scope);
        trial.changed();
    };
    let words = move || match trial.busy.get() {
        true => say!(keeping.trying),
        false => say!(keeping.try_it),
    };
    view! {
        <form class="stack" on:submit=submit>
            <ToMend mending id="import-summary".to_owned() title=say!(keeping.mend)/>
            <div class="two-up">
                <div class="stack">
                    <FileInput
                        id=FILE
                        legend=say!(keeping.file)
                        hint=say!(keeping.file_hint)
                        files=Signal::derive(files)
                        pick_label=say!(keeping.pick)
                        remove_label=say!(keeping.remove)
                        accept=KINDS
                        multiple=false
                        error=mending.at(FILE)
                        on_pick=pick
                        on_remove=move |_| trial.choose(None)
                    />
                    <Sheet trial/>
                    <CountsFrom trial/>
                </div>
                <Radios id="scope" legend=say!(keeping.scope) options=scopes value=trial.scope on_change=scope/>
            </div>
            <StaffNote failure=trial.failure id="try" words=staff::trying/>
            <Button kind=ButtonKind::Primary kind_of_press="submit" busy=trial.busy>{words}</Button>
        </form>
    }
}

/// The sheet, once the file is known to have several.
#[component]
fn Sheet(trial: Trial) -> impl IntoView {
    let several = move || trial.sheets.with(|sheets| sheets.len() > 1);
    let options = move || {
        let sheets = trial.sheets.get();
        let choice = |sheet: String| Choice::new(sheet.clone(), sheet);
        sheets.into_iter().map(choice).collect::<Vec<_>>()
    };
    view! {
        <Show when=several>
            <Select
                id="sheet"
                label=say!(keeping.sheet)
                options=Signal::derive(options)
                value=trial.sheet
                placeholder=say!(keeping.sheet_first)
                on_change=move |sheet| trial.turn_to(sheet)
            />
        </Show>
    }
}

#[component]
fn CountsFrom(trial: Trial) -> impl IntoView {
    let input = move |event| {
        trial.on.set(event_target_value(&event));
        trial.changed();
    };
    view! {
        <div class="field">
            <label class="field__label" for="counts-from">{say!(keeping.on)}</label>
            <p class="field__hint" id="counts-from-hint">{say!(keeping.on_hint)}</p>
            <input
                class="date-box"
                type="date"
                id="counts-from"
                aria-describedby="counts-from-hint"
                prop:value=trial.on
                on:change=input
            />
        </div>
    }
}
