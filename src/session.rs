//! What is remembered between pages, in memory only: a reload or an idle kiosk forgets it.

use std::collections::BTreeMap;
use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use contract::submissions::Receipt;
use contract::track::OpenedTracking;
use leptos::prelude::*;
use typing::Table;

use crate::api::{self, Reply};
use crate::device::{chance, preference, use_device};

pub(crate) mod bench;
pub(crate) mod filling;
pub(crate) mod lookup;
pub(crate) mod misses;
pub(crate) mod saving;

use bench::Bench;
use filling::Filling;
use lookup::Lookup;
use misses::Misses;

/// What is remembered, for the whole app.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    /// The catalogue's list, loaded once and asked on every key.
    pub(crate) lookup: LocalResource<Reply<Arc<Lookup>>>,
    /// What is asked in vain.
    pub(crate) misses: Misses,
    /// What staff work at on a page.
    pub(crate) bench: Bench,
    /// What letters may mean; only a kiosk, which has no keyboard, loads it.
    typing: LocalResource<Option<Arc<Table>>>,
    /// An opened submission, and the token that opens it again.
    pub(crate) tracking: RwSignal<Option<OpenedTracking>>,
    /// The draft being filled, with what is still to be saved.
    filling: StoredValue<Option<Filling>>,
    /// Sends what it still has to save; a callback, so that the first page need not know how.
    farewell: StoredValue<Option<Callback<()>>>,
    secrets: StoredValue<BTreeMap<String, String>>,
    receipts: StoredValue<BTreeMap<String, Receipt>>,
    attempts: StoredValue<BTreeMap<String, String>>,
    may_keep_for_tab: bool,
    owner: StoredValue<Owner>,
}

/// Sets up what is remembered.
pub(crate) fn provide_session() {
    let device = use_device();
    let load = move || async move { load(device.town(), String::new()).await };
    let load_typing = move || async move {
        let table = match device.is_kiosk() {
            true => api::typing::table().await.ok(),
            false => None,
        };
        table.map(Arc::new)
    };
    let lookup = LocalResource::new(load);
    let session = Session {
        lookup,
        misses: Misses::new(lookup),
        bench: Bench::new(),
        typing: LocalResource::new(load_typing),
        tracking: RwSignal::new(None),
        filling: StoredValue::new(None),
        farewell: StoredValue::new(None),
        secrets: StoredValue::default(),
        receipts: StoredValue::default(),
        attempts: StoredValue::default(),
        may_keep_for_tab: !device.is_shared(),
        owner: StoredValue::new(Owner::current().unwrap_or_default()),
    };
    // What still lies in the queue goes out when the tab is closed, or hidden and perhaps never shown again, whichever
    // page it shows by then.
    for going in ["pagehide", "visibilitychange"] {
        let leaving = window_event_listener_untyped(going, move |_| {
            session.save_now();
            session.misses.left();
        });
        on_cleanup(move || leaving.remove());
    }
    provide_context(session);
}

/// The list of a town as it stands on a day. What it has is the same on every day, and so is what finds it; the verdicts
/// are the day's.
async fn load(town: String, on: String) -> Reply<Arc<Lookup>> {
    let (listing, pack) = both(
        api::catalogue::listing(&town, &on),
        api::catalogue::lookup_pack(&town),
    )
    .await;
    Ok(Arc::new(Lookup::new(listing?, &pack?)))
}

/// Awaits two calls at once, so that the second does not wait for the first.
async fn both<A, B>(one: impl Future<Output = A>, other: impl Future<Output = B>) -> (A, B) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    let (mut first, mut second) = (None, None);
    poll_fn(|context| {
        if first.is_none()
            && let Poll::Ready(answer) = one.as_mut().poll(context)
        {
            first = Some(answer);
        }
        if second.is_none()
            && let Poll::Ready(answer) = other.as_mut().poll(context)
        {
            second = Some(answer);
        }
        match (first.take(), second.take()) {
            (Some(one), Some(other)) => Poll::Ready((one, other)),
            (one, other) => {
                (first, second) = (one, other);
                Poll::Pending
            }
        }
    })
    .await
}

