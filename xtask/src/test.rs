//! `cargo xtask test`: every check and every test, group by group.
//!
//! Packages are tested apart: together, Cargo would turn on leptos' `csr` and `ssr` at once.

use std::process::Command;

use crate::options::Options;
use crate::process::{Error, Result, run};
use crate::report::Report;
use crate::server::Profile;
use crate::{app, bench, bundle, folders, punctuation, server, tools};

const GROUPS: [&str; 7] = ["lint", "house", "domain", "server", "app", "e2e", "bytes"];

/// Runs the groups asked for, or all.
pub(crate) fn test(mut options: Options) -> Result {
    let only = options.value("--only")?;
    options.end()?;
    let asked: Vec<&str> = only
        .as_deref()
        .map_or(GROUPS.to_vec(), |only| only.split(',').collect());
    if let Some(unknown) = asked.iter().find(|group| !GROUPS.contains(group)) {
        return Err(Error(format!(
            "There is no group `{unknown}`; the groups are {}.",
            GROUPS.join(", ")
        )));
    }
    let mut report = Report::new();
    for group in asked {
        match group {
            "lint" => lint(&mut report),
            "house" => house(&mut report),
            "domain" => domain(&mut report),
            "server" => native(&mut report, &["contract", "server"]),
            "app" => browser_app(&mut report),
            "e2e" => journeys(&mut report),
            _ => bytes(&mut report),
        }
    }
    report.close()
}

fn lint(report: &mut Report) {
    report.step("rustfmt, clippy and the Wasm target are there", || {
        tools::components()?;
        tools::wasm_target()
    });
    report.step("formatting", || {
        run(folders::cargo().args(["fmt", "--all", "--check"]))
    });
    for words in [
        "-p domain -p lookup -p findable -p lists -p lookup-bench -p typing -p contract -p server -p xtask --all-targets",
        "-p ui --all-targets",
        "-p yichuang --target wasm32-unknown-unknown",
    ] {
        report.step(&format!("clippy {words}"), || {
            let mut clippy = folders::cargo();
            clippy.args(["clippy", "--quiet"]).args(words.split(' '));
            run(clippy.args(["--", "-D", "warnings"]))
        });
    }
    report.step("full-width punctuation", || {
        punctuation::check(Options::new(Vec::new()))
    });
}

fn house(report: &mut Report) {
    native(report, &["xtask"]);
}

fn domain(report: &mut Report) {
    native(report, &["domain", "findable", "lists", "lookup", "typing"]);
    report.step("tests of domain and lookup as Wasm under Node", || {
        tools::wasm_target()?;
        let runner = format!(
            "node {}",
            folders::root()
                .join("xtask/scripts/wasm-tests.mjs")
                .display()
        );
        tools::node()?;
        let mut test = folders::cargo();
        test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("PATH", tools::path()?);
        run(test
            .args("test -p domain -p lookup --tests --target wasm32-unknown-unknown".split(' ')))
    });
}

fn browser_app(report: &mut Report) {
    native(report, &["ui"]);
    if report.step("the app's tools", app::prepare)
        && report.step("the app, as it ships", || app::build(true))
    {
        report.step(
            "its Wasm is what the halls' browsers can read",
            bundle::validate,
        );
    }
}

fn journeys(report: &mut Report) {
    report.step("journeys in a browser", || {
        let browser = tools::chromium()?;
        app::prepare()?;
        // A moment, when nothing has changed; asked for alone, the journeys must not walk an old app.
        app::build(true)?;
        let program = server::build(Profile::Dev)?;
        let folder = folders::root().join("end2end");
        tools::packages(&folder, "Playwright")?;
        let mut playwright = Command::new(tools::node()?);
        playwright
            .current_dir(&folder)
            .args(["node_modules/@playwright/test/cli.js", "test"]);
        playwright
            .env("YICHUANG_BROWSER", browser)
            .env("YICHUANG_SERVER", program);
        run(&mut playwright)
    });
}

fn bytes(report: &mut Report) {
    report.step("the first load, weighed", || {
        bench::bytes(Options::new(Vec::new()))
    });
}

/// The tests of packages that may be built together.
fn native(report: &mut Report, packages: &[&str]) {
    let names = packages.join(" and ");
    let packages: Vec<&str> = packages
        .iter()
        .flat_map(|package| ["-p", package])
        .collect();
    report.step(&format!("tests of {names}"), || {
        let mut test = folders::cargo();
        if tools::nextest()? {
            test.args([
                "nextest",
                "run",
                "--no-tests",
                "pass",
                "--no-fail-fast",
                "--status-level",
                "fail",
            ]);
        } else {
            test.args(["test", "--quiet", "--all-targets", "--no-fail-fast"]);
        }
        run(test.args(&packages).arg("--all-features"))
    });
}
