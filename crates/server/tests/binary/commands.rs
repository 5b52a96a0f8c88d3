//! The commands beside `serve`.

use std::process::Command;

use super::process::sample_catalogue;
use super::running::{Running, run, said};
use super::visit::{Client, Filled};

#[test]
fn a_server_told_to_stop_stops_well() {
    let mut running = Running::start();
    let filled = Filled::shop(&sample_catalogue());
    Client::new(&running.url).visit(&filled, "a-key-of-its-own");
    let told = Command::new("kill")
        .args(["-TERM", &running.child.id().to_string()])
        .status()
        .expect("kill");
    assert!(told.success());
    assert!(running.child.wait().expect("an end").success());
}

#[test]
fn accounts_are_kept_by_command_and_passwords_made_up_are_printed() {
    let data = tempfile::tempdir().expect("a folder");
    let added = run(
        &["account", "add", "clerk-1", "--role", "clerk"],
        data.path(),
    );
    assert!(said(&added).trim().len() > 30);
    let without_body = run(
        &["account", "add", "power-1", "--role", "utility"],
        data.path(),
    );
    assert!(!without_body.status.success());
    assert_eq!(
        said(&run(&["account", "list"], data.path())),
        "clerk-1\tclerk\t\t\n"
    );
}

#[test]
fn a_webhook_is_set_by_command_for_a_body_that_exists() {
    let data = tempfile::tempdir().expect("a folder");
    let catalogue = sample_catalogue();
    let set = |body: &str| {
        let catalogue = catalogue.to_str().expect("a path");
        run(
            &[
                "webhook",
                "set",
                body,
                "https://power.example/hear",
                "--catalogue",
                catalogue,
            ],
            data.path(),
        )
    };
    assert!(said(&set("power-station")).starts_with("whsec_"));
    assert!(!set("nobody").status.success());
}

#[test]
fn a_wrong_catalogue_is_refused_with_file_line_and_key() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("items.tsv"), "code\tname\nX\tY\n").expect("written");
    let command = Command::new(env!("CARGO_BIN_EXE_server"))
        .arg("check-catalogue")
        .arg(folder.path())
        .output();
    let output = command.expect("the command");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(
        said.contains("items.tsv:1: main_item: expected this column"),
        "{said}"
    );
}
