//! Staff accounts.

use std::io::{IsTerminal, Read, stdin};

use clap::{Subcommand, ValueEnum};
use contract::staff::{Staff, StaffRole};
use domain::key::{BodyId, TownCode};

use super::{CommandError, Data};
use crate::clock::{Clock, MachineClock};
use crate::{chance, secrets, store};

/// Keeps staff accounts.
#[derive(Debug, Subcommand)]
pub(super) enum Account {
    /// Adds an account, or gives one a new role, body and password and ends its sessions. The password is read
    /// from standard input; without one, it is made up and printed.
    Add {
        /// Its name.
        name: String,
        /// What it may do.
        #[arg(long)]
        role: Role,
        /// The body it works for.
        #[arg(long)]
        body: Option<String>,
        /// The town it works for, by its division code; all towns unless given.
        #[arg(long)]
        town: Option<String>,
        #[command(flatten)]
        data: Data,
    },
    /// Lists the accounts.
    List {
        #[command(flatten)]
        data: Data,
    },
}

/// What an account may do.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Role {
    /// Takes in at the window.
    Clerk,
    /// Handles a department's cases.
    Department,
    /// Handles a company's cases.
    Utility,
    /// Sees all, gives more time.
    Supervisor,
    /// Keeps accounts and deliveries.
    Admin,
}

impl From<Role> for StaffRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Clerk => Self::Clerk,
            Role::Department => Self::Department,
            Role::Utility => Self::Utility,
            Role::Supervisor => Self::Supervisor,
            Role::Admin => Self::Admin,
        }
    }
}

impl Account {
    pub(super) async fn run(self) -> Result<(), CommandError> {
        match self {
            Self::Add {
                name,
                role,
                body,
                town,
                data,
            } => {
                let (role, body) = (StaffRole::from(role), body.map(BodyId::new));
                if matches!(role, StaffRole::Department | StaffRole::Utility) && body.is_none() {
                    return Err("a department's or company's account needs --body".into());
                }
                let given = given_password()?;
                let password = given.clone().map_or_else(chance::secret, Ok)?;
                if given.is_none() {
                    println!("{password}");
                }
                let store = data.open().await?;
                add(
                    &store,
                    &Staff {
                        account: name,
                        role,
                        body,
                        town: town.map(TownCode::new),
                    },
                    password,
                )
                .await
            }
            Self::List { data } => {
                let store = data.open().await?;
                for Staff {
                    account,
                    role,
                    body,
                    town,
                } in store::accounts::all(&mut *store.read().await?).await?
                {
                    let body = body.map(|body| body.to_string()).unwrap_or_default();
                    let town = town.map(|town| town.to_string()).unwrap_or_default();
                    println!("{account}\t{}\t{body}\t{town}", store::term(&role)?);
                }
                Ok(())
            }
        }
    }
}

/// Adds an account.
pub(super) async fn add(
    store: &store::Store,
    staff: &Staff,
    password: String,
) -> Result<(), CommandError> {
    let hash = secrets::hash_password(password).await?;
    let mut db = store.write().await?;
    store::accounts::upsert(&mut db, staff, &hash, MachineClock.now()).await?;
    Ok(store.commit(db).await?)
}

fn given_password() -> Result<Option<String>, CommandError> {
    if stdin().is_terminal() {
        return Ok(None);
    }
    let mut text = String::new();
    stdin().read_to_string(&mut text)?;
    let password = text.trim_end_matches(['\r', '\n']);
    match password.chars().count() {
        0 => Ok(None),
        1..12 => Err("a password has at least 12 characters".into()),
        _ => Ok(Some(password.to_owned())),
    }
}
