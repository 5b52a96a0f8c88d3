//! Following a submission.

use jiff::SignedDuration;
use serde_json::{Value, json};

use super::hall::{Hall, Reply};
use super::shop::LAST_FOUR;

pub(crate) async fn open(hall: &Hall, receipt: &str, last_four: &str) -> Reply {
    hall.post(
        "/api/v1/track",
        &[],
        &json!({"receipt": receipt, "last_four": last_four}),
    )
    .await
}

/// An opened tracking: its token.
pub(crate) async fn token(hall: &Hall, receipt: &str) -> String {
    let opened = open(hall, receipt, LAST_FOUR).await.ok();
    opened["token"].as_str().expect("a token").to_owned()
}

pub(crate) fn application<'a>(tracking: &'a Value, name: &str) -> &'a Value {
    let applications = tracking["applications"].as_array().expect("applications");
    applications
        .iter()
        .find(|a| a["application"]["item_name"] == name)
        .expect(name)
}

#[tokio::test]
async fn number_and_last_four_open_it_however_they_are_typed() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let typed = receipt.to_lowercase().replace('-', " ");
    let opened = open(&hall, &typed, "002x").await.ok();
    assert_eq!(opened["tracking"]["receipt"], receipt.as_str());
    let gas = application(&opened["tracking"], "非居民用气报装");
    assert_eq!(gas["waits_for"]["SAMPLE-0334"], "个体工商户设立登记");
    let power = application(&opened["tracking"], "低压非居民用电新装");
    assert_eq!(power["awaits_values"].as_array().expect("values").len(), 1);
}

#[tokio::test]
async fn wrong_pairs_tell_nothing_and_are_limited_per_receipt() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let wrong = open(&hall, &receipt, "1234").await;
    assert_eq!(wrong.refusal(), (401, "wrong_pair"));
    let unknown = domain::receipt::ReceiptNumber::new(7).to_string();
    let missing = open(&hall, &unknown, "1234").await;
    assert_eq!(
        (wrong.status, &wrong.bytes),
        (missing.status, &missing.bytes)
    );
    for _ in 0..4 {
        open(&hall, &receipt, "1234").await;
    }
    assert_eq!(
        open(&hall, &receipt, LAST_FOUR).await.refusal(),
        (429, "too_many_tries")
    );
    hall.pass(SignedDuration::from_mins(16));
    assert_eq!(open(&hall, &receipt, LAST_FOUR).await.status, 200);
}

#[tokio::test]
async fn wrong_tries_are_limited_per_address_too() {
    let hall = Hall::open().await;
    for n in 0..20 {
        open(
            &hall,
            &domain::receipt::ReceiptNumber::new(n).to_string(),
            "1234",
        )
        .await;
    }
    let receipt = domain::receipt::ReceiptNumber::new(99).to_string();
    assert_eq!(
        open(&hall, &receipt, "1234").await.refusal(),
        (429, "too_many_tries")
    );
}

#[tokio::test]
async fn a_token_opens_its_receipt_for_half_an_hour() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let token = token(&hall, &receipt).await;
    let path = format!("/api/v1/track/{receipt}");
    assert_eq!(
        hall.get(&path, &[("x-track-token", &token)]).await.status,
        200
    );
    assert_eq!(hall.get(&path, &[]).await.refusal(), (403, "not_allowed"));
    let other = domain::receipt::ReceiptNumber::new(7).to_string();
    let other = format!("/api/v1/track/{other}");
    assert_eq!(
        hall.get(&other, &[("x-track-token", &token)])
            .await
            .refusal(),
        (403, "not_allowed")
    );
    hall.pass(SignedDuration::from_mins(31));
    assert_eq!(
        hall.get(&path, &[("x-track-token", &token)])
            .await
            .refusal(),
        (403, "not_allowed")
    );
}

#[tokio::test]
async fn a_part_is_withdrawn_and_the_rest_goes_on() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let token = token(&hall, &receipt).await;
    let path = format!("/api/v1/track/{receipt}/withdrawals");
    let asked = json!({"cases": [format!("{receipt}-6")]});
    let tracking = hall
        .post(&path, &[("x-track-token", &token)], &asked)
        .await
        .ok();
    assert_eq!(
        application(&tracking, "户外招牌（店招店牌）设置备案")["stage"]["kind"],
        "withdrawn"
    );
    assert_eq!(
        application(&tracking, "非居民用气报装")["stage"]["kind"],
        "waiting"
    );
    let again = hall.post(&path, &[("x-track-token", &token)], &asked).await;
    assert_eq!(again.refusal(), (409, "move_refused"));
}

#[tokio::test]
async fn the_whole_is_withdrawn_at_once_and_nothing_of_it_counts_as_failed() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let token = token(&hall, &receipt).await;
    let path = format!("/api/v1/track/{receipt}/withdrawals");
    let cases: Vec<String> = (1..=6).map(|place| format!("{receipt}-{place}")).collect();
    let asked = json!({"cases": cases});
    let tracking = hall
        .post(&path, &[("x-track-token", &token)], &asked)
        .await
        .ok();
    for application in tracking["applications"].as_array().expect("applications") {
        assert_eq!(
            application["stage"]["kind"], "withdrawn",
            "{}",
            application["application"]["item_name"]
        );
    }
}
