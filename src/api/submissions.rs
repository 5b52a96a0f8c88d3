//! Handing in.

use contract::submissions::{IDEMPOTENCY_KEY, RECEIPT, Receipt, SUBMIT, Submit};

use super::drafts::with;
use super::{Reply, call};

/// Hands in a draft; the same key gives the same receipt, however often.
pub(crate) async fn submit(key: &str, secret: Option<&str>, submit: &Submit) -> Reply<Receipt> {
    let mut headers = with(secret);
    headers.push((IDEMPOTENCY_KEY, key));
    call(&SUBMIT, &[], &headers, submit).await
}

/// The receipt again, for whoever holds the draft.
pub(crate) async fn receipt(number: &str, secret: Option<&str>) -> Reply<Receipt> {
    call(&RECEIPT, &[number], &with(secret), &()).await
}
