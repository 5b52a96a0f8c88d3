//! Several towns on one server: each with its list, on any day, and what was begun in it.

use contract::staff::StaffRole;
use domain::draft::Circumstances;
use domain::key::TownCode;
use server::catalogue_files::{CatalogueError, CatalogueFiles};

use super::hall::{Hall, sample_catalogue};

const NIANLI: &str = "330803112";
const GAOJIA: &str = "330803114";

#[tokio::test]
async fn four_towns_of_four_kinds_can_be_asked_for() {
    let hall = Hall::open().await;
    let towns = hall.get("/api/v1/towns", &[]).await.ok();
    let towns = towns.as_array().expect("towns");
    let kinds: Vec<&str> = towns.iter().filter_map(|t| t["kind"].as_str()).collect();
    assert_eq!(kinds, ["street", "medium", "developed", "small"]);
    let nianli = towns.iter().find(|t| t["code"] == NIANLI);
    assert_eq!(nianli.expect("Nianli")["count"], 584);
}

#[tokio::test]
async fn each_town_has_its_own_list_and_counters() {
    let hall = Hall::open().await;
    let listing = |town: &str| format!("/api/v1/catalogue?town={town}");
    let (nianli, gaojia) = (
        hall.get(&listing(NIANLI), &[]).await,
        hall.get(&listing(GAOJIA), &[]).await,
    );
    assert_ne!(nianli.header("etag"), gaojia.header("etag"));
    let (nianli, gaojia) = (nianli.ok(), gaojia.ok());
    assert_eq!(gaojia["town"], "高家镇");
    assert_eq!(nianli, hall.get("/api/v1/catalogue", &[]).await.ok());
    let (few, many) = (&nianli["handled_here"], &gaojia["handled_here"]);
    assert!(few.as_u64() < many.as_u64(), "{few} {many}");
    let station = "market-station";
    assert_ne!(
        nianli["bodies"][station]["phone"],
        gaojia["bodies"][station]["phone"]
    );
}

#[tokio::test]
async fn a_town_that_is_not_there_is_said_to_be_missing() {
    let hall = Hall::open().await;
    for path in [
        "/api/v1/catalogue?town=110101001",
        "/api/v1/items/SAMPLE-0001?town=x",
        "/api/v1/changes?town=330803112&other=1",
    ] {
        let reply = hall.get(path, &[]).await;
        assert_eq!(reply.refusal(), (404, "not_found"), "{path}");
        assert_eq!(reply.json["what"], "town");
    }
}

#[tokio::test]
async fn what_could_be_done_on_another_day_is_answered() {
    let hall = Hall::open().await;
    let then = hall.get("/api/v1/catalogue?on=2020-09-01", &[]).await.ok();
    assert_eq!(
        (&then["on"], &then["handled_here"]),
        (&"2020-09-01".into(), &371.into())
    );
    assert_eq!(then["today"], "2026-06-01");
    let felling = hall
        .get("/api/v1/items/SAMPLE-0279?on=2020-09-01", &[])
        .await
        .ok();
    assert_eq!(felling["brief"], "not_yet");
    assert_eq!(felling["verdict"]["not_yet"]["from"], "2020-09-27");
    let nonsense = hall.get("/api/v1/catalogue?on=yesterday", &[]).await;
    assert_eq!(nonsense.refusal(), (400, "bad_request"));
    assert!(!nonsense.json.to_string().contains("yesterday"));
}

#[tokio::test]
async fn the_difference_between_two_days_has_its_counts() {
    let hall = Hall::open().await;
    let path = "/api/v1/changes?from=2020-06-28&to=2021-08-20";
    let changes = hall.get(path, &[]).await.ok();
    assert_eq!(
        (&changes["first"]["count"], &changes["second"]["count"]),
        (&245.into(), &584.into())
    );
    let count = |part: &str| changes[part].as_array().map(Vec::len);
    assert_eq!((count("added"), count("withdrawn")), (Some(339), Some(0)));
    let shop = changes["added"]
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["code"] == "SAMPLE-0334")
        .expect("the licence");
    assert_eq!(shop["after"]["entrusting"], "区市场监管局");
}

#[tokio::test]
async fn the_difference_between_two_towns_has_its_counts() {
    let hall = Hall::open().await;
    let path = format!("/api/v1/changes?town={NIANLI}&other={GAOJIA}");
    let changes = hall.get(&path, &[]).await.ok();
    let count = |part: &str| changes[part].as_array().expect(part).len() as u64;
    let listed = |side: &str| changes[side]["count"].as_u64().expect(side);
    assert_eq!(changes["first"]["on"], changes["second"]["on"]);
    assert_eq!(
        listed("first") + count("added") - count("withdrawn"),
        listed("second")
    );
    assert!(count("added") > 150 && count("withdrawn") > 0);
}

