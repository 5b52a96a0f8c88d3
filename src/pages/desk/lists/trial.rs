//! A file that is tried: what was chosen, how trying stands, and what it said.

use std::collections::BTreeMap;
use std::sync::Arc;

use contract::ApiError;
use contract::revisions::{COLUMNS, DryRun, HEADER_ROW, KIND, PART, Revision, SHEET};
use contract::towns::ON;
use leptos::prelude::*;
use leptos::task::spawn_local;
use lists::{Layout, letters};
use web_sys::File;

use super::Chosen;
use crate::api::{self, Failure};

/// The value of a file that is the whole list.
pub(super) const WHOLE: &str = "whole";
/// The value of one that is a batch.
pub(super) const BATCH: &str = "part";

/// The trial.
#[derive(Clone, Copy)]
pub(super) struct Trial {
    /// Which list it would change.
    pub(super) chosen: Chosen,
    file: RwSignal<Option<File>, LocalStorage>,
    /// [`WHOLE`] or [`BATCH`].
    pub(super) scope: RwSignal<String>,
    /// The sheet to read; empty for whichever holds a list.
    pub(super) sheet: RwSignal<String>,
    /// The sheets of the file, once it was tried.
    pub(super) sheets: RwSignal<Vec<String>>,
    /// The row of the header; empty for whichever looks like one, 0 for none.
    pub(super) header_row: RwSignal<String>,
    /// What columns were said to be: the list's header for each, by its place, or nothing for one that is only kept.
    named: RwSignal<BTreeMap<u32, String>>,
    /// The day from which it counts.
    pub(super) on: RwSignal<String>,
    /// Whether it is under way.
    pub(super) busy: RwSignal<bool>,
    /// Why it brought nothing.
    pub(super) failure: RwSignal<Option<Failure>>,
    /// How the file is laid out, as it was understood last.
    pub(super) layout: RwSignal<Option<Arc<Layout>>>,
    /// What it said.
    pub(super) found: RwSignal<Option<Arc<DryRun>>>,
    /// Whether what is doubtful in it was looked at.
    pub(super) accepted: RwSignal<Vec<String>>,
    /// Whether something was changed since it said so.
    pub(super) stale: RwSignal<bool>,
    /// What was applied.
    pub(super) done: RwSignal<Option<Revision>>,
    /// Counts the changes, so that an answer to what was asked before is not taken for one to what is asked now.
    changes: RwSignal<u32>,
}

impl Trial {
    /// Nothing chosen yet.
    pub(super) fn new(chosen: Chosen, today: String) -> Self {
        Self {
            chosen,
            file: RwSignal::new_local(None),
            scope: RwSignal::new(WHOLE.to_owned()),
            sheet: RwSignal::default(),
            sheets: RwSignal::default(),
            header_row: RwSignal::default(),
            named: RwSignal::default(),
            on: RwSignal::new(today),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            layout: RwSignal::new(None),
            found: RwSignal::new(None),
            accepted: RwSignal::default(),
            stale: RwSignal::new(false),
            done: RwSignal::new(None),
            changes: RwSignal::new(0),
        }
    }

    /// The same trial where the page was drawn anew.
    pub(super) fn of(self, chosen: Chosen) -> Self {
        Self { chosen, ..self }
    }

    /// The name and the size of the file, if one is chosen.
    pub(super) fn file(self) -> Option<(String, f64)> {
        self.file
            .with(|file| file.as_ref().map(|file| (file.name(), file.size())))
    }

    /// Chooses a file, or none.
    pub(super) fn choose(self, file: Option<File>) {
        self.file.set(file);
        self.sheets.set(Vec::new());
        self.turn_to(String::new());
    }

    /// Turns to a sheet, of which nothing was said yet.
    pub(super) fn turn_to(self, sheet: String) {
        self.sheet.set(sheet);
        self.header_row.set(String::new());
        self.named.set(BTreeMap::new());
        self.layout.set(None);
        self.changed();
    }

