//! The list a town keeps: tried, applied, taken back, got out; and what the window answers from then on.

use contract::staff::StaffRole;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::app::App;
use server::clock::MachineClock;

use super::hall::{Hall, sample_catalogue};
use super::keeper::Keeper;

async fn listing(hall: &Hall, query: &str) -> Value {
    hall.get(&format!("/api/v1/catalogue{query}"), &[])
        .await
        .ok()
}

fn item<'a>(listing: &'a Value, code: &str) -> Option<&'a Value> {
    let items = listing["items"].as_array().expect("items");
    items.iter().find(|item| item["code"] == code)
}

const BATCH: &str = "实施编码,事项名称,事项类型,实施主体,行使层级,委托部门,设定依据,批次,生效日期,承诺时限,窗口,联系电话,责任人
QJ-0001,样例大棚备案,其他行政权力,样例新设局,4,区农业农村局,样例条例第一条,第五批,2026-05-01,3个工作日,农业窗口,0570-2900055,样例人\n"; // half-width on purpose

#[tokio::test]
async fn what_is_got_out_can_be_put_in_again_and_changes_nothing() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    for file in ["files/list.csv?all=true", "files/list.xlsx?all=true"] {
        let list = keeper.get(file).await;
        assert!(list.header("content-disposition").contains("attachment"));
        let tried = keeper.try_file("", list.bytes).await.ok();
        assert_eq!(
            tried["state"], "nothing",
            "{file}: {}",
            tried["report"]["counts"]
        );
        assert_eq!(tried["beside"], 0);
    }
    let today = keeper.text("files/list.csv").await;
    // 584 and the header: the sample's list of the day.
    assert_eq!(today.matches("\r\n").count(), 585);
}

#[tokio::test]
async fn a_batch_that_is_applied_is_looked_up_and_judged_and_all_else_stays() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let before = listing(&hall, "").await;
    let tried = keeper.try_file("?part=true", BATCH).await.ok();
    assert_eq!(tried["state"], "ready", "{}", tried["report"]);
    let revision = keeper.apply(&tried, false).await.ok();
    assert_eq!(revision["number"], 1);
    assert_eq!(revision["made_by"], "keeper");
    assert_eq!(revision["origin"]["name"], "清单.csv");
    assert_eq!(revision["origin"]["hash"], server::secrets::hash(BATCH));
    let mut after = listing(&hall, "").await;
    assert_ne!(before["version"], after["version"]);
    let new = item(&after, "QJ-0001").expect("the new item").clone();
    assert_eq!(
        (&new["name"], &new["verdict"]),
        (&"样例大棚备案".into(), &"here".into())
    );
    assert_eq!(new["promised"], json!({"days": 3, "unit": "working"}));
    assert_eq!(after["handled_here"], 585);
    let items = after["items"].as_array_mut().expect("items");
    items.retain(|item| item["code"] != "QJ-0001");
    assert_eq!(after["items"], before["items"]);
    let page = hall.get("/api/v1/items/QJ-0001", &[]).await.ok();
    let entrusting = &page["verdict"]["here"]["power"]["delegated"]["entrusting"];
    assert_eq!(
        page["bodies"][entrusting.as_str().expect("a body")]["name"],
        "区农业农村局"
    );
    assert_eq!(page["verdict"]["here"]["ground"]["since"], "2026-05-01");
    assert_eq!(page["item"]["basis"], "样例条例第一条");
    let april = hall
        .get("/api/v1/items/QJ-0001?on=2026-04-30", &[])
        .await
        .ok();
    assert_eq!(april["brief"], "not_yet");
    let ground = &april["verdict"]["not_yet"]["ground"];
    assert_eq!(
        (
            &ground["since"],
            &april["batches"][ground["batch"].as_str().expect("a batch")]
        ),
        (&"2026-05-01".into(), &"第五批".into())
    );
    let april = listing(&hall, "?on=2026-04-30").await;
    let coming = item(&april, "QJ-0001").expect("the new item");
    assert_eq!(
        (&coming["verdict"], &coming["day"]),
        (&"not_yet".into(), &"2026-05-01".into())
    );
}

