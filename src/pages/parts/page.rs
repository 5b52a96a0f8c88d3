//! The bones of every page: its heading, its one column, and the dock at the lower end where hands are.

use leptos::prelude::*;

use super::footer::Footer;
use super::title::Title;
use crate::i18n::say;

/// A page.
#[component]
pub(crate) fn Page(
    /// Its heading, also the title of the tab.
    #[prop(into)]
    title: Signal<String>,
    /// What stands between header and column, such as how far a form is.
    #[prop(optional, into)]
    above: Option<ViewFn>,
    /// What stays in reach at the lower end.
    #[prop(optional, into)]
    dock: Option<ViewFn>,
    /// The column.
    children: Children,
) -> impl IntoView {
    view! {
        {above.map(|above| above.run())}
        <main id="main" class="page__main" tabindex="-1">
            <Title text=title/>
            {children()}
            <Footer/>
        </main>
        {dock.map(|dock| view! { <section class="page__dock" aria-label=say!(app.actions)>{dock.run()}</section> })}
    }
}
