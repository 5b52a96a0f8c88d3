//! The programs the house needs, each looked for first and installed only when missing.
//!
//! They are kept outside the clone, pinned, so that the next clone finds them. What fetches
//! ready-made binaries from elsewhere is not used: it fails on closed networks.

mod apt;
mod built;
mod chromium;
mod node;
mod rust;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) use chromium::chromium;
pub(crate) use node::{node, packages, wasm_opt};
pub(crate) use rust::{components, nextest, wasm_target};

use built::Tool;

use crate::process::{Doing, Error, Result, output};

/// Trunk, which bundles the app. 0.22 asks for a newer compiler.
pub(crate) fn trunk() -> Result {
    built::built(&Tool {
        program: "trunk",
        package: "trunk",
        version: "0.21.14",
        features: "",
    })
    .map(drop)
}

/// wasm-bindgen's own tool, of the very version the app links.
pub(crate) fn wasm_bindgen() -> Result {
    built::built(&Tool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: "0.2.128",
        features: "",
    })
    .map(drop)
}

/// What cuts a module at its split points, of the version leptos's split macro was made for.
pub(crate) fn wasm_split() -> Result<PathBuf> {
    built::built(&Tool {
        program: "wasm-split-cli",
        package: "wasm_split_cli_support",
        version: "0.2.4",
        features: "build-binary",
    })
}

/// The folder the tools are kept in.
fn folder() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("YICHUANG_TOOLS") {
        return Ok(named.into());
    }
    let home = std::env::var_os("HOME")
        .ok_or_else(|| Error("Neither YICHUANG_TOOLS nor HOME says where to keep tools.".into()))?;
    Ok(PathBuf::from(home).join(".cache/yichuang/tools"))
}

/// The search path with the house's own tools first.
pub(crate) fn path() -> Result<OsString> {
    let own = folder()?.join("bin");
    let rest = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(std::iter::once(own).chain(std::env::split_paths(&rest)))
        .doing("add the tools to PATH")
}

/// A program's file, looked for among the house's own tools and on the PATH.
fn find(program: &str) -> Result<Option<PathBuf>> {
    let path = path()?;
    Ok(std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file()))
}

/// What `--version` answers.
fn version(program: &Path) -> Result<String> {
    output(Command::new(program).arg("--version"))
}
