//! What is to be mended in a small form: at the field, and in a summary that takes the focus.

use leptos::prelude::*;
use ui::{ErrorSummary, FieldError};

/// What is to be mended, since the last attempt.
#[derive(Clone, Copy, Default)]
pub(super) struct Mending {
    problems: RwSignal<Vec<FieldError>>,
    attempt: RwSignal<usize>,
}

impl Mending {
    /// Says what is to be mended; whether nothing is.
    pub(super) fn attempt(self, problems: impl IntoIterator<Item = (String, String)>) -> bool {
        let problems: Vec<FieldError> = problems
            .into_iter()
            .map(|(field_id, message)| FieldError { field_id, message })
            .collect();
        let none = problems.is_empty();
        self.problems.set(problems);
        self.attempt.update(|attempt| *attempt += 1);
        none
    }

    /// What is to be mended at a field.
    pub(super) fn at(self, id: impl Into<String>) -> Signal<Option<String>> {
        let id = id.into();
        Signal::derive(move || {
            self.problems.with(|problems| {
                let mine = problems.iter().find(|problem| problem.field_id == id);
                mine.map(|problem| problem.message.clone())
            })
        })
    }
}

/// The summary.
#[component]
pub(super) fn ToMend(mending: Mending, id: String, title: String) -> impl IntoView {
    view! { <ErrorSummary id title problems=mending.problems attempt=mending.attempt/> }
}
