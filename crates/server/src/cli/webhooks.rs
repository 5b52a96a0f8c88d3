//! Where the bodies' own systems listen.

use std::path::PathBuf;

use clap::Subcommand;
use domain::key::BodyId;

use super::{CommandError, Data};
use crate::clock::{Clock, MachineClock};
use crate::store::webhooks::Webhook;
use crate::{catalogue_files, chance, store};

/// Says where a body's own system listens.
#[derive(Debug, Subcommand)]
pub(super) enum Webhooks {
    /// Sets it, and prints the secret that messages will be signed with.
    Set {
        /// The body, by its id in bodies.toml.
        body: String,
        /// The address of its system.
        url: String,
        /// The catalogue's folder.
        #[arg(long, default_value = "catalogue")]
        catalogue: PathBuf,
        #[command(flatten)]
        data: Data,
    },
}

impl Webhooks {
    pub(super) async fn run(self) -> Result<(), CommandError> {
        let Self::Set {
            body,
            url,
            catalogue,
            data,
        } = self;
        let body = BodyId::new(body);
        if !catalogue_files::read(&catalogue)?
            .bodies
            .contains_key(&body)
        {
            return Err(format!("no body `{body}` in the catalogue").into());
        }
        if !url.starts_with("https://") && !url.starts_with("http://") {
            return Err(format!("`{url}` is no address of the web").into());
        }
        let webhook = Webhook {
            url,
            secret: chance::webhook_secret()?,
        };
        let store = data.open().await?;
        let mut db = store.write().await?;
        store::webhooks::set(&mut db, &body, &webhook, MachineClock.now()).await?;
        store.commit(db).await?;
        println!("{}", webhook.secret);
        Ok(())
    }
}
