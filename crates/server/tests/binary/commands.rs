//! The commands beside `serve`.

use std::path::Path;
use std::process::{Child, Command, Output};

use serde_json::json;

use super::process::{free_port, sample_catalogue, start};
use super::visit::{Client, Filled};

/// A server that is stopped when the test ends.
struct Running {
    child: Child,
    url: String,
    data: tempfile::TempDir,
}

impl Running {
    fn start() -> Self {
        let (data, port) = (tempfile::tempdir().expect("a folder"), free_port());
        let child = start(port, data.path(), &sample_catalogue());
        Self {
            child,
            url: format!("http://127.0.0.1:{port}"),
            data,
        }
    }

    fn play(&self, arguments: &[&str]) -> String {
        let catalogue = sample_catalogue();
        let mut all = vec!["play"];
        all.extend(arguments);
        all.extend([
            "--url",
            &self.url,
            "--catalogue",
            catalogue.to_str().expect("a path"),
        ]);
        said(&run(&all, self.data.path()))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Ended either way; a test that fails must not leave it behind.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

fn run(arguments: &[&str], data: &Path) -> Output {
    let command = Command::new(env!("CARGO_BIN_EXE_server"))
        .args(arguments)
        .arg("--data")
        .arg(data)
        .output();
    command.expect("the command")
}

fn said(output: &Output) -> String {
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{out}{err}");
    out.into_owned()
}

#[test]
fn the_bodies_can_be_played_to_the_end() {
    let running = Running::start();
    let filled = Filled::shop(&sample_catalogue());
    let receipt = Client::new(&running.url).visit(&filled, "a-key-of-its-own");
    let first = running.play(&[&receipt]);
    assert_eq!(first.lines().count(), 1, "{first}");
    assert!(first.contains("受理"), "{first}");
    let rest = running.play(&[&receipt, "--all"]);
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
    let played = running.play(&[&receipt, "--all", "--refuse", "个体工商户设立登记"]);
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
    let played = running.play(&[&receipt, "--correct"]);
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

#[test]
fn a_list_is_put_in_got_out_and_taken_back_by_command() {
    let data = tempfile::tempdir().expect("a folder");
    let catalogue = sample_catalogue();
    let catalogue = catalogue.to_str().expect("a path");
    let lists = |words: &[&str]| {
        let mut all = vec!["lists"];
        all.extend(words);
        all.extend(["--catalogue", catalogue, "--town", "330803112"]);
        run(&all, data.path())
    };
    let path = |name: &str| data.path().join(name).to_str().expect("a path").to_owned();
    let (book, file, report) = (path("out.xlsx"), path("batch.csv"), path("report.xlsx"));
    assert!(said(&lists(&["export", &book, "--all"])).ends_with("588 rows\n"));
    let same = lists(&["import", &book]);
    assert!(String::from_utf8_lossy(&same.stderr).contains("0 new, 0 changed, 588 the same"));
    let text = "事项名称,实施编码,设定依据,限期\n样例大棚备案,QJ-0001,样例条例第一条,3个工作日\n"; // half-width on purpose
    std::fs::write(&file, text).expect("written");
    let dry = lists(&[
        "import",
        &file,
        "--part",
        "--column",
        "D=承诺时限",
        "--report",
        &report,
    ]);
    let doubt = "第 2 行\t存疑\tQJ-0001\t样例大棚备案\t事项类型\t没有事项类型";
    assert!(
        said(&dry).lines().any(|line| line == doubt),
        "{}",
        said(&dry)
    );
    assert!(std::fs::metadata(&report).expect("a report").len() > 1000);
    let by = [
        "--by",
        "keeper",
        "--document",
        "1",
        "--title",
        "准入（样例）",
    ];
    let apply = |more: &[&str]| {
        let mut words = vec!["import", &file, "--part", "--apply"];
        words.extend(by);
        words.extend(more);
        lists(&words)
    };
    // The row has no type: nobody has accepted that yet.
    assert!(!apply(&[]).status.success());
    assert!(said(&lists(&["revisions"])).is_empty());
    let applied = said(&apply(&["--accept-doubtful"]));
    assert!(
        applied.ends_with("applied as revision 1: 589 rows\n"),
        "{applied}"
    );
    let mut back = vec!["rollback", "0"];
    back.extend(by);
    assert!(said(&lists(&back)).contains("revision 2 is what revision 0 was: 588 rows"));
    let revisions = said(&lists(&["revisions"]));
    let origins: Vec<&str> = revisions
        .lines()
        .filter_map(|line| line.split('\t').nth(5))
        .collect();
    assert_eq!(origins, ["revision 0", "batch.csv"]);
    let refused = lists(&["import", catalogue]);
    assert!(!refused.status.success());
}

#[test]
fn each_list_for_staff_is_kept_by_the_same_commands() {
    let data = tempfile::tempdir().expect("a folder");
    let catalogue = sample_catalogue();
    let catalogue = catalogue.to_str().expect("a path");
    let lists = |kind: &str, words: &[&str]| {
        let mut all = vec!["lists"];
        all.extend(words);
        all.extend(["--catalogue", catalogue, "--town", "330803112"]);
        all.extend(["--kind", kind]);
        run(&all, data.path())
    };
    let path = |name: &str| data.path().join(name).to_str().expect("a path").to_owned();
    // As many rows as the sample's files have.
    for (kind, rows) in [
        ("responsibilities", 15),
        ("one_things", 8),
        ("enforcements", 4),
    ] {
        let book = path(&format!("{kind}.xlsx"));
        let written = said(&lists(kind, &["export", &book, "--all"]));
        assert!(written.ends_with(&format!("{rows} rows\n")), "{written}");
        let same = lists(kind, &["import", &book]);
        let same = String::from_utf8_lossy(&same.stderr).into_owned();
        let expected = format!("0 new, 0 changed, {rows} the same, 0 withdrawn");
        assert!(same.contains(&expected), "{same}");
        let other = lists("items", &["import", &book]);
        assert!(!other.status.success());
    }
    let file = path("matters.csv");
    let text = "管什么,牵头单位,依据\n犬只伤人处置,区公安分局,样例清单\n"; // half-width on purpose
    std::fs::write(&file, text).expect("written");
    let by = [
        "--by",
        "keeper",
        "--document",
        "1",
        "--title",
        "清单（样例）",
    ];
    let mut apply = vec!["import", &file, "--part", "--apply", "--header-row", "1"];
    apply.extend(["--column", "A=责任事项"]);
    apply.extend(by);
    let applied = said(&lists("responsibilities", &apply));
    assert!(
        applied.ends_with("applied as revision 1: 16 rows\n"),
        "{applied}"
    );
    assert!(said(&lists("items", &["revisions"])).is_empty());
    let mut back = vec!["rollback", "0"];
    back.extend(by);
    let back = said(&lists("responsibilities", &back));
    assert!(
        back.contains("revision 2 is what revision 0 was: 15 rows"),
        "{back}"
    );
    let nothing = lists("duties", &["revisions"]);
    assert!(!nothing.status.success());
    let said = String::from_utf8_lossy(&nothing.stderr).into_owned();
    assert!(said.contains("one of items, responsibilities"), "{said}");
}

#[test]
fn where_lists_disagree_is_printed_as_a_table_and_is_no_failure() {
    let command = Command::new(env!("CARGO_BIN_EXE_server"))
        .arg("unities")
        .arg(sample_catalogue())
        .args(["--on", "2026-06-01"])
        .output();
    let output = command.expect("the command");
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stdout);
    let row = "SAMPLE-0009\t困难残疾人生活补贴\ttype\t公共服务\t岭洋乡";
    assert!(said.lines().any(|line| line == row), "{said}");
}

#[test]
fn what_was_asked_in_vain_is_listed_with_what_is_answered_today() {
    let running = Running::start();
    let client = Client::new(&running.url);
    for (words, way) in [
        ("养狗登记", "abandoned"),
        ("今天的天气", "nothing"),
        ("今天的天气", "nothing"),
    ] {
        let miss = json!({"words": words, "way": way});
        client.post("/api/v1/misses", &[], &miss);
    }
    let (data, catalogue) = (running.data.path(), sample_catalogue());
    let file = data.join("missed.csv");
    let path = |path: &Path| path.to_str().expect("a path").to_owned();
    let missed = said(&run(
        &[
            "missed",
            "--town",
            "330803112",
            "--csv",
            &path(&file),
            "--catalogue",
            &path(&catalogue),
        ],
        data,
    ));
    let rows: Vec<Vec<&str>> = missed
        .lines()
        .map(|row| row.split('\t').collect())
        .collect();
    assert_eq!(rows[1][..3], ["今天的天气", "2", "0"]);
    assert_eq!(rows[1][5..], ["", "", ""]);
    assert_eq!(rows[2][..3], ["养狗登记", "0", "1"]);
    assert!(rows[2][5..].contains(&"养犬登记"), "{missed}");
    let table = std::fs::read_to_string(&file).expect("a table");
    assert!(table.contains("说法,没找到,没点开,"), "{table}"); // half-width on purpose
    assert!(table.contains("\r\n今天的天气,2,0,"), "{table}"); // half-width on purpose
}
