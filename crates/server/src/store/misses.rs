//! Words asked in vain, counted by town and day.

use contract::misses::{MissRow, MissWay};
use domain::key::TownCode;
use jiff::civil::Date;
use sqlx::SqliteConnection;

use crate::failure::Failure;

/// Counts words once more.
pub async fn count(
    db: &mut SqliteConnection,
    town: &TownCode,
    words: &str,
    way: MissWay,
    on: Date,
) -> Result<(), Failure> {
    let sql = "insert into misses (town, words, found_nothing, abandoned, first_on, last_on) values ($1, $2, $3, $4, $5, $5) \
               on conflict (town, words) do update set found_nothing = misses.found_nothing + excluded.found_nothing, \
               abandoned = misses.abandoned + excluded.abandoned, last_on = excluded.last_on";
    sqlx::query(sql)
        .bind(town.as_str())
        .bind(words)
        .bind(i64::from(way == MissWay::Nothing))
        .bind(i64::from(way == MissWay::Abandoned))
        .bind(on.to_string())
        .execute(db)
        .await?;
    Ok(())
}

/// Makes room when a town has more words than these: the rarest leave, the oldest of them first, but not `newest`.
pub async fn make_room(
    db: &mut SqliteConnection,
    town: &TownCode,
    most: i64,
    newest: &str,
) -> Result<(), Failure> {
    let (words,): (i64,) = sqlx::query_as("select count(*) from misses where town = $1")
        .bind(town.as_str())
        .fetch_one(&mut *db)
        .await?;
    if words <= most {
        return Ok(());
    }
    let sql = "delete from misses where town = $1 and words in (select words from misses \
               where town = $1 and words <> $2 order by found_nothing + abandoned, last_on, words limit $3)";
    sqlx::query(sql)
        .bind(town.as_str())
        .bind(newest)
        .bind(words - most)
        .execute(db)
        .await?;
    Ok(())
}

/// The words of a town, the most frequent first and of equals the newest.
pub async fn list(
    db: &mut SqliteConnection,
    town: &TownCode,
    most: i64,
) -> Result<Vec<MissRow>, Failure> {
    type Row = (String, i64, i64, String, String);
    let sql = "select words, found_nothing, abandoned, first_on, last_on from misses where town = $1 \
               order by found_nothing + abandoned desc, last_on desc, words limit $2";
    let rows: Vec<Row> = sqlx::query_as(sql)
        .bind(town.as_str())
        .bind(most)
        .fetch_all(db)
        .await?;
    let row = |(words, nothing, abandoned, first_on, last_on): Row| {
        Ok(MissRow {
            words,
            nothing: times(nothing),
            abandoned: times(abandoned),
            first_on: day(&first_on)?,
            last_on: day(&last_on)?,
        })
    };
    rows.into_iter().map(row).collect()
}

/// Forgets words of a town.
pub async fn remove(
    db: &mut SqliteConnection,
    town: &TownCode,
    words: &str,
) -> Result<(), Failure> {
    sqlx::query("delete from misses where town = $1 and words = $2")
        .bind(town.as_str())
        .bind(words)
        .execute(db)
        .await?;
    Ok(())
}

/// Forgets words that nobody has asked for since a day.
pub async fn purge(db: &mut SqliteConnection, since: Date) -> Result<(), Failure> {
    sqlx::query("delete from misses where last_on < $1")
        .bind(since.to_string())
        .execute(db)
        .await?;
    Ok(())
}

fn times(stored: i64) -> u32 {
    u32::try_from(stored).unwrap_or(u32::MAX)
}

fn day(stored: &str) -> Result<Date, Failure> {
    let day = stored.parse();
    day.map_err(|_| Failure::Broken("a day that is none".into()))
}
