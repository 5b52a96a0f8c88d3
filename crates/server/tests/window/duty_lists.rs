//! A town's lists for staff: put in and taken back as its list of items is, and no business of those who apply.

use contract::staff::StaffRole;
use serde_json::{Value, json};
use server::app::App;
use server::clock::MachineClock;

use super::hall::{Hall, sample_catalogue};
use super::keeper::Keeper;

/// Each list for staff and a file of it that is well.
const FILES: [(&str, &str, &str); 3] = [
    (
        "responsibilities",
        "犬只伤人处置",
        "主要事项,牵头单位,配合单位,报告单位,依据,生效日期,责任科室
犬只伤人处置,区公安分局,区卫健局、区综合执法局,廿里镇政府,样例清单,2026年5月1日,样例科
", // half-width on purpose
    ),
    (
        "one_things",
        "农民建房",
        "一件事名称,牵头部门,联办单位,联系人,联系电话,生效日期
农民建房,区住建局,区农业农村局,样例新岗,0570-2900099,2026/5/1
", // half-width on purpose
    ),
    (
        "enforcements",
        "样例处罚",
        "实施编码,行政处罚事项名称,执法主体,委托机关,设定依据,生效日期
QJ-CF-0001,样例处罚,廿里镇综合行政执法队,区生态环境分局,样例目录,20260501
", // half-width on purpose
    ),
];

async fn duties(hall: &Hall, cookie: &str, on: &str) -> Value {
    let path = format!("/api/v1/duties?on={on}");
    hall.get(&path, &[("cookie", cookie)]).await.ok()
}

/// Whether a list of the day names something.
fn has(duties: &Value, kind: &str, name: &str) -> bool {
    let mut rows = duties[kind].as_array().expect("rows").iter();
    rows.any(|row| row["matter"] == name || row["name"] == name)
}

/// What citizens are answered, as it is sent.
async fn public(hall: &Hall) -> Vec<Vec<u8>> {
    let mut seen = Vec::new();
    for path in [
        "/api/v1/catalogue",
        "/api/v1/lookup-pack",
        "/api/v1/towns",
        "/api/v1/changes",
        "/api/v1/items/SAMPLE-0334",
        "/api/v1/bundles/rural-house",
    ] {
        let reply = hall.get(path, &[]).await;
        assert_eq!(reply.status, 200, "{path}");
        seen.push(reply.bytes);
    }
    seen
}

#[tokio::test]
async fn each_list_got_out_can_be_put_in_again_and_changes_nothing() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    for (kind, ..) in FILES {
        let keeper = keeper.asking(kind);
        for file in ["files/list.csv?all=true", "files/list.xlsx?all=true"] {
            let list = keeper.get(file).await;
            let named = list.header("content-disposition").to_owned();
            assert!(named.contains(&format!("330803112-{kind}-")), "{named}");
            let tried = keeper.try_file("", list.bytes).await.ok();
            assert_eq!(tried["state"], "nothing", "{file}: {}", tried["report"]);
            assert_eq!(tried["beside"], 0);
        }
    }
    // The sample has 15 matters, one of them over and one to come on 1 June 2026, and a header.
    let matters = keeper.asking("responsibilities");
    let today = matters.text("files/list.csv").await;
    assert_eq!(today.lines().count(), 14);
}

#[tokio::test]
async fn an_applied_list_for_staff_is_served_from_its_day_and_citizens_see_what_they_saw() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let before = public(&hall).await;
    for (kind, name, file) in FILES {
        let keeper = keeper.asking(kind);
        let tried = keeper.try_file("?part=true", file).await.ok();
        let doubtful = tried["report"]["counts"]["doubtful"].clone();
        assert_eq!(tried["report"]["counts"]["wrong"], 0, "{}", tried["report"]);
        let revision = keeper.apply(&tried, doubtful != 0).await.ok();
        // Each kind has numbers of its own.
        assert_eq!(revision["number"], 1);
        let now = duties(&hall, &keeper.cookie, "2026-05-01").await;
        assert!(has(&now, kind, name), "{now}");
        let last = keeper.text("files/list.csv").await;
        assert!(last.contains(name), "{last}");
    }
    let april = duties(&hall, &keeper.cookie, "2026-04-30").await;
    assert!(!has(&april, "responsibilities", "犬只伤人处置"));
    assert!(!has(&april, "enforcements", "样例处罚"));
    let difference = keeper.asking("responsibilities");
    let file = "files/difference.csv?from=2026-04-30&to=2026-05-01";
    let difference = difference.text(file).await;
    let lines: Vec<&str> = difference.lines().skip(1).collect();
    assert_eq!(lines, ["新增,,犬只伤人处置,,,,"]); // half-width on purpose
    assert_eq!(public(&hall).await, before);
    assert_eq!(keeper.get("revisions").await.ok(), json!([]));
}

#[tokio::test]
async fn names_are_shown_as_the_catalogue_has_them_and_others_as_written() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await.asking("responsibilities");
    let file = "责任事项,牵头单位,配合单位,依据\n样例事项,衢州市衢江区样例新局,public-security；区民政局,样例\n"; // half-width on purpose
    let tried = keeper.try_file("?part=true&on=2026-05-01", file).await.ok();
    assert_eq!(tried["state"], "doubtful");
    let remark = &tried["report"]["rows"][0]["remarks"][0];
    assert_eq!(
        (&remark["why"], &remark["found"], &remark["header"]),
        (
            &"not_in_catalogue".into(),
            &"衢州市衢江区样例新局".into(),
            &"牵头单位".into()
        )
    );
    keeper.apply(&tried, true).await.ok();
    let now = duties(&hall, &keeper.cookie, "2026-06-01").await;
    let rows = now["responsibilities"].as_array().expect("rows");
    let row = rows.last().expect("the new one");
    assert_eq!(row["lead"], "衢州市衢江区样例新局");
    assert_eq!(row["backs"], json!(["区公安分局", "区民政局"]));
}

