//! What the two pages of documents share: which documents stand on them, what is still missing, and the frame that
//! says so once one wants to go on.

use domain::catalogue::Necessity;
use domain::check::DocumentState;
use domain::form::Document;
use domain::key::MaterialId;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use ui::{Checkboxes, Choice, ErrorSummary, FieldError};

use super::dock::{Above, Dock};
use super::pages::{PageName, neighbours};
use crate::i18n::{audience, say};
use crate::pages::parts::page::Page;
use crate::session::filling::Filling;

/// The documents of one page, as they stand.
#[derive(Clone, Copy)]
pub(super) struct Papers {
    /// The draft.
    pub(super) filling: Filling,
    /// Those called for now.
    pub(super) ids: Memo<Vec<MaterialId>>,
    /// Those of them still wanted.
    pub(super) missing: Memo<Vec<MaterialId>>,
    /// Counts the attempts to go on.
    pub(super) attempt: RwSignal<usize>,
}

impl Papers {
    /// The documents that satisfy `wanted`; `also` names what is missing although it is there.
    pub(super) fn new(
        filling: Filling,
        wanted: fn(&Document) -> bool,
        also: fn(Filling, &MaterialId) -> bool,
    ) -> Self {
        let ids = Memo::new(move |_| of(filling, wanted));
        let missing = Memo::new(move |_| {
            let lacking = |id: &&MaterialId| is_missing(filling, id) || also(filling, id);
            ids.with(|ids| ids.iter().filter(lacking).cloned().collect())
        });
        Self {
            filling,
            ids,
            missing,
            attempt: RwSignal::new(0),
        }
    }

    /// Whether a document is to be called missing by now.
    pub(super) fn is_told_missing(self, id: &MaterialId) -> bool {
        self.attempt.get() > 0 && self.missing.with(|missing| missing.contains(id))
    }
}

/// The page around them.
#[component]
pub(super) fn PapersPage<V>(
    papers: Papers,
    page: PageName,
    title: String,
    lead: String,
    /// What is said in the summary of one that is missing, by its name.
    line: fn(String) -> String,
    /// Draws one.
    row: impl Fn(Document) -> V + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    V: IntoView + 'static,
{
    let Papers {
        filling,
        ids,
        missing,
        attempt,
    } = papers;
    let navigate = use_navigate();
    let problems = move || match attempt.get() {
        0 => Vec::new(),
        _ => missing
            .get()
            .iter()
            .map(|id| FieldError {
                field_id: id.to_string(),
                message: line(name(filling, id)),
            })
            .collect(),
    };
    let here = page.clone();
    let next = Callback::new(move |()| {
        filling.saving.flush();
        attempt.update(|attempt| *attempt += 1);
        if missing.with_untracked(Vec::is_empty) {
            let (_, after) = untrack(|| neighbours(&here, filling));
            navigate(&after.href(filling), NavigateOptions::default());
        }
    });
    let row = move |id: MaterialId| find(filling, &id).map(&row);
    view! {
        <div class="form-page">
            <Page
                title
                above=move || view! { <Above filling page=page.clone()/> }
                dock=move || view! { <Dock filling on_next=next/> }
            >
                <ErrorSummary title=say!(apply.error_title) problems=Signal::derive(problems) attempt/>
                <p class="lead">{lead}</p>
                <For each=move || ids.get() key=MaterialId::clone children=row/>
            </Page>
        </div>
    }
}

/// The value of the one box "I bring it to the window".
const LATER: &str = "later";

/// The box "I bring it to the window".
#[component]
pub(super) fn Later(
    filling: Filling,
    id: MaterialId,
    legend: String,
    label: String,
) -> impl IntoView {
    let group = format!("{id}-later");
    let id = StoredValue::new(id);
    let values = move || match is_later(filling, &id.get_value()) {
        true => vec![LATER.to_owned()],
        false => Vec::new(),
    };
    let bring =
        move |values: Vec<String>| filling.bring_to_window(id.get_value(), !values.is_empty());
    view! {
        <Checkboxes
            id=group
            legend
            options=vec![Choice::new(LATER, label)]
            values=Signal::derive(values)
            on_change=bring
        />
    }
}

/// Whether the person brings it to the window.
pub(super) fn is_later(filling: Filling, id: &MaterialId) -> bool {
    filling.draft.with(|draft| draft.at_window.contains(id))
}

/// A document's name, with how much it is needed where that is not "must".
pub(super) fn legend(filling: Filling, document: &Document) -> String {
    let name = document.material.name.clone();
    let necessity =
        untrack(|| filling.with(|form, draft| document.necessity(&form.known(draft)))).flatten();
    match necessity {
        Some(Necessity::Necessary) | None => name,
        Some(other) => say!(
            documents.named,
            name,
            necessity = audience::necessity(other)
        ),
    }
}

/// What the window will look at; nothing else may be asked.
pub(super) fn hint(document: &Document) -> Option<String> {
    let mut lines: Vec<String> = document.material.hint.iter().cloned().collect();
    for (_, this) in &document.uses {
        for text in [&this.review, &this.when_text] {
            if !text.is_empty() && !lines.contains(text) {
                lines.push(text.clone());
            }
        }
    }
    (!lines.is_empty()).then(|| lines.join("；"))
}

/// A document's name.
pub(super) fn name(filling: Filling, id: &MaterialId) -> String {
    let page = filling.page();
    page.catalogue
        .materials
        .get(id)
        .map_or_else(|| id.to_string(), |material| material.name.clone())
}

fn of(filling: Filling, wanted: fn(&Document) -> bool) -> Vec<MaterialId> {
    let ids = filling.with(|form, draft| {
        let wanted = form
            .visible_documents(draft)
            .filter(|document| wanted(document));
        wanted
            .map(|document| document.material.id.clone())
            .collect()
    });
    ids.unwrap_or_default()
}

fn is_missing(filling: Filling, id: &MaterialId) -> bool {
    let missing = filling.with(|form, draft| {
        let document = form
            .documents
            .iter()
            .find(|document| document.material.id == *id)?;
        Some(DocumentState::of(document, form, draft) == Some(DocumentState::Missing))
    });
    missing.flatten().unwrap_or_default()
}

fn find(filling: Filling, id: &MaterialId) -> Option<Document> {
    untrack(|| {
        filling.with(|form, _| {
            form.documents
                .iter()
                .find(|document| document.material.id == *id)
                .cloned()
        })
    })?
}
