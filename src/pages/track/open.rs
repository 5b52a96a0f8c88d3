//! What opens a submission: its number and a second factor. A wrong pair tells nothing about either.

use contract::track::OpenTracking;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_query_map;
use ui::{Button, ButtonKind, Card, Details, TextInput};

use crate::api;
use crate::device::keys::ScreenKeys;
use crate::i18n::say;
use crate::pages::parts::failed::FailureNote;
use crate::pages::parts::resume::Resume;
use crate::session::use_session;

/// The form.
#[component]
pub(super) fn Open() -> impl IntoView {
    let session = use_session();
    let query = use_query_map();
    let number = RwSignal::new(
        query
            .with_untracked(|query| query.get("receipt"))
            .unwrap_or_default(),
    );
    let last_four = RwSignal::new(String::new());
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failure.set(None);
        let wish = OpenTracking {
            receipt: number.get_untracked(),
            last_four: last_four.get_untracked(),
        };
        spawn_local(async move {
            let opened = api::track::open(&wish).await;
            busy.set(false);
            match opened {
                Ok(opened) => session.tracking.set(Some(opened)),
                Err(why) => failure.set(Some(why)),
            }
        });
    };
    view! {
        <p class="lead">{say!(track.lead)}</p>
        <form class="stack" on:submit=open>
            <FailureNote failure/>
            <TextInput
                id="receipt"
                label=say!(track.number)
                hint=Some(say!(track.number_hint))
                value=number
                capitals=true
                on_input=move |text| number.set(text)
            />
            <TextInput
                id="last-four"
                label=say!(resume.last_four)
                hint=Some(say!(resume.last_four_hint))
                value=last_four
                capitals=true
                maxlength=4
                on_input=move |text| last_four.set(text)
            />
            <Button kind=ButtonKind::Primary kind_of_press="submit" busy>{say!(track.go)}</Button>
        </form>
        <ScreenKeys/>
        <Details summary=say!(resume.title)>
            <Card title=None><Resume/></Card>
        </Details>
    }
}
