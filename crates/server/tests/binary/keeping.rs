//! The commands of whoever keeps a town's lists.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use super::process::sample_catalogue;
use super::running::{Running, run, said};
use super::visit::Client;

/// Who does it, and what allows it.
const BY: [&str; 6] = [
    "--by",
    "keeper",
    "--document",
    "1",
    "--title",
    "准入（样例）",
];

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
    let apply = |more: &[&str]| {
        let mut words = vec!["import", &file, "--part", "--apply"];
        words.extend(BY);
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
    back.extend(BY);
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
    let mut apply = vec!["import", &file, "--part", "--apply", "--header-row", "1"];
    apply.extend(["--column", "A=责任事项"]);
    apply.extend(BY);
    let applied = said(&lists("responsibilities", &apply));
    assert!(
        applied.ends_with("applied as revision 1: 16 rows\n"),
        "{applied}"
    );
    assert!(said(&lists("items", &["revisions"])).is_empty());
    let mut back = vec!["rollback", "0"];
    back.extend(BY);
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
