//! Going on with a draft begun elsewhere or earlier, by its code and a second factor.

use contract::drafts::ResumeDraft;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::pair::{Pair, PairForm};
use crate::device::use_device;
use crate::i18n::say;
use crate::later::{self, Reopened};
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
    let pair = Pair::new(String::new());
    let open = move |()| {
        let navigate = navigate.clone();
        let ask = |code, last_four| {
            let face = device.draft_face();
            later::resume(ResumeDraft {
                code,
                last_four,
                face,
            })
        };
        pair.ask(ask, move |opened: Reopened| {
            session.keep_secret(&opened.id, opened.secret);
            match on_opened {
                Some(on_opened) => on_opened.run(()),
                None => navigate(
                    &routes::apply(&opened.id, "start"),
                    NavigateOptions::default(),
                ),
            }
        });
    };
    view! {
        <div class="resume">
            <PairForm
                pair
                id="resume-code"
                label=say!(resume.code)
                hint=say!(resume.code_hint)
                go=say!(resume.go)
                on_submit=open
            />
        </div>
    }
}
