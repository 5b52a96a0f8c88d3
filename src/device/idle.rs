//! A kiosk forgets the last person: after two minutes without a touch it warns, then it forgets everything.

use std::time::Duration;

use leptos::leptos_dom::helpers::{IntervalHandle, set_interval_with_handle};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use ui::{Button, ButtonKind, Notice, Tone};

use crate::device::{speech, use_device};
use crate::i18n::say;
use crate::routes;
use crate::session::use_session;

const WARN_AFTER_SECONDS: u32 = 120;
const FORGET_AFTER_SECONDS: u32 = 150;

/// The clock and its warning; nothing on other faces.
#[component]
pub(crate) fn IdleClock() -> impl IntoView {
    use_device().is_kiosk().then(|| view! { <Clock/> })
}

#[component]
fn Clock() -> impl IntoView {
    let session = use_session();
    let navigate = use_navigate();
    let idle_seconds = RwSignal::new(0_u32);
    let tick = move || {
        let seconds = idle_seconds.get_untracked() + 1;
        idle_seconds.set(seconds % FORGET_AFTER_SECONDS);
        if seconds == FORGET_AFTER_SECONDS {
            session.forget();
            speech::stop();
            navigate(routes::HOME, Default::default());
        }
    };
    let ticking = set_interval_with_handle(tick, Duration::from_secs(1)).ok();
    let touched = [
        window_event_listener_untyped("pointerdown", move |_| idle_seconds.set(0)),
        window_event_listener_untyped("keydown", move |_| idle_seconds.set(0)),
        window_event_listener_untyped("scroll", move |_| idle_seconds.set(0)),
    ];
    on_cleanup(move || {
        ticking.as_ref().map(IntervalHandle::clear);
        touched.into_iter().for_each(WindowListenerHandle::remove);
    });
    let warned = Memo::new(move |_| idle_seconds.get() >= WARN_AFTER_SECONDS);
    let left = move || FORGET_AFTER_SECONDS - idle_seconds.get();
    move || {
        warned.get().then(|| {
            view! {
                <div class="idle-warning">
                    <Notice tone=Tone::Waiting announced=true title=say!(idle.title)>
                        <p>{say!(idle.text)}</p>
                        <p aria-live="off">{move || say!(idle.left, seconds = left())}</p>
                        <Button kind=ButtonKind::Primary on_press=move |_| idle_seconds.set(0)>
                            {say!(idle.stay)}
                        </Button>
                    </Notice>
                </div>
            }
        })
    }
}
