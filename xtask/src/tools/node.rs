//! Node, and what comes through npm.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{apt, find, folder, version};
use crate::process::{Doing, Error, Result, run};

/// The oldest Node that binaryen and Playwright still run on; Debian 12 brings it.
const OLDEST_NODE: u32 = 18;
const BINARYEN: &str = "132.0.0";

/// Node's file.
pub(crate) fn node() -> Result<PathBuf> {
    if let Some(node) = find("node")?
        && major(&version(&node)?) >= Some(OLDEST_NODE)
    {
        return Ok(node);
    }
    apt::install(&["nodejs", "npm"])?;
    match find("node")? {
        Some(node) if major(&version(&node)?) >= Some(OLDEST_NODE) => Ok(node),
        _ => Err(Error(format!(
            "Node {OLDEST_NODE} or newer is needed, and apt does not bring it; please install it."
        ))),
    }
}

/// npm, ready to be given its words.
pub(crate) fn npm() -> Result<Command> {
    node()?;
    if find("npm")?.is_none() {
        apt::install(&["npm"])?;
    }
    let mut npm = Command::new("npm");
    npm.args(["--no-fund", "--no-audit", "--loglevel=error"]);
    Ok(npm)
}

/// wasm-opt, from npm's binaryen, ready to be given its words.
pub(crate) fn wasm_opt() -> Result<Command> {
    let folder = folder()?.join(format!("binaryen-{BINARYEN}"));
    let script = folder.join("node_modules/binaryen/bin/wasm-opt");
    if !script.is_file() {
        println!(
            "Installing wasm-opt (binaryen {BINARYEN}) into {}",
            folder.display()
        );
        std::fs::create_dir_all(&folder)
            .doing(format_args!("make the folder {}", folder.display()))?;
        let mut install = npm()?;
        install
            .args(["install", "--save-exact", "--prefix"])
            .arg(&folder)
            .arg(format!("binaryen@{BINARYEN}"));
        run(&mut install).doing("install binaryen")?;
    }
    let mut wasm_opt = Command::new(node()?);
    wasm_opt.arg(script);
    Ok(wasm_opt)
}

/// What a folder's package-lock.json says, unless that very list is there already.
pub(crate) fn packages(folder: &Path, name: &str) -> Result {
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).doing(format_args!("read {}", lock.display()))?;
    let stamp = folder.join("node_modules/.installed");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing {name}");
    run(npm()?.current_dir(folder).arg("ci"))?;
    std::fs::write(stamp, wanted).doing("note what was installed")
}

/// The 18 of `v18.20.4`.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v18.20.4\n"), Some(18));
        assert_eq!(major("unknown"), None);
    }
}
