//! The commands of the `server` binary.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::store::Store;

mod accounts;
mod deliveries;
mod lists;
mod missed;
mod play;
mod serve;
mod unities;
mod webhooks;

/// What can go wrong in a command, told as it is.
pub type CommandError = Box<dyn std::error::Error>;

/// 一窗：the window's server.
#[derive(Debug, Parser)]
#[command(name = "server", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the window.
    Serve(serve::Serve),
    /// Keeps staff accounts.
    #[command(subcommand)]
    Account(accounts::Account),
    /// Says where a body's own system listens.
    #[command(subcommand)]
    Webhook(webhooks::Webhooks),
    /// Looks after what is sent to the bodies' own systems.
    #[command(subcommand)]
    Deliveries(deliveries::Deliveries),
    /// Plays the bodies that handle a submission, with sample accounts, through the API.
    Play(play::Play),
    /// Puts in a town's own list, takes it back, gets it out.
    #[command(subcommand)]
    Lists(Box<lists::Lists>),
    /// Names where the lists of towns disagree on an item's name, type, basis or code.
    Unities(unities::Unities),
    /// Lists what people asked the lookup in vain, with what it answers today.
    Missed(missed::Missed),
    /// Reads a catalogue and says everything that is wrong with it.
    CheckCatalogue {
        /// Its folder.
        #[arg(default_value = "catalogue")]
        folder: PathBuf,
    },
}

/// Where everything is kept.
#[derive(Debug, Args)]
struct Data {
    /// Where everything is kept.
    #[arg(long, default_value = "data")]
    data: PathBuf,
}

impl Data {
    async fn open(&self) -> Result<Store, CommandError> {
        std::fs::create_dir_all(&self.data)?;
        Ok(Store::open(&self.data).await?)
    }
}

/// Runs the command given.
pub async fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Serve(serve) => serve.run().await,
        Command::Account(account) => account.run().await,
        Command::Webhook(webhook) => webhook.run().await,
        Command::Deliveries(deliveries) => deliveries.run().await,
        Command::Play(play) => play.run().await,
        Command::Lists(lists) => lists.run().await,
        Command::Unities(unities) => unities.run(),
        Command::Missed(missed) => missed.run().await,
        Command::CheckCatalogue { folder } => check_catalogue(&folder),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn check_catalogue(folder: &Path) -> Result<(), CommandError> {
    let catalogue = crate::catalogue_files::read(folder)?;
    println!(
        "{} items, {} guides, {} bundles, {} other names",
        catalogue.items.len(),
        catalogue.guides.len(),
        catalogue.bundles.len(),
        catalogue.aliases.len()
    );
    for (code, list) in &catalogue.towns {
        let (town, rows) = (&list.town, list.availability.len());
        println!("{code} {} ({}): {rows} items", town.name, town.kind.term());
    }
    Ok(())
}
