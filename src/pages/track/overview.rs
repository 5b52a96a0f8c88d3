//! An opened submission: every application with its timeline.

use contract::track::Tracking;
use leptos::prelude::*;
use ui::{Button, ButtonKind, FootBar};

use super::acting::Acting;
use super::application::Application;
use super::notices::Notices;
use super::withdraw::WithdrawAll;
use crate::api;
use crate::device::keys::ScreenKeys;
use crate::i18n::{date, say};
use crate::pages::parts::failed::FailureNote;
use crate::pages::parts::page::Page;
use crate::session::use_session;

/// The submission.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let session = use_session();
    let acting = Acting::new();
    let tracking = move || session.tracking.get().map(|opened| opened.tracking);
    let title = move || {
        tracking()
            .map(|tracking| tracking.bundle_name)
            .unwrap_or_default()
    };
    let again = move |_| {
        acting.run(|receipt, token| async move { api::track::read(&receipt, &token).await })
    };
    let to_type = Memo::new(move |_| {
        session.tracking.with(|opened| {
            let applications = opened
                .iter()
                .flat_map(|opened| &opened.tracking.applications);
            applications
                .flat_map(|view| &view.corrections)
                .any(|asked| !asked.fields.is_empty())
        })
    });
    let dock = move || {
        view! {
            {move || to_type.get().then(|| view! { <ScreenKeys/> })}
            <FootBar>
                <Button kind=ButtonKind::Primary busy=acting.busy on_press=again>{say!(track.refresh)}</Button>
                <Button on_press=move |_| session.tracking.set(None)>{say!(track.close)}</Button>
            </FootBar>
        }
    };
    let body = move |tracking: Tracking| {
        let rows: Vec<_> = tracking
            .applications
            .iter()
            .map(|view| view! { <Application view=view.clone()/> })
            .collect();
        view! {
            <p class="lead">
                {say!(track.summary, number = &tracking.receipt, moment = date::moment(tracking.submitted_at))}
            </p>
            <Notices notices=tracking.notices.clone()/>
            {rows}
            <WithdrawAll tracking/>
        }
    };
    view! {
        <Page title=Signal::derive(title) dock>
            <FailureNote failure=acting.failure/>
            {move || tracking().map(body)}
        </Page>
    }
}
