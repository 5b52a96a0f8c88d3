//! Filling a draft, one section a page, and handing it in.

use std::sync::Arc;

use contract::ApiError;
use contract::catalogue::BundlePage;
use contract::drafts::DraftState;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use ui::{ButtonKind, Card, EmptyState};

use super::parts::failed::{Failed, loaded};
use super::parts::page::Page;
use super::parts::resume::Resume;
use crate::api::{self, Failure, Reply};
use crate::i18n::{failure, say};
use crate::routes;
use crate::session::filling::Filling;
use crate::session::use_session;
use pages::PageName;

mod card;
mod check;
mod consents;
mod dock;
mod documents;
mod overview;
mod pages;
mod section;
mod signing;
mod submitting;
mod uploads;

type Loaded = (DraftState, Arc<BundlePage>);

/// A draft's page.
#[component]
pub(crate) fn ApplyPage() -> impl IntoView {
    let session = use_session();
    let params = use_params_map();
    let id = Memo::new(move |_| {
        params
            .with(|params| params.get("draft"))
            .unwrap_or_default()
    });
    let load = move || {
        let id = id.get();
        async move { load(&id, session.secret(&id)).await }
    };
    let draft = LocalResource::new(load);
    move || match draft.get() {
        None => view! { <Page title=say!(app.loading)>{loaded(draft, |_| ())}</Page> }.into_any(),
        Some(Ok((state, page))) => match state.receipt.clone() {
            Some(receipt) => view! { <Sent receipt/> }.into_any(),
            None => {
                let (id, secret) = (state.id.clone(), session.secret(&state.id));
                let filling = session.filling(&id, || Filling::new(state, page, secret));
                view! { <Pages filling/> }.into_any()
            }
        },
        Some(Err(failure)) => match session.in_hand(&id.get()) {
            Some(filling) => view! { <Pages filling/> }.into_any(),
            None => view! { <NotOpened failure on_retry=move |()| draft.refetch()/> }.into_any(),
        },
    }
}

async fn load(id: &str, secret: Option<String>) -> Reply<Loaded> {
    let state = api::drafts::read(id, secret.as_deref()).await?;
    let page = api::catalogue::bundle(state.town.as_str(), state.bundle.as_str()).await?;
    Ok((state, Arc::new(page)))
}

/// Which page of the draft the address names.
#[component]
fn Pages(filling: Filling) -> impl IntoView {
    let params = use_params_map();
    let page = Memo::new(move |_| {
        let name = params.with(|params| params.get("page")).unwrap_or_default();
        PageName::read(&name, filling)
    });
    // What still lies in the queue goes out when the tab is hidden or closed.
    let leaving = window_event_listener_untyped("pagehide", move |_| filling.saving.leave());
    on_cleanup(move || leaving.remove());
    move || match page.get() {
        PageName::Section(id) => view! { <section::SectionPage filling id/> }.into_any(),
        PageName::Documents => view! { <documents::DocumentsPage filling/> }.into_any(),
        PageName::Signing => view! { <signing::SigningPage filling/> }.into_any(),
        PageName::Check => view! { <check::CheckPage filling/> }.into_any(),
    }
}

/// The draft did not open: most often the machine has forgotten its secret, and the code opens it again.
#[component]
fn NotOpened(failure: Failure, #[prop(into)] on_retry: Callback<()>) -> impl IntoView {
    let locked = matches!(
        failure,
        Failure::Refused(ApiError::NotAllowed | ApiError::DraftExpired | ApiError::NotFound { .. })
    );
    view! {
        <Page title=say!(apply.not_opened)>
            {match locked {
                true => view! {
                    <p class="lead">{failure::words(&failure)}</p>
                    <Card title=Some(say!(resume.title))>
                        <Resume on_opened=on_retry/>
                    </Card>
                    <p><a href=routes::HOME>{say!(app.to_lookup)}</a></p>
                }
                .into_any(),
                false => view! { <Failed failure on_retry/> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn Sent(receipt: String) -> impl IntoView {
    view! {
        <Page title=say!(apply.already_sent)>
            <EmptyState title=say!(apply.already_sent_heading) text=say!(apply.already_sent_text, receipt = &receipt)>
                <a class=ButtonKind::Primary.class() href=routes::sent(&receipt)>{say!(apply.see_receipt)}</a>
                <a class=ButtonKind::Secondary.class() href=routes::track(&receipt)>{say!(lookup.track)}</a>
            </EmptyState>
        </Page>
    }
}
