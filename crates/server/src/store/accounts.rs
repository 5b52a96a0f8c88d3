//! Staff accounts and their sessions.

use contract::staff::{Staff, StaffRole};
use domain::key::{BodyId, TownCode};
use jiff::{SignedDuration, Timestamp};
use sqlx::SqliteConnection;

use super::{from_term, millis, term};
use crate::failure::Failure;

/// A session nobody used for this long is over.
const IDLE: SignedDuration = SignedDuration::from_hours(2);

/// Keeps an account, or gives an existing one a new role, body and password.
pub async fn upsert(
    db: &mut SqliteConnection,
    staff: &Staff,
    password_hash: &str,
    now: Timestamp,
) -> Result<(), Failure> {
    sqlx::query(
        "insert into accounts values ($1, $2, $3, $4, $5, $6) on conflict (name) do update \
         set role = excluded.role, body = excluded.body, password = excluded.password, town = excluded.town",
    )
    .bind(&staff.account)
    .bind(term(&staff.role)?)
    .bind(staff.body.as_ref().map(BodyId::as_str))
    .bind(password_hash)
    .bind(millis(now))
    .bind(staff.town.as_ref().map(TownCode::as_str))
    .execute(&mut *db)
    .await?;
    sqlx::query("delete from sessions where account = $1")
        .bind(&staff.account)
        .execute(db)
        .await?;
    Ok(())
}

/// Every account, by name.
pub async fn all(db: &mut SqliteConnection) -> Result<Vec<Staff>, Failure> {
    let sql = "select name, role, body, town from accounts order by name";
    let rows: Vec<Columns> = sqlx::query_as(sql).fetch_all(db).await?;
    rows.into_iter().map(staff).collect()
}

/// An account with the hash of its password.
pub async fn find(
    db: &mut SqliteConnection,
    name: &str,
) -> Result<Option<(Staff, String)>, Failure> {
    let sql = "select name, role, body, town, password from accounts where name = $1";
    let row: Option<ColumnsAnd<String>> = sqlx::query_as(sql).bind(name).fetch_optional(db).await?;
    row.map(|(name, role, body, town, password)| Ok((staff((name, role, body, town))?, password)))
        .transpose()
}

/// Name, role, body, town.
type Columns = (String, String, Option<String>, Option<String>);
/// The same and one thing more.
type ColumnsAnd<T> = (String, String, Option<String>, Option<String>, T);

fn staff((account, role, body, town): Columns) -> Result<Staff, Failure> {
    let role: StaffRole = from_term(role)?;
    Ok(Staff {
        account,
        role,
        body: body.map(BodyId::new),
        town: town.map(TownCode::new),
    })
}

/// Keeps a new session by the hash of its token.
pub async fn open_session(
    db: &mut SqliteConnection,
    token_hash: &str,
    account: &str,
    now: Timestamp,
    ends_at: Timestamp,
) -> Result<(), Failure> {
    sqlx::query("insert into sessions values ($1, $2, $3, $4)")
        .bind(token_hash)
        .bind(account)
        .bind(millis(now))
        .bind(millis(ends_at))
        .execute(db)
        .await?;
    Ok(())
}

/// Whose session it is, if it is still open; and when it was last used, in milliseconds.
pub async fn session(
    db: &mut SqliteConnection,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<(Staff, i64)>, Failure> {
    let sql = "select a.name, a.role, a.body, a.town, s.seen_at from sessions s join accounts a on a.name = s.account \
               where s.token_hash = $1 and s.ends_at > $2 and s.seen_at > $3";
    let row: Option<ColumnsAnd<i64>> = sqlx::query_as(sql)
        .bind(token_hash)
        .bind(millis(now))
        .bind(idle_since(now))
        .fetch_optional(db)
        .await?;
    row.map(|(name, role, body, town, seen_at)| Ok((staff((name, role, body, town))?, seen_at)))
        .transpose()
}

/// Notes that a session was used.
pub async fn touch_session(
    db: &mut SqliteConnection,
    token_hash: &str,
    now: Timestamp,
) -> Result<(), Failure> {
    sqlx::query("update sessions set seen_at = $2 where token_hash = $1")
        .bind(token_hash)
        .bind(millis(now))
        .execute(db)
        .await?;
    Ok(())
}

/// Ends a session.
pub async fn close_session(db: &mut SqliteConnection, token_hash: &str) -> Result<(), Failure> {
    sqlx::query("delete from sessions where token_hash = $1")
        .bind(token_hash)
        .execute(db)
        .await?;
    Ok(())
}

/// Forgets the sessions that are over.
pub async fn purge_sessions(db: &mut SqliteConnection, now: Timestamp) -> Result<(), Failure> {
    sqlx::query("delete from sessions where ends_at <= $1 or seen_at <= $2")
        .bind(millis(now))
        .bind(idle_since(now))
        .execute(db)
        .await?;
    Ok(())
}

fn idle_since(now: Timestamp) -> i64 {
    millis(now.saturating_sub(IDLE).unwrap_or(now))
}