#[tokio::test]
async fn a_list_of_another_kind_is_refused_and_what_people_apply_for_is_wrong() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let items = keeper.get("files/list.csv").await.bytes;
    for (kind, ..) in FILES {
        let refused = keeper.asking(kind).try_file("", items.clone()).await;
        assert_eq!(refused.refusal(), (422, "list_unreadable"), "{kind}");
        assert_eq!(
            refused.json["refusal"],
            json!({"because": "other_list", "kind": "items"})
        );
        let list = keeper.asking(kind).get("files/list.xlsx").await.bytes;
        let refused = keeper.try_file("", list).await;
        assert_eq!(
            refused.json["refusal"],
            json!({"because": "other_list", "kind": kind})
        );
    }
    let thin =
        "实施编码,事项名称,实施主体,设定依据\nSAMPLE-0334,个体工商户设立登记,区市场监管局,样例\n"; // half-width on purpose
    let enforced = keeper.asking("enforcements");
    let tried = enforced.try_file("?part=true", thin).await.ok();
    assert_eq!(tried["state"], "wrong");
    let remark = &tried["report"]["rows"][0]["remarks"][0];
    assert_eq!(
        (&remark["row"], &remark["column"], &remark["why"]),
        (&2.into(), &1.into(), &"applied_for".into())
    );
}

#[tokio::test]
async fn each_list_has_its_own_revisions_and_its_own_way_back() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await;
    let [(kind, name, file), ..] = FILES;
    let matters = keeper.asking(kind);
    let tried = matters.try_file("?part=true", file).await.ok();
    // Tried as one list, it is applied as no other.
    assert_eq!(
        keeper.apply(&tried, true).await.refusal(),
        (404, "not_found")
    );
    let tried = matters.try_file("?part=true", file).await.ok();
    matters.apply(&tried, true).await.ok();
    assert_eq!(
        keeper.asking("enforcements").roll_back(1).await.refusal(),
        (404, "not_found")
    );
    let back = matters.roll_back(0).await.ok();
    assert_eq!(
        (&back["number"], &back["origin"]["number"]),
        (&2.into(), &0.into())
    );
    let now = duties(&hall, &keeper.cookie, "2026-06-01").await;
    assert!(!has(&now, kind, name));
    matters.roll_back(1).await.ok();
    let csv = matters.text("files/list.csv").await;
    assert!(csv.lines().next().expect("a header").ends_with("责任科室"));
    let revisions = matters.get("revisions").await.ok();
    assert_eq!(revisions.as_array().map(Vec::len), Some(3));
    // After a start the newest is served again.
    let (url, clock) = ("http://127.0.0.1:8080".to_owned(), Box::new(MachineClock));
    let again = App::open(hall.data.path(), &sample_catalogue(), None, url, clock).await;
    let served = again.expect("a window").catalogue.current();
    let mut rows = served.town.duties.responsibilities.iter();
    assert!(rows.any(|row| row.matter == name));
}

#[tokio::test]
async fn a_kind_there_is_not_is_a_bad_request_everywhere() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await.asking("duties");
    let tried = keeper.try_file("", "甲").await;
    assert_eq!(tried.refusal(), (400, "bad_request"));
    let said = tried.json["why"].as_str().expect("why").to_owned();
    assert!(
        said.contains("kind") && said.contains("one_things"),
        "{said}"
    );
    for reply in [
        keeper.apply(&json!({"token": "x"}), false).await,
        keeper.get("revisions").await,
        keeper.roll_back(0).await,
        keeper.get("files/list.csv").await,
        keeper.get("files/list.csv?on=yesterday").await,
    ] {
        assert_eq!(reply.refusal(), (400, "bad_request"));
    }
    // Whoever does not keep lists learns nothing of that.
    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    let nobody = Keeper::with(&hall, clerk).asking("duties");
    assert_eq!(
        nobody.get("revisions").await.refusal(),
        (403, "not_allowed")
    );
}

#[tokio::test]
async fn columns_and_the_header_are_named_by_hand() {
    let hall = Hall::open().await;
    let keeper = Keeper::of(&hall).await.asking("responsibilities");
    let file = "某镇（样例）,,\n管什么,谁管,备注\n犬只伤人处置,区公安分局,甲\n"; // half-width on purpose
    let refused = keeper.try_file("?part=true", file).await;
    assert_eq!(refused.json["refusal"]["because"], "no_header");
    let asked = |columns: &str| {
        let columns =
            percent_encoding::utf8_percent_encode(columns, percent_encoding::NON_ALPHANUMERIC);
        format!("?part=true&header_row=2&columns={columns}")
    };
    let query = asked("A:责任事项,b:牵头单位,C:"); // half-width on purpose
    let tried = keeper.try_file(&query, file).await.ok();
    let means: Vec<&Value> = tried["report"]["layout"]["headings"]
        .as_array()
        .expect("headings")
        .iter()
        .map(|heading| &heading["means"])
        .collect();
    assert_eq!(
        means,
        [&json!("责任事项"), &json!("牵头单位"), &Value::Null]
    );
    keeper.apply(&tried, true).await.ok();
    let now = duties(&hall, &keeper.cookie, "2026-06-01").await;
    assert!(has(&now, "responsibilities", "犬只伤人处置"));
    // A header of another list, no letter, no header.
    let all = ["A:承诺时限", "1:责任事项", "A"]; // half-width on purpose
    for wrong in all {
        let refused = keeper.try_file(&asked(wrong), file).await;
        assert_eq!(refused.refusal(), (400, "bad_request"), "{wrong}");
    }
}
