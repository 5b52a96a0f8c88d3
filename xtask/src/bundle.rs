//! What Trunk does not do: cutting the module in parts, wasm-opt, and a brotli copy beside each file.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::options::Options;
use crate::process::{Doing, Error, Result, run};
use crate::{folders, split, tools};

/// What Chromium 90 understands and nothing newer: anything else in the module is an error.
/// (Reference types, for one, came with 96.)
const FEATURES: [&str; 6] = [
    "--mvp-features",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-bulk-memory",
    "--enable-multivalue",
];

/// Finishes the bundle Trunk is about to hand over; called by its hook. A debug build is only cut, not shrunk.
pub(crate) fn finish(options: Options) -> Result {
    options.end()?;
    let variable = |name| std::env::var(name).doing(format_args!("read {name}, which Trunk sets"));
    let (profile, folder) = (
        variable("TRUNK_PROFILE")?,
        PathBuf::from(variable("TRUNK_STAGING_DIR")?),
    );
    split::split(&folder, &profile)?;
    if profile != "release" {
        return Ok(());
    }
    for module in folders::files(&folder, &["wasm"])? {
        optimise(&module)?;
    }
    compress(&folders::files(
        &folder,
        &[
            "html",
            "js",
            "css",
            "wasm",
            "svg",
            "json",
            "webmanifest",
            "txt",
        ],
    )?)
}

/// Checks that every module in the built app is one the halls' browsers can read.
pub(crate) fn validate() -> Result {
    let modules = folders::files(&folders::dist(), &["wasm"])?;
    if modules.is_empty() {
        return Err(Error("There is no Wasm in dist/.".into()));
    }
    for module in modules {
        run(tools::wasm_opt()?
            .arg("--quiet")
            .arg(&module)
            .args(FEATURES))?;
    }
    Ok(())
}

/// Shrinks a module in place; the same module is never worked on twice.
pub(crate) fn optimise(module: &Path) -> Result {
    let bytes = std::fs::read(module).doing(format_args!("read {}", module.display()))?;
    let mut hasher = DefaultHasher::new();
    (&bytes, FEATURES).hash(&mut hasher);
    let kept = folders::target()?.join("bundle");
    std::fs::create_dir_all(&kept).doing("make a folder for optimised modules")?;
    let optimised = kept.join(format!("{:016x}.wasm", hasher.finish()));
    if !optimised.is_file() {
        println!("Optimising the Wasm for size");
        let half = optimised.with_extension("half");
        run(tools::wasm_opt()?
            .arg(module)
            .arg("-Oz")
            .args(FEATURES)
            .arg("-o")
            .arg(&half))?;
        // Named only when whole, so that an interrupted run leaves nothing to be mistaken for a result.
        std::fs::rename(half, &optimised).doing("keep the optimised module")?;
    }
    std::fs::copy(optimised, module)
        .map(drop)
        .doing("put the optimised module in place")
}

/// Writes a `.br` beside each file.
fn compress(files: &[PathBuf]) -> Result {
    let script = folders::root().join("xtask/scripts/compress.mjs");
    run(std::process::Command::new(tools::node()?)
        .arg(script)
        .args(files))
}
