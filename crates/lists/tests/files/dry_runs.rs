//! What a file would do to a list, row by row.

use jiff::civil::{Date, date};
use lists::{Column, List, Outcome, Row, Scope, State, Table, What, Why, csv, difference, dry_run};

use super::made::{imported, row};

const TODAY: Date = date(2026, 6, 1);

fn list(rows: Vec<Row>) -> List {
    List {
        further: vec!["责任人".to_owned()],
        rows,
        ..List::default()
    }
}

fn with(mut row: Row, column: Column, text: &str) -> Row {
    row.set(column, text).expect("a value of its column");
    row
}

fn run(current: &List, file: &List) -> Outcome {
    let file = csv(&Table::list(file));
    dry_run(current, imported(&file), Scope::Whole, TODAY)
}

fn whys(outcome: &Outcome) -> Vec<Why> {
    let rows = outcome.report.rows.iter();
    rows.flat_map(|row| &row.remarks)
        .map(|remark| remark.why.clone())
        .collect()
}

#[test]
fn new_changed_and_withdrawn_rows_are_told_and_nothing_else() {
    let current = list(vec![row("A-1", "甲"), row("A-2", "乙"), row("A-3", "丙")]);
    let file = list(vec![
        row("A-1", "甲"),
        with(row("A-2", "乙"), Column::Promised, "3个工作日"),
        row("A-4", "丁"),
    ]);
    let outcome = run(&current, &file);
    let told: Vec<(Option<u32>, &str)> = (outcome.report.rows.iter())
        .map(|row| (row.row, row.code.as_str()))
        .collect();
    assert_eq!(told, [(Some(3), "A-2"), (Some(4), "A-4"), (None, "A-3")]);
    let What::Changed { changes } = &outcome.report.rows[0].what else {
        panic!("a change");
    };
    assert_eq!(
        (
            changes[0].column.as_str(),
            changes[0].old.as_str(),
            changes[0].new.as_str()
        ),
        ("承诺时限", "", "3个工作日")
    );
    assert_eq!(outcome.report.state(), State::Ready);
    let applied = outcome.accept(false).expect("well");
    let dates: Vec<[&str; 3]> = (applied.rows.iter())
        .map(|row| [row.code(), row.get(Column::From), row.get(Column::Until)])
        .collect();
    // What is new begins today, what is withdrawn ended yesterday and stays on the list as a fact.
    assert_eq!(
        dates,
        [
            ["A-1", "", ""],
            ["A-2", "", ""],
            ["A-3", "", "2026-05-31"],
            ["A-4", "2026-06-01", ""],
        ]
    );
}

#[test]
fn the_list_of_a_past_day_is_still_there_after_a_withdrawal() {
    let current = list(vec![row("A-1", "甲"), row("A-2", "乙")]);
    let applied = run(&current, &list(vec![row("A-1", "甲")]))
        .accept(false)
        .expect("well");
    let codes = |list: &List| -> Vec<String> {
        list.rows.iter().map(|row| row.code().to_owned()).collect()
    };
    assert_eq!(codes(&applied.on(date(2026, 5, 31))), ["A-1", "A-2"]);
    assert_eq!(codes(&applied.on(TODAY)), ["A-1"]);
    let (before, after) = (applied.on(date(2026, 5, 31)), applied.on(TODAY));
    let found = difference(&before, &after);
    assert_eq!(
        (
            found.added.len(),
            found.withdrawn.len(),
            found.changed.len()
        ),
        (0, 1, 0)
    );
}

#[test]
fn a_row_says_from_when_it_is_new_and_until_when_it_was_also_if_it_never_began() {
    let coming = with(row("A-1", "甲"), Column::From, "2026-09-01");
    let current = list(vec![coming.clone(), row("A-2", "乙"), row("A-5", "戊")]);
    let file = list(vec![
        row("A-5", "戊"),
        with(row("A-3", "丙"), Column::From, "2026-07-01"),
        row("A-4", "丁"),
    ]);
    let outcome = run(&current, &file);
    let told: Vec<_> = (outcome.report.rows.iter())
        .map(|row| (row.code.as_str(), row.from, row.until))
        .collect();
    assert_eq!(
        told,
        [
            ("A-3", Some(date(2026, 7, 1)), None),
            ("A-4", Some(TODAY), None),
            ("A-1", Some(date(2026, 9, 1)), None),
            ("A-2", None, Some(date(2026, 5, 31))),
        ]
    );
    let said = Table::report(&outcome.report).rows;
    let said: Vec<&str> = said.iter().map(|line| line[5].as_str()).collect();
    assert_eq!(
        said,
        [
            "2026-07-01 起",
            "2026-06-01 起",
            "原定 2026-09-01 起，还没生效就取消",
            "到 2026-05-31 为止",
        ]
    );
    let applied = outcome.accept(true).expect("well");
    assert!(applied.rows.iter().all(|row| row.code() != "A-1"));
}

