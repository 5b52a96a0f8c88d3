//! Where everything is kept: one SQLite file, one writer, many readers.
//!
//! The SQL is plain enough for PostgreSQL too. Every function takes the connection of the caller's transaction, so
//! that what belongs together is written together.

use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{SqlSafeStr, Sqlite, Transaction};

use crate::failure::Failure;

pub mod accounts;
pub mod cases;
pub mod drafts;
pub mod files;
pub mod idempotency;
pub mod lists;
pub mod misses;
pub mod outbox;
pub mod submissions;
pub mod track_tokens;
pub mod webhooks;

/// A writing transaction.
pub type Write = Transaction<'static, Sqlite>;
/// A connection to read from.
pub type Read = PoolConnection<Sqlite>;

const MIGRATIONS: &[(i64, &str, &str)] = &[
    (
        1,
        "window",
        include_str!("store/migrations/0001_window.sql"),
    ),
    (2, "towns", include_str!("store/migrations/0002_towns.sql")),
    (3, "lists", include_str!("store/migrations/0003_lists.sql")),
    (
        4,
        "misses",
        include_str!("store/migrations/0004_misses.sql"),
    ),
    (
        5,
        "list kinds",
        include_str!("store/migrations/0005_list_kinds.sql"),
    ),
];

const NEVER: i64 = i64::MIN;

/// The database.
#[derive(Debug)]
pub struct Store {
    writer: SqlitePool,
    readers: SqlitePool,
    full_at: AtomicI64,
}

impl Store {
    /// Opens the database in a folder, makes it if there is none, and brings it up to date.
    pub async fn open(folder: &Path) -> Result<Self, sqlx::Error> {
        let options = SqliteConnectOptions::new()
            .filename(folder.join("window.sqlite"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged submission survives the loss of power, not only of the process.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10));
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(options.clone())
            .await?;
        let migration = |(version, name, sql): &(i64, &'static str, &'static str)| {
            Migration::new(
                *version,
                (*name).into(),
                MigrationType::Simple,
                sql.into_sql_str(),
                false,
            )
        };
        Migrator::with_migrations(MIGRATIONS.iter().map(migration).collect())
            .run(&writer)
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(options.read_only(true))
            .await?;
        Ok(Self {
            writer,
            readers,
            full_at: AtomicI64::new(NEVER),
        })
    }

    /// Begins to write. The lock is taken at once, so that what was read stays true until the commit.
    pub async fn write(&self) -> Result<Write, Failure> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// A connection to read from.
    pub async fn read(&self) -> Result<Read, Failure> {
        Ok(self.readers.acquire().await?)
    }

    /// Makes what was written durable.
    pub async fn commit(&self, write: Write) -> Result<(), Failure> {
        write.commit().await?;
        self.full_at.store(NEVER, Ordering::Relaxed);
        Ok(())
    }

    /// Remembers that something could not be written.
    pub fn note_full(&self, now: Timestamp) {
        self.full_at.store(millis(now), Ordering::Relaxed);
    }

    /// Writes one row, to know whether the disk takes it. A small row may still fit where a submission did not, so
    /// for a minute after one was refused the answer is no.
    pub async fn beat(&self, now: Timestamp) -> Result<(), Failure> {
        if millis(now).saturating_sub(self.full_at.load(Ordering::Relaxed)) < 60_000 {
            return Err(contract::ApiError::StorageFull.into());
        }
        let mut write = self.write().await?;
        sqlx::query("update pulse set beat_at = $1 where id = 1")
            .bind(millis(now))
            .execute(&mut *write)
            .await?;
        Ok(write.commit().await?)
    }

    /// Lets go of the files.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// A member of a closed enumeration, as it is stored: its name on the wire.
pub fn term(value: &impl Serialize) -> Result<String, Failure> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(term) => Ok(term),
        other => Err(Failure::Broken(format!("{other} is no name"))),
    }
}

/// A stored member of a closed enumeration.
pub fn from_term<T: DeserializeOwned>(term: String) -> Result<T, Failure> {
    Ok(serde_json::from_value(term.into())?)
}

/// An instant as it is stored.
pub fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// A stored instant.
pub fn instant(millis: i64) -> Result<Timestamp, Failure> {
    Timestamp::from_millisecond(millis).map_err(|error| Failure::Broken(error.to_string()))
}
