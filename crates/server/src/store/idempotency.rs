//! Keys by which clients make sure that doing something twice is doing it once.

use jiff::Timestamp;
use sqlx::SqliteConnection;

use super::millis;
use crate::failure::Failure;

/// Uses a key for a request. True if it is new, false if the same request used it before; another
/// request under the same key is refused.
pub async fn use_key(
    db: &mut SqliteConnection,
    scope: &str,
    key: &str,
    request_hash: &str,
    now: Timestamp,
) -> Result<bool, Failure> {
    let sql = "select request_hash from idempotency_keys where scope = $1 and key = $2";
    let known: Option<(String,)> = sqlx::query_as(sql)
        .bind(scope)
        .bind(key)
        .fetch_optional(&mut *db)
        .await?;
    match known {
        Some((hash,)) if hash == request_hash => Ok(false),
        Some(_) => Err(contract::ApiError::IdempotencyMismatch.into()),
        None => {
            sqlx::query("insert into idempotency_keys values ($1, $2, $3, $4)")
                .bind(scope)
                .bind(key)
                .bind(request_hash)
                .bind(millis(now))
                .execute(db)
                .await?;
            Ok(true)
        }
    }
}
