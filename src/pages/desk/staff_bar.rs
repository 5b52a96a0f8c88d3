//! Where else staff can go, who is logged in, and the way out.

use contract::staff::{Staff, StaffRole};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;
use ui::{Button, ButtonKind};

use super::note::StaffNote;
use crate::api;
use crate::i18n::{say, staff as words};
use crate::routes;

/// A page for staff.
pub(super) struct Place {
    /// Its address.
    pub(super) href: &'static str,
    /// Its name.
    pub(super) name: String,
    /// What it is for.
    pub(super) note: String,
}

/// Whether someone keeps a town's lists.
pub(super) fn keeps_lists(staff: &Staff) -> bool {
    matches!(staff.role, StaffRole::Supervisor | StaffRole::Admin)
}

/// The pages someone may open.
pub(super) fn places(staff: &Staff) -> Vec<Place> {
    let place = |href, name, note| Place { href, name, note };
    let duties = place(routes::DUTIES, say!(staff.duties), say!(staff.duties_note));
    if !keeps_lists(staff) {
        return vec![duties];
    }
    vec![
        place(routes::LISTS, say!(staff.lists), say!(staff.lists_note)),
        duties,
        place(routes::MISSED, say!(staff.missed), say!(staff.missed_note)),
    ]
}

/// The bar.
#[component]
pub(super) fn StaffBar(staff: Staff) -> impl IntoView {
    let path = use_location().pathname;
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let leave = move |_| {
        busy.set(true);
        spawn_local(async move {
            match api::keeping::log_out().await {
                // Loaded anew: nothing of what was shown stays in memory.
                Ok(()) => _ = window().location().set_href(routes::DESK),
                Err(why) => failure.set(Some(why)),
            }
            busy.set(false);
        });
    };
    let link = |href: &'static str, name: String| {
        let here = move || path.with(|path| path == href).then_some("page");
        view! { <li><a class="staff-bar__link" href=href aria-current=here>{name}</a></li> }
    };
    let links: Vec<_> = places(&staff)
        .into_iter()
        .map(|place| link(place.href, place.name))
        .collect();
    view! {
        <section class="staff-bar no-print" aria-label=say!(staff.you)>
            <nav aria-label=say!(staff.pages)>
                <ul class="staff-bar__links">{link(routes::DESK, say!(staff.title))}{links}</ul>
            </nav>
            <p class="staff-bar__who">{staff.account.clone()}" · "{words::role(staff.role)}</p>
            <Button kind=ButtonKind::Quiet busy on_press=leave>{say!(staff.log_out)}</Button>
            <StaffNote failure id="leave"/>
        </section>
    }
}
