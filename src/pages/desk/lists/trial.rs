//! A file that is tried: what was chosen, how trying stands, and what it said.

use std::sync::Arc;

use contract::revisions::{DryRun, KIND, PART, Revision, SHEET};
use contract::towns::ON;
use leptos::prelude::*;
use leptos::task::spawn_local;
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
    /// The day from which it counts.
    pub(super) on: RwSignal<String>,
    /// Whether it is under way.
    pub(super) busy: RwSignal<bool>,
    /// Why it brought nothing.
    pub(super) failure: RwSignal<Option<Failure>>,
    /// What it said.
    pub(super) found: RwSignal<Option<Arc<DryRun>>>,
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
            on: RwSignal::new(today),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            found: RwSignal::new(None),
            stale: RwSignal::new(false),
            done: RwSignal::new(None),
            changes: RwSignal::new(0),
        }
    }

    /// The name and the size of the file, if one is chosen.
    pub(super) fn named(self) -> Option<(String, f64)> {
        self.file
            .with(|file| file.as_ref().map(|file| (file.name(), file.size())))
    }

    /// Chooses a file, or none.
    pub(super) fn choose(self, file: Option<File>) {
        self.file.set(file);
        self.sheet.set(String::new());
        self.sheets.set(Vec::new());
        self.changed();
    }

    /// Something was changed: what was said before holds no longer.
    pub(super) fn changed(self) {
        let said = self.found.with_untracked(Option::is_some);
        self.stale.update(|stale| *stale |= said);
        self.found.set(None);
        self.failure.set(None);
        self.done.set(None);
        self.changes.update(|changes| *changes += 1);
    }

    /// Tries the file; a second press while that is under way does nothing.
    pub(super) fn press(self) {
        let Some(file) = self.file.get_untracked() else {
            return;
        };
        if self.busy.get_untracked() {
            return;
        }
        self.changed();
        self.stale.set(false);
        self.busy.set(true);
        let asked = self.changes.get_untracked();
        let part = self.scope.with_untracked(|scope| scope == BATCH);
        let (sheet, on) = (self.sheet.get_untracked(), self.on.get_untracked());
        spawn_local(async move {
            let query = [
                (KIND, self.chosen.kind()),
                (PART, if part { "true" } else { "" }),
                (SHEET, &sheet),
                (ON, &on),
            ];
            let answer = api::keeping::try_list(&self.chosen.town(), &query, &file).await;
            self.busy.set(false);
            if self.changes.try_get_untracked() != Some(asked) {
                return;
            }
            match answer {
                Ok(said) => self.said(said),
                Err(why) => self.failure.set(Some(why)),
            }
        });
    }

    fn said(self, said: DryRun) {
        let others = said.report.other_sheets.iter();
        let mut sheets: Vec<String> = said.report.sheet.iter().chain(others).cloned().collect();
        sheets.sort();
        self.sheets.set(sheets);
        self.found.set(Some(Arc::new(said)));
    }

    /// A new revision was made of it.
    pub(super) fn applied(self, revision: Revision) {
        self.choose(None);
        self.stale.set(false);
        self.done.set(Some(revision));
    }
}
