//! No such page: says so and offers the search.

use leptos::prelude::*;
use ui::{ButtonKind, EmptyState};

use super::parts::page::Page;
use crate::i18n::say;
use crate::routes;

/// For an address that names nothing.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    view! {
        <Page title=say!(not_found.title)>
        <EmptyState title=say!(not_found.heading) text=say!(not_found.text)>
            <a class=ButtonKind::Primary.class() href=routes::HOME>{say!(app.to_lookup)}</a>
            <a class=ButtonKind::Secondary.class() href=routes::BROWSE>{say!(lookup.by_theme)}</a>
        </EmptyState>
        </Page>
    }
}