/// What is remembered.
pub(crate) fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// The list, once it is here.
    pub(crate) fn lookup(self) -> Option<Arc<Lookup>> {
        self.lookup.get().and_then(Result::ok)
    }

    /// The list as an address asks for it: of another day, which is loaded for whoever asks, or of today.
    pub(crate) fn lookup_on(self, on: String) -> LocalResource<Reply<Arc<Lookup>>> {
        if on.is_empty() {
            return self.lookup;
        }
        let town = use_device().town();
        LocalResource::new(move || load(town.clone(), on.clone()))
    }

    /// What letters may mean, once it is here.
    pub(crate) fn typing_table(self) -> Option<Arc<Table>> {
        self.typing.get().flatten()
    }

    /// The secret of a draft opened on a shared machine.
    pub(crate) fn secret(self, draft: &str) -> Option<String> {
        self.secrets
            .with_value(|secrets| secrets.get(draft).cloned())
    }

    /// Remembers the secret of a draft.
    pub(crate) fn keep_secret(self, draft: &str, secret: Option<String>) {
        if let Some(secret) = secret {
            self.secrets
                .update_value(|secrets| _ = secrets.insert(draft.to_owned(), secret));
        }
    }

    /// The draft as it is being filled: the one in hand, with what it still has to save, or a new one. It outlives the
    /// page that asked for it, so that what was typed offline is sent from whichever page comes next.
    pub(crate) fn filling(self, id: &str, open: impl FnOnce() -> Filling) -> Filling {
        let filling = self
            .in_hand(id)
            .unwrap_or_else(|| self.owner.get_value().with(open));
        self.filling.set_value(Some(filling));
        let farewell = self
            .owner
            .get_value()
            .with(|| Callback::new(move |()| filling.saving.leave()));
        self.farewell.set_value(Some(farewell));
        filling
    }

    /// The draft in hand, if it is this one.
    pub(crate) fn in_hand(self, id: &str) -> Option<Filling> {
        self.filling.get_value().filter(|filling| filling.is(id))
    }

    /// Lets go of the draft in hand.
    pub(crate) fn let_go(self) {
        self.farewell.set_value(None);
        self.filling.set_value(None);
    }

    /// A receipt just given.
    pub(crate) fn receipt(self, number: &str) -> Option<Receipt> {
        self.receipts
            .with_value(|receipts| receipts.get(number).cloned())
    }

    /// Remembers a receipt, and under it the secret that shows it again.
    pub(crate) fn keep_receipt(self, draft: &str, receipt: Receipt) {
        self.keep_secret(&receipt.number, self.secret(draft));
        self.receipts
            .update_value(|receipts| _ = receipts.insert(receipt.number.clone(), receipt));
    }

    /// The name of the attempt to hand in a draft: the same for every try, so that there is one submission. On a
    /// person's own machine it also outlives a reload.
    pub(crate) fn attempt(self, draft: &str) -> String {
        let place = format!("attempt {draft}");
        let known = self
            .attempts
            .with_value(|attempts| attempts.get(draft).cloned());
        let kept = known.or_else(|| {
            self.may_keep_for_tab
                .then(|| preference::kept_for_tab(&place))
                .flatten()
        });
        let attempt = kept.unwrap_or_else(chance::attempt);
        self.attempts
            .update_value(|attempts| _ = attempts.insert(draft.to_owned(), attempt.clone()));
        if self.may_keep_for_tab {
            preference::keep_for_tab(&place, &attempt);
        }
        attempt
    }

    /// Sends what is still to be saved, without waiting.
    fn save_now(self) {
        if let Some(farewell) = self.farewell.get_value() {
            farewell.run(());
        }
    }

    /// Forgets the person.
    pub(crate) fn forget(self) {
        self.save_now();
        self.misses.forget();
        self.farewell.set_value(None);
        self.tracking.set(None);
        self.filling.set_value(None);
        self.secrets.set_value(BTreeMap::new());
        self.receipts.set_value(BTreeMap::new());
        self.attempts.set_value(BTreeMap::new());
    }
}
