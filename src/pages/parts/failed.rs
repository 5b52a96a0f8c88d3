//! What a page shows while it loads, and when loading brought nothing.

use contract::{ApiError, Missing};
use leptos::prelude::*;
use ui::{Button, ButtonKind, EmptyState, Skeleton};

use crate::api::{Failure, Reply};
use crate::i18n::{failure, say};
use crate::routes;
use crate::session::use_session;

/// Draws what a request brings: grey rows, the thing itself, or what went wrong and what to do.
pub(crate) fn loaded<T, V>(
    resource: LocalResource<Reply<T>>,
    draw: impl Fn(T) -> V + Send + 'static,
) -> impl IntoView
where
    T: Clone + 'static,
    V: IntoView + 'static,
{
    move || match resource.get() {
        None => view! { <Skeleton label=say!(app.loading) rows=5/> }.into_any(),
        Some(Ok(value)) => draw(value).into_any(),
        Some(Err(failure)) => {
            view! { <Failed failure on_retry=move |()| resource.refetch()/> }.into_any()
        }
    }
}

/// What went wrong, what to do, and whom to call.
#[component]
pub(crate) fn Failed(
    /// What went wrong.
    failure: Failure,
    /// Tries again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let hall = Signal::derive(move || session.lookup().map(|lookup| lookup.listing.hall.clone()));
    // What is not there will not be there on the next try either.
    let is_gone = matches!(failure, Failure::Refused(ApiError::NotFound { .. }));
    let retry = (!is_gone).then(|| {
        view! {
            <Button kind=ButtonKind::Primary on_press=move |_| on_retry.run(())>{say!(failure.retry)}</Button>
        }
    });
    // An address may name a town that is not served; the search of the first one is always there.
    let lost = matches!(
        failure,
        Failure::Refused(ApiError::NotFound {
            what: Missing::Town
        })
    );
    let way_on = match lost {
        true => view! {
            <a class=ButtonKind::Primary.class() href=routes::in_town("") rel="external">{say!(towns.lookup)}</a>
            <a class=ButtonKind::Secondary.class() href=routes::TOWNS>{say!(towns.link)}</a>
        }
        .into_any(),
        false => view! {
            <a class=ButtonKind::Secondary.class() href=routes::HOME>{say!(app.to_lookup)}</a>
        }
        .into_any(),
    };
    let title = match failure.passes() {
        true => say!(failure.title_passing),
        false => say!(failure.title),
    };
    view! {
        <EmptyState
            title
            text=failure::words(&failure)
            office=Signal::derive(move || hall.get().map(|hall| hall.name))
            phone=Signal::derive(move || hall.get().map(|hall| hall.phone))
        >
            {retry}
            {way_on}
        </EmptyState>
    }
}

/// What went wrong with something a person pressed, said where they pressed it.
#[component]
pub(crate) fn FailureNote(
    /// What went wrong, if anything did.
    #[prop(into)]
    failure: Signal<Option<Failure>>,
) -> impl IntoView {
    move || {
        failure.get().map(|failure| {
            view! {
                <ui::Notice tone=ui::Tone::Problem announced=true>
                    <p>{failure::words(&failure)}</p>
                </ui::Notice>
            }
        })
    }
}
