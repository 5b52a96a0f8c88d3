//! `cargo xtask bench lookup`: our lookup beside its peers in Chromium. `bench/lookup/README.md` explains.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::options::Options;
use crate::process::{Doing, Result, run as start};
use crate::{bundle, folders, sections, tools};

/// Builds the engine as the app ships it and the program that packs its list, then measures.
pub(crate) fn run(mut options: Options) -> Result {
    let folder = folders::root().join("bench/lookup");
    let out = options.value("--out")?.map(PathBuf::from);
    let work = folders::target()?.join("bench/lookup");
    tools::packages(&folder, "the peers")?;
    let mut bench = Command::new(tools::node()?);
    bench.arg(folder.join("run.js"));
    bench.arg("--browser").arg(tools::chromium()?);
    bench.arg("--packer").arg(packer()?);
    bench.arg("--engine").arg(engine(&work.join("engine"))?);
    bench.arg("--work").arg(work);
    let out = out.unwrap_or_else(|| folder.join("RESULTS.md"));
    bench.arg("--out").arg(out);
    start(bench.args(options.rest()))
}

/// The engine for the page: compiled, bound and optimised the way the app is.
fn engine(folder: &Path) -> Result<PathBuf> {
    tools::wasm_target()?;
    tools::wasm_bindgen()?;
    let target = "wasm32-unknown-unknown";
    let mut build = folders::cargo();
    start(build.args([
        "build",
        "-p",
        "lookup-bench",
        "--lib",
        "--release",
        "--target",
        target,
    ]))?;
    let built = folders::target()?
        .join(target)
        .join("release/lookup_bench.wasm");
    let mut bind = Command::new("wasm-bindgen");
    bind.env("PATH", tools::path()?)
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--out-name",
            "engine",
            "--out-dir",
        ])
        .arg(folder)
        .arg(built);
    start(&mut bind)?;
    let module = folder.join("engine_bg.wasm");
    sections::drop_link_data(&module)?;
    bundle::optimise(&module)?;
    Ok(folder.to_owned())
}

/// The program that packs a list, as the server would.
fn packer() -> Result<PathBuf> {
    let mut build = folders::cargo();
    start(build.args([
        "build",
        "-p",
        "lookup-bench",
        "--bin",
        "pack",
        "--profile",
        "server",
    ]))?;
    let program = folders::target()?.join("server/pack");
    program.canonicalize().doing("find the program that packs")
}
