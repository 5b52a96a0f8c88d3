//! A bundle (一件事): a few questions about the circumstances, then the plan they lead to.

use std::sync::Arc;

use contract::catalogue::BundlePage as Shown;
use domain::key::BundleId;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use ui::{ButtonKind, FootBar};

use super::parts::failed::loaded;
use super::parts::page::Page;
use crate::api;
use crate::device::use_device;
use crate::i18n::say;
use crate::routes;
use address::{Address, Step};

mod address;
mod opening;
mod plan;
mod plan_card;
mod questions;

/// A bundle's page.
#[component]
pub(crate) fn BundlePage() -> impl IntoView {
    let (params, device) = (use_params_map(), use_device());
    let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
    let page = LocalResource::new(move || {
        let id = id.get();
        async move {
            api::catalogue::bundle(&device.town(), &id)
                .await
                .map(Arc::new)
        }
    });
    move || match page.get() {
        Some(Ok(page)) => view! { <Bundle page id=BundleId::new(id.get())/> }.into_any(),
        Some(Err(_)) => {
            let dock = || view! { <FootBar><a class=ButtonKind::Secondary.class() href=routes::HOME>{say!(app.to_lookup)}</a></FootBar> };
            view! { <Page title=say!(bundle.unknown) dock>{loaded(page, |_| ())}</Page> }.into_any()
        }
        None => view! { <Page title=say!(app.loading)>{loaded(page, |_| ())}</Page> }.into_any(),
    }
}

#[component]
fn Bundle(page: Arc<Shown>, id: BundleId) -> impl IntoView {
    let bundle = page.catalogue.bundles.get(&id).cloned()?;
    let query = use_query_map();
    let address = {
        let bundle = bundle.clone();
        Memo::new(move |_| query.with(|map| Address::read(&bundle, map)))
    };
    // Which of the two is shown changes seldom; the answers change within.
    let planned = Memo::new(move |_| address.with(|address| address.step == Step::Plan));
    let bundle = Arc::new(bundle);
    Some(move || match planned.get() {
        true => {
            view! { <plan::PlanPage page=page.clone() bundle=bundle.clone() address/> }.into_any()
        }
        false => view! { <questions::Questions bundle=bundle.clone() address/> }.into_any(),
    })
}
