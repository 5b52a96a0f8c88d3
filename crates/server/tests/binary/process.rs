//! The real server as a process.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

pub(crate) fn sample_catalogue() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue")
}

pub(crate) fn start(port: u16, data: &Path, catalogue: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_server"))
        .args(["serve", "--port", &port.to_string(), "--data"])
        .arg(data)
        .arg("--catalogue")
        .arg(catalogue)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the server")
}

pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a port")
        .port()
}
