//! Building the browser app with Trunk.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::process::{Doing, Result, run};
use crate::{folders, tools};

const TARGET: &str = "wasm32-unknown-unknown";
/// What `dist/` was made of, noted in it.
const STAMP: &str = ".made-of";

/// Installs what building the app needs.
pub(crate) fn prepare() -> Result {
    tools::wasm_target()?;
    tools::trunk()?;
    tools::wasm_bindgen()?;
    tools::wasm_split()?;
    tools::wasm_opt().map(drop)
}

/// Builds the app into `dist/`, unless what lies there was made of the very same files.
pub(crate) fn build(release: bool) -> Result {
    // Trunk itself is told to stay offline, so what the app is made of must be there before.
    run(folders::cargo().args(["fetch", "--quiet", "--target", TARGET]))?;
    let stamp = folders::dist().join(STAMP);
    let made_of = made_of(release)?;
    if std::fs::read_to_string(&stamp).is_ok_and(|before| before == made_of) {
        return Ok(());
    }
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
    run(&mut trunk)?;
    std::fs::write(stamp, made_of).doing("note what the app was made of")
}

/// Compiles the app as Trunk is about to, and names everything the bundle is made of with its time: the module, what is
/// copied or joined beside it, and the programs that do it.
fn made_of(release: bool) -> Result<String> {
    let mut compile = folders::cargo();
    compile.args([
        "build",
        "--offline",
        "--bin",
        "yichuang",
        "--target",
        TARGET,
    ]);
    compile.args(release.then_some("--release"));
    run(&mut compile)?;
    let profile = if release { "release" } else { "debug" };
    let module = folders::target()?.join(TARGET).join(profile);
    let root = folders::root();
    let mut files = vec![
        module.join("yichuang.wasm"),
        root.join("index.html"),
        root.join("Trunk.toml"),
        root.join("xtask/scripts/compress.mjs"),
        std::env::current_exe().doing("find this program")?,
    ];
    files.extend(folders::all_files(&root.join("style"))?);
    files.extend(folders::all_files(&root.join("public"))?);
    files.iter().map(|file| line(file)).collect()
}

fn line(file: &Path) -> Result<String> {
    let doing = || format!("look at {}", file.display());
    let changed = std::fs::metadata(file).and_then(|data| data.modified());
    let since = changed
        .doing(doing())?
        .duration_since(SystemTime::UNIX_EPOCH);
    let nanos = since.doing(doing())?.as_nanos();
    Ok(format!("{} {nanos}\n", file.display()))
}
