//! What is left for the applicant to do or to know.

use contract::track::Notice as Left;
use leptos::prelude::*;
use ui::{Notice, Tone};

use crate::i18n::say;

/// The notices.
#[component]
pub(crate) fn Notices(notices: Vec<Left>) -> impl IntoView {
    let notice = |left| {
        let (tone, title, text) = match left {
            Left::BringToWindow { documents } => {
                (Tone::Waiting, say!(notice.bring), documents.join("、"))
            }
            Left::MayFollow { documents } => {
                (Tone::Waiting, say!(notice.follow), documents.join("、"))
            }
            Left::DoItYourself { what, how } => (Tone::Info, what, how),
        };
        view! { <Notice tone title=Some(title)><p>{text}</p></Notice> }
    };
    notices.into_iter().map(notice).collect::<Vec<_>>()
}
