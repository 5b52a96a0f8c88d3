//! A server with data of its own, and the commands that are run beside it.

use std::path::Path;
use std::process::{Child, Command, Output};

use super::process::{free_port, sample_catalogue, start};

/// A server that is stopped when the test ends.
pub(crate) struct Running {
    pub(crate) child: Child,
    pub(crate) url: String,
    pub(crate) data: tempfile::TempDir,
}

impl Running {
    pub(crate) fn start() -> Self {
        let (data, port) = (tempfile::tempdir().expect("a folder"), free_port());
        let child = start(port, data.path(), &sample_catalogue());
        Self {
            child,
            url: format!("http://127.0.0.1:{port}"),
            data,
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Ended either way; a test that fails must not leave it behind.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// Runs another command of the program on the same data.
pub(crate) fn run(arguments: &[&str], data: &Path) -> Output {
    let command = Command::new(env!("CARGO_BIN_EXE_server"))
        .args(arguments)
        .arg("--data")
        .arg(data)
        .output();
    command.expect("the command")
}

/// What a command printed, having succeeded.
pub(crate) fn said(output: &Output) -> String {
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{out}{err}");
    out.into_owned()
}
