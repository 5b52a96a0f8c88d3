//! Handing in: whole or not at all, once.

use std::collections::BTreeSet;

use contract::submissions::Submit;
use domain::draft::{Circumstances, Typed};
use domain::key::FieldKey;
use jiff::SignedDuration;

use super::hall::Hall;

#[tokio::test]
async fn the_noodle_shop_gets_one_receipt_for_all_its_bodies() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    hall.fill(&visit).await;
    let receipt = hall.submit(&visit, "a-key-of-its-own").await.ok();
    let number = receipt["number"].as_str().expect("a number");
    assert!(domain::receipt::ReceiptNumber::parse(number).is_ok());
    assert!(
        receipt["qr_svg"]
            .as_str()
            .expect("a picture")
            .starts_with("<svg")
    );
    let applications = receipt["applications"].as_array().expect("applications");
    let stages: Vec<(&str, &str)> = applications
        .iter()
        .map(|a| {
            (
                a["application"]["item_name"].as_str().expect("a name"),
                a["stage"]["kind"].as_str().expect("a stage"),
            )
        })
        .collect();
    assert_eq!(
        stages,
        [
            ("个体工商户设立登记", "received"),
            ("小餐饮店登记", "received"),
            ("低压非居民用电新装", "received"),
            ("非居民用水报装", "received"),
            ("非居民用气报装", "waiting"),
            ("户外招牌（店招店牌）设置备案", "waiting"),
        ]
    );
    // Received on Monday 1 June 2026; 市场主体登记管理条例 19: three working days, so Thursday.
    assert_eq!(
        applications[0]["application"]["dues"]["statutory"]["on"],
        "2026-06-04"
    );
    assert!(applications[4]["application"]["dues"].is_null());
}

#[tokio::test]
async fn pressing_twice_a_lost_answer_and_a_retry_days_later_are_one_submission() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    hall.fill(&visit).await;
    let first = hall.submit(&visit, "a-key-of-its-own").await.ok();
    let again = hall.submit(&visit, "a-key-of-its-own").await.ok();
    let other_key = hall.submit(&visit, "another-key").await.ok();
    hall.pass(SignedDuration::from_hours(72));
    server::jobs::purge(&hall.app).await.expect("purged");
    let late = hall.submit(&visit, "a-key-of-its-own").await.ok();
    for repeated in [again, other_key, late] {
        assert_eq!(repeated["number"], first["number"]);
    }
    let mut db = hall.app.store.read().await.expect("a connection");
    assert_eq!(
        server::store::cases::all(&mut db)
            .await
            .expect("cases")
            .len(),
        6
    );
}

#[tokio::test]
async fn two_presses_at_the_same_moment_are_one_submission() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    hall.fill(&visit).await;
    let (one, two) = tokio::join!(
        hall.submit(&visit, "first-press"),
        hall.submit(&visit, "second-press")
    );
    assert_eq!(one.ok()["number"], two.ok()["number"]);
}

#[tokio::test]
async fn a_key_names_one_request_only() {
    let hall = Hall::open().await;
    let (one, two) = (hall.begin().await, hall.begin().await);
    for visit in [&one, &two] {
        hall.fill(visit).await;
    }
    hall.submit(&one, "the-same-key").await.ok();
    assert_eq!(
        hall.submit(&two, "the-same-key").await.refusal(),
        (422, "idempotency_mismatch")
    );
    let without = Submit {
        draft: two.draft.clone(),
        consents: BTreeSet::new(),
    };
    let without = hall.post("/api/v1/submissions", &two.key(), &without).await;
    assert_eq!(without.refusal(), (400, "bad_request"));
}

#[tokio::test]
async fn what_is_missing_or_wrong_is_told_all_at_once_and_nothing_is_stored() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    let empty = hall.submit(&visit, "a-key-of-its-own").await;
    assert_eq!(empty.refusal(), (422, "incomplete"));
    assert!(empty.json["fields"].as_array().expect("fields").len() > 10);
    assert!(
        !empty.json["documents"]
            .as_array()
            .expect("documents")
            .is_empty()
    );

    hall.fill(&visit).await;
    let wrong = contract::drafts::SaveDraft {
        typed: [(
            FieldKey::new("applicant.id_number"),
            Some(Typed::from("110105194912310021")),
        )]
        .into(),
        ..Default::default()
    };
    hall.save(&visit, &wrong).await.ok();
    let refused = hall.submit(&visit, "a-key-of-its-own").await;
    assert_eq!(refused.refusal(), (422, "incomplete"));
    let fields = refused.json["fields"].as_array().expect("fields");
    let id = fields
        .iter()
        .find(|f| f["place"]["key"] == "applicant.id_number")
        .expect("the field");
    assert_eq!(id["problem"]["kind"], "id_number");
    let mut db = hall.app.store.read().await.expect("a connection");
    assert!(
        server::store::cases::all(&mut db)
            .await
            .expect("cases")
            .is_empty()
    );
}

#[tokio::test]
async fn each_body_outside_government_needs_a_consent_of_its_own() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    hall.fill(&visit).await;
    let asked = Submit {
        draft: visit.draft.clone(),
        consents: BTreeSet::new(),
    };
    let refused = hall
        .post(
            "/api/v1/submissions",
            &visit.keys("a-key-of-its-own"),
            &asked,
        )
        .await;
    assert_eq!(refused.refusal(), (422, "consent_missing"));
    // Power, water and gas are companies.
    assert_eq!(
        refused.json["bodies"],
        serde_json::json!(["gas-counter", "power-station", "water-counter"])
    );
}

#[tokio::test]
async fn a_body_receives_what_its_item_uses_and_nothing_else() {
    let hall = Hall::open().await;
    hall.hand_in().await;
    let mut db = hall.app.store.read().await.expect("a connection");
    let cases = server::store::cases::all(&mut db).await.expect("cases");
    let loaded = hall.app.catalogue.current();
    let of = |name: &str| {
        cases
            .iter()
            .find(|c| loaded.catalogue.items[&c.case.item].name == name)
            .expect(name)
    };
    let sex = FieldKey::new("applicant.sex");
    assert!(of("个体工商户设立登记").content.answers.contains_key(&sex));
    assert!(!of("低压非居民用电新装").content.answers.contains_key(&sex));
    assert!(!of("低压非居民用电新装").content.typed.contains_key(&sex));
}

#[tokio::test]
async fn the_receipt_is_shown_again_to_whoever_holds_the_draft_only() {
    let hall = Hall::open().await;
    let (visit, other) = (hall.begin().await, hall.begin().await);
    hall.fill(&visit).await;
    let receipt = hall.submit(&visit, "a-key-of-its-own").await.ok();
    let path = format!(
        "/api/v1/submissions/{}",
        receipt["number"].as_str().expect("a number")
    );
    assert_eq!(
        hall.get(&path, &visit.key()).await.ok()["number"],
        receipt["number"]
    );
    assert_eq!(
        hall.get(&path, &other.key()).await.refusal(),
        (403, "not_allowed")
    );
    let saved = hall.save(&visit, &Default::default()).await;
    assert_eq!(saved.refusal(), (409, "already_submitted"));
}

#[tokio::test]
async fn every_bundle_can_be_filed_in_its_usual_case() {
    let hall = Hall::open().await;
    let loaded = hall.app.catalogue.current();
    for id in loaded.catalogue.bundles.keys() {
        let reply = hall.file(id.as_str(), Circumstances::default()).await;
        assert_eq!(reply.status, 200, "{id}: {}", reply.json);
    }
}
