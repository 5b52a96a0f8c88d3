//! Working out the table behind the kiosk's keys; `xtask/typing/table.mjs` says from what.

use std::process::Command;

use crate::options::Options;
use crate::process::{Result, run};
use crate::{folders, tools};

/// Writes `public/typing.txt`.
pub(crate) fn table(options: Options) -> Result {
    options.end()?;
    let (root, folder) = (folders::root(), folders::root().join("xtask/typing"));
    tools::packages(&folder, "the dictionaries")?;
    let mut node = Command::new(tools::node()?);
    node.arg(folder.join("table.mjs"))
        .arg(root.join("public/typing.txt"))
        .arg(folder.join("names.txt"))
        .arg(root.join("catalogue/towns/330803112/villages.tsv"));
    run(&mut node)
}
