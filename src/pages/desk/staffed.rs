//! The frame of a page for staff: who is nobody logs in first, where they are; who may not open it is told so.

use contract::ApiError;
use contract::staff::Staff;
use leptos::prelude::*;
use ui::{ButtonKind, EmptyState, Skeleton};

use super::focus;
use super::hall::use_hall_to_come;
use super::login::LogIn;
use super::staff_bar::StaffBar;
use crate::api::{self, Failure, Reply};
use crate::device::use_device;
use crate::i18n::say;
use crate::pages::parts::failed::Failed;
use crate::pages::parts::page::Page;
use crate::routes;

/// A page for staff.
#[component]
pub(super) fn Staffed(
    /// Its heading.
    title: String,
    /// Who may open it; everyone who is logged in unless given.
    #[prop(default = |_| true)]
    may: fn(&Staff) -> bool,
    /// The page for whoever is logged in.
    draw: fn(Staff) -> AnyView,
) -> impl IntoView {
    if use_device().is_kiosk() {
        return view! { <AtKiosk/> }.into_any();
    }
    let asked = LocalResource::new(api::keeping::who);
    let logged_in = RwSignal::new(None::<Staff>);
    let enter = move |staff| {
        logged_in.set(Some(staff));
        // The form took the focus with it.
        focus::soon("main");
    };
    let title = StoredValue::new(title);
    let hall = use_hall_to_come();
    let known = move || logged_in.get().map(Reply::Ok).or_else(|| asked.get());
    let body = move || match hall.get().and_then(|hall| Some((hall, known()?))) {
        None => {
            let rows = view! { <Skeleton label=say!(app.loading) rows=5/> };
            view! { <Page title=title.get_value()>{rows}</Page> }.into_any()
        }
        Some((hall, Ok(staff))) => {
            provide_context(hall);
            let bar = staff.clone();
            let above = move || view! { <StaffBar staff=bar.clone()/> };
            let within = match may(&staff) {
                true => draw(staff),
                false => view! { <NotTheirs/> }.into_any(),
            };
            view! { <Page title=title.get_value() above>{within}</Page> }.into_any()
        }
        Some((_, Err(Failure::Refused(ApiError::NotAllowed)))) => view! {
            <Page title=say!(staff.login)>
                <p class="lead">{say!(staff.lead)}</p>
                <LogIn id="staff" on_done=enter/>
            </Page>
        }
        .into_any(),
        Some((_, Err(failure))) => view! {
            <Page title=title.get_value()>
                <Failed failure on_retry=move |()| asked.refetch()/>
            </Page>
        }
        .into_any(),
    };
    body.into_any()
}

#[component]
fn NotTheirs() -> impl IntoView {
    view! {
        <EmptyState title=say!(staff.not_yours) text=say!(staff.not_yours_text)>
            <a class=ButtonKind::Primary.class() href=routes::DESK>{say!(staff.to_start)}</a>
        </EmptyState>
    }
}

#[component]
fn AtKiosk() -> impl IntoView {
    view! {
        <Page title=say!(staff.login)>
            <EmptyState title=say!(staff.kiosk) text=say!(staff.kiosk_text)>
                <a class=ButtonKind::Primary.class() href=routes::HOME>{say!(app.to_lookup)}</a>
            </EmptyState>
        </Page>
    }
}
