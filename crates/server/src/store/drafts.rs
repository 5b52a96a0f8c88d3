//! What people have begun.

use contract::drafts::{DraftState, Face};
use domain::draft::Draft;
use domain::key::{BundleId, TownCode};
use jiff::{SignedDuration, Timestamp};
use sqlx::SqliteConnection;

use super::{from_term, instant, millis, term};
use crate::failure::Failure;

/// How long the id of a draft that ran out is remembered, so that its page can say so.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24);

/// A draft as it is stored.
#[derive(Clone, Debug)]
pub struct StoredDraft {
    /// What its holder sees.
    pub state: DraftState,
    /// On which kind of machine it is filled.
    pub face: Face,
    /// The hash of its secret.
    pub secret_hash: String,
}

type Columns = (
    String,
    String,
    String,
    String,
    String,
    String,
    i64,
    i64,
    i64,
    Option<String>,
    String,
);

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select id, bundle, face, secret_hash, resume_code, draft, revision, saved_at, expires_at, receipt, town \
             from drafts ",
            $rest
        )
    };
}

/// Keeps a new draft.
pub async fn insert(db: &mut SqliteConnection, draft: &StoredDraft) -> Result<(), Failure> {
    let state = &draft.state;
    sqlx::query("insert into drafts values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
        .bind(&state.id)
        .bind(state.bundle.as_str())
        .bind(term(&draft.face)?)
        .bind(&draft.secret_hash)
        .bind(&state.resume_code)
        .bind(serde_json::to_string(&state.draft)?)
        .bind(state.revision as i64)
        .bind(millis(state.saved_at))
        .bind(millis(state.expires_at))
        .bind(&state.receipt)
        .bind(state.town.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// Finds a draft by its id.
pub async fn find(db: &mut SqliteConnection, id: &str) -> Result<Option<StoredDraft>, Failure> {
    one(db, select!("where id = $1"), id).await
}

/// Finds a draft by its resume code.
pub async fn find_by_code(
    db: &mut SqliteConnection,
    code: &str,
) -> Result<Option<StoredDraft>, Failure> {
    one(db, select!("where resume_code = $1"), code).await
}

async fn one(
    db: &mut SqliteConnection,
    sql: &'static str,
    named: &str,
) -> Result<Option<StoredDraft>, Failure> {
    let row: Option<Columns> = sqlx::query_as(sql).bind(named).fetch_optional(db).await?;
    row.map(stored).transpose()
}

fn stored(row: Columns) -> Result<StoredDraft, Failure> {
    let (
        id,
        bundle,
        face,
        secret_hash,
        resume_code,
        draft,
        revision,
        saved_at,
        expires_at,
        receipt,
        town,
    ) = row;
    let draft: Draft = serde_json::from_str(&draft)?;
    let state = DraftState {
        id,
        town: TownCode::new(town),
        bundle: BundleId::new(bundle),
        resume_code,
        draft,
        revision: revision.unsigned_abs(),
        saved_at: instant(saved_at)?,
        expires_at: instant(expires_at)?,
        receipt,
    };
    Ok(StoredDraft {
        state,
        face: from_term(face)?,
        secret_hash,
    })
}

/// Keeps a draft as it is now, with the secret and machine it is now held by.
pub async fn update(db: &mut SqliteConnection, draft: &StoredDraft) -> Result<(), Failure> {
    let state = &draft.state;
    sqlx::query(
        "update drafts set face = $2, secret_hash = $3, draft = $4, revision = $5, saved_at = $6, expires_at = $7, \
         receipt = $8 where id = $1",
    )
    .bind(&state.id)
    .bind(term(&draft.face)?)
    .bind(&draft.secret_hash)
    .bind(serde_json::to_string(&state.draft)?)
    .bind(state.revision as i64)
    .bind(millis(state.saved_at))
    .bind(millis(state.expires_at))
    .bind(&state.receipt)
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets a draft.
pub async fn delete(db: &mut SqliteConnection, id: &str) -> Result<(), Failure> {
    sqlx::query("delete from drafts where id = $1")
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Empties the drafts that ran out and forgets the ids of those that ran out long ago.
pub async fn purge(db: &mut SqliteConnection, now: Timestamp) -> Result<(), Failure> {
    let blank = serde_json::to_string(&Draft::default())?;
    sqlx::query(
        "update drafts set draft = $1, resume_code = id where expires_at < $2 and draft <> $1",
    )
    .bind(blank)
    .bind(millis(now))
    .execute(&mut *db)
    .await?;
    let long_ago = millis(now.saturating_sub(REMEMBERED).unwrap_or(now));
    sqlx::query("delete from drafts where expires_at < $1")
        .bind(long_ago)
        .execute(db)
        .await?;
    Ok(())
}