/// The opening of a shop with another promise.
fn promising(days: &str) -> String {
    let row = "实施编码,事项名称,事项类型,设定依据,承诺时限\nSAMPLE-0334,个体工商户设立登记,行政许可,样例,DAYS\n"; // half-width on purpose
    row.replace("DAYS", days)
}

#[tokio::test]
async fn what_the_town_promises_is_told_everywhere_and_holds_for_who_came_while_it_did() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let promise = async |days: &str| {
        let tried = keeper.try_file("?part=true", promising(days)).await.ok();
        keeper.apply(&tried, true).await.ok();
    };
    promise("2个工作日").await;
    let two = json!({"days": 2, "unit": "working"});
    let told = listing(&hall, "").await;
    assert_eq!(item(&told, "SAMPLE-0334").expect("it")["promised"], two);
    let page = hall.get("/api/v1/items/SAMPLE-0334", &[]).await.ok();
    assert_eq!(page["promised"], two);
    let bundle = hall.get("/api/v1/bundles/restaurant", &[]).await.ok();
    assert_eq!(bundle["promised"]["SAMPLE-0334"], two);
    let visit = hall.begin().await;
    hall.fill(&visit).await;
    let receipt = hall.submit(&visit, "a-key-of-its-own").await.ok();
    let dues = |receipt: &Value| {
        let dues = &receipt["applications"][0]["application"]["dues"];
        (
            dues["promised"]["on"].clone(),
            dues["statutory"]["on"].clone(),
        )
    };
    // Received on Monday 1 June 2026; by law, 市场主体登记管理条例 19, within three working days.
    let promised = ("2026-06-03".into(), "2026-06-04".into());
    assert_eq!(dues(&receipt), promised);
    promise("1个工作日").await;
    let path = format!(
        "/api/v1/submissions/{}",
        receipt["number"].as_str().expect("a number")
    );
    let headers = [("x-draft-secret", visit.secret.as_str())];
    assert_eq!(dues(&hall.get(&path, &headers).await.ok()), promised);
    // Beyond the law it is doubtful, and the law's limit is what counts.
    let tried = keeper.try_file("?part=true", promising("9个工作日")).await;
    let tried = tried.ok();
    assert_eq!(tried["state"], "doubtful");
    keeper.apply(&tried, true).await.ok();
    let page = hall.get("/api/v1/items/SAMPLE-0334", &[]).await.ok();
    assert_eq!(page["promised"]["days"], 3);
}

#[tokio::test]
async fn what_is_withdrawn_was_still_there_the_day_before() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let list = keeper.text("files/list.csv?all=true").await;
    let without: Vec<&str> = list
        .lines()
        .filter(|line| !line.contains("SAMPLE-0334"))
        .collect();
    let tried = keeper.try_file("", without.join("\r\n")).await.ok();
    let row = &tried["report"]["rows"][0];
    assert_eq!(
        (&row["what"], &row["name"]),
        (&"withdrawn".into(), &"个体工商户设立登记".into())
    );
    keeper.apply(&tried, false).await.ok();
    let brief = async |on: &str| {
        let path = format!("/api/v1/items/SAMPLE-0334?on={on}");
        hall.get(&path, &[]).await.ok()["brief"].clone()
    };
    assert_eq!(brief("2026-06-01").await, "withdrawn");
    assert_eq!(brief("2026-05-31").await, "here");
    let now = listing(&hall, "").await;
    let gone = item(&now, "SAMPLE-0334").expect("still told");
    assert_eq!(
        (&gone["verdict"], &gone["day"]),
        (&"withdrawn".into(), &"2026-05-31".into())
    );
    let file = "files/difference.csv?from=2026-05-31&to=2026-06-01";
    let difference = keeper.text(file).await;
    let lines: Vec<&str> = difference.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(
        lines[1].starts_with("取消,SAMPLE-0334,"), // half-width on purpose
        "{}",
        lines[1]
    );
}

