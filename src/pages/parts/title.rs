//! A page's heading: also its title in the tab, and where the focus goes when one arrives.

use leptos::html::H1;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::i18n::say;
use crate::session::use_session;

/// The address that has the focus on its heading already.
#[derive(Clone, Copy)]
struct Announced(StoredValue<Option<String>>);

/// The first page of a visit keeps the focus where the browser puts it.
pub(crate) fn provide_first_page() {
    provide_context(Announced(StoredValue::new(None)));
}

/// The page's one `h1`.
#[component]
pub(crate) fn Title(
    /// Its words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let session = use_session();
    let Announced(announced) = expect_context();
    let path = use_location().pathname;
    let heading = NodeRef::<H1>::new();
    // The title of the tab and the focus are the browser's, outside what is drawn.
    Effect::new(move |_| {
        let hall = session
            .lookup()
            .map_or_else(|| say!(app.name), |lookup| lookup.listing.hall.name.clone());
        document().set_title(&say!(app.title, page = text.get(), hall));
    });
    Effect::new(move |_| {
        let Some(heading) = heading.get() else { return };
        let here = Some(path.get());
        let before = announced.get_value();
        if before.is_some() && before != here {
            // A browser that cannot focus leaves the person at the top of the page all the same.
            let _ = heading.focus();
        }
        announced.set_value(here);
    });
    view! { <h1 class="hero-question" tabindex="-1" node_ref=heading>{move || text.get()}</h1> }
}
