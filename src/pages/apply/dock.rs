//! Above and below every page of a draft: how far it is, the way on, and whether what was typed is safe.

use leptos::prelude::*;
use ui::{Button, ButtonKind, FootBar, SaveState, StepBar};

use super::pages::{PageName, neighbours, place};
use crate::device::keys::ScreenKeys;
use crate::i18n::say;
use crate::routes;
use crate::session::filling::Filling;

/// How far it is, and the way back.
#[component]
pub(super) fn Above(
    /// The draft.
    filling: Filling,
    /// The page.
    page: PageName,
) -> impl IntoView {
    let shown = page.clone();
    let at = Memo::new(move |_| place(&shown, filling));
    let back = move || {
        let (before, _) = neighbours(&page, filling);
        let href = before.map_or_else(|| routes::HOME.to_owned(), |before| before.href(filling));
        view! { <a href=href>{say!(app.back)}</a> }
    };
    view! {
        <StepBar
            title=filling.bundle_name()
            now=Signal::derive(move || at.get().0)
            total=Signal::derive(move || at.get().1)
            words=Signal::derive(move || say!(apply.page_count, now = at.get().0, total = at.get().1))
        >
            {back}
        </StepBar>
    }
}

/// The way on, and how saving stands.
#[component]
pub(super) fn Dock(
    /// The draft.
    filling: Filling,
    /// When the person wants to go on.
    #[prop(into)]
    on_next: Callback<()>,
    /// Whether there is something to type on this page.
    #[prop(optional)]
    keys: bool,
) -> impl IntoView {
    view! {
        {keys.then(|| view! { <ScreenKeys/> })}
        <FootBar below=move || view! { <Standing filling/> }>
            <Button kind=ButtonKind::Primary on_press=move |_| on_next.run(())>{say!(app.next)}</Button>
        </FootBar>
    }
}

/// How saving stands, and how to go on later.
#[component]
pub(super) fn Standing(filling: Filling) -> impl IntoView {
    view! {
        <SaveState
            kind=Signal::derive(move || filling.saving.kind())
            words=Signal::derive(move || filling.saving.words())
        />
        <p class="resume-code">{say!(apply.resume_later, code = filling.resume_code())}</p>
    }
}
