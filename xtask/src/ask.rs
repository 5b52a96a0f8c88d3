//! `cargo xtask ask`: what the lookup answers, natively, on the engine and the catalogue the browser has.

use std::path::PathBuf;
use std::process::Command;

use crate::options::Options;
use crate::process::{Result, run};
use crate::{folders, process};

/// The sample town.
pub(crate) const TOWN: &str = "330803112";

/// Answers the queries on standard input.
pub(crate) fn ask(mut options: Options) -> Result {
    let town = options.value("--town")?.unwrap_or_else(|| TOWN.to_owned());
    let top = options.value("--top")?.unwrap_or_else(|| "10".to_owned());
    let why = options.flag("--why");
    options.end()?;
    let mut ask = findable()?;
    ask.args(["ask", "catalogue", &town, &top]);
    run(ask.args(why.then_some("--why")))
}

/// The lookup's own program, built and ready to be told what to do.
pub(crate) fn findable() -> Result<Command> {
    process::run(folders::cargo().args(["build", "--quiet", "--package", "findable"]))?;
    let program: PathBuf = folders::target()?.join("debug/findable");
    let mut command = Command::new(program);
    command.current_dir(folders::root());
    Ok(command)
}
