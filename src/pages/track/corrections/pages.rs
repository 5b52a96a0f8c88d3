//! Handing a document in again.

use domain::key::MaterialId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{FileInput, FileRow};
use web_sys::HtmlInputElement;

use super::answering::Answering;
use crate::api;
use crate::i18n::say;

/// The pages of one material.
#[component]
pub(super) fn Pages(material: MaterialId, name: String, answering: Answering) -> impl IntoView {
    let id = format!("{}{material}", answering.scope());
    let material = StoredValue::new(material);
    let rows = move || {
        let pages = material.with_value(|material| answering.pages(material));
        let row = |page: domain::draft::FileRef| FileRow {
            key: page.id,
            name: page.name,
            note: say!(track.uploaded),
            ..Default::default()
        };
        pages.into_iter().map(row).collect::<Vec<_>>()
    };
    let error = move || {
        let lacks = material.with_value(|material| answering.lacks(material));
        lacks.then(|| say!(track.missing_here))
    };
    let pick = move |input: HtmlInputElement| {
        let files = input.files();
        let files: Vec<_> = (0..files.as_ref().map_or(0, |files| files.length()))
            .filter_map(|at| files.as_ref()?.get(at))
            .collect();
        let Some((receipt, token)) = answering.acting.keys() else {
            return;
        };
        // One after another, so that the pages stay in their order.
        spawn_local(async move {
            let material = material.get_value();
            for file in files {
                match api::track::add_file(&receipt, &token, &material, &file).await {
                    Ok(page) => answering.change_pages(material.clone(), |pages| pages.push(page)),
                    Err(failure) => answering.acting.failure.set(Some(failure)),
                }
            }
        });
    };
    let remove = move |key: String| {
        answering.change_pages(material.get_value(), |pages| {
            pages.retain(|page| page.id != key)
        });
    };
    view! {
        <FileInput
            id
            legend=name
            files=Signal::derive(rows)
            pick_label=say!(documents.pick)
            photo_label=Some(say!(documents.photo))
            remove_label=say!(documents.remove)
            error=Signal::derive(error)
            on_pick=pick
            on_remove=remove
        />
    }
}
