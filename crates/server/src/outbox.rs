//! Sends what was written to the bodies' own systems: at least once each, again with growing pauses, signed as
//! Standard Webhooks has it. Messages are recognised by their id; order is not promised.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use contract::staff::{Delivery, DeliveryState};
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use sha2::Sha256;

use crate::app::App;
use crate::failure::Failure;
use crate::store::outbox::Message;
use crate::store::webhooks::Webhook;
use crate::{chance, messages, store};

/// After this many tries, some three days, someone has to look.
const MOST_ATTEMPTS: u32 = 12;
/// The longest pause between two tries.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(12);
/// How long a body's system may take to answer.
const TIMEOUT: Duration = Duration::from_secs(15);
/// How many messages are taken at a time.
const BATCH: i64 = 20;

/// Sends what is due, and says how many messages that were.
pub async fn send_due(app: &App) -> Result<usize, Failure> {
    let mut db = app.store.read().await?;
    let due = store::outbox::due(&mut db, app.now(), BATCH).await?;
    drop(db);
    let count = due.len();
    for message in due {
        send(app, message).await?;
    }
    Ok(count)
}

async fn send(app: &App, message: Message) -> Result<(), Failure> {
    let Message {
        mut delivery,
        payload,
    } = message;
    let mut db = app.store.read().await?;
    let webhook = messages::endpoint(&mut db, &app.catalogue.current(), &delivery.body).await?;
    drop(db);
    let Some(webhook) = webhook else {
        delivery.state = DeliveryState::NoEndpoint;
        return keep(app, &delivery).await;
    };
    let (id, now) = (delivery.id.clone(), app.now());
    let posted = tokio::task::spawn_blocking(move || post(&webhook, &id, now, &payload)).await;
    delivery.attempts += 1;
    delivery.next_at = None;
    match posted.unwrap_or_else(|error| Err(error.to_string())) {
        Ok(()) => {
            delivery.state = DeliveryState::Delivered;
            delivery.last_error = None;
        }
        Err(why) => {
            tracing::warn!(
                delivery = delivery.id,
                attempts = delivery.attempts,
                why,
                "not delivered"
            );
            delivery.last_error = Some(why);
            if delivery.attempts >= MOST_ATTEMPTS {
                delivery.state = DeliveryState::Failed;
            } else {
                delivery.next_at = now
                    .checked_add(pause(delivery.attempts, chance::number()?))
                    .ok();
            }
        }
    }
    keep(app, &delivery).await
}

async fn keep(app: &App, delivery: &Delivery) -> Result<(), Failure> {
    let mut db = app.store.write().await?;
    store::outbox::update(&mut db, delivery).await?;
    app.store.commit(db).await
}

/// Five seconds, then four times as long each time, with up to a quarter more by chance so that what
/// failed together does not come back together.
fn pause(attempts: u32, chance: u64) -> SignedDuration {
    let seconds = 5_i64.saturating_mul(4_i64.saturating_pow(attempts.saturating_sub(1)));
    let seconds = seconds.min(LONGEST_PAUSE.as_secs());
    let jitter = i64::try_from(chance % 256).unwrap_or_default() * seconds / 1024;
    SignedDuration::from_secs(seconds + jitter)
}

fn post(webhook: &Webhook, id: &str, now: Timestamp, payload: &str) -> Result<(), String> {
    let timestamp = now.as_second().to_string();
    let signature = signature(&webhook.secret, id, &timestamp, payload)?;
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(TIMEOUT))
        .max_redirects(0);
    let agent: ureq::Agent = config.http_status_as_error(false).build().into();
    let request = agent
        .post(&webhook.url)
        .header("content-type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", &timestamp)
        .header("webhook-signature", &signature);
    let response = request.send(payload).map_err(|error| error.to_string())?;
    match response.status() {
        status if status.is_success() => Ok(()),
        status => Err(format!("answered {status}")),
    }
}

/// `v1,` and the HMAC-SHA256 of id, timestamp and payload under the endpoint's secret.
pub fn signature(secret: &str, id: &str, timestamp: &str, payload: &str) -> Result<String, String> {
    let key = secret.strip_prefix("whsec_").unwrap_or(secret);
    let key = STANDARD
        .decode(key)
        .map_err(|_| "the secret is not base64".to_owned())?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(|error| error.to_string())?;
    mac.update(format!("{id}.{timestamp}.{payload}").as_bytes());
    Ok(format!(
        "v1,{}",
        STANDARD.encode(mac.finalize().into_bytes())
    ))
}
