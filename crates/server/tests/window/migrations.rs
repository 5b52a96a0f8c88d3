//! A database of an earlier version comes up with all that was in it.

use std::path::Path;

use serde_json::{Value, json};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use sqlx::{Row, SqlSafeStr};

use super::hall::Hall;
use super::keeper::Keeper;

/// What there was before words asked in vain were counted and lists had kinds.
const BEFORE: [(i64, &str, &str); 3] = [
    (
        1,
        "window",
        include_str!("../../src/store/migrations/0001_window.sql"),
    ),
    (
        2,
        "towns",
        include_str!("../../src/store/migrations/0002_towns.sql"),
    ),
    (
        3,
        "lists",
        include_str!("../../src/store/migrations/0003_lists.sql"),
    ),
];

const NIANLI: &str = "330803112";
const GAOJIA: &str = "330803114";
/// More than one statement of rows, as a town's list is.
const ROWS: u32 = 700;

/// The database in a folder as that version left it.
async fn earlier(folder: &Path) -> SqlitePool {
    let options = SqliteConnectOptions::new()
        .filename(folder.join("window.sqlite"))
        .create_if_missing(true)
        .foreign_keys(true);
    let db = SqlitePool::connect_with(options).await.expect("a database");
    let migration = |(version, name, sql): &(i64, &'static str, &'static str)| {
        let kind = MigrationType::Simple;
        Migration::new(*version, (*name).into(), kind, sql.into_sql_str(), false)
    };
    let migrations = BEFORE.iter().map(migration).collect();
    let migrator = Migrator::with_migrations(migrations);
    migrator.run(&db).await.expect("the tables of then");
    db
}

/// A revision as that version wrote it, with so many rows; the last cell of each is in a column nobody knows.
async fn revision(db: &SqlitePool, town: &str, number: u32, rows: u32) {
    let counts = json!({"rows": rows, "new": rows, "changed": 0, "same": 0, "withdrawn": 0, "doubtful": 0, "wrong": 0});
    let origin = json!({"kind": "file", "name": "清单.xlsx", "hash": "00", "counts": counts});
    let sql = "insert into list_revisions values ($1, $2, 1780000000000, 'keeper', '样例发〔2026〕1 号', '准入（样例）', \
               $3, '2026-05-01', '[\"责任人\"]', $4)";
    sqlx::query(sql)
        .bind(town)
        .bind(number)
        .bind(origin.to_string())
        .bind(rows)
        .execute(db)
        .await
        .expect("a revision");
    let mut write = db.begin().await.expect("a transaction");
    for place in 0..rows {
        let (code, name) = (format!("QJ-{place:04}"), format!("样例备案{place}"));
        let known = json!({
            "实施编码": code, "事项名称": name, "事项类型": "其他行政权力", "实施主体": "区民政局",
            "设定依据": "样例条例第一条", "生效日期": "2026-05-01", "承诺时限": format!("{number}个工作日"),
        });
        let content = json!({"known": known, "further": ["样例人"]});
        sqlx::query("insert into list_rows values ($1, $2, $3, $4, $5, $6)")
            .bind(town)
            .bind(number)
            .bind(place)
            .bind(code)
            .bind(name)
            .bind(content.to_string())
            .execute(&mut *write)
            .await
            .expect("a row");
    }
    write.commit().await.expect("kept");
}

#[tokio::test]
async fn lists_of_before_there_were_kinds_are_lists_of_items_row_by_row() {
    let data = tempfile::tempdir().expect("a folder");
    let db = earlier(data.path()).await;
    revision(&db, NIANLI, 1, 2).await;
    revision(&db, NIANLI, 2, ROWS).await;
    revision(&db, GAOJIA, 1, 3).await;
    db.close().await;

    let hall = Hall::open_on(data, None).await;
    let listing = hall.get("/api/v1/catalogue", &[]).await.ok();
    assert_eq!(listing["handled_here"], ROWS);
    let page = hall.get("/api/v1/items/QJ-0699", &[]).await.ok();
    assert_eq!(page["item"]["name"], "样例备案699");
    assert_eq!(page["promised"]["days"], 2);
    let elsewhere = hall
        .get(&format!("/api/v1/catalogue?town={GAOJIA}"), &[])
        .await;
    assert_eq!(elsewhere.ok()["handled_here"], 3);

    let keeper = Keeper::of(&hall).await;
    let revisions = keeper.get("revisions").await.ok();
    let told = |revision: &Value| {
        let told = ["number", "rows", "made_by", "counts_from"].map(|name| revision[name].clone());
        Value::from(told.to_vec())
    };
    let told: Vec<Value> = revisions
        .as_array()
        .expect("them")
        .iter()
        .map(told)
        .collect();
    assert_eq!(
        told,
        [
            json!([2, ROWS, "keeper", "2026-05-01"]),
            json!([1, 2, "keeper", "2026-05-01"])
        ]
    );
    assert_eq!(
        revisions[0]["document"],
        json!({"number": "样例发〔2026〕1 号", "title": "准入（样例）"})
    );
    let list = keeper.text("files/list.csv?all=true").await;
    let rows: Vec<&str> = list.lines().skip(1).collect();
    assert_eq!(rows.len(), ROWS as usize);
    assert!(rows.iter().all(|row| row.ends_with("样例人")));
    assert!(rows[699].contains("QJ-0699") && rows[699].contains("2个工作日"));
    let duties = keeper.asking("responsibilities").get("revisions").await;
    assert_eq!(duties.ok(), json!([]));
    // An old revision is one to go back to, and a row of no revision is still refused.
    assert_eq!(keeper.roll_back(1).await.ok()["rows"], 2);
    let mut db = hall.app.store.write().await.expect("a transaction");
    let lost = "insert into list_rows values ('330803112', 'one_things', 1, 0, '', '', '{}')";
    assert!(sqlx::query(lost).execute(&mut *db).await.is_err());
}

#[tokio::test]
async fn no_table_is_lost_and_words_are_counted_from_then_on() {
    let data = tempfile::tempdir().expect("a folder");
    let db = earlier(data.path()).await;
    let tables = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name";
    let before: Vec<String> = sqlx::query_scalar(tables)
        .fetch_all(&db)
        .await
        .expect("them");
    db.close().await;
    let hall = Hall::open_on(data, None).await;
    let mut db = hall.app.store.read().await.expect("a connection");
    let after = sqlx::query(tables).fetch_all(&mut *db).await.expect("them");
    let after: Vec<String> = after.iter().map(|row| row.get(0)).collect();
    assert!(before.iter().all(|table| after.contains(table)));
    let fresh: Vec<&String> = after.iter().filter(|t| !before.contains(t)).collect();
    assert_eq!(fresh, ["misses"]);
    drop(db);
    let miss = json!({"words": "外星人落户", "way": "nothing"});
    let told = hall.post("/api/v1/misses", &[], &miss).await;
    assert!(told.status.is_success());
}
