//! What is sent to the bodies' own systems; a running server sends what is put back within seconds.

use clap::Subcommand;
use contract::staff::{Delivery, DeliveryState};

use super::{CommandError, Data};
use crate::clock::{Clock, MachineClock};
use crate::store;

/// Looks after deliveries.
#[derive(Debug, Subcommand)]
pub(super) enum Deliveries {
    /// Lists the latest, failed ones first.
    List {
        #[command(flatten)]
        data: Data,
    },
    /// Sends one again.
    Resend {
        /// Its id.
        id: String,
        #[command(flatten)]
        data: Data,
    },
    /// Sends all again that failed.
    ResendFailed {
        #[command(flatten)]
        data: Data,
    },
}

/// How many deliveries are looked at.
const MOST: i64 = 1000;

impl Deliveries {
    pub(super) async fn run(self) -> Result<(), CommandError> {
        match self {
            Self::List { data } => {
                for delivery in latest(&data).await? {
                    print(&delivery)?;
                }
                Ok(())
            }
            Self::Resend { id, data } => resend(&data, vec![id]).await,
            Self::ResendFailed { data } => {
                let failed = latest(&data)
                    .await?
                    .into_iter()
                    .filter(|d| d.state == DeliveryState::Failed);
                let ids = failed.map(|delivery| delivery.id).collect();
                resend(&data, ids).await
            }
        }
    }
}

async fn latest(data: &Data) -> Result<Vec<Delivery>, CommandError> {
    let store = data.open().await?;
    Ok(store::outbox::latest(&mut *store.read().await?, MOST).await?)
}

async fn resend(data: &Data, ids: Vec<String>) -> Result<(), CommandError> {
    let store = data.open().await?;
    let mut db = store.write().await?;
    for id in ids {
        let delivery = store::outbox::again(&mut db, &id, MachineClock.now()).await?;
        print(&delivery.ok_or_else(|| format!("no delivery `{id}`"))?)?;
    }
    Ok(store.commit(db).await?)
}

fn print(delivery: &Delivery) -> Result<(), CommandError> {
    let Delivery {
        id,
        body,
        event,
        case,
        state,
        attempts,
        last_error,
        ..
    } = delivery;
    let why = last_error.as_deref().unwrap_or_default();
    println!(
        "{id}\t{}\t{body}\t{event}\t{case}\t{attempts}\t{why}",
        store::term(state)?
    );
    Ok(())
}
