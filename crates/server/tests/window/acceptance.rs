//! Acceptance that is not the usual one: by silence, and with gaps.

use axum::body::Body;
use axum::http::Method;
use contract::staff::StaffRole;
use domain::draft::Circumstances;
use domain::key::FieldKey;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::hall::Hall;
use super::shop::PHOTO;
use super::track::{application, token};

/// A death at home is certified by the health centre (居民死亡医学证明（推断）书签发管理办法).
const CERTIFICATE: &str = "居民死亡医学证明（推断）书签发（在家死亡）";

/// The receipt number of a bundle filed under one circumstance that is not the usual one.
async fn filed(hall: &Hall, bundle: &str, answers: &[(&str, &str)]) -> String {
    let answers = answers
        .iter()
        .map(|(key, value)| (FieldKey::new(*key), vec![(*value).to_owned()]));
    let circumstances = Circumstances {
        answers: answers.collect(),
        ..Circumstances::default()
    };
    let receipt = hall.file(bundle, circumstances).await.ok();
    receipt["number"].as_str().expect("a number").to_owned()
}

async fn after(hall: &Hall, receipt: &str, days: i64) -> Value {
    hall.pass(SignedDuration::from_hours(24 * days));
    server::jobs::let_time_pass(&hall.app)
        .await
        .expect("time passes");
    let token = token(hall, receipt).await;
    let path = format!("/api/v1/track/{receipt}");
    hall.get(&path, &[("x-track-token", &token)]).await.ok()
}

#[tokio::test]
async fn a_licences_case_is_accepted_by_silence_after_five_working_days() {
    let hall = Hall::open().await;
    // Received on Monday 1 June 2026: the fifth working day is Monday the 8th (行政许可法 32).
    let receipt = filed(&hall, "rural-house", &[]).await;
    let last_day = after(&hall, &receipt, 7).await;
    let licence = |tracking: &Value| application(tracking, LICENCE).clone();
    assert_eq!(licence(&last_day)["stage"]["kind"], "received");
    let next_day = after(&hall, &receipt, 1).await;
    let accepted = licence(&next_day);
    assert_eq!(accepted["stage"]["kind"], "accepted");
    // It counts as accepted from the day it was received.
    assert_eq!(
        accepted["stage"]["acceptance"]["at"],
        "2026-06-01T02:00:00Z"
    );
    let last = accepted["timeline"].as_array().expect("a timeline").last();
    assert_eq!(last.expect("a moment")["what"], "accepted_by_silence");
    // The approval of the land is no licence, and silence says nothing there.
    assert_eq!(
        application(&next_day, APPROVAL)["stage"]["kind"],
        "received"
    );
}

const LICENCE: &str = "乡村建设规划许可（农村村民住宅）";
const APPROVAL: &str = "农村村民住宅用地审批";

/// A death at home, accepted on Monday 1 June with the notes of the last illness to follow by the 10th.
async fn accepted_with_a_gap(hall: &Hall) -> (String, String) {
    let receipt = filed(hall, "death", &[("death.where", "家里")]).await;
    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    let tracking = after(hall, &receipt, 0).await;
    let case = application(&tracking, CERTIFICATE)["application"]["number"].clone();
    let case = case.as_str().expect("a number").to_owned();
    let gaps = json!([{"material": "last-illness-notes"}]);
    let accept = json!({"kind": "accept", "gaps": gaps, "gaps_due_on": "2026-06-10"});
    hall.make(&clerk, &case, accept).await.ok();
    (receipt, case)
}

#[tokio::test]
async fn what_may_follow_is_handed_in_after_acceptance_with_its_pages() {
    let hall = Hall::open().await;
    let (receipt, case) = accepted_with_a_gap(&hall).await;
    let before = after(&hall, &receipt, 1).await;
    let gaps = |tracking: &Value| {
        application(tracking, CERTIFICATE)["stage"]["acceptance"]["gaps"].clone()
    };
    assert_eq!(gaps(&before), json!([{"material": "last-illness-notes"}]));

    let token = token(&hall, &receipt).await;
    let headers = [("x-track-token", token.as_str())];
    let path = format!("/api/v1/track/{receipt}/files/last-illness-notes");
    let page = hall
        .send(Method::POST, &path, &headers, Body::from(PHOTO))
        .await
        .ok();
    let path = format!("/api/v1/track/{receipt}/corrections");
    let answer =
        |pages: Value| json!({"case": case, "typed": {}, "files": {"last-illness-notes": pages}});
    let empty = hall.post(&path, &headers, &answer(json!([]))).await;
    assert_eq!(empty.refusal(), (409, "move_refused"));
    let supplied = hall
        .post(&path, &headers, &answer(json!([page["id"]])))
        .await
        .ok();
    assert_eq!(gaps(&supplied), json!([]));

    let late = after(&hall, &receipt, 10).await;
    assert_eq!(application(&late, CERTIFICATE)["stage"]["kind"], "accepted");
    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    let file = hall
        .get(&format!("/api/v1/cases/{case}"), &[("cookie", &clerk)])
        .await
        .ok();
    assert_eq!(file["files"]["last-illness-notes"], json!([page]));
}

#[tokio::test]
async fn an_acceptance_is_revoked_when_what_was_to_follow_does_not() {
    let hall = Hall::open().await;
    let (receipt, _) = accepted_with_a_gap(&hall).await;
    let last_day = after(&hall, &receipt, 9).await;
    assert_eq!(
        application(&last_day, CERTIFICATE)["stage"]["kind"],
        "accepted"
    );
    let next_day = after(&hall, &receipt, 1).await;
    assert_eq!(
        application(&next_day, CERTIFICATE)["stage"]["kind"],
        "revoked"
    );
}
