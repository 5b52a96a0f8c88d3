//! All answers once more, who receives what, and handing in.

use std::collections::BTreeSet;

use domain::check::{DocumentProblem, FieldProblem};
use domain::key::BodyId;
use leptos::prelude::*;
use ui::{Button, ButtonKind, FootBar, Notice, Tone};

use super::consents::Consents;
use super::dock::{Above, Standing};
use super::overview::Overview;
use super::pages::PageName;
use super::papers::name;
use super::submitting::Submitting;
use crate::i18n::{problem, say};
use crate::pages::parts::failed::FailureNote;
use crate::pages::parts::page::Page;
use crate::routes;
use crate::session::filling::Filling;

/// The page.
#[component]
pub(super) fn CheckPage(filling: Filling) -> impl IntoView {
    let consents = RwSignal::new(BTreeSet::<BodyId>::new());
    let submitting = Submitting::new(filling);
    let problems = Memo::new(move |_| filling.problems());
    let ready =
        move || problems.with(|(fields, documents)| fields.is_empty() && documents.is_empty());
    let barred = move || match (ready(), filling.saving.is_done()) {
        (false, _) => Some(say!(check.not_ready)),
        (true, false) => Some(say!(check.not_saved)),
        (true, true) => None,
    };
    let dock = move || {
        view! {
            <FootBar below=move || view! { <Standing filling/> }>
                <Button
                    kind=ButtonKind::Primary
                    busy=submitting.busy
                    barred=Signal::derive(barred)
                    on_press=move |_| submitting.press(consents.get_untracked())
                >
                    {move || if submitting.busy.get() { say!(check.submitting) } else { say!(check.submit) }}
                </Button>
            </FootBar>
        }
    };
    view! {
        <Page title=say!(check.title) above=move || view! { <Above filling page=PageName::Check/> } dock>
            <FailureNote failure=submitting.failure/>
            {move || {
                let (fields, documents) = submitting.refused.get().unwrap_or_else(|| problems.get());
                to_mend(filling, fields, documents)
            }}
            <Overview filling/>
            <Consents filling consents/>
            <p class="soft">{say!(check.truth)}</p>
        </Page>
    }
}

/// What is still to be mended, each with the way to its page.
fn to_mend(
    filling: Filling,
    fields: Vec<FieldProblem>,
    documents: Vec<DocumentProblem>,
) -> Option<impl IntoView + use<>> {
    let fields = fields.into_iter().map(move |found| {
        let label = filling.label(
            found
                .place
                .part
                .as_ref()
                .map_or(&found.place.key, |(_, part)| part),
        );
        let words = problem::words(&found.problem, &|key| filling.label(key));
        let section = filling
            .page()
            .catalogue
            .fields
            .get(&found.place.key)
            .map(|field| field.section.clone());
        let href = section.map_or_else(
            || routes::check(&filling.id()),
            |section| PageName::Section(section).href(filling),
        );
        (href, say!(apply.error_line, label, words))
    });
    let documents = documents.into_iter().map(move |found| {
        let (page, words) = match found.sign {
            true => (
                PageName::Signing,
                say!(signing.missing, name = name(filling, &found.material)),
            ),
            false => (
                PageName::Documents,
                say!(documents.missing, name = name(filling, &found.material)),
            ),
        };
        (page.href(filling), words)
    });
    let rows: Vec<_> = fields
        .chain(documents)
        .map(|(href, words)| view! { <li><a href=href>{words}</a></li> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Problem announced=true title=Some(say!(check.to_mend))>
                <ul class="bullets">{rows}</ul>
            </Notice>
        }
    })
}
