//! The button that opens a draft under the circumstances said.

use std::sync::Arc;

use contract::drafts::OpenDraft;
use domain::form::Form;
use domain::key::{BundleId, TownCode};
use domain::plan::Plan;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use ui::{Button, ButtonKind};

use super::address::Address;
use crate::api;
use crate::device::use_device;
use crate::i18n::say;
use crate::pages::parts::failed::FailureNote;
use crate::routes;
use crate::session::use_session;

/// Opens the draft and goes to its first page.
#[component]
pub(super) fn StartButton(
    id: BundleId,
    address: Memo<Address>,
    planned: Memo<Option<Arc<(Plan, Form)>>>,
) -> impl IntoView {
    let (session, device, navigate) = (use_session(), use_device(), use_navigate());
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None);
    let start = move |_| {
        busy.set(true);
        failure.set(None);
        let (id, navigate) = (id.clone(), navigate.clone());
        let wish = OpenDraft {
            town: Some(TownCode::new(device.town())),
            bundle: id,
            face: device.draft_face(),
            circumstances: address.get_untracked().said,
        };
        spawn_local(async move {
            let opened = api::drafts::open(&wish).await;
            busy.set(false);
            match opened {
                Ok(opened) => {
                    let draft = opened.state.id;
                    session.keep_secret(&draft, opened.secret);
                    navigate(
                        &routes::apply(&draft, &first_page(planned)),
                        NavigateOptions::default(),
                    );
                }
                Err(why) => failure.set(Some(why)),
            }
        });
    };
    view! {
        <FailureNote failure/>
        <Button kind=ButtonKind::Primary busy on_press=start>{say!(plan.start)}</Button>
    }
}

fn first_page(planned: Memo<Option<Arc<(Plan, Form)>>>) -> String {
    let planned = planned.get_untracked();
    let first = planned.and_then(|planned| {
        planned
            .1
            .pages
            .first()
            .map(|page| page.section.id.to_string())
    });
    first.unwrap_or_else(|| "start".to_owned())
}
