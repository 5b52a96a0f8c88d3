//! `cargo xtask serve`: from a fresh clone to a window that answers.

use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::options::Options;
use crate::process::{Doing, Error, Result, command, run};
use crate::server::Profile;
use crate::{app, folders, http, server};

/// Installs what is missing, builds, and becomes the server.
pub(crate) fn serve(mut options: Options) -> Result {
    let port = port(&mut options)?;
    let data = options
        .value("--data")?
        .map_or_else(|| folders::root().join("data"), PathBuf::from);
    let dev = options.flag("--dev");
    // The default, spelled out by those who like to.
    let _release = options.flag("--release");
    options.end()?;
    let taken = |_| Error(format!("Port {port} is taken; choose another with --port."));
    drop(TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(taken)?);

    println!("1/4 Looking for the tools");
    app::prepare()?;
    println!("2/4 Building the app (the first time takes minutes)");
    app::build(!dev)?;
    println!("3/4 Building the server");
    let program = server::build(if dev { Profile::Dev } else { Profile::Server })?;
    println!(
        "4/4 Starting the server, with its data in {}",
        data.display()
    );
    become_server(&program, port, &data)
}

/// Waits for the server that `serve` became, and says where it is.
pub(crate) fn announce(mut options: Options) -> Result {
    let port = port(&mut options)?;
    let server = options.value("--process")?.unwrap_or_default();
    // A number may be another program's by the time it is asked for, but not within a second.
    while Path::new("/proc").join(&server).exists() {
        if http::get(port, "/readyz").is_ok_and(|answer| answer.status == 200) {
            println!("\nThe window is open: http://127.0.0.1:{port}\nStop it with Ctrl-C.\n");
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    Ok(())
}

/// Gives this process to the server, so that whoever stops it stops the server itself.
fn become_server(program: &Path, port: u16, data: &Path) -> Result {
    let announcer = std::env::current_exe().doing("find this program")?;
    // Sent away through a shell: as a child of the server it would never be waited for.
    let mut away = command(
        "sh",
        ["-c", r#""$0" announce --port "$1" --process "$2" &"#],
    );
    run(away
        .arg(announcer)
        .args([port.to_string(), std::process::id().to_string()]))?;
    let mut server = server::serving(program, port, data);
    Err(server.exec()).doing(format_args!("start {}", program.display()))
}

fn port(options: &mut Options) -> Result<u16> {
    let port = options.value("--port")?.unwrap_or_else(|| "8080".into());
    port.parse()
        .map_err(|_| Error(format!("`{port}` is not a port.")))
}
