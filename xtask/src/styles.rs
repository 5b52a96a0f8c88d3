//! Joins the style files into one, so that a browser asks once.
//!
//! The folders are the layers: what is named later in [`LAYERS`] wins over what is named earlier.
//! Inside a layer every file stands for itself, so their order is the alphabet's.

use std::path::{Path, PathBuf};

use crate::folders;
use crate::options::Options;
use crate::process::{Doing, Error, Result};

const LAYERS: [&str; 6] = [
    "tokens.css",
    "base.css",
    "objects",
    "components",
    "utilities.css",
    "print.css",
];

/// Writes `target/app.css`, which index.html names.
pub(crate) fn join(options: Options) -> Result {
    options.end()?;
    let style = folders::root().join("style");
    let files = in_order(&style)?;
    let mut joined = String::new();
    for file in &files {
        joined += &std::fs::read_to_string(file).doing(format_args!("read {}", file.display()))?;
        joined.push('\n');
    }
    // Beside index.html, wherever Cargo's own target folder may be.
    let target = folders::root().join("target");
    std::fs::create_dir_all(&target).doing("make the target folder")?;
    std::fs::write(target.join("app.css"), joined).doing("write the joined style file")
}

/// Every style file, in layer order; one that stands in no layer is an error.
fn in_order(style: &Path) -> Result<Vec<PathBuf>> {
    let strays = children(style)?
        .into_iter()
        .find(|path| !LAYERS.iter().any(|layer| path.ends_with(layer)));
    if let Some(stray) = strays {
        return Err(Error(format!(
            "{} stands in none of the layers {}.",
            stray.display(),
            LAYERS.join(", ")
        )));
    }
    let mut files = Vec::new();
    for layer in LAYERS.map(|layer| style.join(layer)) {
        if layer.is_dir() {
            files.extend(children(&layer)?);
        } else if layer.is_file() {
            files.push(layer);
        }
    }
    Ok(files)
}

fn children(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).doing(format_args!("read {}", folder.display()))?;
    let mut paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
