//! The revisions of towns' lists, and their rows.

use contract::revisions::{Document, Revision};
use domain::key::TownCode;
use lists::{List, ListKind};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::{instant, millis};
use crate::failure::Failure;

/// Which list of which town. Those of items come first: lists for staff may name what they bring.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Which {
    /// The kind of list.
    pub kind: ListKind,
    /// The town.
    pub town: TownCode,
}

/// How many rows are written by one statement.
const TOGETHER: usize = 500;

/// Keeps a revision with its rows.
pub async fn insert(
    db: &mut SqliteConnection,
    revision: &Revision,
    list: &List,
) -> Result<(), Failure> {
    let Revision {
        town,
        number,
        made_at,
        made_by,
        document,
        origin,
        counts_from,
        rows,
    } = revision;
    let sql = "insert into list_revisions (town, kind, number, made_at, made_by, document_number, document_title, \
               origin, counts_from, further, row_count) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    sqlx::query(sql)
        .bind(town.as_str())
        .bind(list.kind.word())
        .bind(i64::from(*number))
        .bind(millis(*made_at))
        .bind(made_by)
        .bind(&document.number)
        .bind(&document.title)
        .bind(serde_json::to_string(origin)?)
        .bind(counts_from.to_string())
        .bind(serde_json::to_string(&list.further)?)
        .bind(i64::from(*rows))
        .execute(&mut *db)
        .await?;
    let mut place = 0_i64;
    for rows in list.rows.chunks(TOGETHER) {
        let written: Vec<(String, String, String)> = (rows.iter())
            .map(|row| {
                let content = serde_json::to_string(row)?;
                Ok((row.code().to_owned(), row.name().to_owned(), content))
            })
            .collect::<Result<_, Failure>>()?;
        let start = "insert into list_rows (town, kind, revision, place, code, name, content) ";
        let mut insert: QueryBuilder<Sqlite> = QueryBuilder::new(start);
        insert.push_values(written, |mut values, (code, name, content)| {
            values.push_bind(town.as_str()).push_bind(list.kind.word());
            values.push_bind(i64::from(*number));
            values.push_bind(place).push_bind(code).push_bind(name);
            values.push_bind(content);
            place += 1;
        });
        insert.build().execute(&mut *db).await?;
    }
    Ok(())
}

/// The revisions of a list, newest first.
pub async fn revisions(db: &mut SqliteConnection, which: &Which) -> Result<Vec<Revision>, Failure> {
    type Row = (i64, i64, String, String, String, String, String, i64);
    let sql = "select number, made_at, made_by, document_number, document_title, origin, counts_from, row_count \
               from list_revisions where town = $1 and kind = $2 order by number desc";
    let rows: Vec<Row> = sqlx::query_as(sql)
        .bind(which.town.as_str())
        .bind(which.kind.word())
        .fetch_all(db)
        .await?;
    let revision = |(number, made_at, made_by, document, title, origin, counts_from, rows): Row| {
        Ok(Revision {
            town: which.town.clone(),
            number: count(number)?,
            made_at: instant(made_at)?,
            made_by,
            document: Document {
                number: document,
                title,
            },
            origin: serde_json::from_str(&origin)?,
            counts_from: (counts_from.parse())
                .map_err(|_| Failure::Broken("a day that is none".into()))?,
            rows: count(rows)?,
        })
    };
    rows.into_iter().map(revision).collect()
}

/// The newest revision of each list that has any.
pub async fn newest(db: &mut SqliteConnection) -> Result<Vec<(Which, u32)>, Failure> {
    let sql = "select town, kind, max(number) from list_revisions group by town, kind order by town, kind";
    let rows: Vec<(String, String, i64)> = sqlx::query_as(sql).fetch_all(db).await?;
    let newest = rows.into_iter().map(|(town, kind, number)| {
        let kind = kind.parse();
        let which = Which {
            kind: kind.map_err(|_| Failure::Broken("a kind of list that is none".into()))?,
            town: TownCode::new(town),
        };
        Ok((which, count(number)?))
    });
    newest.collect()
}

/// The list of a revision; nothing if there is none of this number.
pub async fn list(
    db: &mut SqliteConnection,
    which: &Which,
    number: u32,
) -> Result<Option<List>, Failure> {
    let (town, kind) = (which.town.as_str(), which.kind.word());
    let sql = "select further from list_revisions where town = $1 and kind = $2 and number = $3";
    let found: Option<(String,)> = sqlx::query_as(sql)
        .bind(town)
        .bind(kind)
        .bind(i64::from(number))
        .fetch_optional(&mut *db)
        .await?;
    let Some((further,)) = found else {
        return Ok(None);
    };
    let sql = "select content from list_rows where town = $1 and kind = $2 and revision = $3 order by place";
    let rows: Vec<(String,)> = sqlx::query_as(sql)
        .bind(town)
        .bind(kind)
        .bind(i64::from(number))
        .fetch_all(db)
        .await?;
    let rows = rows.iter().map(|(content,)| serde_json::from_str(content));
    Ok(Some(List {
        kind: which.kind,
        further: serde_json::from_str(&further)?,
        rows: rows.collect::<Result<_, _>>()?,
    }))
}

fn count(stored: i64) -> Result<u32, Failure> {
    u32::try_from(stored).map_err(|_| Failure::Broken("a number out of bounds".into()))
}
