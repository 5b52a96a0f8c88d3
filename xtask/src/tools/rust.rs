//! What belongs to the Rust toolchain itself.

use std::path::Path;

use super::find;
use crate::folders;
use crate::process::{Error, Result, command, output, run};

const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for the browser.
pub(crate) fn wasm_target() -> Result {
    let mut asked = command("rustc", ["--print", "target-libdir", "--target", WASM]);
    let libraries = output(asked.current_dir(folders::root()))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    println!("Adding the Wasm target to the Rust toolchain");
    let mut add = command("rustup", ["target", "add", WASM]);
    run(add.current_dir(folders::root())).map_err(|Error(reason)| {
        Error(format!(
            "Rust's {WASM} target is missing and could not be added.\n{reason}"
        ))
    })
}

/// rustfmt and clippy.
pub(crate) fn components() -> Result {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if output(folders::cargo().args([subcommand, "--version"])).is_ok() {
            continue;
        }
        println!("Adding {component} to the Rust toolchain");
        run(command("rustup", ["component", "add", component]).current_dir(folders::root()))?;
    }
    Ok(())
}

/// Whether nextest is there; the tests run without it as well, only slower.
pub(crate) fn nextest() -> Result<bool> {
    Ok(find("cargo-nextest")?.is_some())
}
