//! What the bodies' own systems hear.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use contract::staff::StaffRole;
use domain::key::BodyId;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::outbox::{send_due, signature};
use server::store::{self, webhooks::Webhook};

use super::hall::Hall;

const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// A body's system: what it heard, and whether it takes anything.
#[derive(Default)]
struct Heard {
    messages: Vec<(HeaderMap, String)>,
    refuses: bool,
}

type Ear = Arc<Mutex<Heard>>;

async fn listen() -> (Ear, String) {
    let ear = Ear::default();
    let hear = |State(ear): State<Ear>, headers: HeaderMap, body: String| async move {
        let mut heard = ear.lock().expect("an ear");
        heard.messages.push((headers, body));
        if heard.refuses {
            StatusCode::SERVICE_UNAVAILABLE
        } else {
            StatusCode::NO_CONTENT
        }
    };
    let router = Router::new()
        .route("/hear", post(hear))
        .with_state(Arc::clone(&ear));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let url = format!("http://{}/hear", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (ear, url)
}

async fn set(hall: &Hall, body: &str, url: String) {
    let mut db = hall.app.store.write().await.expect("a transaction");
    let webhook = Webhook {
        url,
        secret: SECRET.to_owned(),
    };
    store::webhooks::set(&mut db, &BodyId::new(body), &webhook, hall.app.now())
        .await
        .expect("set");
    hall.app.store.commit(db).await.expect("kept");
}

async fn deliveries(hall: &Hall) -> Value {
    let admin = hall.log_in("admin", StaffRole::Admin, None).await;
    hall.get("/api/v1/deliveries", &[("cookie", &admin)])
        .await
        .ok()
}

#[test]
fn the_signature_is_the_standards_own_example() {
    // The worked example of the Standard Webhooks specification's reference libraries.
    let payload = r#"{"test": 2432232314}"#;
    let signed = signature(
        SECRET,
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "1614265330",
        payload,
    );
    assert_eq!(
        signed.expect("signed"),
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    );
}

#[tokio::test]
async fn a_body_hears_its_part_signed_and_once() {
    let hall = Hall::open().await;
    let (ear, url) = listen().await;
    set(&hall, "power-station", url).await;
    let receipt = hall.hand_in().await;
    send_due(&hall.app).await.expect("sent");
    assert_eq!(send_due(&hall.app).await.expect("nothing left"), 0);
    let heard = std::mem::take(&mut ear.lock().expect("an ear").messages);
    let [(headers, body)] = heard.as_slice() else {
        panic!("{} messages", heard.len())
    };
    let header = |name: &str| headers[name].to_str().expect("text");
    let expected = signature(
        SECRET,
        header("webhook-id"),
        header("webhook-timestamp"),
        body,
    )
    .expect("signed");
    assert_eq!(header("webhook-signature"), expected);
    let message: Value = serde_json::from_str(body).expect("JSON");
    assert_eq!(message["type"], "case.received");
    assert_eq!(message["data"]["case"], format!("{receipt}-3"));
    assert!(message["data"]["answers"]["applicant.name"].is_object());
    assert!(message["data"]["answers"]["applicant.sex"].is_null());
}

#[tokio::test]
async fn what_fails_is_sent_again_later_under_the_same_id() {
    let hall = Hall::open().await;
    let (ear, url) = listen().await;
    ear.lock().expect("an ear").refuses = true;
    set(&hall, "power-station", url).await;
    hall.hand_in().await;
    send_due(&hall.app).await.expect("tried");
    assert_eq!(send_due(&hall.app).await.expect("not yet"), 0);
    hall.pass(SignedDuration::from_secs(10));
    ear.lock().expect("an ear").refuses = false;
    assert_eq!(send_due(&hall.app).await.expect("sent"), 1);
    let heard = std::mem::take(&mut ear.lock().expect("an ear").messages);
    let ids: Vec<&str> = heard
        .iter()
        .map(|(h, _)| h["webhook-id"].to_str().expect("text"))
        .collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
}

#[tokio::test]
async fn what_failed_for_days_is_listed_and_sent_again_when_someone_says_so() {
    let hall = Hall::open().await;
    let (ear, url) = listen().await;
    ear.lock().expect("an ear").refuses = true;
    set(&hall, "power-station", url).await;
    hall.hand_in().await;
    for _ in 0..12 {
        send_due(&hall.app).await.expect("tried");
        hall.pass(SignedDuration::from_hours(24));
    }
    let listed = deliveries(&hall).await;
    assert_eq!(
        (&listed[0]["state"], &listed[0]["attempts"]),
        (&json!("failed"), &json!(12))
    );
    assert!(
        listed[0]["last_error"]
            .as_str()
            .expect("a reason")
            .contains("503")
    );
    ear.lock().expect("an ear").refuses = false;
    let admin = hall.log_in("admin", StaffRole::Admin, None).await;
    let path = format!(
        "/api/v1/deliveries/{}/resend",
        listed[0]["id"].as_str().expect("an id")
    );
    hall.post(&path, &[("cookie", &admin)], &json!({}))
        .await
        .ok();
    assert_eq!(send_due(&hall.app).await.expect("sent"), 1);
}

#[tokio::test]
async fn a_body_without_a_system_works_through_the_api() {
    let hall = Hall::open().await;
    hall.hand_in().await;
    let listed = deliveries(&hall).await;
    let states = listed
        .as_array()
        .expect("deliveries")
        .iter()
        .map(|delivery| &delivery["state"]);
    assert!(states.clone().count() >= 6 && states.clone().all(|state| state == "no_endpoint"));
    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    assert_eq!(
        hall.get("/api/v1/deliveries", &[("cookie", &clerk)])
            .await
            .refusal(),
        (403, "not_allowed")
    );
}