#[tokio::test]
async fn where_to_go_names_the_other_towns_counter_with_its_telephone() {
    let hall = Hall::open().await;
    // Nianli passes no such application on; the street office next to it does.
    let page = hall.get("/api/v1/items/SAMPLE-0042", &[]).await.ok();
    assert_eq!(page["brief"], "elsewhere");
    assert_eq!(
        page["office"]["name"],
        "樟潭街道便民服务中心（街道社会事务窗口）"
    );
    assert_eq!(page["office"]["body"]["phone"], "0570-2920006");
    // Nobody near does this one, so the department is named.
    let page = hall.get("/api/v1/items/SAMPLE-0373", &[]).await.ok();
    assert_eq!(page["office"]["name"], "区市场监管局");
}

#[tokio::test]
async fn a_draft_is_handed_in_in_the_town_it_was_begun_in() {
    let hall = Hall::open().await;
    let gaojia = hall.app.catalogue.town(GAOJIA).expect("Gaojia");
    let visit = hall
        .begin_with(Some(GAOJIA), "restaurant", Circumstances::default())
        .await;
    let path = format!("/api/v1/drafts/{}", visit.draft);
    assert_eq!(hall.get(&path, &visit.key()).await.ok()["town"], GAOJIA);
    hall.fill_in(&visit, &gaojia).await;
    let receipt = hall.submit(&visit, "a-key-of-its-own").await.ok();
    let power = &receipt["applications"][2]["application"];
    assert_eq!(power["body_phone"], "0570-2910031");
}

#[tokio::test]
async fn who_works_for_one_town_sees_its_cases_alone() {
    let hall = Hall::open().await;
    hall.hand_in().await;
    let clerk = |town| hall.log_in_for(town, StaffRole::Clerk, None, Some(town));
    let (here, there) = (clerk(NIANLI).await, clerk(GAOJIA).await);
    let seen = async |cookie: &str| hall.get("/api/v1/cases", &[("cookie", cookie)]).await.ok();
    assert_eq!(seen(&here).await.as_array().map(Vec::len), Some(6));
    assert_eq!(seen(&there).await.as_array().map(Vec::len), Some(0));
    let department = StaffRole::Department;
    let region = hall
        .log_in("county", department, Some("market-regulation"))
        .await;
    assert_eq!(seen(&region).await.as_array().map(Vec::len), Some(2));
}

#[tokio::test]
async fn disagreements_between_lists_are_a_report_for_staff() {
    let hall = Hall::open().await;
    let closed = hall.get("/api/v1/unities", &[]).await;
    assert_eq!(closed.refusal(), (403, "not_allowed"));
    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    let rows = hall
        .get("/api/v1/unities", &[("cookie", &clerk)])
        .await
        .ok();
    let about = |what: &str| {
        let mut rows = rows.as_array().expect("rows").iter();
        rows.any(|row| row["disagreement"]["what"] == what)
    };
    assert!(["name", "type", "basis", "code"].into_iter().all(about));
}

#[test]
fn a_town_to_serve_that_has_no_folder_is_refused_with_those_that_have() {
    let asked = Some(TownCode::new("110101001"));
    let refused = CatalogueFiles::open(&sample_catalogue(), asked).expect_err("refused");
    assert!(matches!(refused, CatalogueError::NoSuchTown(..)));
    assert!(refused.to_string().contains(NIANLI), "{refused}");
}

#[tokio::test]
async fn lists_for_staff_are_shown_to_staff_as_they_stand_on_a_day() {
    let hall = Hall::open().await;
    let path = "/api/v1/duties";
    assert_eq!(hall.get(path, &[]).await.refusal(), (403, "not_allowed"));
    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    let cookie = [("cookie", clerk.as_str())];
    let lead = |lists: &serde_json::Value| {
        let rows = lists["responsibilities"].as_array().expect("rows").clone();
        let row = rows.into_iter().find(|row| row["matter"] == "畜禽养殖污染");
        row.expect("the matter")["lead"].clone()
    };
    let now = hall.get(path, &cookie).await.ok();
    assert_eq!(lead(&now), "区农业农村局");
    assert_eq!(now["sample"], true);
    assert_eq!(now["enforcements"].as_array().map(Vec::len), Some(3));
    let then = hall.get("/api/v1/duties?on=2024-12-31", &cookie).await.ok();
    assert_eq!(lead(&then), "区生态环境分局");
}
