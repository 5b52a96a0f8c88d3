//! What is photographed or uploaded, what is brought to the window, and what nobody has to bring.

use domain::catalogue::{Necessity, Supply};
use domain::check::DocumentState;
use domain::form::Document;
use domain::key::MaterialId;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use ui::{Checkboxes, Choice, ErrorSummary, FieldError, FileInput, Notice, Tone};

use super::dock::{Above, Dock};
use super::pages::{PageName, neighbours};
use super::uploads::Uploads;
use crate::device::use_device;
use crate::i18n::{audience, say};
use crate::pages::parts::page::Page;
use crate::session::filling::Filling;

/// The value of the one box "I bring it to the window".
pub(super) const LATER: &str = "later";

/// The page.
#[component]
pub(super) fn DocumentsPage(filling: Filling) -> impl IntoView {
    let navigate = use_navigate();
    let attempt = RwSignal::new(0_usize);
    let ids = Memo::new(move |_| of(filling, |document| document.supply != Supply::Sign));
    let missing = Memo::new(move |_| missing(filling, &ids.get()));
    let problems = move || match attempt.get() {
        0 => Vec::new(),
        _ => missing
            .get()
            .iter()
            .map(|id| FieldError {
                field_id: id.to_string(),
                message: say!(documents.missing, name = name(filling, id)),
            })
            .collect(),
    };
    let next = Callback::new(move |()| {
        attempt.update(|attempt| *attempt += 1);
        if missing.with_untracked(Vec::is_empty) {
            let (_, after) = untrack(|| neighbours(&PageName::Documents, filling));
            navigate(&after.href(filling), NavigateOptions::default());
        }
    });
    let row = move |id: MaterialId| {
        let document = find(filling, &id)?;
        Some(match document.supply {
            Supply::Upload => view! { <Upload filling document attempt/> }.into_any(),
            Supply::Window => note(Tone::Waiting, &document, say!(documents.window)),
            Supply::Shared => note(Tone::Good, &document, shared(filling, &document)),
            Supply::Sign => ().into_any(),
        })
    };
    view! {
        <div class="form-page">
            <Page
                title=say!(documents.title)
                above=move || view! { <Above filling page=PageName::Documents/> }
                dock=move || view! { <Dock filling on_next=next/> }
            >
                <ErrorSummary title=say!(apply.error_title) problems=Signal::derive(problems) attempt/>
                <p class="lead">{say!(documents.lead)}</p>
                <For each=move || ids.get() key=MaterialId::clone children=row/>
            </Page>
        </div>
    }
}

#[component]
fn Upload(filling: Filling, document: Document, attempt: RwSignal<usize>) -> impl IntoView {
    let device = use_device();
    let id = document.material.id.clone();
    let uploads = Uploads::new(filling, id.clone());
    let state_id = id.clone();
    let missing =
        move || attempt.get() > 0 && missing(filling, std::slice::from_ref(&state_id)).len() == 1;
    let error = move || missing().then(|| say!(documents.missing_here));
    let brought = id.clone();
    let later = move || {
        filling
            .draft
            .with(|draft| draft.at_window.contains(&brought))
    };
    let bring = move |values: Vec<String>| filling.bring_to_window(id.clone(), !values.is_empty());
    view! {
        <div class="card stack">
            <FileInput
                id=document.material.id.to_string()
                legend=legend(filling, &document)
                files=Signal::derive(move || uploads.rows())
                pick_label=say!(documents.pick)
                photo_label=Signal::derive(move || (!device.is_wide()).then(|| say!(documents.photo)))
                remove_label=say!(documents.remove)
                hint=hint(&document)
                error=Signal::derive(error)
                on_pick=move |input| uploads.pick(&input)
                on_remove=move |key| uploads.remove(key)
            />
            <Checkboxes
                id=format!("{}-later", document.material.id)
                legend=say!(documents.later_legend)
                options=vec![Choice::new(LATER, say!(documents.later))]
                values=Signal::derive(move || if later() { vec![LATER.to_owned()] } else { Vec::new() })
                on_change=bring
            />
        </div>
    }
}

/// The name, with how much it is needed where that is not "must".
fn legend(filling: Filling, document: &Document) -> String {
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
fn hint(document: &Document) -> Option<String> {
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

fn note(tone: Tone, document: &Document, text: String) -> AnyView {
    view! { <Notice tone title=Some(document.material.name.clone())><p>{text}</p></Notice> }
        .into_any()
}

fn shared(filling: Filling, document: &Document) -> String {
    let names: Vec<String> = document
        .produced_by
        .iter()
        .map(|item| filling.item_name(item))
        .collect();
    match names.is_empty() {
        true => say!(documents.shared),
        false => say!(documents.produced, names = names.join("、")),
    }
}

/// The documents called for now that satisfy `wanted`.
pub(super) fn of(filling: Filling, wanted: impl Fn(&Document) -> bool) -> Vec<MaterialId> {
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

/// Those of them that are still wanted.
pub(super) fn missing(filling: Filling, ids: &[MaterialId]) -> Vec<MaterialId> {
    let missing = filling.with(|form, draft| {
        let documents = form
            .documents
            .iter()
            .filter(|document| ids.contains(&document.material.id));
        documents
            .filter(|document| {
                DocumentState::of(document, form, draft) == Some(DocumentState::Missing)
            })
            .map(|document| document.material.id.clone())
            .collect()
    });
    missing.unwrap_or_default()
}

/// A document of the form.
pub(super) fn find(filling: Filling, id: &MaterialId) -> Option<Document> {
    untrack(|| {
        filling.with(|form, _| {
            form.documents
                .iter()
                .find(|document| document.material.id == *id)
                .cloned()
        })
    })?
}

/// A document's name.
pub(super) fn name(filling: Filling, id: &MaterialId) -> String {
    let page = filling.page();
    page.catalogue
        .materials
        .get(id)
        .map_or_else(|| id.to_string(), |material| material.name.clone())
}
