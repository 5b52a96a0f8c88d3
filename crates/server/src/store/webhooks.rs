//! Where the bodies' own systems listen.

use domain::key::BodyId;
use jiff::Timestamp;
use sqlx::SqliteConnection;

use super::millis;
use crate::failure::Failure;

/// Where a body listens, and what its messages are signed with.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Its address.
    pub url: String,
    /// `whsec_` and the key in base64.
    pub secret: String,
}

/// Keeps where a body listens from now on.
pub async fn set(
    db: &mut SqliteConnection,
    body: &BodyId,
    webhook: &Webhook,
    now: Timestamp,
) -> Result<(), Failure> {
    sqlx::query(
        "insert into webhooks values ($1, $2, $3, $4) on conflict (body) do update \
         set url = excluded.url, secret = excluded.secret, set_at = excluded.set_at",
    )
    .bind(body.as_str())
    .bind(&webhook.url)
    .bind(&webhook.secret)
    .bind(millis(now))
    .execute(db)
    .await?;
    Ok(())
}

/// Where a body listens, if it does.
pub async fn find(db: &mut SqliteConnection, body: &BodyId) -> Result<Option<Webhook>, Failure> {
    let sql = "select url, secret from webhooks where body = $1";
    let row: Option<(String, String)> = sqlx::query_as(sql)
        .bind(body.as_str())
        .fetch_optional(db)
        .await?;
    Ok(row.map(|(url, secret)| Webhook { url, secret }))
}
