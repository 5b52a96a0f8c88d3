//! The commands of the `server` binary.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod serve;

/// What can go wrong in a command, told as it is.
pub type CommandError = Box<dyn std::error::Error>;

/// 一窗: the window's server.
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
    /// Reads a catalogue and says everything that is wrong with it.
    CheckCatalogue {
        /// Its folder.
        folder: PathBuf,
    },
}

/// Runs the command given.
pub async fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Serve(serve) => serve.run().await,
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

fn check_catalogue(folder: &std::path::Path) -> Result<(), CommandError> {
    let loaded = crate::catalogue_files::read(folder)?;
    let catalogue = &loaded.catalogue;
    println!(
        "{}: {} items, {} guides, {} bundles, {} other names",
        loaded.town.town.name,
        catalogue.items.len(),
        catalogue.guides.len(),
        catalogue.bundles.len(),
        catalogue.aliases.len()
    );
    Ok(())
}
