//! Building the server and handing words on to it.

use std::path::PathBuf;
use std::process::Command;

use crate::folders;
use crate::options::Options;
use crate::process::{Result, run};

/// Which of Cargo's profiles the server is built with.
#[derive(Clone, Copy)]
pub(crate) enum Profile {
    /// As a town runs it.
    Server,
    /// As its tests build it: sooner ready, and arithmetic slips are caught.
    Dev,
}

/// Builds the server and says where it is.
pub(crate) fn build(profile: Profile) -> Result<PathBuf> {
    let (name, folder) = match profile {
        Profile::Server => ("server", "server"),
        Profile::Dev => ("dev", "debug"),
    };
    run(folders::cargo().args(["build", "--quiet", "--package", "server", "--profile", name]))?;
    Ok(folders::target()?.join(folder).join("server"))
}

/// Hands a command on to the server's own command line.
pub(crate) fn pass(subcommand: &str, options: Options) -> Result {
    let mut server = Command::new(build(Profile::Server)?);
    run(server
        .current_dir(folders::root())
        .arg(subcommand)
        .args(options.rest()))
}
