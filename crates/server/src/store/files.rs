//! What is known about stored pages; their bytes lie in [`crate::files`].

use std::collections::BTreeSet;

use domain::draft::FileRef;
use domain::key::MaterialId;
use jiff::Timestamp;
use sqlx::SqliteConnection;

use super::millis;
use crate::failure::Failure;

/// A stored page.
#[derive(Clone, Debug)]
pub struct StoredFile {
    /// Id, name, size.
    pub file: FileRef,
    /// Of which material.
    pub material: MaterialId,
    /// Its type, told from its content.
    pub media_type: String,
}

/// Whose page it is.
#[derive(Clone, Copy, Debug)]
pub enum Owner<'a> {
    /// A draft's.
    Draft(&'a str),
    /// A submission's.
    Receipt(&'a str),
}

/// Remembers a page.
pub async fn insert(
    db: &mut SqliteConnection,
    stored: &StoredFile,
    owner: Owner<'_>,
    now: Timestamp,
) -> Result<(), Failure> {
    let (draft, receipt) = match owner {
        Owner::Draft(id) => (Some(id), None),
        Owner::Receipt(number) => (None, Some(number)),
    };
    sqlx::query("insert into files values ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(&stored.file.id)
        .bind(draft)
        .bind(receipt)
        .bind(stored.material.as_str())
        .bind(&stored.file.name)
        .bind(&stored.media_type)
        .bind(stored.file.bytes as i64)
        .bind(millis(now))
        .execute(db)
        .await?;
    Ok(())
}

/// The pages of a draft or a submission.
pub async fn of(db: &mut SqliteConnection, owner: Owner<'_>) -> Result<Vec<StoredFile>, Failure> {
    let (sql, id) = match owner {
        Owner::Draft(id) => (
            "select id, material, name, media_type, bytes from files where draft_id = $1 order by stored_at",
            id,
        ),
        Owner::Receipt(id) => (
            "select id, material, name, media_type, bytes from files where receipt = $1 order by stored_at",
            id,
        ),
    };
    let rows: Vec<(String, String, String, String, i64)> =
        sqlx::query_as(sql).bind(id).fetch_all(db).await?;
    let stored =
        |(id, material, name, media_type, bytes): (String, String, String, String, i64)| {
            StoredFile {
                file: FileRef {
                    id,
                    name,
                    bytes: bytes.unsigned_abs(),
                },
                material: MaterialId::new(material),
                media_type,
            }
        };
    Ok(rows.into_iter().map(stored).collect())
}

/// Hands the pages of a draft over to its submission.
pub async fn hand_over(
    db: &mut SqliteConnection,
    draft: &str,
    receipt: &str,
) -> Result<(), Failure> {
    sqlx::query("update files set draft_id = null, receipt = $2 where draft_id = $1")
        .bind(draft)
        .bind(receipt)
        .execute(db)
        .await?;
    Ok(())
}

/// The ids of all pages.
pub async fn all(db: &mut SqliteConnection) -> Result<BTreeSet<String>, Failure> {
    let ids: Vec<(String,)> = sqlx::query_as("select id from files").fetch_all(db).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Forgets a page.
pub async fn delete(db: &mut SqliteConnection, id: &str) -> Result<(), Failure> {
    sqlx::query("delete from files where id = $1")
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Forgets the pages of drafts that are no more or ran out, and says which they were.
pub async fn purge(db: &mut SqliteConnection, now: Timestamp) -> Result<Vec<String>, Failure> {
    let orphans: Vec<(String,)> = sqlx::query_as(
        "delete from files where draft_id is not null \
         and draft_id not in (select id from drafts where expires_at >= $1) returning id",
    )
    .bind(millis(now))
    .fetch_all(db)
    .await?;
    Ok(orphans.into_iter().map(|(id,)| id).collect())
}
