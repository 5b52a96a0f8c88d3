//! Tools built from source by name and version with `cargo install`.

use std::path::{Path, PathBuf};

use super::{find, folder, version};
use crate::folders;
use crate::process::{Doing, Result, run};

/// A program and the crate it is built from.
pub(super) struct Tool {
    /// The program's file.
    pub(super) program: &'static str,
    /// Its crate.
    pub(super) package: &'static str,
    /// The crate's version, the only one taken.
    pub(super) version: &'static str,
    /// What the crate is built with, beyond its defaults.
    pub(super) features: &'static str,
}

/// The program of a crate, built if no fitting one is there.
pub(super) fn built(tool: &Tool) -> Result<PathBuf> {
    let folder = folder()?;
    if let Some(file) = find(tool.program)?
        && (is_recorded(tool, &folder) || tells_version(tool, &file))
    {
        return Ok(file);
    }
    let Tool {
        package,
        version: wanted,
        ..
    } = tool;
    println!(
        "Building {package} {wanted} into {} (once; takes minutes)",
        folder.display()
    );
    let mut install = folders::cargo();
    // Away from the clone, so that neither its toolchain file's targets nor its config speak here.
    std::fs::create_dir_all(&folder).doing(format_args!("make the folder {}", folder.display()))?;
    install.current_dir(&folder);
    install
        .args([
            "install",
            package,
            "--version",
            wanted,
            "--locked",
            "--force",
            "--features",
            tool.features,
            "--root",
        ])
        .arg(&folder);
    // Half the wait, for tools whose own speed hardly counts.
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    install.env("CARGO_PROFILE_RELEASE_LTO", "off");
    install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    run(&mut install).doing(format_args!("install {package}"))?;
    Ok(folder.join("bin").join(tool.program))
}

/// Whether cargo noted this very version when it installed into the folder; not every program can tell its own.
fn is_recorded(tool: &Tool, folder: &Path) -> bool {
    let note = format!("\"{} {} (", tool.package, tool.version);
    std::fs::read_to_string(folder.join(".crates.toml")).is_ok_and(|notes| notes.contains(&note))
}

fn tells_version(tool: &Tool, file: &Path) -> bool {
    version(file).is_ok_and(|said| said.split_whitespace().any(|word| word == tool.version))
}
