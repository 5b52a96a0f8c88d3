//! Going on with a draft begun elsewhere or earlier: its code and a second factor. A number alone opens nothing.

use contract::drafts::ResumeDraft;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use ui::{Button, ButtonKind, TextInput};

use super::failed::FailureNote;
use crate::device::use_device;
use crate::i18n::say;
use crate::later;
use crate::routes;
use crate::session::use_session;

/// The form that opens a draft again.
#[component]
pub(crate) fn Resume(
    /// After the draft was opened on the page that shows it already.
    #[prop(into, optional)]
    on_opened: Option<Callback<()>>,
) -> impl IntoView {
    let (session, device, navigate) = (use_session(), use_device(), use_navigate());
    let code = RwSignal::new(String::new());
    let last_four = RwSignal::new(String::new());
    let failure = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let navigate = navigate.clone();
        let wish = ResumeDraft {
            code: code.get_untracked(),
            last_four: last_four.get_untracked(),
            face: device.draft_face(),
        };
        spawn_local(async move {
            let opened = later::resume(wish).await;
            busy.set(false);
            match opened {
                Ok(opened) => {
                    session.keep_secret(&opened.id, opened.secret);
                    match on_opened {
                        Some(on_opened) => on_opened.run(()),
                        None => navigate(
                            &routes::apply(&opened.id, "start"),
                            NavigateOptions::default(),
                        ),
                    }
                }
                Err(why) => failure.set(Some(why)),
            }
        });
    };
    view! {
        <form class="stack resume" on:submit=open>
            <FailureNote failure/>
            <TextInput
                id="resume-code"
                label=say!(resume.code)
                hint=Some(say!(resume.code_hint))
                value=code
                capitals=true
                on_input=move |text| code.set(text)
            />
            <TextInput
                id="resume-last-four"
                label=say!(resume.last_four)
                hint=Some(say!(resume.last_four_hint))
                value=last_four
                capitals=true
                maxlength=4
                on_input=move |text| last_four.set(text)
            />
            <Button kind=ButtonKind::Primary kind_of_press="submit" busy>{say!(resume.go)}</Button>
        </form>
    }
}
