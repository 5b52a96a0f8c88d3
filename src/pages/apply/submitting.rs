//! Handing in, once however often it is pressed or repeated: every try bears the same name.

use std::collections::BTreeSet;
use std::time::Duration;

use contract::ApiError;
use contract::submissions::Submit;
use domain::check::{DocumentProblem, FieldProblem};
use domain::key::BodyId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api::{self, Failure};
use crate::routes;
use crate::session::filling::Filling;
use crate::session::{Session, use_session};

/// How often a lost answer is asked for again without the person doing anything.
const TRIES: u32 = 4;
const PAUSE: Duration = Duration::from_secs(3);

/// The handing in of one draft.
#[derive(Clone, Copy)]
pub(super) struct Submitting {
    /// Whether it is under way.
    pub(super) busy: RwSignal<bool>,
    /// Why it did not go through.
    pub(super) failure: RwSignal<Option<Failure>>,
    /// What the server found to mend.
    pub(super) refused: RwSignal<Option<(Vec<FieldProblem>, Vec<DocumentProblem>)>>,
    filling: Filling,
    session: Session,
    go: Callback<String>,
}

impl Submitting {
    /// Of this draft.
    pub(super) fn new(filling: Filling) -> Self {
        let navigate = use_navigate();
        Self {
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            refused: RwSignal::new(None),
            filling,
            session: use_session(),
            go: Callback::new(move |receipt: String| {
                navigate(&routes::sent(&receipt), NavigateOptions::default())
            }),
        }
    }

    /// Hands in; a second press while it is under way does nothing.
    pub(super) fn press(self, consents: BTreeSet<BodyId>) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        self.refused.set(None);
        self.hand_in(
            Submit {
                draft: self.filling.id(),
                consents,
            },
            TRIES,
        );
    }

    fn hand_in(self, submit: Submit, tries: u32) {
        spawn_local(async move {
            let draft = self.filling.id();
            let (attempt, secret) = (self.session.attempt(&draft), self.session.secret(&draft));
            match api::submissions::submit(&attempt, secret.as_deref(), &submit).await {
                Ok(receipt) => {
                    let number = receipt.number.clone();
                    self.session.keep_receipt(&draft, receipt);
                    self.session.let_go();
                    self.go.run(number);
                }
                Err(Failure::Refused(ApiError::AlreadySubmitted { receipt })) => {
                    self.session.keep_secret(&receipt, secret);
                    self.session.let_go();
                    self.go.run(receipt);
                }
                Err(failure) if failure.passes() && tries > 1 => {
                    set_timeout(move || self.hand_in(submit, tries - 1), PAUSE);
                }
                Err(failure) => self.stop(failure),
            }
        });
    }

    fn stop(self, failure: Failure) {
        if let Failure::Refused(ApiError::Incomplete { fields, documents }) = &failure {
            self.refused.set(Some((fields.clone(), documents.clone())));
        }
        self.failure.set(Some(failure));
        self.busy.set(false);
    }
}
