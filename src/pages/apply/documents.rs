//! What is photographed or uploaded, what is brought to the window, and what nobody has to bring.

use domain::catalogue::Supply;
use domain::form::Document;
use leptos::prelude::*;
use ui::{FileInput, Notice, Tone};

use super::pages::PageName;
use super::papers::{Later, Papers, PapersPage, hint, legend};
use super::uploads::Uploads;
use crate::device::use_device;
use crate::i18n::say;
use crate::session::filling::Filling;

/// The page.
#[component]
pub(super) fn DocumentsPage(filling: Filling) -> impl IntoView {
    let papers = Papers::new(
        filling,
        |document| document.supply != Supply::Sign,
        |_, _| false,
    );
    let row = move |document: Document| match document.supply {
        Supply::Upload => view! { <Upload papers document/> }.into_any(),
        Supply::Window => note(Tone::Waiting, &document, say!(documents.window)),
        Supply::Shared => note(Tone::Good, &document, shared(filling, &document)),
        Supply::Sign => ().into_any(),
    };
    view! {
        <PapersPage
            papers
            page=PageName::Documents
            title=say!(documents.title)
            lead=say!(documents.lead)
            line=|name| say!(documents.missing, name)
            row
        />
    }
}

#[component]
fn Upload(papers: Papers, document: Document) -> impl IntoView {
    let (device, filling) = (use_device(), papers.filling);
    let id = document.material.id.clone();
    let uploads = Uploads::new(filling, id.clone());
    let missing = id.clone();
    let error = move || {
        papers
            .is_told_missing(&missing)
            .then(|| say!(documents.missing_here))
    };
    view! {
        <div class="card stack">
            <FileInput
                id=id.to_string()
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
            <Later filling id legend=say!(documents.later_legend) label=say!(documents.later)/>
        </div>
    }
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
