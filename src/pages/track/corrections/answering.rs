//! The answers to one correction notice: what was typed, what is wrong with it, and its sending.

use std::collections::{BTreeMap, BTreeSet};

use contract::ApiError;
use contract::track::{Correct, Corrections};
use domain::check::{FieldProblem, Place, Setting, check_field};
use domain::draft::{Draft, FileRef, Typed};
use domain::form::{Asked, Form, form_again};
use domain::key::{FieldKey, MaterialId};
use leptos::prelude::*;
use ui::FieldError;

use crate::api::{self, Failure};
use crate::form::problems;
use crate::i18n::say;
use crate::pages::track::acting::Acting;

/// The answers, on their way to being sent.
#[derive(Clone, Copy)]
pub(super) struct Answering {
    asked: StoredValue<Again>,
    draft: RwSignal<Draft>,
    left: RwSignal<BTreeSet<FieldKey>>,
    /// Counts the attempts to send.
    pub(super) attempt: RwSignal<usize>,
    /// What is wrong with the answers, in words.
    pub(super) problems: Memo<BTreeMap<Place, String>>,
    /// The sending.
    pub(super) acting: Acting,
}

struct Again {
    case: String,
    asked: Corrections,
    form: Form,
}

impl Answering {
    /// Begins with what was said at first.
    pub(super) fn new(case: String, asked: Corrections) -> Self {
        let typed = asked.typed.clone();
        let form = form_again(&asked.fields, &asked.bounds);
        let asked = StoredValue::new(Again { case, asked, form });
        let draft = RwSignal::new(Draft {
            typed,
            ..Draft::default()
        });
        let (left, attempt) = (RwSignal::default(), RwSignal::new(0));
        let acting = Acting::new();
        let problems = Memo::new(move |_| {
            let attempted = attempt.get() > 0;
            let found = asked.with_value(|asked| {
                let keys = asked.keys();
                let wanted = |key: &&FieldKey| {
                    attempted || left.with(|left: &BTreeSet<_>| left.contains(*key))
                };
                let found = keys
                    .filter(wanted)
                    .flat_map(|key| draft.with(|draft| asked.check(draft, key)));
                found.collect::<Vec<_>>()
            });
            let refused = acting.failure.with(refused);
            problems::shown(found.into_iter().chain(refused), attempted, &|key| {
                label(asked, key)
            })
        });
        Self {
            asked,
            draft,
            left,
            attempt,
            problems,
            acting,
        }
    }

    /// What keeps its questions' ids apart from another case's.
    pub(super) fn scope(self) -> String {
        self.asked.with_value(|asked| format!("{}.", asked.case))
    }

    /// A question as it is asked again.
    pub(super) fn question(self, key: &FieldKey) -> Option<Asked> {
        self.asked
            .with_value(|asked| asked.form.question(key).cloned())
    }

    /// What is said now.
    pub(super) fn typed(self, key: &FieldKey) -> Option<Typed> {
        self.draft.with(|draft| draft.typed.get(key).cloned())
    }

    /// Keeps what was typed.
    pub(super) fn type_in(self, key: FieldKey, typed: Typed) {
        self.acting.failure.set(None);
        self.draft
            .update(|draft| _ = draft.typed.insert(key, typed));
    }

    /// The question was left: from now on its problems are shown.
    pub(super) fn leave(self, key: FieldKey) {
        self.left.update(|left| _ = left.insert(key));
    }

    /// The pages of a material so far.
    pub(super) fn pages(self, material: &MaterialId) -> Vec<FileRef> {
        self.draft
            .with(|draft| draft.files.get(material).cloned().unwrap_or_default())
    }

    /// Changes the pages of a material.
    pub(super) fn change_pages(self, material: MaterialId, change: impl FnOnce(&mut Vec<FileRef>)) {
        self.draft
            .update(|draft| change(draft.files.entry(material).or_default()));
    }

    /// Whether pages are wanted and none are there.
    pub(super) fn lacks(self, material: &MaterialId) -> bool {
        self.attempt.get() > 0 && self.pages(material).is_empty()
    }

    /// The lines of the error summary.
    pub(super) fn summary(self) -> Vec<FieldError> {
        if self.attempt.get() == 0 {
            return Vec::new();
        }
        let scope = self.scope();
        let (keys, materials) = self.asked.with_value(|asked| {
            let keys: Vec<FieldKey> = asked.keys().cloned().collect();
            let notice = asked.asked.notice.iter();
            let materials: Vec<_> = notice.filter_map(|one| one.material.clone()).collect();
            (keys, materials)
        });
        let fields = self.problems.with(|problems| {
            problems::summary(&scope, &keys, problems, &|key| label(self.asked, key))
        });
        let lacking = materials.into_iter().filter(|(id, _)| self.lacks(id));
        let pages = lacking.map(|(id, name)| FieldError {
            field_id: format!("{scope}{id}"),
            message: say!(documents.missing, name),
        });
        fields.into_iter().chain(pages).collect()
    }

    /// Sends the answers, if nothing is wrong with them.
    pub(super) fn send(self) {
        self.acting.failure.set(None);
        self.attempt.update(|attempt| *attempt += 1);
        if !untrack(|| self.summary().is_empty()) {
            return;
        }
        let answer = self.asked.with_value(|asked| {
            self.draft.with_untracked(|draft| Correct {
                case: asked.case.clone(),
                typed: asked
                    .keys()
                    .filter_map(|key| Some((key.clone(), draft.typed.get(key)?.clone())))
                    .collect(),
                files: draft
                    .files
                    .iter()
                    .map(|(id, pages)| {
                        (
                            id.clone(),
                            pages.iter().map(|page| page.id.clone()).collect(),
                        )
                    })
                    .collect(),
            })
        });
        self.acting.run(|receipt, token| async move {
            api::track::correct(&receipt, &token, &answer).await
        });
    }
}

impl Again {
    /// The fields asked again.
    fn keys(&self) -> impl Iterator<Item = &FieldKey> {
        self.asked
            .notice
            .iter()
            .filter_map(|one| one.field.as_ref())
    }

    fn check(&self, draft: &Draft, key: &FieldKey) -> Vec<FieldProblem> {
        let setting = Setting {
            today: self.asked.today,
            villages: &self.asked.villages,
        };
        check_field(&self.form, draft, key, setting)
    }
}

fn label(asked: StoredValue<Again>, key: &FieldKey) -> String {
    asked.with_value(|asked| {
        let field = asked.asked.fields.get(key);
        field.map_or_else(|| key.to_string(), |field| field.label.clone())
    })
}

/// What only the server could find, since it compares with what is not shown again.
fn refused(failure: &Option<Failure>) -> Vec<FieldProblem> {
    match failure {
        Some(Failure::Refused(ApiError::Incomplete { fields, .. })) => fields.clone(),
        _ => Vec::new(),
    }
}
