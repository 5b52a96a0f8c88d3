//! The browser the journeys run in, and a font that can draw Chinese.

use std::path::{Path, PathBuf};

use super::{apt, find, version};
use crate::process::{Error, Result, command, output};

const MISSING_ON_UBUNTU: &str = "\
Chromium is missing. Ubuntu brings it only as a snap, which the tests cannot drive as they are run
here. Install another Chromium or Chrome (for example Google's .deb), put it on the PATH as
`chromium`, and run the tests again. `cargo xtask serve` needs no browser to be installed.";

/// Chromium's file, with a Chinese font beside it.
pub(crate) fn chromium() -> Result<PathBuf> {
    font()?;
    if let Some(browser) = installed()? {
        return Ok(browser);
    }
    if apt::is_ubuntu() {
        return Err(Error(MISSING_ON_UBUNTU.into()));
    }
    apt::install(&["chromium"])?;
    installed()?.ok_or_else(|| Error("apt installed Chromium, but it does not start.".into()))
}

/// A browser that answers: Ubuntu's pointer to the snap does not.
fn installed() -> Result<Option<PathBuf>> {
    for name in ["chromium", "google-chrome-stable", "google-chrome"] {
        if let Some(file) = find(name)?
            && !is_snap(&file)
            && version(&file).is_ok()
        {
            return Ok(Some(file));
        }
    }
    Ok(None)
}

fn is_snap(file: &Path) -> bool {
    file.canonicalize()
        .is_ok_and(|real| real.starts_with("/snap") || real.ends_with("snap"))
}

fn font() -> Result {
    let listed = output(&mut command("fc-list", [":lang=zh-cn"]));
    if listed.is_ok_and(|fonts| !fonts.trim().is_empty()) {
        return Ok(());
    }
    apt::install(&["fontconfig", "fonts-noto-cjk"])
}
