//! Everything there is, by theme of life and by body, for persons or organisations; and on paper, what this hall handles.

use std::sync::Arc;

use contract::catalogue::ItemBrief;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use ui::{Button, ButtonKind, EmptyState, FootBar};

use super::parts::failed::loaded;
use super::parts::help::{Help, HelpButton};
use super::parts::other_day::OtherDay;
use super::parts::page::Page;
use super::parts::results::item_row;
use crate::device::{self, use_device};
use crate::i18n::say;
use crate::routes;
use crate::session::lookup::Lookup;
use crate::session::use_session;
use filter::Filter;

mod filter;
mod filters;
mod paper;

/// An old terminal draws so many rows without a pause that is felt.
const AT_ONCE: usize = 60;

/// The page.
#[component]
pub(crate) fn BrowsePage() -> impl IntoView {
    let (session, query, device) = (use_session(), use_query_map(), use_device());
    let filter = Memo::new(move |_| query.with(Filter::read));
    let help = RwSignal::new(false);
    let printing = RwSignal::new(false);
    // The sheet has hundreds of rows: it is there for as long as the printer's window is open.
    let print = move |_| {
        printing.set(true);
        request_animation_frame(move || {
            device::print();
            printing.set(false);
        });
    };
    let dock = move || {
        view! {
            <Help open=help/>
            <FootBar>
                <a class=ButtonKind::Secondary.class() href=routes::HOME>{say!(app.to_lookup)}</a>
                <a class=ButtonKind::Secondary.class() href=routes::TRACK>{say!(lookup.track)}</a>
                {move || device.is_wide()
                    .then(|| view! { <Button on_press=print>{say!(browse.print)}</Button> })}
                <HelpButton open=help/>
            </FootBar>
        }
    };
    let draw = move |lookup: Arc<Lookup>| {
        let sheet = lookup.clone();
        let today = move || Filter {
            on: String::new(),
            ..filter.get()
        };
        let other_day = lookup.listing.other_day();
        view! {
            {move || other_day.map(|on| view! { <OtherDay on now=today().address()/> })}
            <filters::Filters lookup=lookup.clone() filter/>
            <div class="stack no-print">
                <Rows lookup filter/>
            </div>
            {move || printing.get().then(|| view! { <paper::Paper lookup=sheet.clone() filter=filter.get_untracked()/> })}
        }
    };
    let on = Memo::new(move |_| filter.with(|filter| filter.on.clone()));
    view! { <Page title=say!(browse.title) dock>{move || loaded(session.lookup_on(on.get()), draw)}</Page> }
}

#[component]
fn Rows(lookup: Arc<Lookup>, filter: Memo<Filter>) -> impl IntoView {
    let shown = RwSignal::new(AT_ONCE);
    move || {
        let filter = filter.get();
        let items: Vec<&ItemBrief> = lookup
            .listing
            .items
            .iter()
            .filter(|item| filter.takes(item))
            .collect();
        let count = items.len();
        let rest = count.saturating_sub(shown.get());
        let rows: Vec<_> = items
            .into_iter()
            .take(shown.get())
            .map(|item| item_row(&lookup.listing, item, &[]))
            .collect();
        match count {
            0 => view! {
                <EmptyState
                    title=say!(browse.nothing)
                    text=say!(browse.nothing_text)
                    phone=Some(lookup.listing.hall.phone.clone())
                />
            }
            .into_any(),
            _ => view! {
                <p role="status">{say!(browse.found, count)}</p>
                <ul class="result-list">{rows}</ul>
                <Show when=move || { rest > 0 }>
                    <Button on_press=move |_| shown.update(|shown| *shown += AT_ONCE)>
                        {say!(browse.more, count = rest.min(AT_ONCE))}
                    </Button>
                </Show>
            }
            .into_any(),
        }
    }
}
