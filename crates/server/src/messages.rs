//! What a body's own system is told of its case: one message per event that the body did not make itself.

use contract::staff::{Delivery, DeliveryState};
use domain::case::{Case, Event, Happening, Move, Role};
use domain::key::BodyId;
use jiff::Timestamp;
use serde_json::{Value, json};
use sqlx::SqliteConnection;

use crate::catalogue_files::Loaded;
use crate::chance;
use crate::failure::Failure;
use crate::store::cases::StoredCase;
use crate::store::outbox::{self, Message};
use crate::store::webhooks::{self, Webhook};

/// Writes the messages about what happened to a case after its first `told` events.
pub async fn tell(
    db: &mut SqliteConnection,
    loaded: &Loaded,
    stored: &StoredCase,
    told: usize,
    now: Timestamp,
) -> Result<(), Failure> {
    let case = &stored.case;
    let state = match endpoint(db, loaded, &case.body).await? {
        Some(_) => DeliveryState::Pending,
        None => DeliveryState::NoEndpoint,
    };
    for event in case
        .history
        .iter()
        .skip(told)
        .filter(|event| is_news(event))
    {
        let kind = format!("case.{}", name(&event.what)?);
        let payload = json!({
            "type": kind,
            "timestamp": event.at.to_string(),
            "data": data(loaded, stored, event)?,
        });
        let delivery = Delivery {
            id: format!("msg_{}", chance::id()?),
            body: case.body.clone(),
            event: kind,
            case: case.number.to_string(),
            state,
            attempts: 0,
            next_at: (state == DeliveryState::Pending).then_some(now),
            last_error: None,
        };
        outbox::insert(
            db,
            &Message {
                delivery,
                payload: payload.to_string(),
            },
            now,
        )
        .await?;
    }
    Ok(())
}

/// Where a body listens: itself, or the body it belongs to.
pub async fn endpoint(
    db: &mut SqliteConnection,
    loaded: &Loaded,
    body: &BodyId,
) -> Result<Option<Webhook>, Failure> {
    if let Some(own) = webhooks::find(db, body).await? {
        return Ok(Some(own));
    }
    match loaded
        .catalogue
        .bodies
        .get(body)
        .and_then(|body| body.parent.as_ref())
    {
        Some(parent) => webhooks::find(db, parent).await,
        None => Ok(None),
    }
}

/// An event's name: that of its move, or its own.
pub fn name(what: &Happening) -> Result<String, Failure> {
    let named = match what {
        Happening::Moved { made } => serde_json::to_value(made.kind())?,
        other => serde_json::to_value(other)?["kind"].take(),
    };
    named
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| Failure::Broken("an event without a name".to_owned()))
}

/// A body knows its own moves; that a former closed it hears as the receipt that follows.
fn is_news(event: &Event) -> bool {
    let own = matches!(event.by.role, Role::Department | Role::Utility);
    let echo = matches!(
        event.what,
        Happening::Moved {
            made: Move::FormerClosed { .. }
        }
    );
    !own && !echo
}

/// The content goes along when the body receives it, not before, and again when it was mended.
fn data(loaded: &Loaded, stored: &StoredCase, event: &Event) -> Result<Value, Failure> {
    let case: &Case = &stored.case;
    let item = loaded
        .catalogue
        .items
        .get(&case.item)
        .map(|item| item.name.as_str());
    let carries_content = match &event.what {
        Happening::Received => true,
        Happening::Moved { made } => matches!(made, Move::Resubmit | Move::SupplyGap { .. }),
        _ => false,
    };
    let mut data = json!({
        "case": case.number,
        "receipt": case.number.receipt(),
        "town": loaded.town.town.code,
        "item": case.item,
        "item_name": item,
        "body": case.body,
        "stage": case.stage.kind(),
        "arrived": case.arrived,
    });
    if carries_content {
        data["answers"] = serde_json::to_value(&stored.content.answers)?;
        data["files"] = serde_json::to_value(&stored.content.files)?;
        data["signed"] = serde_json::to_value(&stored.content.signed)?;
        data["at_window"] = serde_json::to_value(&stored.content.at_window)?;
    }
    Ok(data)
}
