//! `kill -9` at random moments: no acknowledged submission is lost, none is doubled.
//!
//! `CRASH_SUBMISSIONS` says how many are made; a few by default.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How many clients submit at the same time.
const CLIENTS: usize = 4;

/// A small bundle, with nothing to upload beyond what its catalogue asks in the usual case.
struct Client {
    agent: ureq::Agent,
    url: String,
}

impl Client {
    fn new(url: &str) -> Self {
        let config = ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(5)));
        Self {
            agent: config.http_status_as_error(false).build().into(),
            url: url.to_owned(),
        }
    }

    /// Sends until an answer comes: the server may die at any moment, and is started again.
    fn insist(
        &self,
        send: impl Fn(&ureq::Agent, &str) -> Result<(u16, Value), ureq::Error>,
    ) -> Value {
        let began = Instant::now();
        loop {
            match send(&self.agent, &self.url) {
                Ok((200, json)) => return json,
                Ok((status, json)) if status < 500 => panic!("{status} {json}"),
                _ if began.elapsed() > Duration::from_secs(120) => {
                    panic!("no answer for two minutes")
                }
                _ => thread::sleep(Duration::from_millis(20)),
            }
        }
    }

    fn post(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Value {
        self.insist(|agent, url| {
            let mut request = agent
                .post(format!("{url}{path}"))
                .header("content-type", "application/json");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            read(request.send(body.to_string())?)
        })
    }

    fn patch(&self, path: &str, secret: &str, body: &Value) -> Value {
        self.insist(|agent, url| {
            let request = agent
                .patch(format!("{url}{path}"))
                .header("content-type", "application/json");
            read(
                request
                    .header("x-draft-secret", secret)
                    .send(body.to_string())?,
            )
        })
    }

    fn upload(&self, path: &str, secret: &str) -> Value {
        self.insist(|agent, url| {
            let request = agent
                .post(format!("{url}{path}"))
                .header("x-draft-secret", secret);
            read(request.send(b"%PDF-1.7 a sample".as_slice())?)
        })
    }

    /// One visit up to the receipt: its number.
    fn visit(&self, filled: &Filled, key: &str) -> String {
        let asked = json!({"bundle": filled.bundle, "face": "kiosk", "circumstances": {}});
        let opened = self.post("/api/v1/drafts", &[], &asked);
        let draft = opened["state"]["id"].as_str().expect("an id");
        let secret = opened["secret"].as_str().expect("a secret");
        self.patch(&format!("/api/v1/drafts/{draft}"), secret, &filled.part);
        for material in &filled.uploads {
            self.upload(&format!("/api/v1/drafts/{draft}/files/{material}"), secret);
        }
        let asked = json!({"draft": draft, "consents": filled.consents});
        let headers = [("x-draft-secret", secret), ("idempotency-key", key)];
        let receipt = self.post("/api/v1/submissions", &headers, &asked);
        receipt["number"].as_str().expect("a number").to_owned()
    }
}

fn read(mut response: ureq::http::Response<ureq::Body>) -> Result<(u16, Value), ureq::Error> {
    let status = response.status().as_u16();
    let text = response.body_mut().read_to_string()?;
    Ok((status, serde_json::from_str(&text).unwrap_or_default()))
}

/// What every visit types.
struct Filled {
    bundle: String,
    part: Value,
    uploads: Vec<String>,
    consents: Value,
}

#[path = "window/sample.rs"]
mod sample;

impl Filled {
    fn shop(catalogue: &Path) -> Self {
        let loaded = server::catalogue_files::read(catalogue).expect("the sample");
        #[expect(
            clippy::disallowed_methods,
            reason = "the real binary runs on the machine's clock"
        )]
        let today = domain::calendar::local_date(jiff::Timestamp::now());
        let (part, uploads) = sample::filled(&loaded, "restaurant", today);
        let consents: Vec<_> = loaded.catalogue.bodies.keys().collect();
        Self {
            bundle: "restaurant".to_owned(),
            part: serde_json::to_value(part).expect("JSON"),
            uploads,
            consents: json!(consents),
        }
    }
}

fn start(port: u16, data: &Path, catalogue: &Path) -> Child {
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

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a port")
        .port()
}

/// Kills the server at random moments, sometimes while it starts, until told to stop.
fn torment(port: u16, data: &Path, catalogue: &Path, done: &AtomicBool) -> u64 {
    let mut kills = 0;
    while !done.load(Ordering::Relaxed) {
        let mut server = start(port, data, catalogue);
        let random = server::chance::number().expect("chance") % 800;
        // A little longer each time, so that a slow machine gets there too.
        let until = Instant::now() + Duration::from_millis(200 + 40 * kills + random);
        while Instant::now() < until && !done.load(Ordering::Relaxed) {
            thread::sleep(Duration::from_millis(5));
        }
        server.kill().expect("killed");
        server.wait().expect("gone");
        kills += 1;
    }
    kills
}

#[test]
fn a_killed_server_loses_no_acknowledged_submission_and_doubles_none() {
    let wanted: usize = std::env::var("CRASH_SUBMISSIONS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(20);
    let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue");
    let (data, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let url = format!("http://127.0.0.1:{port}");
    let filled = Filled::shop(&catalogue);
    let (next, acknowledged) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let done = Arc::new(AtomicBool::new(false));
    thread::scope(|scope| {
        let tormentor = scope.spawn(|| torment(port, data.path(), &catalogue, &done));
        let clients: Vec<_> = (0..CLIENTS)
            .map(|_| {
                scope.spawn(|| {
                    let client = Client::new(&url);
                    loop {
                        let n = next.fetch_add(1, Ordering::Relaxed);
                        if n >= wanted {
                            break;
                        }
                        let number = client.visit(&filled, &format!("crash-test-{n}"));
                        acknowledged.lock().expect("the list").push(number);
                    }
                })
            })
            .collect();
        let finished: Vec<_> = clients
            .into_iter()
            .map(thread::ScopedJoinHandle::join)
            .collect();
        done.store(true, Ordering::Relaxed);
        let kills = tormentor.join().expect("a tormentor");
        assert!(finished.iter().all(Result::is_ok));
        println!("{wanted} submissions, {kills} kills");
    });
    let acknowledged = acknowledged.into_inner().expect("the list");
    let stored = stored(data.path());
    assert_eq!(acknowledged.len(), wanted);
    let distinct: BTreeSet<&String> = acknowledged.iter().collect();
    assert_eq!(
        distinct.len(),
        wanted,
        "every visit has a receipt of its own"
    );
    assert_eq!(
        stored,
        acknowledged.iter().cloned().collect(),
        "what is stored is what was acknowledged"
    );
}

/// The receipts in the database, each with its six cases.
fn stored(data: &Path) -> BTreeSet<String> {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let store = server::store::Store::open(data)
            .await
            .expect("the database");
        let mut db = store.read().await.expect("a connection");
        let cases = server::store::cases::all(&mut db).await.expect("cases");
        let receipts: BTreeSet<String> = cases
            .iter()
            .map(|c| c.case.number.receipt().to_string())
            .collect();
        assert_eq!(
            cases.len(),
            receipts.len() * 6,
            "no submission is half there"
        );
        receipts
    })
}
