//! Making an older revision the newest again: on which document, and asked once more.

use contract::revisions::{Revision, RollBack};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{Button, ButtonKind};

use super::Chosen;
use super::paper::{Paper, PaperFields};
use crate::api::{self, Failure};
use crate::i18n::{say, staff};
use crate::pages::desk::mending::{Mending, ToMend};
use crate::pages::desk::note::StaffNote;

/// The form.
#[component]
pub(super) fn Restoring(
    /// The list.
    chosen: Chosen,
    /// The revision; 0 for what the catalogue's files say.
    number: u32,
    /// When it is the newest again.
    on_made: Callback<Revision>,
    /// When it is left as it is.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None::<Failure>));
    let (paper, mending) = (Paper::new("restore"), Mending::default());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        failure.set(None);
        if !mending.attempt(paper.missing()) || busy.get_untracked() {
            return;
        }
        busy.set(true);
        let wish = RollBack {
            document: paper.document(),
        };
        spawn_local(async move {
            let (town, kind) = (chosen.town(), chosen.kind());
            let answer = api::keeping::roll_back(&town, kind, number, &wish).await;
            busy.set(false);
            match answer {
                // The page may be gone by now.
                Ok(revision) => _ = on_made.try_run(revision),
                Err(why) => failure.set(Some(why)),
            }
        });
    };
    let title = match number {
        0 => say!(keeping.restore_files),
        number => say!(keeping.restore_title, number),
    };
    view! {
        <form class="card" on:submit=submit>
            <h3 class="card__title">{title}</h3>
            <p class="soft">{say!(keeping.restore_text)}</p>
            <ToMend mending id="restore-summary".to_owned() title=say!(keeping.mend)/>
            <PaperFields paper mending/>
            <StaffNote failure id="restore" words=staff::making/>
            <div class="cluster">
                <Button kind=ButtonKind::Danger kind_of_press="submit" busy>{say!(keeping.restore_yes)}</Button>
                <Button on_press=move |_| on_close.run(())>{say!(keeping.restore_no)}</Button>
            </div>
        </form>
    }
}
