//! Something the applicant does to an opened submission, and how that stands.

use std::future::Future;

use contract::track::Tracking;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{Failure, Reply};
use crate::session::{Session, use_session};

/// One thing being done; the answer to each is the submission as it stands then.
#[derive(Clone, Copy)]
pub(super) struct Acting {
    /// Whether it is under way.
    pub(super) busy: RwSignal<bool>,
    /// Why it did not go through.
    pub(super) failure: RwSignal<Option<Failure>>,
    session: Session,
}

impl Acting {
    /// Nothing under way yet.
    pub(super) fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            session: use_session(),
        }
    }

    /// Does it with the receipt number and the token; a second press while it is under way does nothing.
    pub(super) fn run<F>(self, act: impl FnOnce(String, String) -> F + 'static)
    where
        F: Future<Output = Reply<Tracking>> + 'static,
    {
        let Some((receipt, token)) = self.keys() else {
            return;
        };
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        spawn_local(async move {
            let done = act(receipt, token).await;
            // What was done may have taken the button away with it.
            _ = self.busy.try_set(false);
            match done {
                Ok(tracking) => self.session.tracking.update(|opened| {
                    if let Some(opened) = opened {
                        opened.tracking = tracking;
                    }
                }),
                Err(failure) => _ = self.failure.try_set(Some(failure)),
            }
        });
    }

    /// Receipt number and token of what is open.
    pub(super) fn keys(self) -> Option<(String, String)> {
        self.session.tracking.with_untracked(|opened| {
            let opened = opened.as_ref()?;
            Some((opened.tracking.receipt.clone(), opened.token.clone()))
        })
    }
}
