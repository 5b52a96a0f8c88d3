//! Statements written from the answers, signed on the screen or later at the window.

use domain::catalogue::Supply;
use domain::draft::Signature;
use domain::form::Document;
use domain::key::MaterialId;
use domain::statement;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use ui::{Checkboxes, Choice, ErrorSummary, FieldError, Notice, SignaturePad, Tone};

use super::dock::{Above, Dock};
use super::documents::{LATER, find, missing, name, of};
use super::pages::{PageName, neighbours};
use crate::i18n::say;
use crate::pages::parts::page::Page;
use crate::session::filling::Filling;

/// The page.
#[component]
pub(super) fn SigningPage(filling: Filling) -> impl IntoView {
    let navigate = use_navigate();
    let attempt = RwSignal::new(0_usize);
    let ids = Memo::new(move |_| of(filling, |document| document.supply == Supply::Sign));
    let missing = Memo::new(move |_| {
        let ids = ids.get();
        let mut missing = missing(filling, &ids);
        missing.extend(ids.into_iter().filter(|id| is_outdated(filling, id)));
        missing
    });
    let problems = move || match attempt.get() {
        0 => Vec::new(),
        _ => missing
            .get()
            .iter()
            .map(|id| FieldError {
                field_id: id.to_string(),
                message: say!(signing.missing, name = name(filling, id)),
            })
            .collect(),
    };
    let next = Callback::new(move |()| {
        filling.saving.flush();
        attempt.update(|attempt| *attempt += 1);
        if missing.with_untracked(Vec::is_empty) {
            let (_, after) = untrack(|| neighbours(&PageName::Signing, filling));
            navigate(&after.href(filling), NavigateOptions::default());
        }
    });
    let row = move |id: MaterialId| {
        find(filling, &id).map(|document| view! { <Sign filling document attempt/> })
    };
    view! {
        <div class="form-page">
            <Page
                title=say!(signing.title)
                above=move || view! { <Above filling page=PageName::Signing/> }
                dock=move || view! { <Dock filling on_next=next/> }
            >
                <ErrorSummary title=say!(apply.error_title) problems=Signal::derive(problems) attempt/>
                <p class="lead">{say!(signing.lead)}</p>
                <For each=move || ids.get() key=MaterialId::clone children=row/>
            </Page>
        </div>
    }
}

#[component]
fn Sign(filling: Filling, document: Document, attempt: RwSignal<usize>) -> impl IntoView {
    let id = StoredValue::new(document.material.id.clone());
    let legend = say!(signing.sign_here, name = &document.material.name);
    let text = untrack(|| text_of(filling, &document));
    let later = Signal::derive(move || {
        id.with_value(|id| filling.draft.with(|draft| draft.at_window.contains(id)))
    });
    let strokes = move || {
        let signed = id.with_value(|id| filling.draft.with(|draft| draft.signed.get(id).cloned()));
        signed
            .map(|signature| signature.strokes)
            .unwrap_or_default()
    };
    let outdated = move || id.with_value(|id| is_outdated(filling, id));
    let error = move || match attempt.get() > 0 {
        true if outdated() => Some(say!(signing.outdated)),
        true if strokes().is_empty() && !later.get() => Some(say!(signing.missing_here)),
        _ => None,
    };
    let to_sign = text.clone();
    let sign = move |strokes: String| {
        let text = to_sign.clone();
        let signed_on = filling.page().today;
        let signature = (!strokes.is_empty()).then_some(Signature {
            strokes,
            text,
            signed_on,
        });
        filling.sign(id.get_value(), signature);
    };
    let sign = Callback::new(sign);
    let bring =
        move |values: Vec<String>| filling.bring_to_window(id.get_value(), !values.is_empty());
    let pad_id = document.material.id.to_string();
    view! {
        <section class="card stack">
            <h2 class="card__title">{document.material.name.clone()}</h2>
            <div class="statement">{paragraphs(&text)}</div>
            <Show when=outdated>
                <Notice tone=Tone::Waiting announced=true><p>{say!(signing.outdated)}</p></Notice>
            </Show>
            <SignaturePad
                id=pad_id.clone()
                legend
                value=Signal::derive(strokes)
                placeholder=say!(signing.placeholder)
                clear_label=say!(signing.clear)
                error=Signal::derive(error)
                on_change=sign
            />
            <Checkboxes
                id=format!("{pad_id}-later")
                legend=say!(signing.later_legend)
                options=vec![Choice::new(LATER, say!(signing.later))]
                values=Signal::derive(move || if later.get() { vec![LATER.to_owned()] } else { Vec::new() })
                on_change=bring
            />
        </section>
    }
}

fn paragraphs(text: &str) -> Vec<impl IntoView + use<>> {
    text.lines()
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect()
}

/// The statement as it reads now; a document without one is signed by its name.
fn text_of(filling: Filling, document: &Document) -> String {
    let today = filling.page().today;
    let text = document.statement.as_ref().and_then(|statement| {
        filling.with(|form, draft| statement::text(statement, form, draft, today))
    });
    text.unwrap_or_else(|| document.material.name.clone())
}

/// Whether the answers changed after it was signed.
fn is_outdated(filling: Filling, id: &MaterialId) -> bool {
    let statement = find(filling, id).and_then(|document| document.statement);
    let outdated = filling.with(|form, draft| {
        let signed = draft.signed.get(id).zip(statement.as_ref());
        signed.is_some_and(|(signed, statement)| !statement::holds(signed, statement, form, draft))
    });
    outdated.unwrap_or_default()
}
