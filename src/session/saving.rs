//! Saving a draft: soon after each change, again when the network is back, and always saying how it stands.

use std::time::Duration;

use contract::drafts::SaveDraft;
use jiff::Timestamp;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::SaveKind;

use crate::api::{self, Failure};
use crate::i18n::{date, failure, say};

/// How long typing may rest before it is saved.
const REST: Duration = Duration::from_millis(900);
/// How long to wait before trying again.
const AGAIN: Duration = Duration::from_secs(5);

/// The saving of one draft.
#[derive(Clone, Copy)]
pub(crate) struct Saving {
    draft: StoredValue<(String, Option<String>)>,
    pending: StoredValue<SaveDraft>,
    sending: StoredValue<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
    standing: RwSignal<Standing>,
}

#[derive(Clone, PartialEq)]
enum Standing {
    Saved(Timestamp),
    Unsaved,
    Sending,
    Failed(Failure),
}

impl Saving {
    /// Of a draft that was last saved then.
    pub(super) fn new(draft: String, secret: Option<String>, saved_at: Timestamp) -> Self {
        Self {
            draft: StoredValue::new((draft, secret)),
            pending: StoredValue::default(),
            sending: StoredValue::new(false),
            timer: StoredValue::new(None),
            standing: RwSignal::new(Standing::Saved(saved_at)),
        }
    }

    /// How it stands, for the sign beside the words.
    pub(crate) fn kind(self) -> SaveKind {
        match self.standing.get() {
            Standing::Saved(_) => SaveKind::Saved,
            Standing::Unsaved | Standing::Sending => SaveKind::Saving,
            Standing::Failed(failure) if failure.passes() => SaveKind::Offline,
            Standing::Failed(_) => SaveKind::Failed,
        }
    }

    /// How it stands, in words.
    pub(crate) fn words(self) -> String {
        match self.standing.get() {
            Standing::Saved(at) => say!(saving.saved, time = date::time(at)),
            Standing::Unsaved | Standing::Sending => say!(saving.saving),
            Standing::Failed(failure) if failure.passes() => say!(saving.offline),
            Standing::Failed(failure) => say!(saving.failed, why = failure::words(&failure)),
        }
    }

    /// Saves what is pending now. What is typed meanwhile follows.
    pub(crate) fn flush(self) {
        if !self.sending.get_value() {
            self.send();
        }
    }

    /// Saves what is pending without waiting for what is on its way: the page is going.
    pub(crate) fn leave(self) {
        self.send();
    }

    fn send(self) {
        let nothing = self
            .pending
            .with_value(|pending| *pending == SaveDraft::default());
        if nothing {
            return;
        }
        let part = self.pending.get_value();
        self.pending.set_value(SaveDraft::default());
        self.sending.set_value(true);
        self.standing.set(Standing::Sending);
        spawn_local(async move {
            let (draft, secret) = self.draft.get_value();
            let saved = api::drafts::save(&draft, secret.as_deref(), &part).await;
            self.sending.set_value(false);
            match saved {
                Ok(saved) => {
                    self.standing.set(Standing::Saved(saved.saved_at));
                    self.flush();
                }
                Err(failure) => self.put_back(part, failure),
            }
        });
    }

    /// Whether everything is kept on the server.
    pub(crate) fn is_done(self) -> bool {
        matches!(self.standing.get(), Standing::Saved(_))
    }

    pub(super) fn add(self, part: SaveDraft) {
        self.pending.update_value(|pending| merge(pending, part));
        self.standing.set(Standing::Unsaved);
        self.later(REST);
    }

    fn put_back(self, part: SaveDraft, failure: Failure) {
        let passes = failure.passes();
        self.pending.update_value(|pending| {
            let newer = std::mem::replace(pending, part);
            merge(pending, newer);
        });
        self.standing.set(Standing::Failed(failure));
        if passes {
            self.later(AGAIN);
        }
    }

    fn later(self, pause: Duration) {
        let timer = set_timeout_with_handle(move || self.flush(), pause).ok();
        let former = self
            .timer
            .try_update_value(|kept| std::mem::replace(kept, timer))
            .flatten();
        if let Some(former) = former {
            former.clear();
        }
    }
}

/// What is newer wins, key by key.
fn merge(into: &mut SaveDraft, newer: SaveDraft) {
    into.circumstances = newer.circumstances.or(into.circumstances.take());
    into.typed.extend(newer.typed);
    into.signed.extend(newer.signed);
    into.at_window.extend(newer.at_window);
}
