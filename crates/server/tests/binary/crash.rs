//! `kill -9` at random moments: no acknowledged submission is lost, none is doubled.
//!
//! `CRASH_SUBMISSIONS` says how many are made; a few by default.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::process::{free_port, sample_catalogue, start};
use super::visit::{Client, Filled};

/// How many clients submit at the same time.
const CLIENTS: usize = 4;

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
    let catalogue = sample_catalogue();
    let (data, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let url = format!("http://127.0.0.1:{port}");
    let filled = Filled::shop(&catalogue);
    let (next, acknowledged) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let done = AtomicBool::new(false);
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
