//! Handing in, and the receipt.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use contract::ApiError;
use contract::submissions::{IDEMPOTENCY_KEY, Receipt, Submit};
use domain::receipt::ReceiptNumber;

use crate::app::{App, Shared};
use crate::chain::Chain;
use crate::failure::Failure;
use crate::sent::{Sent, header_text};
use crate::tracking::View;
use crate::{drafts, secrets, store, submission};

/// Hands in a draft. The receipt is answered only when all of it is durable.
pub async fn submit(
    State(app): State<Shared>,
    headers: HeaderMap,
    Sent(asked): Sent<Submit>,
) -> Result<Json<Receipt>, Failure> {
    let key = idempotency_key(&headers)?;
    let receipt = submission::submit(&app, &headers, &asked, key).await?;
    receipt_of(&app, &headers, &receipt).await
}

/// Shows the receipt again to whoever holds the draft.
pub async fn show_receipt(
    State(app): State<Shared>,
    Path(receipt): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Receipt>, Failure> {
    receipt_of(&app, &headers, &receipt).await
}

/// The key that names one attempt to do one thing.
pub fn idempotency_key(headers: &HeaderMap) -> Result<&str, Failure> {
    let key = header_text(headers, IDEMPOTENCY_KEY).filter(|key| (8..=100).contains(&key.len()));
    key.ok_or_else(|| {
        Failure::bad_request("expected the header idempotency-key, 8 to 100 characters")
    })
}

async fn receipt_of(
    app: &App,
    headers: &HeaderMap,
    receipt: &str,
) -> Result<Json<Receipt>, Failure> {
    let mut db = app.store.read().await?;
    // A wrong number and a number of someone else's are answered alike.
    let number = ReceiptNumber::parse(receipt).map_err(|_| ApiError::NotAllowed)?;
    let submission = store::submissions::find(&mut db, number.as_str())
        .await?
        .ok_or(ApiError::NotAllowed)?;
    let shown = drafts::shown_secret(headers, &submission.draft_id);
    if !shown.is_some_and(|secret| secrets::fits(secret, &submission.secret_hash)) {
        return Err(ApiError::NotAllowed.into());
    }
    let chain = Chain::load(&mut db, &submission.receipt).await?;
    let view = View {
        loaded: &app.catalogue.town_or_first(&submission.town),
        submission: &submission,
        chain: &chain,
        today: app.today(),
    };
    view.receipt(&app.base_url).map(Json)
}
