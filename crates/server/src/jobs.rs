//! What happens without anyone asking: time passes for cases, messages go out, what ran out is forgotten, and
//! a changed catalogue is read.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::time::{interval, timeout};

use crate::app::{App, Shared};
use crate::chain::Chain;
use crate::failure::Failure;
use crate::outbox;
use crate::{misses, store, town_lists};

/// Starts the jobs; they end with the runtime.
pub fn start(app: &Shared) {
    let sender = Arc::clone(app);
    tokio::spawn(async move {
        loop {
            // Rung at once by whoever wrote something; otherwise what is due again is looked for.
            let sent = outbox::send_due(&sender).await;
            match sent {
                Ok(0) => _ = timeout(Duration::from_secs(2), sender.outbox_bell.notified()).await,
                Ok(_) => {}
                Err(error) => {
                    tracing::error!(%error, "outbox");
                    tokio::time::sleep(Duration::from_secs(5)).await;
                }
            }
        }
    });
    let keeper = Arc::clone(app);
    tokio::spawn(async move {
        if let Err(error) = sweep(&keeper).await {
            tracing::error!(%error, "sweep");
        }
        let mut minute = interval(Duration::from_secs(60));
        loop {
            minute.tick().await;
            let done = [
                prepare_the_day(&keeper).await,
                let_time_pass(&keeper).await,
                purge(&keeper).await,
            ];
            for done in done {
                if let Err(error) = done {
                    tracing::error!(%error, "job");
                }
            }
        }
    });
    let reader = Arc::clone(app);
    tokio::spawn(async move {
        let mut often = interval(Duration::from_secs(5));
        let mut seen = None;
        loop {
            often.tick().await;
            if reader.catalogue.have_changed() {
                reload(&reader);
            }
            // A list may have been applied on the command line. One that is refused is told of once.
            let newest = town_lists::newest(&reader).await;
            if newest != seen {
                town_lists::refresh(&reader).await;
                seen = newest;
            }
        }
    });
}

/// Makes the lookup's pack of the day in the town that is served first, if it is not there yet.
pub async fn prepare_the_day(app: &App) -> Result<(), Failure> {
    let (loaded, today) = (app.catalogue.current(), app.today());
    let made = tokio::task::spawn_blocking(move || loaded.lookup_pack(today));
    let made = made
        .await
        .map_err(|error| Failure::Broken(error.to_string()))?;
    made.map(drop)
}

/// Reads the catalogue again; if it is wrong, the one before keeps serving.
pub fn reload(app: &App) {
    match app.catalogue.reload() {
        Ok(()) => tracing::info!(
            version = app.catalogue.current().catalogue.version,
            "catalogue read"
        ),
        Err(error) => tracing::error!(%error, "catalogue refused, the one before keeps serving"),
    }
}

/// Does what has become due: silence accepts, what wasn't mended lapses, what didn't follow revokes.
pub async fn let_time_pass(app: &App) -> Result<(), Failure> {
    let now = app.now();
    let mut db = app.store.read().await?;
    let receipts = store::cases::receipts_that_may_lapse(&mut db).await?;
    drop(db);
    for receipt in receipts {
        let mut db = app.store.write().await?;
        let mut chain = Chain::load(&mut db, &receipt).await?;
        let town = store::submissions::town_of(&mut db, &receipt).await?;
        let loaded = app.catalogue.town_or_first(&town);
        if chain.tick(now, &loaded.catalogue.calendar) {
            chain.save(&mut db, &loaded, now).await?;
            app.store.commit(db).await?;
            app.outbox_bell.notify_one();
        }
    }
    Ok(())
}

/// Forgets drafts with their pages, tokens and sessions that ran out, and words that nobody asks for any more.
pub async fn purge(app: &App) -> Result<(), Failure> {
    let now = app.now();
    let mut db = app.store.write().await?;
    let pages = store::files::purge(&mut db, now).await?;
    store::drafts::purge(&mut db, now).await?;
    store::track_tokens::purge(&mut db, now).await?;
    store::accounts::purge_sessions(&mut db, now).await?;
    store::misses::purge(&mut db, misses::forgotten_before(app.today())).await?;
    app.store.commit(db).await?;
    app.files.remove(pages).await;
    Ok(())
}

/// Removes pages that no row names: a crash may come between a page and its row. A page of today may be about to get
/// its row, so those of the last day stay.
pub async fn sweep(app: &App) -> Result<(), Failure> {
    let now = app.now();
    let a_day_ago = now
        .saturating_sub(SignedDuration::from_hours(24))
        .unwrap_or(now);
    let mut pages = app.files.written_before(a_day_ago).await?;
    let mut db = app.store.read().await?;
    let known = store::files::all(&mut db).await?;
    drop(db);
    pages.retain(|id| !known.contains(id));
    app.files.remove(pages).await;
    Ok(())
}
