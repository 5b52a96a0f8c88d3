//! Cuts the app's module at the functions `src/later.rs` names, and binds the first part to JavaScript again.
//!
//! Trunk binds the module whole, and a module must be cut before it is bound; so what Trunk left in the staging folder
//! is overwritten, under the names its page knows. The parts carry the same hash: they come of the same module.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{Doing, Error, Result, run};
use crate::{folders, sections, tools};

/// The name of the cutting tool's loader, which the bound script imports.
const LOADER: &str = "__wasm_split";

/// Replaces Trunk's module and script in the staging folder by the first part, and adds the parts that come later.
pub(crate) fn split(staging: &Path, profile: &str) -> Result {
    let target = folders::target()?;
    let module = target.join(format!("wasm32-unknown-unknown/{profile}/yichuang.wasm"));
    let (stem, hash) = trunks_name(staging)?;
    let parts = target.join("split").join(profile);
    if parts.exists() {
        std::fs::remove_dir_all(&parts).doing("clear away the former parts")?;
    }
    std::fs::create_dir_all(&parts).doing("make a folder for the parts")?;
    let mut cut = Command::new(tools::wasm_split()?);
    cut.arg(&module).arg(&parts);
    run(cut.args(["--target", "web", "--out-name", &stem]))?;
    for part in folders::files(&parts, &["wasm"])? {
        sections::drop_target_features(&part)?;
    }
    let first = parts.join(format!("{stem}.wasm"));
    bind(&first, staging, &stem, profile)?;
    std::fs::remove_file(first).doing("clear away the first part")?;
    hand_over(&parts, staging, &stem, &hash)
}

/// What Trunk called the app, and the hash in it: `yichuang-0123456789abcdef`.
fn trunks_name(staging: &Path) -> Result<(String, String)> {
    let scripts = folders::files(staging, &["js"])?;
    let stems = scripts
        .iter()
        .filter_map(|script| script.file_stem()?.to_str());
    let named = stems.filter_map(|stem| Some((stem, stem.strip_prefix("yichuang-")?)));
    let mut found = named.map(|(stem, hash)| (stem.to_owned(), hash.to_owned()));
    found
        .next_back()
        .ok_or_else(|| Error("Trunk left no script named yichuang-….js.".into()))
}

fn bind(module: &Path, staging: &Path, stem: &str, profile: &str) -> Result {
    let mut bind = Command::new("wasm-bindgen");
    bind.env("PATH", tools::path()?)
        .arg(module)
        .arg("--out-dir")
        .arg(staging);
    bind.args(["--target", "web", "--no-typescript", "--out-name", stem]);
    // The parts share the first one's memory and table, which would else be hidden.
    bind.arg("--keep-lld-exports");
    if profile == "release" {
        bind.args(["--remove-name-section", "--remove-producers-section"]);
    }
    run(&mut bind)
}

/// Puts the parts beside the first one, each under a name with the hash, and tells both scripts those names.
fn hand_over(parts: &Path, staging: &Path, stem: &str, hash: &str) -> Result {
    let parts = folders::files(parts, &["js", "wasm"])?;
    let named =
        |part: &PathBuf| hashed(part, hash).ok_or_else(|| Error("A part has no name.".into()));
    let names = parts
        .iter()
        .map(named)
        .collect::<Result<Vec<(String, String)>>>()?;
    // Only where a file is fetched: under its old name the loader is also a key the module imports by.
    let renamed = |text: String| {
        names.iter().fold(text, |text, (old, new)| {
            ["from \"./", "URL(\"./"].iter().fold(text, |text, before| {
                text.replace(&format!("{before}{old}\""), &format!("{before}{new}\""))
            })
        })
    };
    for (part, (_, name)) in parts.iter().zip(&names) {
        let place = staging.join(name);
        std::fs::copy(part, place).doing(format_args!("put {name} in place"))?;
    }
    for script in [format!("{LOADER}-{hash}.js"), format!("{stem}.js")] {
        let place = staging.join(script);
        let text =
            std::fs::read_to_string(&place).doing(format_args!("read {}", place.display()))?;
        std::fs::write(&place, renamed(text)).doing(format_args!("write {}", place.display()))?;
    }
    Ok(())
}

/// A part's name, and the same with the hash before its ending.
fn hashed(part: &Path, hash: &str) -> Option<(String, String)> {
    let (stem, ending) = (part.file_stem()?.to_str()?, part.extension()?.to_str()?);
    Some((
        format!("{stem}.{ending}"),
        format!("{stem}-{hash}.{ending}"),
    ))
}
