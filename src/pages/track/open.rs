//! What opens a submission: its number and a second factor. A wrong pair tells nothing about either.

use contract::track::OpenTracking;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use ui::{Card, Details};

use crate::api;
use crate::device::keys::ScreenKeys;
use crate::i18n::say;
use crate::pages::parts::pair::{Pair, PairForm};
use crate::pages::parts::resume::Resume;
use crate::session::use_session;

/// The form.
#[component]
pub(super) fn Open() -> impl IntoView {
    let session = use_session();
    let query = use_query_map();
    let known = query.with_untracked(|query| query.get("receipt"));
    let pair = Pair::new(known.unwrap_or_default());
    let open = move |()| {
        let ask = |receipt, last_four| async move {
            api::track::open(&OpenTracking { receipt, last_four }).await
        };
        pair.ask(ask, move |opened| session.tracking.set(Some(opened)));
    };
    view! {
        <p class="lead">{say!(track.lead)}</p>
        <PairForm
            pair
            id="receipt"
            label=say!(track.number)
            hint=say!(track.number_hint)
            go=say!(track.go)
            on_submit=open
        />
        <ScreenKeys/>
        <Details summary=say!(resume.title)>
            <Card title=None><Resume/></Card>
        </Details>
    }
}
