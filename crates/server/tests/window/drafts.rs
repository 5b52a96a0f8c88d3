//! Drafts: kept, found again, forgotten.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::Method;
use contract::drafts::SaveDraft;
use domain::draft::Typed;
use domain::key::FieldKey;
use jiff::SignedDuration;
use serde_json::json;

use super::hall::{Hall, Reply};
use super::shop::{LAST_FOUR, Visit};

fn typed(key: &str, text: &str) -> SaveDraft {
    let typed = BTreeMap::from([(FieldKey::new(key), Some(Typed::from(text)))]);
    SaveDraft {
        typed,
        ..SaveDraft::default()
    }
}

async fn resume(hall: &Hall, code: &str, last_four: &str) -> Reply {
    hall.post(
        "/api/v1/drafts/resume",
        &[],
        &json!({"code": code, "last_four": last_four, "face": "kiosk"}),
    )
    .await
}

async fn with_id_number(hall: &Hall) -> Visit {
    let visit = hall.begin().await;
    hall.save(&visit, &typed("applicant.id_number", "11010519491231002X"))
        .await
        .ok();
    visit
}

#[tokio::test]
async fn what_was_typed_is_there_again() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    let saved = hall
        .save(&visit, &typed("applicant.name", "张三"))
        .await
        .ok();
    assert_eq!(saved["revision"], 1);
    let read = hall
        .get(&format!("/api/v1/drafts/{}", visit.draft), &visit.key())
        .await
        .ok();
    assert_eq!(read["draft"]["typed"]["applicant.name"], "张三");
}

#[tokio::test]
async fn a_draft_opens_only_to_its_secret() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    let path = format!("/api/v1/drafts/{}", visit.draft);
    assert_eq!(hall.get(&path, &[]).await.refusal(), (403, "not_allowed"));
    assert_eq!(
        hall.get(&path, &[("x-draft-secret", "guess")])
            .await
            .refusal(),
        (403, "not_allowed")
    );
}

#[tokio::test]
async fn a_phone_keeps_its_secret_in_a_cookie_that_scripts_cannot_read() {
    let hall = Hall::open().await;
    let asked = json!({"bundle": "restaurant", "face": "phone", "circumstances": {}});
    let opened = hall.post("/api/v1/drafts", &[], &asked).await;
    let cookie = opened.header("set-cookie").to_owned();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"),
        "{cookie}"
    );
    // Over plain http on this machine a Secure cookie would never come back.
    assert!(!cookie.contains("Secure"));
    let opened = opened.ok();
    assert_eq!(opened["secret"], json!(null));
    let path = format!(
        "/api/v1/drafts/{}",
        opened["state"]["id"].as_str().expect("an id")
    );
    let pair = cookie.split(';').next().expect("a pair");
    hall.pass(SignedDuration::from_hours(29 * 24));
    assert_eq!(hall.get(&path, &[("cookie", pair)]).await.status, 200);
    hall.pass(SignedDuration::from_hours(31 * 24));
    assert_eq!(
        hall.get(&path, &[("cookie", pair)]).await.refusal(),
        (410, "draft_expired")
    );
}

#[tokio::test]
async fn a_kiosk_draft_is_found_again_by_code_and_last_four_for_half_an_hour() {
    let hall = Hall::open().await;
    let visit = with_id_number(&hall).await;
    let typed_badly = format!(" {}-{}", visit.code[..3].to_lowercase(), &visit.code[3..]);
    let found = resume(&hall, &typed_badly, &LAST_FOUR.to_lowercase())
        .await
        .ok();
    assert_eq!(found["state"]["id"], visit.draft.as_str());
    // The machine it was on before is locked out.
    let path = format!("/api/v1/drafts/{}", visit.draft);
    assert_eq!(
        hall.get(&path, &visit.key()).await.refusal(),
        (403, "not_allowed")
    );
    hall.pass(SignedDuration::from_mins(31));
    assert_eq!(
        resume(&hall, &visit.code, LAST_FOUR).await.refusal(),
        (401, "wrong_pair")
    );
}

#[tokio::test]
async fn using_a_draft_keeps_it_alive_and_leaving_it_forgets_it() {
    let hall = Hall::open().await;
    let visit = with_id_number(&hall).await;
    let path = format!("/api/v1/drafts/{}", visit.draft);
    for _ in 0..3 {
        hall.pass(SignedDuration::from_mins(29));
        assert_eq!(hall.get(&path, &visit.key()).await.status, 200);
    }
    hall.pass(SignedDuration::from_mins(31));
    server::jobs::purge(&hall.app).await.expect("purged");
    assert_eq!(
        hall.get(&path, &visit.key()).await.refusal(),
        (410, "draft_expired")
    );
    let mut db = hall.app.store.read().await.expect("a connection");
    let kept = server::store::drafts::find(&mut db, &visit.draft)
        .await
        .expect("read")
        .expect("the id");
    assert!(kept.state.draft.typed.is_empty());
}

#[tokio::test]
async fn wrong_pairs_tell_nothing_and_are_limited() {
    let hall = Hall::open().await;
    let visit = with_id_number(&hall).await;
    let wrong = resume(&hall, &visit.code, "9999").await;
    let unknown = resume(&hall, "ZZZZZZ", "9999").await;
    assert_eq!(
        (wrong.status, &wrong.bytes),
        (unknown.status, &unknown.bytes)
    );
    for _ in 0..4 {
        resume(&hall, &visit.code, "9999").await;
    }
    let limited = resume(&hall, &visit.code, LAST_FOUR).await;
    assert_eq!(limited.refusal(), (429, "too_many_tries"));
    hall.pass(SignedDuration::from_mins(16));
    assert_eq!(resume(&hall, &visit.code, LAST_FOUR).await.status, 200);
}

#[tokio::test]
async fn a_field_that_is_none_is_not_stored() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    assert_eq!(
        hall.save(&visit, &typed("no.such.field", "x"))
            .await
            .refusal(),
        (400, "bad_request")
    );
}

#[tokio::test]
async fn a_draft_can_be_forgotten_with_its_pages() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    hall.fill(&visit).await;
    let path = format!("/api/v1/drafts/{}", visit.draft);
    hall.send(Method::DELETE, &path, &visit.key(), Body::empty())
        .await
        .ok();
    assert_eq!(
        hall.get(&path, &visit.key()).await.refusal(),
        (404, "not_found")
    );
    assert_eq!(super::files::stored_pages(&hall), 0);
}
