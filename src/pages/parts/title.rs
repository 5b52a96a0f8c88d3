//! A page's heading: also its title in the tab, and where the focus goes when one arrives.

use leptos::html::H1;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use crate::i18n::say;
use crate::session::use_session;

/// The page whose heading was shown last, and whether the person has moved since the visit began.
#[derive(Clone, Copy)]
struct Announced(StoredValue<(Option<String>, bool)>);

/// The first page of a visit keeps the focus where the browser puts it.
pub(crate) fn provide_first_page() {
    provide_context(Announced(StoredValue::new((None, false))));
}

const STEP: &str = "step";

/// The page's one `h1`.
#[component]
pub(crate) fn Title(
    /// Its words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let session = use_session();
    let Announced(announced) = expect_context();
    let (path, query) = (use_location().pathname, use_query_map());
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
        // A bundle has a page per step at one address.
        let step = query.with(|query| query.get(STEP)).unwrap_or_default();
        let here = Some(format!("{} {step}", path.get()));
        let (before, moved) = announced.get_value();
        let arrived = before.is_some() && before != here;
        // What was drawn while loading took the focus with it when it went.
        if arrived || (moved && !has_focus()) {
            // A browser that cannot focus leaves the person at the top of the page all the same.
            let _ = heading.focus();
        }
        announced.set_value((here, moved || arrived));
    });
    view! { <h1 class="hero-question" tabindex="-1" node_ref=heading>{move || text.get()}</h1> }
}

/// Whether anything holds the focus; where nothing does, browsers name the body.
fn has_focus() -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.tag_name() != "BODY")
}
