//! The frame around every page: whose window this is, what is always at hand, and which page the address names.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::Lazy;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;
use ui::{Button, ButtonKind, PageHeader, SampleRibbon, SkipLink};

use crate::device::idle::IdleClock;
use crate::device::{provide_device, speech, use_device, view};
use crate::i18n::{self, say};
use crate::later::{
    self, Apply, Browse, Bundle, Changes, Desk, Duties, Item, Lists, Missed, Sent, Towns, Track,
};
use crate::pages::parts::title::provide_first_page;
use crate::pages::{lookup, not_found};
use crate::session::{provide_session, use_session};

/// The whole app.
#[component]
pub(crate) fn App() -> impl IntoView {
    provide_device();
    provide_session();
    provide_first_page();
    let in_language = || {
        i18n::track_language();
        view::mark("lang", i18n::tag(i18n::locale()));
        view! { <Frame/> }
    };
    view! { <Router>{in_language}</Router> }
}

#[component]
fn Frame() -> impl IntoView {
    let session = use_session();
    let path = use_location().pathname;
    let filling = move || path.with(|path| path.starts_with("/apply/"));
    let hall = move || {
        session
            .lookup()
            .map_or_else(|| say!(app.name), |lookup| lookup.listing.hall.name.clone())
    };
    let count = move || {
        session
            .lookup()
            .map(|lookup| say!(app.handled_here, count = lookup.listing.handled_here))
    };
    let device = use_device();
    // Fetching is outside the reactive graph; it begins when the list is here, which the first page waits for.
    Effect::new(move |_| {
        if session.lookup().is_some() {
            spawn_local(later::fetch_ahead(device.is_shared()));
        }
    });
    // Whoever goes to another page, other than by a result, has turned away from what was asked.
    Effect::watch(
        move || path.get(),
        move |_, _, _| session.misses.left(),
        false,
    );
    let sample = move || session.lookup().is_some_and(|lookup| lookup.listing.sample);
    view! {
        <div class="page" class=("page--filling", filling)>
            <SkipLink label=say!(app.skip)/>
            <Show when=sample>
                <SampleRibbon text=say!(app.sample)/>
            </Show>
            <PageHeader mark="窗" title=Signal::derive(hall) subtitle=Signal::derive(count)>
                <Controls/>
            </PageHeader>
            <FlatRoutes fallback=not_found::NotFoundPage>
                <Route path=path!("/") view=lookup::LookupPage/>
                <Route path=path!("/item/:code") view={Lazy::<Item>::new()}/>
                <Route path=path!("/browse") view={Lazy::<Browse>::new()}/>
                <Route path=path!("/changes") view={Lazy::<Changes>::new()}/>
                <Route path=path!("/towns") view={Lazy::<Towns>::new()}/>
                <Route path=path!("/bundle/:id") view={Lazy::<Bundle>::new()}/>
                <Route path=path!("/apply/:draft/:page") view={Lazy::<Apply>::new()}/>
                <Route path=path!("/sent/:receipt") view={Lazy::<Sent>::new()}/>
                <Route path=path!("/track") view={Lazy::<Track>::new()}/>
                <Route path=path!("/desk") view={Lazy::<Desk>::new()}/>
                <Route path=path!("/desk/lists") view={Lazy::<Lists>::new()}/>
                <Route path=path!("/desk/duties") view={Lazy::<Duties>::new()}/>
                <Route path=path!("/desk/missed") view={Lazy::<Missed>::new()}/>
            </FlatRoutes>
            <IdleClock/>
        </div>
    }
}

#[component]
fn Controls() -> impl IntoView {
    let device = use_device();
    view! {
        <Button kind=ButtonKind::OnDark pressed=device.elder on_press=move |_| view::toggle(device)>
            {say!(app.elder)}
        </Button>
        {speech::is_there()
            .then(|| {
                view! {
                    <Button kind=ButtonKind::OnDark on_press=|_| speech::toggle()>{say!(app.read_aloud)}</Button>
                }
            })}
        <Button kind=ButtonKind::OnDark on_press=|_| i18n::change_language()>{say!(app.other_language)}</Button>
    }
}
