//! The receipt: one number for everything handed in.

use contract::submissions::Receipt;
use contract::track::ApplicationView;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use ui::{Badge, Button, ButtonKind, FootBar};

use super::parts::failed::loaded;
use super::parts::page::Page;
use super::track::notices::Notices;
use crate::api;
use crate::device;
use crate::i18n::{date, say, stage};
use crate::routes;
use crate::session::use_session;

/// The page.
#[component]
pub(crate) fn SentPage() -> impl IntoView {
    let session = use_session();
    let params = use_params_map();
    let number = Memo::new(move |_| {
        params
            .with(|params| params.get("receipt"))
            .unwrap_or_default()
    });
    let receipt = LocalResource::new(move || {
        let number = number.get();
        async move {
            match session.receipt(&number) {
                Some(receipt) => Ok(receipt),
                None => {
                    api::submissions::receipt(&number, session.secret(&number).as_deref()).await
                }
            }
        }
    });
    let dock = move || {
        view! {
            <FootBar>
                <Button kind=ButtonKind::Primary on_press=|_| device::print()>{say!(sent.print)}</Button>
                <a class=ButtonKind::Secondary.class() href=move || routes::track(&number.get())>{say!(lookup.track)}</a>
                <a class=ButtonKind::Secondary.class() href=routes::HOME on:click=move |_| session.forget()>{say!(sent.done)}</a>
            </FootBar>
        }
    };
    view! {
        <Page title=say!(sent.title) dock>
            {loaded(receipt, |receipt: Receipt| view! { <Slip receipt/> })}
        </Page>
    }
}

#[component]
fn Slip(receipt: Receipt) -> impl IntoView {
    let rows: Vec<_> = receipt.applications.iter().map(application).collect();
    view! {
        <section class="receipt-slip" aria-labelledby="receipt-number">
            <p class="receipt-slip__label">{say!(sent.number)}</p>
            <p class="receipt-slip__number" id="receipt-number">{receipt.number}</p>
            <div class="receipt-slip__code" role="img" aria-label=say!(sent.code) inner_html=receipt.qr_svg></div>
            <p class="receipt-slip__note">{receipt.bundle_name}" · "{date::moment(receipt.submitted_at)}</p>
            <p class="receipt-slip__note">{say!(sent.keep)}</p>
        </section>
        <section class="stack">
            <h2 class="section-title">{say!(sent.applications)}</h2>
            <ul class="track-grid">{rows}</ul>
        </section>
        <Notices notices=receipt.notices/>
        <section class="stack">
            <h2 class="section-title">{say!(sent.next)}</h2>
            <ol class="steps">
                <li>{say!(sent.next_check)}</li>
                <li>{say!(sent.next_chain)}</li>
                <li>{say!(sent.next_pick_up)}</li>
            </ol>
        </section>
    }
}

fn application(view: &ApplicationView) -> impl IntoView + use<> {
    let application = &view.application;
    let (tone, words) = stage::brief(&view.stage);
    // What waits says for what, and has no limit yet.
    let due = application.dues.as_ref().and_then(date::dues);
    view! {
        <li class="track-grid__row">
            <strong>{application.item_name.clone()}</strong>
            <span>{application.body_name.clone()}" "<span class="no-wrap">{application.number.clone()}</span></span>
            <span><Badge tone>{words}</Badge></span>
            <span>{due.map(|due| view! { <span class="no-wrap">{due}</span>" " })}{stage::sentence(view)}</span>
        </li>
    }
}
