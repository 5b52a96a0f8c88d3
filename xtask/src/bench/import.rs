//! `cargo xtask bench import`: a list of many rows read and laid beside another. `bench/import.md` explains.

use crate::folders;
use crate::options::Options;
use crate::process::{Result, run as start};

/// Builds the program that measures, as the server is built, and runs it.
pub(crate) fn run(mut options: Options) -> Result {
    let rows = options.value("--rows")?;
    options.end()?;
    let mut measure = folders::cargo();
    measure.args(["run", "-p", "lists", "--features", "files"]);
    measure.args(["--example", "import", "--profile", "server", "--"]);
    start(measure.args(rows))
}
