//! What the database promises.

use sqlx::Row;

use super::hall::Hall;

#[tokio::test]
async fn the_linked_sqlite_has_no_wal_reset_bug() {
    let hall = Hall::open().await;
    let mut db = hall.app.store.read().await.expect("a connection");
    let version: String = sqlx::query("select sqlite_version()")
        .fetch_one(&mut *db)
        .await
        .expect("a row")
        .get(0);
    let parts: Vec<u32> = version
        .split('.')
        .map(|part| part.parse().expect("a number"))
        .collect();
    assert!(parts.as_slice() >= [3, 51, 3].as_slice(), "{version}");
}

#[tokio::test]
async fn a_commit_is_on_disk_before_it_is_answered() {
    let hall = Hall::open().await;
    let mut db = hall.app.store.write().await.expect("a transaction");
    let pragma = async |db: &mut server::store::Write, name: &'static str| -> String {
        sqlx::query(name)
            .fetch_one(&mut **db)
            .await
            .expect("a row")
            .try_get_unchecked::<String, _>(0)
            .expect("text")
    };
    assert_eq!(pragma(&mut db, "pragma journal_mode").await, "wal");
    // 2 is FULL.
    assert_eq!(pragma(&mut db, "pragma synchronous").await, "2");
    assert_eq!(pragma(&mut db, "pragma foreign_keys").await, "1");
}

#[tokio::test]
async fn readiness_turns_red_when_the_disk_is_full_and_nothing_is_half_written() {
    let hall = Hall::open().await;
    assert_eq!(hall.get("/readyz", &[]).await.status, 200);
    let visit = hall.begin().await;
    hall.fill(&visit).await;
    let mut db = hall.app.store.write().await.expect("a transaction");
    let pages: i64 = sqlx::query("pragma page_count")
        .fetch_one(&mut *db)
        .await
        .expect("a row")
        .get(0);
    let full = sqlx::AssertSqlSafe(format!("pragma max_page_count = {pages}"));
    sqlx::query(full).fetch_one(&mut *db).await.expect("a row");
    drop(db);

    let refused = hall.submit(&visit, "a-key-of-its-own").await;
    assert_eq!(refused.refusal(), (507, "storage_full"));
    assert_eq!(hall.get("/readyz", &[]).await.status, 503);
    assert_eq!(hall.get("/healthz", &[]).await.status, 200);
    let mut db = hall.app.store.read().await.expect("a connection");
    let count = |sql: &'static str| sqlx::query(sql);
    for table in [
        "select count(*) from submissions",
        "select count(*) from cases",
        "select count(*) from outbox",
    ] {
        let rows: i64 = count(table)
            .fetch_one(&mut *db)
            .await
            .expect("a row")
            .get(0);
        assert_eq!(rows, 0, "{table}");
    }
}