    /// What a column is: as was said, else as it was understood.
    pub(super) fn meaning(self, column: u32) -> String {
        let said = self.named.with(|named| named.get(&column).cloned());
        let understood = || {
            let layout = self.layout.get()?;
            let heading = layout.headings.iter().find(|h| h.column == column)?;
            Some(heading.means?.header().to_owned())
        };
        said.or_else(understood).unwrap_or_default()
    }

    /// Says what a column is, or that it is only kept, and tries the file again. No two columns are the same.
    pub(super) fn name(self, column: u32, header: String) {
        self.named.update(|named| {
            named.retain(|_, other| other.is_empty() || *other != header);
            named.insert(column, header);
        });
        self.send();
    }

    /// Says which row is the header, and tries the file again.
    pub(super) fn head(self, row: String) {
        self.header_row.set(row);
        self.send();
    }

    /// Something was changed: what was said before holds no longer, nor will what is being asked.
    pub(super) fn changed(self) {
        let said = self.found.with_untracked(Option::is_some);
        self.stale.update(|stale| *stale |= said);
        self.found.set(None);
        self.accepted.set(Vec::new());
        self.failure.set(None);
        self.done.set(None);
        self.busy.set(false);
        self.changes.update(|changes| *changes += 1);
    }

    /// Tries the file; a second press while that is under way does nothing.
    pub(super) fn press(self) {
        if !self.busy.get_untracked() {
            self.send();
        }
    }

    fn send(self) {
        let Some(file) = self.file.get_untracked() else {
            return;
        };
        self.changed();
        self.stale.set(false);
        self.busy.set(true);
        let asked = self.changes.get_untracked();
        let part = self.scope.with_untracked(|scope| scope == BATCH);
        let (sheet, on) = (self.sheet.get_untracked(), self.on.get_untracked());
        let (header_row, columns) = self.by_hand();
        spawn_local(async move {
            let query = [
                (KIND, self.chosen.kind()),
                (PART, if part { "true" } else { "" }),
                (SHEET, &sheet),
                (HEADER_ROW, &header_row),
                (COLUMNS, &columns),
                (ON, &on),
            ];
            let answer = api::keeping::try_list(&self.chosen.town(), &query, &file).await;
            if self.changes.try_get_untracked() != Some(asked) {
                return;
            }
            self.busy.set(false);
            match answer {
                Ok(said) => {
                    self.laid_out(said.report.layout.clone());
                    self.found.set(Some(Arc::new(said)));
                }
                Err(why) => {
                    self.failure.set(Some(why.clone()));
                    if let Failure::Refused(ApiError::ListUnreadable {
                        layout: Some(layout),
                        ..
                    }) = why
                    {
                        self.laid_out(*layout);
                    }
                }
            }
        });
    }

    /// What was said of header and columns. What columns are holds below the header that was shown.
    fn by_hand(self) -> (String, String) {
        let named = self.named.get_untracked();
        let shown = || {
            let layout = self.layout.get_untracked()?;
            Some(layout.header_row.to_string())
        };
        let row = self.header_row.get_untracked();
        let row = match row.is_empty() && !named.is_empty() {
            true => shown().unwrap_or_default(),
            false => row,
        };
        let columns = named.iter();
        let columns: Vec<String> = columns
            .map(|(column, header)| format!("{}:{header}", letters(*column)))
            .collect();
        (row, columns.join(","))
    }

    fn laid_out(self, layout: Layout) {
        let others = layout.other_sheets.iter();
        let mut sheets: Vec<String> = layout.sheet.iter().chain(others).cloned().collect();
        sheets.sort();
        self.sheets.set(sheets);
        self.layout.set(Some(Arc::new(layout)));
    }

    /// A new revision was made of it.
    pub(super) fn applied(self, revision: Revision) {
        self.choose(None);
        self.stale.set(false);
        self.done.set(Some(revision));
    }
}
