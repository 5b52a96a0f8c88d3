//! What Debian and Ubuntu bring themselves.

use std::process::Command;

use super::find;
use crate::process::{Doing, Error, Result, command, output, run};

/// Installs packages with apt, as root or through sudo.
pub(super) fn install(packages: &[&str]) -> Result {
    let wanted = packages.join(" ");
    if find("apt-get")?.is_none() {
        return Err(Error(format!(
            "This needs {wanted}, and there is no apt here to install it; please do so by hand."
        )));
    }
    println!("Installing {wanted}");
    run(as_root()?.arg("update")).doing("refresh apt's lists")?;
    run(as_root()?
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages))
    .doing(format_args!("install {wanted}"))
}

/// Whether this is Ubuntu, where Chromium's package is only a pointer to a snap.
pub(super) fn is_ubuntu() -> bool {
    let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    system.lines().any(|line| line == "ID=ubuntu")
}

fn as_root() -> Result<Command> {
    let quiet = ["DEBIAN_FRONTEND=noninteractive", "apt-get"];
    if output(&mut command("id", ["-u"]))?.trim() == "0" {
        return Ok(command("env", quiet));
    }
    if find("sudo")?.is_none() {
        return Err(Error(
            "Packages are missing, and without root or sudo they cannot be installed.".into(),
        ));
    }
    let mut sudo = command("sudo", ["env"]);
    sudo.args(quiet);
    Ok(sudo)
}
