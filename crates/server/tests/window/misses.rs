//! Words asked in vain: what is counted, what is not kept, and who reads it.

use contract::misses::{COUNT, MISSES, SETTLE};
use contract::staff::StaffRole;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::{jobs, misses};

use super::hall::{Hall, Reply};

const NIANLI: &str = "330803112";
const GAOJIA: &str = "330803114";

impl Hall {
    /// Tells that words led nowhere in the town that is served first.
    async fn misses(&self, words: &str, way: &str) -> Reply {
        let miss = json!({"words": words, "way": way});
        self.post(COUNT.path, &[], &miss).await
    }

    /// What the list says: words, how often nothing was found, how often nothing was opened.
    async fn missed(&self, cookie: &str) -> Vec<(String, u64, u64)> {
        let rows = self.get(&MISSES.at(&[NIANLI]), &[("cookie", cookie)]).await;
        let rows = rows.ok();
        let count = |row: &Value, key: &str| row[key].as_u64().expect("a number");
        let row = |row: &Value| {
            let words = row["words"].as_str().expect("words").to_owned();
            (words, count(row, "nothing"), count(row, "abandoned"))
        };
        rows.as_array().expect("rows").iter().map(row).collect()
    }

    async fn list_keeper(&self) -> String {
        let role = StaffRole::Supervisor;
        self.log_in_for("keeper", role, None, Some(NIANLI)).await
    }
}

#[tokio::test]
async fn words_are_counted_by_what_is_understood_of_them_the_most_frequent_first() {
    let hall = Hall::open().await;
    hall.misses("飞艇驾照", "nothing").await.ok();
    hall.pass(SignedDuration::from_hours(24));
    for words in ["装ＷiFi？", " 装wifi ", "装WIFI"] {
        hall.misses(words, "nothing").await.ok();
    }
    hall.misses("装wifi", "abandoned").await.ok();
    hall.misses("低保", "abandoned").await.ok();
    let keeper = hall.list_keeper().await;
    let rows = [("装wifi", 3, 1), ("低保", 0, 1), ("飞艇驾照", 1, 0)];
    let rows = rows.map(|(words, nothing, abandoned)| (words.to_owned(), nothing, abandoned));
    assert_eq!(hall.missed(&keeper).await, rows);
}

#[tokio::test]
async fn a_row_holds_words_counts_and_days_and_nothing_else() {
    let hall = Hall::open().await;
    hall.misses("飞艇驾照", "nothing").await.ok();
    hall.pass(SignedDuration::from_hours(48));
    hall.misses("飞艇驾照", "abandoned").await.ok();
    let keeper = hall.list_keeper().await;
    let rows = hall
        .get(&MISSES.at(&[NIANLI]), &[("cookie", &keeper)])
        .await;
    let row = json!({
        "words": "飞艇驾照", "nothing": 1, "abandoned": 1,
        "first_on": "2026-06-01", "last_on": "2026-06-03",
    });
    assert_eq!(rows.ok(), json!([row]));
    let mut db = hall.app.store.read().await.expect("a connection");
    let columns = "select group_concat(name, ' ') from pragma_table_info('misses')";
    let (columns,): (String,) = sqlx::query_as(columns)
        .fetch_one(&mut *db)
        .await
        .expect("a row");
    assert_eq!(
        columns,
        "town words found_nothing abandoned first_on last_on"
    );
}

#[tokio::test]
async fn what_may_point_to_a_person_is_answered_alike_and_not_kept() {
    let hall = Hall::open().await;
    let keeper = hall.list_keeper().await;
    let long = "我".repeat(41);
    for words in [
        "",
        "  ？！",
        "11010519491231002X",
        "电话 138 0013-8000",
        "１３８０ 怎么查",
        "一三八零零一三八",
        "浙H12345 过户",
        "zhang@example.com",
        "zhang＠example",
        "低保\n高龄",
        &long,
    ] {
        let answer = hall.misses(words, "nothing").await;
        assert_eq!(answer.ok(), Value::Null, "{words}");
    }
    assert_eq!(hall.missed(&keeper).await, []);
    // Two or three digits are no number of anybody's.
    hall.misses("24小时自助", "nothing").await.ok();
    hall.misses("120急救", "nothing").await.ok();
    assert_eq!(hall.missed(&keeper).await.len(), 2);
}

