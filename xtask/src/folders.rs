//! Where things stand: the clone, its target folder, the built app.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{Doing, Error, Result, output};

/// The clone this command was built from.
pub(crate) fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().map(PathBuf::from).unwrap_or(manifest)
}

/// The built app, as Trunk leaves it.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's target folder, wherever the person has put it.
pub(crate) fn target() -> Result<PathBuf> {
    let mut metadata = cargo();
    metadata.args([
        "metadata",
        "--format-version",
        "1",
        "--no-deps",
        "--offline",
    ]);
    let metadata = output(&mut metadata)?;
    let path = metadata
        .split_once(r#""target_directory":""#)
        .and_then(|(_, rest)| rest.split('"').next());
    path.map(PathBuf::from)
        .ok_or_else(|| Error("Cargo does not say where its target folder is.".into()))
}

/// Cargo, at the clone's root.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root());
    cargo
}

/// Every file under a folder with one of these endings.
pub(crate) fn files(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = all_files(folder)?;
    let wanted = |path: &PathBuf| {
        let ending = path.extension();
        ending.is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
    };
    found.retain(wanted);
    Ok(found)
}

/// Every file under a folder.
pub(crate) fn all_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).doing(format_args!("read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(all_files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
