//! What is fetched only when somebody goes there: the Wasm is split at these functions, see `xtask/src/split.rs`. Who
//! only looks something up downloads the lookup, not the forms.
//!
//! Functions under one name become one file: `reading` an item, `filling` a form, `following` what was handed in,
//! `keeping` the town's lists.

use std::future::Future;
use std::pin::Pin;

use contract::drafts::ResumeDraft;
use leptos::prelude::*;
use leptos::wasm_split::{self, SplitLoaderError, wasm_split};
use leptos_router::LazyRoute;

use crate::api::{self, Failure, Reply};
use crate::pages::parts::failed::NotArrived;
use crate::pages::{apply, browse, bundle, changes, desk, item, sent, towns, track};

/// Routes to a page whose code comes later; should it not come, to one that says so.
macro_rules! later {
    ($part:ident: $($(#[$doc:meta])* $name:ident, $view:ident => $page:expr;)+) => {$(
        $(#[$doc])*
        pub(crate) struct $name;

        impl LazyRoute for $name {
            fn data() -> Self {
                Self
            }

            async fn view(_this: Self) -> AnyView {
                let view: Reply<AnyView> = $view().await;
                view.unwrap_or_else(|failure| view! { <NotArrived failure/> }.into_any())
            }
        }

        #[wasm_split($part, wasm_split_path = wasm_split, fallible)]
        fn $view() -> Reply<AnyView> {
            Ok($page)
        }
    )+};
}

later! { reading:
    /// One item.
    Item, item_page => view! { <item::ItemPage/> }.into_any();
    /// Everything by theme of life and by body.
    Browse, browse_page => view! { <browse::BrowsePage/> }.into_any();
    /// What changed between two days or two towns.
    Changes, changes_page => view! { <changes::ChangesPage/> }.into_any();
    /// The towns of this server.
    Towns, towns_page => view! { <towns::TownsPage/> }.into_any();
}

later! { filling:
    /// Questions about the circumstances, then the plan.
    Bundle, bundle_page => view! { <bundle::BundlePage/> }.into_any();
    /// A draft's pages.
    Apply, apply_page => view! { <apply::ApplyPage/> }.into_any();
    /// The receipt.
    Sent, sent_page => view! { <sent::SentPage/> }.into_any();
}

later! { following:
    /// Following a submission.
    Track, track_page => view! { <track::TrackPage/> }.into_any();
}

later! { keeping:
    /// Where staff begin.
    Desk, desk_page => view! { <desk::start::StartPage/> }.into_any();
    /// The lists a town keeps.
    Lists, lists_page => view! { <desk::lists::ListsPage/> }.into_any();
    /// Who answers for what.
    Duties, duties_page => view! { <desk::duties::DutiesPage/> }.into_any();
    /// What was asked in vain.
    Missed, missed_page => view! { <desk::missed::MissedPage/> }.into_any();
}

/// Fetches parts before they are asked for, once the first page stands and the person looks at it: the part every
/// result leads to, and in a hall, where the network costs nobody anything, all of them. What does not come now is
/// fetched again when it is needed.
pub(crate) async fn fetch_ahead(all: bool) {
    _ = __wasm_split_preload_item_page().await;
    if all {
        _ = __wasm_split_preload_bundle_page().await;
        _ = __wasm_split_preload_track_page().await;
    }
}

/// A draft that was opened again.
pub(crate) struct Reopened {
    /// Its id.
    pub(crate) id: String,
    /// What opens it on a shared machine.
    pub(crate) secret: Option<String>,
}

/// Opens a draft again by its code.
#[wasm_split(filling, wasm_split_path = wasm_split, fallible,
    return_wrapper(let reply = _; { reply.await } -> Reply<Reopened>))]
pub(crate) fn resume(wish: ResumeDraft) -> Pin<Box<dyn Future<Output = Reply<Reopened>>>> {
    Box::pin(async move {
        let opened = api::drafts::resume(&wish).await?;
        Ok(Reopened {
            id: opened.state.id,
            secret: opened.secret,
        })
    })
}

/// Reads why the server refused a call; most visits never need to know how.
#[wasm_split(filling, wasm_split_path = wasm_split, fallible)]
pub(crate) fn refusal(json: String) -> Reply<Failure> {
    Ok(serde_json::from_str(&json).map_or(Failure::Unreadable, Failure::Refused))
}

impl From<SplitLoaderError> for Failure {
    fn from(_: SplitLoaderError) -> Self {
        Self::Offline
    }
}
