//! Answering a correction notice where it is read.

use std::collections::BTreeMap;
use std::sync::Arc;

use contract::track::{ApplicationView, Correct, CorrectionView};
use domain::check::Place;
use domain::draft::Typed;
use domain::key::{FieldKey, MaterialId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{Button, ButtonKind, FileInput, FileRow, Notice, Tone};
use web_sys::HtmlInputElement;

use super::acting::Acting;
use crate::api;
use crate::form::{Asking, control};
use crate::i18n::say;
use crate::pages::parts::failed::FailureNote;

/// What was answered so far.
#[derive(Clone, Copy)]
struct Answering {
    typed: RwSignal<BTreeMap<FieldKey, Typed>>,
    files: RwSignal<BTreeMap<MaterialId, Vec<(String, String)>>>,
    acting: Acting,
}

/// All that is asked of one case, and the button that sends the answers.
#[component]
pub(super) fn Corrections(view: ApplicationView) -> impl IntoView {
    let said = view
        .corrections
        .iter()
        .filter_map(|asked| Some((asked.field.as_ref()?.key.clone(), asked.said.clone()?)));
    let answering = Answering {
        typed: RwSignal::new(said.collect()),
        files: RwSignal::default(),
        acting: Acting::new(),
    };
    let rows: Vec<_> = view
        .corrections
        .iter()
        .map(|asked| correction(asked, answering))
        .collect();
    let case = view.application.number.clone();
    let send = move |_| {
        let files = answering.files.get_untracked().into_iter();
        let answer = Correct {
            case: case.clone(),
            typed: answering.typed.get_untracked(),
            files: files
                .map(|(material, pages)| (material, pages.into_iter().map(|(id, _)| id).collect()))
                .collect(),
        };
        answering.acting.run(|receipt, token| async move {
            api::track::correct(&receipt, &token, &answer).await
        });
    };
    view! {
        <section class="stack corrections">
            <h3>{say!(track.corrections)}</h3>
            {rows}
            <FailureNote failure=answering.acting.failure/>
            <Button kind=ButtonKind::Primary busy=answering.acting.busy on_press=send>{say!(track.corrections_send)}</Button>
        </section>
    }
}

fn correction(asked: &CorrectionView, answering: Answering) -> impl IntoView + use<> {
    let field = asked.field.clone().map(|field| {
        let (read, write) = (field.key.clone(), field.key.clone());
        control(Asking {
            place: Place {
                key: field.key.clone(),
                part: None,
            },
            field,
            parts: Vec::new(),
            optional: false,
            typed: Signal::derive(move || answering.typed.with(|typed| typed.get(&read).cloned())),
            problems: Signal::stored(BTreeMap::new()),
            on_type: Callback::new(move |typed| {
                answering
                    .typed
                    .update(|all| _ = all.insert(write.clone(), typed));
            }),
            on_leave: Callback::new(|()| {}),
            villages: Arc::new([]),
        })
    });
    let material = asked
        .material
        .clone()
        .map(|(id, name)| pages(id, name, answering));
    let text = asked.text.clone();
    view! {
        <Notice tone=Tone::Problem><p>{text}</p></Notice>
        {field}
        {material}
    }
}

fn pages(material: MaterialId, name: String, answering: Answering) -> impl IntoView {
    let (read, write) = (material.clone(), material.clone());
    let rows = move || {
        let pages = answering
            .files
            .with(|files| files.get(&read).cloned())
            .unwrap_or_default();
        let row = |(key, name)| FileRow {
            key,
            name,
            note: say!(track.uploaded),
            ..Default::default()
        };
        pages.into_iter().map(row).collect::<Vec<_>>()
    };
    let pick = move |input: HtmlInputElement| {
        let files = input.files();
        let files = (0..files.as_ref().map_or(0, |files| files.length()))
            .filter_map(|at| files.as_ref()?.get(at));
        for file in files {
            let material = write.clone();
            let Some((receipt, token)) = answering.acting.keys() else {
                return;
            };
            spawn_local(async move {
                match api::track::add_file(&receipt, &token, &material, &file).await {
                    Ok(page) => answering.files.update(|files| {
                        files
                            .entry(material)
                            .or_default()
                            .push((page.id, page.name));
                    }),
                    Err(failure) => answering.acting.failure.set(Some(failure)),
                }
            });
        }
    };
    let gone = material.clone();
    let remove = move |key: String| {
        answering.files.update(|files| {
            files
                .entry(gone.clone())
                .or_default()
                .retain(|(id, _)| *id != key);
        });
    };
    view! {
        <FileInput
            id=format!("correct-{material}")
            legend=name
            files=Signal::derive(rows)
            pick_label=say!(documents.pick)
            photo_label=Some(say!(documents.photo))
            remove_label=say!(documents.remove)
            on_pick=pick
            on_remove=remove
        />
    }
}
