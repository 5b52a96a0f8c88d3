//! Deliveries to the bodies' own systems.

use axum::Json;
use axum::extract::{Path, State};
use contract::Missing;
use contract::staff::Delivery;

use crate::app::Shared;
use crate::failure::Failure;
use crate::staff::LoggedIn;
use crate::store;

/// How many deliveries a list shows.
const LISTED: i64 = 500;

/// Deliveries, failed ones first.
pub async fn list_deliveries(
    State(app): State<Shared>,
    staff: LoggedIn,
) -> Result<Json<Vec<Delivery>>, Failure> {
    staff.keeps_deliveries()?;
    let mut db = app.store.read().await?;
    store::outbox::latest(&mut db, LISTED).await.map(Json)
}

/// Sends a delivery again.
pub async fn resend_delivery(
    State(app): State<Shared>,
    staff: LoggedIn,
    Path(id): Path<String>,
) -> Result<Json<Delivery>, Failure> {
    staff.keeps_deliveries()?;
    let mut db = app.store.write().await?;
    let found = store::outbox::again(&mut db, &id, app.now()).await?;
    let delivery = found.ok_or_else(|| Failure::missing(Missing::Delivery))?;
    app.store.commit(db).await?;
    app.outbox_bell.notify_one();
    Ok(Json(delivery))
}