#[tokio::test]
async fn each_town_has_a_list_of_its_own_and_its_keepers_alone_read_it() {
    let hall = Hall::open().await;
    let keeper = hall.list_keeper().await;
    let miss = json!({"words": "飞艇驾照", "way": "nothing"});
    let there = COUNT.asking(&[], &[("town", GAOJIA)]);
    hall.post(&there, &[], &miss).await.ok();
    assert_eq!(hall.missed(&keeper).await, []);
    let nowhere = COUNT.asking(&[], &[("town", "999999999")]);
    let nowhere = hall.post(&nowhere, &[], &miss).await;
    assert_eq!(nowhere.refusal(), (404, "not_found"));

    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    let settle = json!({"words": "飞艇驾照"});
    for cookie in ["", &clerk, &keeper] {
        let headers = [("cookie", cookie)];
        let read = hall.get(&MISSES.at(&[GAOJIA]), &headers).await;
        assert_eq!(read.refusal(), (403, "not_allowed"));
        let settled = hall.post(&SETTLE.at(&[GAOJIA]), &headers, &settle).await;
        assert_eq!(settled.refusal(), (403, "not_allowed"));
    }
    let admin = hall.log_in("admin", StaffRole::Admin, None).await;
    let headers = [("cookie", admin.as_str())];
    let rows = hall.get(&MISSES.at(&[GAOJIA]), &headers).await.ok();
    assert_eq!(rows[0]["words"], "飞艇驾照");
}

#[tokio::test]
async fn what_is_settled_leaves_the_list_until_it_is_asked_again() {
    let hall = Hall::open().await;
    let keeper = hall.list_keeper().await;
    hall.misses("飞艇驾照", "nothing").await.ok();
    hall.misses("低保", "abandoned").await.ok();
    let settle = json!({"words": "飞艇驾照"});
    let headers = [("cookie", keeper.as_str())];
    for _ in 0..2 {
        let settled = hall.post(&SETTLE.at(&[NIANLI]), &headers, &settle).await;
        settled.ok();
    }
    assert_eq!(hall.missed(&keeper).await, [("低保".to_owned(), 0, 1)]);
    hall.misses("飞艇驾照", "nothing").await.ok();
    assert!(
        hall.missed(&keeper)
            .await
            .contains(&("飞艇驾照".to_owned(), 1, 0))
    );
}

#[tokio::test]
async fn one_address_is_counted_sixty_times_in_a_quarter_of_an_hour() {
    let hall = Hall::open().await;
    let keeper = hall.list_keeper().await;
    for _ in 0..70 {
        hall.misses("低保", "nothing").await.ok();
    }
    assert_eq!(hall.missed(&keeper).await, [("低保".to_owned(), 60, 0)]);
    hall.pass(SignedDuration::from_mins(16));
    hall.misses("低保", "nothing").await.ok();
    assert_eq!(hall.missed(&keeper).await, [("低保".to_owned(), 61, 0)]);
}

#[tokio::test]
async fn a_town_keeps_five_thousand_words_and_the_oldest_rare_ones_leave() {
    let hall = Hall::open().await;
    hall.misses("常问的事", "nothing").await.ok();
    hall.misses("常问的事", "nothing").await.ok();
    hall.misses("早先问的事", "nothing").await.ok();
    hall.pass(SignedDuration::from_hours(24));
    let mut db = hall.app.store.write().await.expect("a transaction");
    let others = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 4998) \
                  insert into misses select $1, 'n' || i, 1, 0, '2026-06-02', '2026-06-02' from n";
    let others = sqlx::query(others).bind(NIANLI).execute(&mut *db);
    assert_eq!(others.await.expect("kept").rows_affected(), 4998);
    hall.app.store.commit(db).await.expect("kept");
    hall.misses("新问的事", "nothing").await.ok();
    let keeper = hall.list_keeper().await;
    let mut db = hall.app.store.read().await.expect("a connection");
    let words = server::store::misses::list(&mut db, &NIANLI.into(), i64::MAX).await;
    let words: Vec<String> = words
        .expect("rows")
        .into_iter()
        .map(|row| row.words)
        .collect();
    assert_eq!(words.len() as i64, misses::WORDS_MOST);
    assert_eq!(words[0], "常问的事");
    assert!(words.iter().any(|words| words == "新问的事"));
    assert!(words.iter().all(|words| words != "早先问的事"));
    assert_eq!(hall.missed(&keeper).await.len() as i64, misses::LISTED);
}

#[tokio::test]
async fn words_are_forgotten_when_nobody_asks_for_them_in_half_a_year() {
    let hall = Hall::open().await;
    hall.misses("飞艇驾照", "nothing").await.ok();
    hall.misses("低保", "nothing").await.ok();
    hall.pass(SignedDuration::from_hours(24));
    hall.misses("低保", "nothing").await.ok();
    hall.pass(SignedDuration::from_hours(24 * 179));
    jobs::purge(&hall.app).await.expect("done");
    // Asked for on 1 June: on 28 November, 180 days later, it is still there.
    let keeper = hall.list_keeper().await;
    assert_eq!(hall.missed(&keeper).await.len(), 2);
    hall.pass(SignedDuration::from_hours(24));
    jobs::purge(&hall.app).await.expect("done");
    let keeper = hall.list_keeper().await;
    assert_eq!(hall.missed(&keeper).await, [("低保".to_owned(), 2, 0)]);
}