#[tokio::test]
async fn a_column_nobody_knows_comes_back_and_an_older_revision_can_be_made_the_newest() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let before = listing(&hall, "").await;
    let tried = keeper.try_file("?part=true", BATCH).await.ok();
    keeper.apply(&tried, false).await.ok();
    let file = "files/list.csv";
    let list = keeper.text(file).await;
    assert!(list.lines().next().expect("a header").ends_with("责任人"));
    assert!(
        list.lines()
            .any(|line| line.contains("QJ-0001") && line.ends_with("样例人"))
    );
    let back = keeper.roll_back(0).await.ok();
    assert_eq!(
        (&back["number"], &back["origin"]["number"]),
        (&2.into(), &0.into())
    );
    assert_eq!(listing(&hall, "").await["items"], before["items"]);
    keeper.roll_back(1).await.ok();
    assert_eq!(keeper.text(file).await, list);
    let revisions = keeper.get("revisions").await.ok();
    let numbers: Vec<_> = revisions
        .as_array()
        .expect("revisions")
        .iter()
        .map(|r| &r["number"])
        .collect();
    assert_eq!(numbers, [3, 2, 1]);
    assert_eq!(keeper.roll_back(9).await.refusal(), (404, "not_found"));
}

#[tokio::test]
async fn wrong_rows_are_told_by_place_and_doubtful_ones_wait_for_a_person() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let wrong = "事项名称,实施编码,生效日期\n甲,A-1,去年\n"; // half-width on purpose
    let tried = keeper.try_file("?part=true", wrong).await.ok();
    assert_eq!(tried["state"], "wrong");
    let remark = &tried["report"]["rows"][0]["remarks"][0];
    assert_eq!(
        (
            &remark["row"],
            &remark["column"],
            &remark["why"],
            &remark["found"]
        ),
        (&2.into(), &2.into(), &"not_a_date".into(), &"去年".into())
    );
    let refused = keeper.apply(&tried, true).await;
    assert_eq!(refused.refusal(), (422, "list_not_accepted"));
    let doubtful = "事项名称,实施编码\n甲,A-1\n"; // half-width on purpose
    let tried = keeper.try_file("?part=true", doubtful).await.ok();
    let refused = keeper.apply(&tried, false).await;
    assert_eq!(refused.refusal(), (422, "list_not_accepted"));
    assert_eq!(keeper.get("revisions").await.ok(), json!([]));
    assert_eq!(keeper.apply(&tried, true).await.ok()["number"], 1);
    // A dry run is applied once.
    assert_eq!(
        keeper.apply(&tried, true).await.refusal(),
        (404, "not_found")
    );
}

#[tokio::test]
async fn a_dry_run_is_for_who_made_it_for_an_hour_and_beside_the_newest_list() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let (first, second) = (
        keeper.try_file("?part=true", BATCH).await.ok(),
        keeper.try_file("?part=true", BATCH).await.ok(),
    );
    let admin = hall.log_in("admin", StaffRole::Admin, None).await;
    let other = Keeper::with(&hall, admin);
    assert_eq!(
        other.apply(&first, false).await.refusal(),
        (404, "not_found")
    );
    keeper.apply(&first, false).await.ok();
    assert_eq!(
        keeper.apply(&second, false).await.refusal(),
        (409, "list_changed")
    );
    let late = keeper.try_file("?part=true", BATCH).await.ok();
    hall.pass(SignedDuration::from_mins(61));
    assert_eq!(
        keeper.apply(&late, false).await.refusal(),
        (404, "not_found")
    );
}