#[test]
fn a_row_withdrawn_and_taken_up_again_has_two_periods() {
    let current = list(vec![row("A-1", "甲"), row("A-2", "乙")]);
    let one = list(vec![row("A-1", "甲")]);
    let without = run(&current, &one).accept(false).expect("well");
    let file = csv(&Table::list(&list(vec![
        row("A-1", "甲"),
        with(row("A-2", "乙"), Column::From, "2026-09-01"),
    ])));
    let later = dry_run(&without, imported(&file), Scope::Whole, date(2026, 9, 1));
    let again = later.accept(false).expect("well");
    let periods: Vec<[&str; 2]> = (again.rows.iter().filter(|row| row.code() == "A-2"))
        .map(|row| [row.get(Column::From), row.get(Column::Until)])
        .collect();
    assert_eq!(periods, [["", "2026-05-31"], ["2026-09-01", ""]]);
}

#[test]
fn a_batch_adds_and_withdraws_nothing() {
    let current = list(vec![row("A-1", "甲"), row("A-2", "乙")]);
    let file = csv(&Table::list(&list(vec![row("A-3", "丙")])));
    let outcome = dry_run(&current, imported(&file), Scope::Part, TODAY);
    assert_eq!(outcome.report.counts.withdrawn, 0);
    assert_eq!(outcome.accept(false).expect("well").rows.len(), 3);
}

#[test]
fn a_column_that_is_not_in_the_file_stays_as_it_is() {
    let mut kept = with(row("A-1", "甲"), Column::Phone, "0570-2900001");
    kept.set_further(vec!["责任人甲".to_owned()]);
    let current = list(vec![kept]);
    let file = "实施编码,事项名称,承诺时限,新栏\nA-1,甲,即办,新\n"; // half-width on purpose
    let outcome = dry_run(&current, imported(file.as_bytes()), Scope::Whole, TODAY);
    assert_eq!(
        outcome.report.kept,
        ["事项类型", "设定依据", "联系电话", "责任人"]
    );
    let applied = outcome.accept(false).expect("well");
    let row = &applied.rows[0];
    assert_eq!(applied.further, ["责任人", "新栏"]);
    assert_eq!([row.further(0), row.further(1)], ["责任人甲", "新"]);
    assert_eq!(row.get(Column::Phone), "0570-2900001");
    assert_eq!(row.get(Column::Promised), "即办");
}

#[test]
fn doubtful_rows_are_applied_once_somebody_accepts_them() {
    let current = list(vec![row("A-1", "甲")]);
    let file = list(vec![
        row("A-1", "甲"),
        row("A-2", "乙"),
        with(row("A-2", "乙二"), Column::Phone, "1"),
        row("A-9", "甲"),
        with(row("A-3", "丙"), Column::LegalBasis, ""),
        with(row("A-4", "丁"), Column::Until, "2090-01-01"),
        with(row("A-5", "戊"), Column::Promised, "按规定"),
        row("", "己"),
    ]);
    let outcome = run(&current, &file);
    let found = |text: &str| text.to_owned();
    assert_eq!(
        whys(&outcome),
        [
            Why::CodeTwice { row: 4 },
            Why::CodeTwice { row: 3 },
            Why::SameNameOtherCode { code: found("A-1") },
            Why::BasisMissing,
            Why::DateOdd {
                found: found("2090-01-01")
            },
            Why::LimitNotUnderstood {
                found: found("按规定")
            },
            Why::CodeMissing,
        ]
    );
    assert_eq!(outcome.report.state(), State::Doubtful);
    assert!(outcome.clone().accept(false).is_err());
    let applied = outcome.accept(true).expect("accepted");
    assert_eq!(applied.rows.len(), 8);
    // What was accepted once is not asked about again.
    let again = run(&applied, &applied);
    assert_eq!(again.report.state(), State::Nothing);
}

#[test]
fn a_code_twice_is_well_where_its_days_do_not_meet() {
    let periods = [("2020-01-01", "2020-12-31"), ("2022-01-01", "")];
    let rows = periods.map(|(from, until)| {
        with(
            with(row("A-1", "甲"), Column::From, from),
            Column::Until,
            until,
        )
    });
    assert_eq!(
        run(&List::default(), &list(rows.to_vec())).report.state(),
        State::Ready
    );
}

#[test]
fn wrong_rows_stop_everything() {
    let current = list(vec![row("A-1", "甲")]);
    let dated = with(row("A-2", "乙"), Column::From, "2026-02-01");
    let file = list(vec![
        row("A-1", "甲"),
        with(dated, Column::Until, "2026-01-31"),
    ]);
    let outcome = run(&current, &file);
    assert_eq!(whys(&outcome), [Why::UntilBeforeFrom]);
    assert_eq!(outcome.report.state(), State::Wrong);
    let report = outcome.accept(true).expect_err("refused");
    let table = Table::report(&report);
    assert!(
        table
            .rows
            .iter()
            .any(|line| line[1] == "有误" && line[0].starts_with("第 3 行 "))
    );
}

#[test]
fn a_file_that_would_withdraw_much_of_the_list_is_doubtful() {
    let rows = |count: usize| -> Vec<Row> {
        (0..count)
            .map(|n| row(&format!("A-{n}"), &format!("事项{n}")))
            .collect()
    };
    let outcome = run(&list(rows(40)), &list(rows(20)));
    assert_eq!(
        outcome.report.remarks[0].why,
        Why::ManyWithdrawn { rows: 20 }
    );
    assert_eq!(outcome.report.state(), State::Doubtful);
}
