//! `cargo xtask bench understanding`: how often people's own words find the right item first, for us and for the
//! libraries of `bench/lookup`. Without `--set` both sets are asked and `bench/understanding/RESULTS.md` is written.

use std::process::Command;

use crate::ask::{TOWN, findable};
use crate::options::Options;
use crate::process::{Doing, Error, Result, output, run};
use crate::{folders, tools};

const SETS: [&str; 2] = ["work", "holdout"];

pub(crate) fn understanding(mut options: Options) -> Result {
    let set = options.value("--set")?;
    let failures = options.flag("--failures");
    options.end()?;
    match set.as_deref() {
        Some("holdout") if failures => Err(Error(
            "What fails of the hold-out is not shown: it is for measuring, not for tuning.".into(),
        )),
        Some(set) => {
            let mut ours = ours(set)?;
            run(ours.args(failures.then_some("--failures")))
        }
        None => write(),
    }
}

fn ours(set: &str) -> Result<Command> {
    if !SETS.contains(&set) {
        return Err(Error(format!(
            "There is no set `{set}`; there are work and holdout."
        )));
    }
    let mut ours = findable()?;
    ours.args(["understanding", "catalogue", TOWN])
        .arg(format!("bench/understanding/{set}.tsv"));
    Ok(ours)
}

fn write() -> Result {
    let mut text = String::from(
        "# The proof of understanding: results\n\nMade by `cargo xtask bench understanding`. `first`, `among 3` and \
         `among 10` are shares of the queries that have an\nanswer; `none refused` of those that have none. A wish for a \
         whole matter counts as found with its bundle, or with four\nfifths of its items among the first ten.\n",
    );
    for set in SETS {
        text += &format!("\n## Ours, {set}\n\n{}", output(&mut ours(set)?)?);
    }
    tools::packages(&folders::root().join("bench/lookup"), "the peers")?;
    let mut peers = Command::new(tools::node()?);
    peers.arg(folders::root().join("bench/understanding/peers/run.js"));
    text += &format!(
        "\n# The peers\n\nEach knows the names alone, and then all other names too.\n\n{}\n",
        output(&mut peers)?.trim_end()
    );
    let path = folders::root().join("bench/understanding/RESULTS.md");
    std::fs::write(&path, &text).doing(format_args!("write {}", path.display()))?;
    print!("{text}");
    Ok(())
}
