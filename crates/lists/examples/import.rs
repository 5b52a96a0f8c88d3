//! Reads a list of many rows and lays it beside the list that is there; prints seconds and the peak of memory.
//! `bench/import.md` explains.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use jiff::civil::date;
use lists::{Column, List, ListKind, Row, Scope, Table, csv, dry_run, import, read, workbook};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["read", list, file] => measure(Path::new(list), Path::new(file)),
        [] => compare(50_000),
        [rows] => compare(rows.parse().expect("a number of rows")),
        _ => panic!("a number of rows, or nothing"),
    }
}

/// Makes the files, and has each read by a process of its own, whose memory is nobody else's.
fn compare(rows: usize) {
    let folder = std::env::temp_dir().join(format!("lists-import-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (current, table) = (list(rows), Table::list(&changed(list(rows))));
    let book = workbook(&table, "清单").expect("a workbook");
    for (name, bytes) in [
        ("list.csv", csv(&Table::list(&current))),
        ("file.xlsx", book),
        ("file.csv", csv(&table)),
    ] {
        std::fs::write(folder.join(name), bytes).expect("written");
    }
    println!("{rows} rows of 22 columns");
    for file in ["file.xlsx", "file.csv"] {
        let mut measured = Command::new(std::env::current_exe().expect("this program"));
        measured.arg("read");
        measured.args([folder.join("list.csv"), folder.join(file)]);
        assert!(measured.status().expect("run").success());
    }
    std::fs::remove_dir_all(&folder).expect("cleared away");
}

/// Reads a file and lays it beside a list.
fn measure(list: &Path, file: &Path) {
    let bytes = |path: &Path| std::fs::read(path).expect("a file");
    let read_list = |bytes: &[u8]| {
        import(&read(bytes, None, ListKind::Items).expect("a sheet")).expect("a list")
    };
    let current = read_list(&bytes(list)).list;
    let (before, bytes) = (megabytes("VmRSS:"), bytes(file));
    let began = Instant::now();
    let import = read_list(&bytes);
    let read_in = began.elapsed();
    let outcome = dry_run(&current, import, Scope::Whole, date(2026, 6, 1));
    let counts = outcome.report.counts;
    println!(
        "{}, {:.1} MB: read in {:.2} s, with the dry run {:.2} s; {} MB before, {} MB at most; \
         {} new, {} changed, {} withdrawn",
        file.extension().unwrap_or_default().display(),
        bytes.len() as f64 / 1e6,
        read_in.as_secs_f64(),
        began.elapsed().as_secs_f64(),
        before,
        megabytes("VmHWM:"),
        counts.new,
        counts.changed,
        counts.withdrawn
    );
}

/// A list like a city's: 20 known columns and two nobody knows.
fn list(rows: usize) -> List {
    let row = |index: usize| {
        let mut row = Row::default();
        let long = "《中华人民共和国某某法》（样例）第十一条、第十二条；《某某条例》（样例）第三十三条第二款";
        for (column, text) in [
            (Column::Number, index.to_string()),
            (Column::Code, format!("11511301MB1550442U4{index:012}00")),
            (Column::BasicCode, format!("{index:012}")),
            (
                Column::Name,
                format!("样例事项第 {index} 号的办理、变更和注销"),
            ),
            (Column::MainItem, format!("样例主项第 {} 号", index / 7)),
            (Column::SubItem, format!("样例子项第 {} 号", index / 3)),
            (
                Column::Type,
                ["行政许可", "行政确认", "公共服务"][index % 3].to_owned(),
            ),
            (Column::Body, format!("样例部门 {}", index % 40)),
            (Column::Level, "县级".to_owned()),
            (Column::How, ["委托", "受理", "派驻"][index % 3].to_owned()),
            (Column::Entrusting, format!("样例部门 {}", index % 40)),
            (Column::LegalBasis, long.to_owned()),
            (Column::DelegationBasis, "样例文件第一号".to_owned()),
            (Column::Batch, format!("第 {} 批", index % 5)),
            (Column::From, "2020-06-29".to_owned()),
            (Column::Statutory, "20个工作日".to_owned()),
            (Column::Promised, format!("{}个工作日", index % 20)),
            (Column::Audience, "自然人、企业法人".to_owned()),
            (Column::Fee, "否".to_owned()),
            (Column::Phone, "0570-2900001".to_owned()),
        ] {
            row.set(column, &text).expect("a value of its column");
        }
        row.set_further(vec!["网上办、窗口办".to_owned(), format!("第 {index} 行")]);
        row
    };
    List {
        kind: ListKind::Items,
        further: vec!["申请途径".to_owned(), "内部标记".to_owned()],
        rows: (0..rows).map(row).collect(),
    }
}

/// The same with one row in a hundred gone, one in fifty changed, one in a hundred new.
fn changed(mut list: List) -> List {
    let mut index = 0;
    list.rows.retain(|_| {
        index += 1;
        index % 100 != 0
    });
    for (index, row) in list.rows.iter_mut().enumerate() {
        if index % 50 == 0 {
            row.set(Column::Promised, "1个工作日").expect("a limit");
        }
        if index % 100 == 1 {
            let code = format!("N-{index}");
            row.set(Column::Code, &code).expect("a code");
        }
    }
    list
}

/// A figure of the process' memory, as Linux tells it; 0 elsewhere.
fn megabytes(figure: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(figure));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1024
}
