//! `play`: the bodies' next steps for a case, as the sample accounts make them.

use serde_json::json;

use super::process::sample_catalogue;
use super::running::{Running, run, said};
use super::visit::{Client, Filled};

fn play(running: &Running, arguments: &[&str]) -> String {
    let catalogue = sample_catalogue();
    let mut all = vec!["play"];
    all.extend(arguments);
    all.extend([
        "--url",
        &running.url,
        "--catalogue",
        catalogue.to_str().expect("a path"),
    ]);
    said(&run(&all, running.data.path()))
}

#[test]
fn the_bodies_can_be_played_to_the_end() {
    let running = Running::start();
    let filled = Filled::shop(&sample_catalogue());
    let receipt = Client::new(&running.url).visit(&filled, "a-key-of-its-own");
    let first = play(&running, &[&receipt]);
    assert_eq!(first.lines().count(), 1, "{first}");
    assert!(first.contains("受理"), "{first}");
    let rest = play(&running, &[&receipt, "--all"]);
    for done in [
        "低压非居民用电新装",
        "非居民用气报装",
        "户外招牌（店招店牌）设置备案",
    ] {
        assert!(
            rest.lines()
                .any(|line| line.contains(done) && line.ends_with("已送达")),
            "{rest}"
        );
    }
}

#[test]
fn a_refused_licence_ends_those_that_wait_for_it() {
    let running = Running::start();
    let filled = Filled::shop(&sample_catalogue());
    let receipt = Client::new(&running.url).visit(&filled, "a-key-of-its-own");
    let played = play(
        &running,
        &[&receipt, "--all", "--refuse", "个体工商户设立登记"],
    );
    let gas = |line: &&str| line.contains("非居民用气报装");
    assert!(
        played
            .lines()
            .filter(gas)
            .any(|line| line.contains("前序事项未办成")),
        "{played}"
    );
}

#[test]
fn a_correction_can_be_played_and_waits_for_the_applicant() {
    let running = Running::start();
    let filled = Filled::shop(&sample_catalogue());
    let client = Client::new(&running.url);
    let receipt = client.visit(&filled, "a-key-of-its-own");
    let played = play(&running, &[&receipt, "--correct"]);
    assert!(played.contains("一次性告知补正"), "{played}");
    let opened = client.post(
        "/api/v1/track",
        &[],
        &json!({"receipt": receipt, "last_four": "002X"}),
    );
    let stages: Vec<_> = opened["tracking"]["applications"]
        .as_array()
        .expect("applications")
        .iter()
        .collect();
    assert!(stages.iter().any(|a| a["stage"]["kind"] == "correction"
        && a["corrections"]["notice"][0]["field"].is_string()));
}
