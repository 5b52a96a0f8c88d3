//! Corrections: what is asked, what the applicant's page needs to ask and check it again, and what is taken.

use contract::track::Corrections;
use domain::check::{Problem, Setting, check_field};
use domain::draft::Draft;
use domain::form::form_again;
use domain::key::FieldKey;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::chain::{Bodies, tracking};
use super::hall::Hall;
use super::track::{application, token};

const LICENCE: &str = "个体工商户设立登记";

/// The clerk asks for these fields anew.
async fn ask(hall: &Hall, bodies: &Bodies, case: &str, keys: &[&str]) {
    let asked = |key: &&str| {
        let target = json!({"kind": "field", "key": key});
        json!({"target": target, "text": "请再填一次"})
    };
    let notice: Vec<Value> = keys.iter().map(asked).collect();
    let ask = json!({"kind": "ask_for_corrections", "notice": notice, "due_on": "2026-06-18"});
    hall.make(&bodies.clerk, case, ask).await.ok();
}

/// What the applicant's page is given to ask these fields anew.
async fn asked_again(keys: &[&str]) -> Corrections {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let bodies = Bodies::at(&hall).await;
    ask(&hall, &bodies, &format!("{receipt}-1"), keys).await;
    let now = tracking(&hall, &receipt).await;
    let asked = application(&now, LICENCE)["corrections"].clone();
    serde_json::from_value(asked).expect("corrections")
}

/// What the browser finds wrong with an answer to a field that is asked again.
fn problems(asked: &Corrections, key: &str, typed: Value) -> Vec<Problem> {
    let key = FieldKey::new(key);
    let form = form_again(&asked.fields, &asked.bounds);
    let mut draft = Draft {
        typed: asked.typed.clone(),
        ..Draft::default()
    };
    let typed = serde_json::from_value(typed).expect("an answer");
    draft.typed.insert(key.clone(), typed);
    let setting = Setting {
        today: asked.today,
        villages: &asked.villages,
    };
    let found = check_field(&form, &draft, &key, setting);
    found.into_iter().map(|found| found.problem).collect()
}

#[tokio::test]
async fn the_page_can_check_an_answer_before_it_is_sent_as_it_was_checked_at_first() {
    let asked = asked_again(&["premises.area", "premises.address", "enterprise.name"]).await;
    // The usual shop has up to 50 square metres: that was said among the circumstances.
    let wrong = Problem::DisagreesWithCircumstances { low: 1, high: 50 };
    assert_eq!(problems(&asked, "premises.area", json!("80")), [wrong]);
    assert_eq!(problems(&asked, "premises.area", json!("46.5")), []);
    let address = |division: &str, detail: &str| json!({"division": division, "detail": detail});
    let huangshan = asked
        .villages
        .iter()
        .find(|village| village.name == "黄山村");
    let huangshan = &huangshan.expect("a village of the town").code;
    assert_eq!(
        problems(&asked, "premises.address", address(huangshan, "8 号")),
        []
    );
    assert_eq!(
        problems(&asked, "premises.address", address(huangshan, "")),
        [Problem::AddressIncomplete]
    );
    assert_eq!(
        problems(&asked, "enterprise.name", json!(" ")),
        [Problem::Missing]
    );
}

#[tokio::test]
async fn what_an_answer_is_compared_with_comes_along_unless_it_is_sensitive() {
    // The kind of document decides what its number must look like.
    let asked = asked_again(&["applicant.id_number"]).await;
    assert!(
        asked
            .typed
            .contains_key(&FieldKey::new("applicant.id_type"))
    );
    // The sex must agree with the ID number, which is not asked again: it stays with the server.
    let asked = asked_again(&["applicant.sex"]).await;
    let shown: Vec<&str> = asked.typed.keys().map(FieldKey::as_str).collect();
    assert_eq!(shown, ["applicant.sex"]);
    assert!(
        !asked
            .fields
            .contains_key(&FieldKey::new("applicant.id_number"))
    );
}

#[tokio::test]
async fn a_list_is_asked_again_with_its_parts() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let bodies = Bodies::at(&hall).await;
    ask(&hall, &bodies, &format!("{receipt}-3"), &["power.devices"]).await;
    let now = tracking(&hall, &receipt).await;
    let asked = &application(&now, "低压非居民用电新装")["corrections"];
    let fields: Vec<&String> = asked["fields"]
        .as_object()
        .expect("fields")
        .keys()
        .collect();
    let parts = [
        "power.devices",
        "power.devices.count",
        "power.devices.name",
        "power.devices.power_kw",
    ];
    assert_eq!(fields, parts);
}

#[tokio::test]
async fn the_applicant_mends_what_was_asked_and_nothing_else() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let bodies = Bodies::at(&hall).await;
    let licence = format!("{receipt}-1");
    ask(&hall, &bodies, &licence, &["applicant.phone"]).await;
    let token = token(&hall, &receipt).await;
    let path = format!("/api/v1/track/{receipt}/corrections");
    let headers = [("x-track-token", token.as_str())];
    let now = hall
        .get(&format!("/api/v1/track/{receipt}"), &headers)
        .await
        .ok();
    let asked = &application(&now, LICENCE)["corrections"];
    assert_eq!(asked["notice"][0]["field"], "applicant.phone");
    assert_eq!(asked["typed"], json!({"applicant.phone": "13857012345"}));

    let answer = |typed: Value| json!({"case": licence, "typed": typed, "files": {}});
    let missing = hall.post(&path, &headers, &answer(json!({}))).await;
    assert_eq!(missing.refusal(), (422, "incomplete"));
    let wrong = hall
        .post(&path, &headers, &answer(json!({"applicant.phone": "12"})))
        .await;
    assert_eq!(wrong.refusal(), (422, "incomplete"));
    let other = json!({"applicant.phone": "13957012345", "applicant.name": "李四"});
    assert_eq!(
        hall.post(&path, &headers, &answer(other)).await.refusal(),
        (400, "bad_request")
    );
    let mended = hall
        .post(
            &path,
            &headers,
            &answer(json!({"applicant.phone": "13957012345"})),
        )
        .await
        .ok();
    assert_eq!(
        application(&mended, LICENCE)["stage"]["kind"],
        "resubmitted"
    );
    let file = hall
        .get(
            &format!("/api/v1/cases/{licence}"),
            &[("cookie", &bodies.market)],
        )
        .await
        .ok();
    assert!(
        file["answers"]
            .as_array()
            .expect("answers")
            .iter()
            .any(|pair| pair[1] == "13957012345")
    );
}

#[tokio::test]
async fn what_is_not_mended_in_time_counts_as_withdrawn() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let bodies = Bodies::at(&hall).await;
    ask(
        &hall,
        &bodies,
        &format!("{receipt}-1"),
        &["applicant.phone"],
    )
    .await;
    hall.pass(SignedDuration::from_hours(19 * 24));
    server::jobs::let_time_pass(&hall.app)
        .await
        .expect("time passes");
    let now = tracking(&hall, &receipt).await;
    assert_eq!(application(&now, LICENCE)["stage"]["kind"], "lapsed");
    assert_eq!(
        application(&now, "非居民用气报装")["stage"]["kind"],
        "former_failed"
    );
}
