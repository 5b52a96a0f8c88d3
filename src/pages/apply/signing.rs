//! Statements written from the answers, signed on the screen or later at the window.

use domain::catalogue::Supply;
use domain::draft::{Draft, Signature};
use domain::form::{Document, Form};
use domain::key::MaterialId;
use domain::statement;
use leptos::prelude::*;
use ui::{Notice, SignaturePad, Tone};

use super::pages::PageName;
use super::papers::{Later, Papers, PapersPage, hint, is_later, legend};
use crate::i18n::say;
use crate::session::filling::Filling;

/// The page.
#[component]
pub(super) fn SigningPage(filling: Filling) -> impl IntoView {
    let papers = Papers::new(
        filling,
        |document| document.supply == Supply::Sign,
        is_outdated,
    );
    view! {
        <PapersPage
            papers
            page=PageName::Signing
            title=say!(signing.title)
            lead=say!(signing.lead)
            line=|name| say!(signing.missing, name)
            row=move |document| view! { <Sign papers document/> }
        />
    }
}

#[component]
fn Sign(papers: Papers, document: Document) -> impl IntoView {
    let filling = papers.filling;
    let material = document.material.id.clone();
    let id = StoredValue::new(material.clone());
    let text = untrack(|| text_of(filling, &document));
    let strokes = move || {
        let signed = id.with_value(|id| filling.draft.with(|draft| draft.signed.get(id).cloned()));
        signed
            .map(|signature| signature.strokes)
            .unwrap_or_default()
    };
    let outdated = move || id.with_value(|id| is_outdated(filling, id));
    let error = move || {
        let missing = id.with_value(|id| papers.is_told_missing(id));
        missing.then(|| match outdated() {
            true => say!(signing.outdated),
            false => say!(signing.missing_here),
        })
    };
    let to_sign = text.clone();
    let sign = move |strokes: String| {
        let signature = (!strokes.is_empty()).then(|| Signature {
            strokes,
            text: to_sign.clone(),
            signed_on: filling.page().today,
        });
        filling.sign(id.get_value(), signature);
    };
    view! {
        <section class="card stack">
            <h2 class="card__title">{legend(filling, &document)}</h2>
            <div class="statement">{paragraphs(&text)}</div>
            <Show when=outdated>
                <Notice tone=Tone::Waiting announced=true><p>{say!(signing.outdated)}</p></Notice>
            </Show>
            <SignaturePad
                id=material.to_string()
                legend=say!(signing.sign_here, name = &document.material.name)
                value=Signal::derive(strokes)
                placeholder=say!(signing.placeholder)
                clear_label=say!(signing.clear)
                hint=hint(&document)
                error=Signal::derive(error)
                on_change=sign
            />
            <Later filling id=material legend=say!(signing.later_legend) label=say!(signing.later)/>
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

/// Whether the answers changed after it was signed, and it is not to be signed at the window instead.
fn is_outdated(filling: Filling, id: &MaterialId) -> bool {
    let outdated =
        |form: &Form, draft: &Draft| {
            let document = form
                .documents
                .iter()
                .find(|document| document.material.id == *id)?;
            let signed = draft.signed.get(id).zip(document.statement.as_ref());
            Some(signed.is_some_and(|(signed, statement)| {
                !statement::holds(signed, statement, form, draft)
            }))
        };
    !is_later(filling, id) && filling.with(outdated).flatten().unwrap_or_default()
}
