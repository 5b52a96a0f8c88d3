//! All answers and documents, each with the way to change it; sensitive ones masked until asked for.

use domain::catalogue::Supply;
use domain::check::DocumentState;
use domain::form::Asked;
use domain::key::{FieldKey, SectionId};
use leptos::prelude::*;
use ui::{Button, ButtonKind, ChangeLink, SummaryList, SummaryRow};

use super::pages::PageName;
use crate::form::answer;
use crate::i18n::say;
use crate::session::filling::{Filling, villages};

/// All answers.
#[component]
pub(super) fn Overview(filling: Filling) -> impl IntoView {
    let open = RwSignal::new(false);
    let sections = move || {
        let sections = filling.with(|form, draft| {
            form.visible_pages(draft)
                .map(|(section, questions)| {
                    let keys: Vec<FieldKey> = questions
                        .iter()
                        .map(|asked| asked.field.key.clone())
                        .collect();
                    (section.id.clone(), section.title.clone(), keys)
                })
                .collect::<Vec<_>>()
        });
        sections.unwrap_or_default()
    };
    let section = move |(id, title, keys): (SectionId, String, Vec<FieldKey>)| {
        let href = PageName::Section(id).href(filling);
        let rows = Signal::derive(move || {
            keys.iter()
                .filter_map(|key| row(filling, key, &href, open.get()))
                .collect::<Vec<_>>()
        });
        view! {
            <section class="stack stack--tight">
                <h2 class="section-title">{title}</h2>
                <SummaryList rows/>
            </section>
        }
    };
    let documents = Signal::derive(move || documents(filling));
    let produced = Signal::derive(move || produced(filling));
    view! {
        <Button pressed=open on_press=move |_| open.update(|open| *open = !*open) kind=ButtonKind::Quiet>
            {move || if open.get() { say!(check.hide) } else { say!(check.show) }}
        </Button>
        {move || sections().into_iter().map(section).collect::<Vec<_>>()}
        <Show when=move || documents.with(|rows| !rows.is_empty())>
            <section class="stack stack--tight">
                <h2 class="section-title">{say!(documents.title)}</h2>
                <SummaryList rows=documents/>
            </section>
        </Show>
        <Show when=move || produced.with(|rows| !rows.is_empty())>
            <section class="stack stack--tight">
                <h2 class="section-title">{say!(check.produced)}</h2>
                <SummaryList rows=produced/>
            </section>
        </Show>
    }
}

fn change(href: &str) -> Option<ChangeLink> {
    Some(ChangeLink {
        href: href.to_owned(),
        label: say!(check.change),
    })
}

fn row(filling: Filling, key: &FieldKey, href: &str, open: bool) -> Option<SummaryRow> {
    let page = filling.page();
    filling.with(|form, draft| {
        let asked: &Asked = form.question(key)?;
        let said = draft.typed.get(key);
        let words =
            said.map(|said| answer::words(said, &asked.field, &asked.parts, villages(&page)));
        let value = match words {
            None => say!(form.nothing),
            Some(words) if asked.field.sensitive && !open => answer::masked(&words),
            Some(words) => words,
        };
        Some(SummaryRow {
            label: asked.field.label.clone(),
            value,
            change: change(href),
        })
    })?
}

fn documents(filling: Filling) -> Vec<SummaryRow> {
    let rows = filling.with(|form, draft| {
        form.visible_documents(draft)
            .map(|document| {
                let pages = draft.files.get(&document.material.id).map_or(0, Vec::len);
                let state = DocumentState::of(document, form, draft);
                let page = if document.supply == Supply::Sign {
                    PageName::Signing
                } else {
                    PageName::Documents
                };
                SummaryRow {
                    label: document.material.name.clone(),
                    value: state.map(|state| words(state, pages)).unwrap_or_default(),
                    change: (!document.is_supplied())
                        .then(|| change(&page.href(filling)))
                        .flatten(),
                }
            })
            .collect()
    });
    rows.unwrap_or_default()
}

fn words(state: DocumentState, pages: usize) -> String {
    match state {
        DocumentState::Supplied => say!(check.doc_supplied),
        DocumentState::Given if pages > 0 => say!(check.doc_pages, pages),
        DocumentState::Given => say!(check.doc_signed),
        DocumentState::AtWindow => say!(check.doc_at_window),
        DocumentState::MayFollow => say!(check.doc_may_follow),
        DocumentState::Optional => say!(check.doc_optional),
        DocumentState::Missing => say!(check.doc_missing),
    }
}

/// What comes by itself, and from where.
fn produced(filling: Filling) -> Vec<SummaryRow> {
    let rows = filling.with(|form, _| {
        let row = |(key, from): (&FieldKey, &Vec<domain::key::ItemCode>)| {
            let names: Vec<String> = from.iter().map(|item| filling.item_name(item)).collect();
            SummaryRow {
                label: filling.label(key),
                value: say!(check.produced_by, names = names.join("、")),
                change: None,
            }
        };
        form.produced.iter().map(row).collect()
    });
    rows.unwrap_or_default()
}
