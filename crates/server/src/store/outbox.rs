//! What the bodies' own systems are told.

use contract::staff::{Delivery, DeliveryState};
use domain::key::BodyId;
use jiff::Timestamp;
use sqlx::SqliteConnection;

use super::{from_term, instant, millis, term};
use crate::failure::Failure;

/// A message to a body's system.
#[derive(Clone, Debug)]
pub struct Message {
    /// How its delivery stands.
    pub delivery: Delivery,
    /// What is sent, as JSON.
    pub payload: String,
}

type Columns = (
    String,
    String,
    String,
    String,
    String,
    String,
    i64,
    i64,
    Option<String>,
);

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select id, body, event, case_number, payload, state, attempts, next_at, last_error from outbox ",
            $rest
        )
    };
}

/// Keeps a new message.
pub async fn insert(
    db: &mut SqliteConnection,
    message: &Message,
    now: Timestamp,
) -> Result<(), Failure> {
    let delivery = &message.delivery;
    sqlx::query("insert into outbox values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind(&delivery.id)
        .bind(delivery.body.as_str())
        .bind(&delivery.event)
        .bind(&delivery.case)
        .bind(&message.payload)
        .bind(term(&delivery.state)?)
        .bind(i64::from(delivery.attempts))
        .bind(delivery.next_at.map_or(0, millis))
        .bind(&delivery.last_error)
        .bind(millis(now))
        .execute(db)
        .await?;
    Ok(())
}

/// Keeps how a delivery stands now.
pub async fn update(db: &mut SqliteConnection, delivery: &Delivery) -> Result<(), Failure> {
    sqlx::query(
        "update outbox set state = $2, attempts = $3, next_at = $4, last_error = $5 where id = $1",
    )
    .bind(&delivery.id)
    .bind(term(&delivery.state)?)
    .bind(i64::from(delivery.attempts))
    .bind(delivery.next_at.map_or(0, millis))
    .bind(&delivery.last_error)
    .execute(db)
    .await?;
    Ok(())
}

/// The messages to be sent by now, oldest first.
pub async fn due(
    db: &mut SqliteConnection,
    now: Timestamp,
    most: i64,
) -> Result<Vec<Message>, Failure> {
    let sql = select!("where state = 'pending' and next_at <= $1 order by created_at limit $2");
    let rows: Vec<Columns> = sqlx::query_as(sql)
        .bind(millis(now))
        .bind(most)
        .fetch_all(db)
        .await?;
    rows.into_iter().map(stored).collect()
}

/// The latest deliveries, failed ones first.
pub async fn latest(db: &mut SqliteConnection, most: i64) -> Result<Vec<Delivery>, Failure> {
    let sql = select!(
        "order by case state when 'failed' then 0 when 'pending' then 1 else 2 end, created_at desc limit $1"
    );
    let rows: Vec<Columns> = sqlx::query_as(sql).bind(most).fetch_all(db).await?;
    rows.into_iter()
        .map(|row| Ok(stored(row)?.delivery))
        .collect()
}

/// One delivery.
pub async fn find(db: &mut SqliteConnection, id: &str) -> Result<Option<Delivery>, Failure> {
    let row: Option<Columns> = sqlx::query_as(select!("where id = $1"))
        .bind(id)
        .fetch_optional(db)
        .await?;
    row.map(|row| Ok(stored(row)?.delivery)).transpose()
}

/// Puts a delivery back among those to be sent, now.
pub async fn again(
    db: &mut SqliteConnection,
    id: &str,
    now: Timestamp,
) -> Result<Option<Delivery>, Failure> {
    let Some(mut delivery) = find(db, id).await? else {
        return Ok(None);
    };
    delivery.state = DeliveryState::Pending;
    delivery.attempts = 0;
    delivery.next_at = Some(now);
    update(db, &delivery).await?;
    Ok(Some(delivery))
}

fn stored(row: Columns) -> Result<Message, Failure> {
    let (id, body, event, case, payload, state, attempts, next_at, last_error) = row;
    let state: DeliveryState = from_term(state)?;
    let next_at = (state == DeliveryState::Pending)
        .then(|| instant(next_at))
        .transpose()?;
    let attempts = u32::try_from(attempts).unwrap_or(u32::MAX);
    let delivery = Delivery {
        id,
        body: BodyId::new(body),
        event,
        case,
        state,
        attempts,
        next_at,
        last_error,
    };
    Ok(Message { delivery, payload })
}
