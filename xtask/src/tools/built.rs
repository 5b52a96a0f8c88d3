//! Tools built from source by name and version with `cargo install`.

use std::path::PathBuf;

use super::{find, folder, version};
use crate::folders;
use crate::process::{Doing, Result, run};

/// The program of a crate, built if no fitting one is there.
pub(super) fn built(program: &str, package: &str, wanted: &str) -> Result<PathBuf> {
    if let Some(file) = find(program)?
        && version(&file)?
            .split_whitespace()
            .any(|word| word == wanted)
    {
        return Ok(file);
    }
    let folder = folder()?;
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
            "--root",
        ])
        .arg(&folder);
    // Half the wait, for tools whose own speed hardly counts.
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    install.env("CARGO_PROFILE_RELEASE_LTO", "off");
    install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    run(&mut install).doing(format_args!("install {package}"))?;
    Ok(folder.join("bin").join(program))
}
