//! Words asked in vain: counted for anyone, read and settled by those who keep the list.

use axum::Json;
use axum::extract::State;
use contract::misses::{Miss, MissRow, Settle};

use super::lists::KeptTown;
use crate::app::Shared;
use crate::asked::Asked;
use crate::client::Client;
use crate::failure::Failure;
use crate::misses::{COUNTED_PER_CLIENT, LISTED, WORDS_MOST, kept};
use crate::sent::Sent;
use crate::store;

/// Counts words once more, if they may be kept and this address has not been counted often. The answer is the same
/// either way: there is nothing to learn from it.
pub async fn count_miss(
    State(app): State<Shared>,
    asked: Asked,
    Client(client): Client,
    Sent(miss): Sent<Miss>,
) -> Result<Json<()>, Failure> {
    let Some(words) = kept(&miss.words) else {
        return Ok(Json(()));
    };
    let within = app
        .limiter
        .allow("miss", &client, COUNTED_PER_CLIENT, app.now());
    if within {
        let town = &asked.loaded.town.town.code;
        let mut db = app.store.write().await?;
        store::misses::count(&mut db, town, &words, miss.way, asked.today).await?;
        store::misses::make_room(&mut db, town, WORDS_MOST, &words).await?;
        app.store.commit(db).await?;
    }
    Ok(Json(()))
}

/// What was asked in vain in a town, the most frequent first.
pub async fn list_misses(
    State(app): State<Shared>,
    KeptTown { town, .. }: KeptTown,
) -> Result<Json<Vec<MissRow>>, Failure> {
    let mut db = app.store.read().await?;
    let rows = store::misses::list(&mut db, &town, LISTED).await?;
    Ok(Json(rows))
}

/// Takes words off that list; they are counted anew when somebody asks for them again.
pub async fn settle_miss(
    State(app): State<Shared>,
    KeptTown { town, .. }: KeptTown,
    Sent(settle): Sent<Settle>,
) -> Result<Json<()>, Failure> {
    let mut db = app.store.write().await?;
    store::misses::remove(&mut db, &town, &settle.words).await?;
    app.store.commit(db).await?;
    Ok(Json(()))
}
