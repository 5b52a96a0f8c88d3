//! The chain moving: what one body's decision means for the others.

use contract::staff::StaffRole;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::hall::Hall;
use super::track::{application, token};

const USCC: &str = "12330821350110058L";

pub(crate) struct Bodies {
    pub(crate) clerk: String,
    pub(crate) market: String,
    power: String,
}

impl Bodies {
    pub(crate) async fn at(hall: &Hall) -> Self {
        Self {
            clerk: hall.log_in("clerk", StaffRole::Clerk, None).await,
            market: hall
                .log_in("market", StaffRole::Department, Some("market-station"))
                .await,
            power: hall
                .log_in("power", StaffRole::Utility, Some("power-station"))
                .await,
        }
    }
}

fn accept() -> Value {
    json!({"kind": "accept", "gaps": [], "gaps_due_on": null})
}

pub(crate) async fn tracking(hall: &Hall, receipt: &str) -> Value {
    let token = token(hall, receipt).await;
    hall.get(
        &format!("/api/v1/track/{receipt}"),
        &[("x-track-token", &token)],
    )
    .await
    .ok()
}

#[tokio::test]
async fn the_licences_code_flows_into_power_and_water_and_gas_and_sign_start() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let bodies = Bodies::at(&hall).await;
    let (licence, power) = (format!("{receipt}-1"), format!("{receipt}-3"));
    hall.make(&bodies.clerk, &licence, accept()).await.ok();
    let now = tracking(&hall, &receipt).await;
    // What the window accepts, it accepts for all that may handle it at the same time (Art. 5(3)).
    assert_eq!(
        application(&now, "非居民用水报装")["stage"]["kind"],
        "accepted"
    );
    assert_eq!(
        application(&now, "非居民用气报装")["stage"]["kind"],
        "waiting"
    );

    hall.make(&bodies.power, &power, json!({"kind": "begin_review"}))
        .await
        .ok();
    let early = hall
        .make(
            &bodies.power,
            &power,
            json!({"kind": "grant", "fields": {}, "documents": []}),
        )
        .await;
    assert_eq!(early.refusal(), (409, "move_refused"));
    assert_eq!(early.json["refusal"]["kind"], "value_missing");

    hall.pass(SignedDuration::from_hours(1));
    hall.make(&bodies.market, &licence, json!({"kind": "begin_review"}))
        .await
        .ok();
    let grant = json!({"kind": "grant", "fields": {"enterprise.uscc": USCC}, "documents": []});
    hall.make(&bodies.market, &licence, grant).await.ok();
    let now = tracking(&hall, &receipt).await;
    assert_eq!(
        application(&now, "低压非居民用电新装")["awaits_values"],
        json!([])
    );
    let gas = application(&now, "非居民用气报装");
    assert_eq!(gas["stage"]["kind"], "received");
    assert!(!gas["application"]["dues"].is_null());
    assert_eq!(
        application(&now, "户外招牌（店招店牌）设置备案")["stage"]["kind"],
        "received"
    );
    let granted = hall
        .make(
            &bodies.power,
            &power,
            json!({"kind": "grant", "fields": {}, "documents": []}),
        )
        .await;
    let file = granted.ok();
    assert_eq!(file["case"]["arrived"]["enterprise.uscc"], USCC);
    assert!(
        file["answers"]
            .as_array()
            .expect("answers")
            .iter()
            .any(|pair| pair[1] == USCC)
    );
}

#[tokio::test]
async fn a_refused_licence_is_told_with_its_remedies_and_nothing_hangs() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let bodies = Bodies::at(&hall).await;
    let licence = format!("{receipt}-1");
    hall.make(&bodies.clerk, &licence, accept()).await.ok();
    hall.make(&bodies.market, &licence, json!({"kind": "begin_review"}))
        .await
        .ok();
    let remedies =
        json!({"reconsideration_body": "market", "reconsideration_days": 60, "court_months": 6});
    let refused = json!({"reasons": ["经营场所不符合规定"], "remedies": remedies});
    hall.make(
        &bodies.market,
        &licence,
        json!({"kind": "refuse", "refused": refused}),
    )
    .await
    .ok();
    let now = tracking(&hall, &receipt).await;
    assert_eq!(
        application(&now, "非居民用气报装")["stage"]["kind"],
        "former_failed"
    );
    let licence = application(&now, "个体工商户设立登记");
    assert_eq!(
        licence["stage"]["decision"]["reasons"][0],
        "经营场所不符合规定"
    );
    assert_eq!(licence["remedies"]["reconsideration_days"], 60);
}

#[tokio::test]
async fn a_delivered_result_is_picked_up_with_a_code_and_rated_once() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let bodies = Bodies::at(&hall).await;
    let licence = format!("{receipt}-1");
    hall.make(&bodies.clerk, &licence, accept()).await.ok();
    hall.make(&bodies.market, &licence, json!({"kind": "begin_review"}))
        .await
        .ok();
    let grant = json!({"kind": "grant", "fields": {"enterprise.uscc": USCC}, "documents": ["business-licence"]});
    hall.make(&bodies.market, &licence, grant).await.ok();
    hall.make(&bodies.clerk, &licence, json!({"kind": "issue"}))
        .await
        .ok();
    let now = tracking(&hall, &receipt).await;
    let code = application(&now, "个体工商户设立登记")["pick_up"]["code"]
        .as_str()
        .expect("a code")
        .to_owned();
    assert!(
        code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()),
        "{code}"
    );
    hall.make(&bodies.clerk, &licence, json!({"kind": "deliver"}))
        .await
        .ok();
    let token = token(&hall, &receipt).await;
    let path = format!("/api/v1/track/{receipt}/ratings");
    let headers = [("x-track-token", token.as_str())];
    let rate = |grade: u8| json!({"case": licence, "grade": grade});
    assert_eq!(
        hall.post(&path, &headers, &rate(6)).await.refusal(),
        (400, "bad_request")
    );
    let rated = hall.post(&path, &headers, &rate(5)).await.ok();
    assert_eq!(
        application(&rated, "个体工商户设立登记")["stage"]["grade"],
        "very_good"
    );
    assert_eq!(
        hall.post(&path, &headers, &rate(1)).await.refusal(),
        (409, "move_refused")
    );
}
