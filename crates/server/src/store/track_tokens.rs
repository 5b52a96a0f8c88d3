//! Opened trackings: a token is good for one receipt, for a while.

use jiff::Timestamp;
use sqlx::SqliteConnection;

use super::millis;
use crate::failure::Failure;

/// Keeps a token by its hash.
pub async fn insert(
    db: &mut SqliteConnection,
    token_hash: &str,
    receipt: &str,
    expires_at: Timestamp,
) -> Result<(), Failure> {
    sqlx::query("insert into track_tokens values ($1, $2, $3)")
        .bind(token_hash)
        .bind(receipt)
        .bind(millis(expires_at))
        .execute(db)
        .await?;
    Ok(())
}

/// Whether a token opens a receipt now.
pub async fn opens(
    db: &mut SqliteConnection,
    token_hash: &str,
    receipt: &str,
    now: Timestamp,
) -> Result<bool, Failure> {
    let sql = "select receipt from track_tokens where token_hash = $1 and receipt = $2 and expires_at > $3";
    let found: Option<(String,)> = sqlx::query_as(sql)
        .bind(token_hash)
        .bind(receipt)
        .bind(millis(now))
        .fetch_optional(db)
        .await?;
    Ok(found.is_some())
}

/// Forgets the tokens that ran out.
pub async fn purge(db: &mut SqliteConnection, now: Timestamp) -> Result<(), Failure> {
    sqlx::query("delete from track_tokens where expires_at <= $1")
        .bind(millis(now))
        .execute(db)
        .await?;
    Ok(())
}
