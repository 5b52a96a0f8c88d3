//! What is measured: `cargo xtask bench ...`, each explained in its folder under `bench/`, and `cargo xtask bytes`:
//! what a first visit costs, as it crosses the wire. `bench/bytes.md` explains.

mod import;
mod lookup;
mod understanding;

use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::{Duration, Instant};

use crate::options::Options;
use crate::process::{Doing, Error, Result};
use crate::server::Profile;
use crate::{app, folders, http, server};

/// What the citizen's first page asks for beside the files it names.
const CALLS: [&str; 3] = ["/api/v1/catalogue", "/api/v1/lookup-pack", "/worker.js"];
const AIM_IN_BYTES: usize = 200 * 1024;

/// Runs one bench, named by the first word.
pub(crate) fn bench(options: Options) -> Result {
    let mut words = options.rest().into_iter();
    let name = words.next().unwrap_or_default();
    let options = Options::new(words.collect());
    match name.as_str() {
        "lookup" => lookup::run(options),
        "understanding" => understanding::understanding(options),
        "import" => import::run(options),
        unknown => Err(Error(format!(
            "There is no bench `{unknown}`; see `cargo xtask help`."
        ))),
    }
}

/// Builds what is to be weighed and weighs it.
pub(crate) fn bytes(options: Options) -> Result {
    options.end()?;
    app::prepare()?;
    app::build(true)?;
    weigh(&server::build(Profile::Dev)?)
}

/// Weighs the first load of `dist/` as this server hands it out.
pub(crate) fn weigh(program: &Path) -> Result {
    let port = http::free_port()?;
    let data = folders::target()?.join("bytes-data");
    let mut server = start(program, port, &data)?;
    let weighed = when_ready(port, &mut server).and_then(|()| table(port));
    server.kill().doing("stop the server")?;
    server.wait().doing("wait for the server to stop")?;
    std::fs::remove_dir_all(&data).doing("clear away the server's data")?;
    weighed
}

fn start(program: &Path, port: u16, data: &Path) -> Result<Child> {
    server::serving(program, port, data)
        .spawn()
        .doing(format_args!("start {}", program.display()))
}

fn when_ready(port: u16, server: &mut Child) -> Result {
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(30) {
        if http::get(port, "/readyz").is_ok_and(|answer| answer.status == 200) {
            return Ok(());
        }
        if let Some(status) = server.try_wait()? {
            return Err(Error(format!(
                "The server stopped before it was ready ({status})."
            )));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Err(Error("The server is not ready after 30 seconds.".into()))
}

fn table(port: u16) -> Result {
    let page = std::fs::read_to_string(folders::dist().join("index.html"))
        .doing("read dist/index.html")?;
    let mut paths = vec!["/".to_owned()];
    for asset in assets(&page) {
        if asset.ends_with(".js") {
            let script = std::fs::read_to_string(folders::dist().join(&asset[1..]))
                .doing(format_args!("read {asset}"))?;
            paths.extend(imports(&script));
        }
        paths.push(asset);
    }
    paths.extend(CALLS.map(str::to_owned));
    let mut total = 0;
    println!("{:>9}  {:<8}  path", "bytes", "as");
    for path in paths {
        let answer = http::get(port, &path)?;
        if answer.status != 200 {
            return Err(Error(format!("{path} answers {}.", answer.status)));
        }
        total += answer.body.len();
        println!("{:>9}  {:<8}  {path}", answer.body.len(), how(&answer));
    }
    let verdict = if total <= AIM_IN_BYTES {
        "within"
    } else {
        "over"
    };
    println!("{total:>9}  in all, {verdict} the aim of {AIM_IN_BYTES}");
    println!("\nWhat comes when somebody goes there:");
    for part in later(&folders::files(&folders::dist(), &["wasm"])?) {
        let answer = http::get(port, &part)?;
        println!("{:>9}  {:<8}  {part}", answer.body.len(), how(&answer));
    }
    Ok(())
}

fn how(answer: &http::Answer) -> &'static str {
    match answer.brotli {
        true => "brotli",
        false => "as it is",
    }
}

/// The parts of the app that the first page does not need.
fn later(modules: &[PathBuf]) -> Vec<String> {
    let names = modules
        .iter()
        .filter_map(|module| module.file_name()?.to_str());
    let parts = names.filter(|name| !name.starts_with("yichuang-"));
    parts.map(|name| format!("/{name}")).collect()
}

/// The scripts a script imports before it runs.
fn imports(script: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, before) in script.match_indices(" from \"./") {
        let path = &script[at + before.len()..];
        let path = format!("/{}", &path[..path.find('"').unwrap_or(path.len())]);
        if !found.contains(&path) {
            found.push(path);
        }
    }
    found
}

/// The files a page names in `href` or `src` (and the two its loader is told of), each once.
fn assets(page: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for attribute in ["href=", "src=", "data-script=", "data-wasm="] {
        for (at, _) in page.match_indices(attribute) {
            let value = page[at + attribute.len()..].trim_start_matches('"');
            let value = &value[..value.find(['"', '>', ' ']).unwrap_or(value.len())];
            if value.starts_with('/')
                && value.contains('.')
                && found.iter().all(|known| known != value)
            {
                found.push(value.to_owned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{assets, imports};

    #[test]
    fn a_scripts_imports_are_found_once_each() {
        let script = "import * as a from \"./parts.js\"\nimport * as b from \"./parts.js\"\nlet c = \"./parts.js\"";
        assert_eq!(imports(script), ["/parts.js"]);
    }

    #[test]
    fn a_pages_files_are_found_once_each_with_or_without_quotes() {
        let page = r##"<link href=/app-1.css rel=stylesheet><link rel="preload" href="/a.wasm">
            <a href="#main">x</a><a href="/track">y</a><script src=/start.js data-wasm="/a.wasm"></script>"##;
        assert_eq!(assets(page), ["/app-1.css", "/a.wasm", "/start.js"]);
    }
}