#[tokio::test]
async fn a_list_is_kept_by_those_who_may_and_no_revision_is_without_a_document() {
    let hall = Hall::open().await;
    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    let role = StaffRole::Supervisor;
    let elsewhere = hall
        .log_in_for("gaojia", role, None, Some("330803114"))
        .await;
    for cookie in [clerk, elsewhere, String::new()] {
        let nobody = Keeper::with(&hall, cookie);
        let tried = nobody.try_file("", BATCH).await;
        assert_eq!(tried.refusal(), (403, "not_allowed"));
        let got = nobody.get("files/list.csv").await;
        assert_eq!(got.refusal(), (403, "not_allowed"));
    }
    let keeper = Keeper::of(&hall).await;
    let tried = keeper.try_file("?part=true", BATCH).await.ok();
    let without = json!({"token": tried["token"], "document": {"number": " ", "title": ""}});
    let headers = [("cookie", keeper.cookie.as_str())];
    let refused = hall
        .post(&keeper.path("revisions"), &headers, &without)
        .await;
    assert_eq!(refused.refusal(), (400, "bad_request"));
    assert_eq!(keeper.apply(&tried, false).await.ok()["number"], 1);
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_refused_with_the_reason() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let mut encrypted = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    for (bytes, because) in [
        (encrypted, "encrypted"),
        (b"<html><table></table></html>".to_vec(), "other_kind"),
        ("没有表头".as_bytes().to_vec(), "no_header"),
        (Vec::new(), "empty"),
    ] {
        let refused = keeper.try_file("", bytes).await;
        assert_eq!(refused.refusal(), (422, "list_unreadable"));
        assert_eq!(refused.json["refusal"]["because"], because);
    }
}

#[tokio::test]
async fn a_refused_file_shows_its_columns_and_is_read_once_they_are_named() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let file = "办事目录（样例）\n号码,事情,性质\nQJ-0003,样例雨棚备案,其他行政权力\n"; // half-width on purpose
    let refused = keeper.try_file("?part=true", file).await;
    assert_eq!(refused.refusal(), (422, "list_unreadable"));
    assert_eq!(refused.json["refusal"]["because"], "no_header");
    let layout = &refused.json["layout"];
    assert_eq!(layout["header_row"], 2);
    assert_eq!(
        layout["headings"][1],
        json!({"column": 1, "header": "事情", "sample": "样例雨棚备案", "means": null})
    );
    assert_eq!(layout["beginning"][0]["text"], "办事目录（样例）");
    let named = |columns: [&str; 3]| {
        let columns = columns.map(|said| {
            percent_encoding::utf8_percent_encode(said, percent_encoding::NON_ALPHANUMERIC)
                .to_string()
        });
        format!("?part=true&header_row=2&columns={}", columns.join(","))
    };
    let query = named(["A:实施编码", "B:事项名称", "C:事项类型"]); // half-width on purpose
    let tried = keeper.try_file(&query, file).await.ok();
    assert_eq!(tried["report"]["counts"]["new"], 1);
    assert_eq!(
        tried["report"]["layout"]["headings"][0]["means"],
        "实施编码"
    );
    let twice = named(["A:事项名称", "B:事项名称", "C:"]); // half-width on purpose
    let refused = keeper.try_file(&twice, file).await;
    assert_eq!(refused.refusal(), (400, "bad_request"));
}

#[tokio::test]
async fn an_applied_list_is_served_again_after_a_start_and_a_broken_one_leaves_the_good_one() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let tried = keeper.try_file("?part=true", BATCH).await.ok();
    keeper.apply(&tried, false).await.ok();
    let served = listing(&hall, "").await;
    let (url, clock) = ("http://127.0.0.1:8080".to_owned(), Box::new(MachineClock));
    let again = App::open(hall.data.path(), &sample_catalogue(), None, url, clock).await;
    let version = &again
        .expect("a window")
        .catalogue
        .current()
        .catalogue
        .version
        .clone();
    assert_eq!(served["version"], version.as_str());
    // As another process would leave it: a newer revision whose row is no row.
    let mut db = hall.app.store.write().await.expect("a transaction");
    let copy = "insert into list_revisions select town, kind, 2, made_at, made_by, document_number, document_title, \
                origin, counts_from, further, row_count from list_revisions";
    sqlx::query(copy).execute(&mut *db).await.expect("copied");
    let broken =
        "insert into list_rows values ('330803112', 'items', 2, 0, 'A-1', '甲', 'nonsense')";
    sqlx::query(broken)
        .execute(&mut *db)
        .await
        .expect("written");
    hall.app.store.commit(db).await.expect("kept");
    server::town_lists::refresh(&hall.app).await;
    assert_eq!(listing(&hall, "").await, served);
}
