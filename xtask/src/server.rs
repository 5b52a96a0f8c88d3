//! Building the server and handing words on to it.

use std::path::{Path, PathBuf};
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

/// The server about to serve the built app and the sample catalogue.
pub(crate) fn serving(program: &Path, port: u16, data: &Path) -> Command {
    let mut server = Command::new(program);
    server
        .args(["serve", "--port", &port.to_string(), "--data"])
        .arg(data)
        .arg("--catalogue")
        .arg(folders::root().join("catalogue"))
        .arg("--app")
        .arg(folders::dist());
    server
}

/// Hands a command on to the server's own command line.
pub(crate) fn pass(subcommand: &str, options: Options) -> Result {
    let mut server = Command::new(build(Profile::Server)?);
    run(server
        .current_dir(folders::root())
        .arg(subcommand)
        .args(options.rest()))
}
