//! Building the browser app with Trunk.

use std::process::Command;

use crate::process::{Result, run};
use crate::{folders, tools};

/// Installs what building the app needs.
pub(crate) fn prepare() -> Result {
    tools::wasm_target()?;
    tools::trunk()?;
    tools::wasm_bindgen()?;
    tools::wasm_split()?;
    tools::wasm_opt().map(drop)
}

/// Builds the app into `dist/`.
pub(crate) fn build(release: bool) -> Result {
    // Trunk itself is told to stay offline, so what the app is made of must be there before.
    run(folders::cargo().args(["fetch", "--quiet", "--target", "wasm32-unknown-unknown"]))?;
    let mut trunk = Command::new("trunk");
    trunk
        .current_dir(folders::root())
        .arg("build")
        .env("PATH", tools::path()?);
    if release {
        trunk.arg("--release");
    }
    // Never looks for another version, nor fetches tools of its own.
    trunk
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env("TRUNK_OFFLINE", "true");
    // Trunk 0.21 only understands `true` here, where the convention is any value.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    run(&mut trunk)
}
