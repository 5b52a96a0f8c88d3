//! What is written is read again as it was.

use lists::{Column, Kind, List, ListKind, Row, Scope, State, Table, csv, dry_run, workbook};
use proptest::collection::vec;
use proptest::prelude::*;

use super::made::{imported_as, row};

/// Text with everything that hurts: quotes, delimiters, line ends, signs that begin formulas, long figures.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z事项名称，、“”\"',;\t\n|=+@ '-]{0,12}",
        "[=+@＝－-]{1}[A-Z0-9()!|' ]{0,10}",
        "'{0,2}[0-9]{1,31}",
        "[0-9]{4,18}E[0-9]{1,12}",
        "_x[0-9A-F]{4}_[a-z]{0,3}",
        Just("&amp;<b>".to_owned()),
        Just("👨‍👩‍👧 𠮷野家".to_owned()),
    ]
}

fn known(column: Column) -> BoxedStrategy<String> {
    let one_of = |words: &'static [&'static str]| {
        proptest::sample::select(words)
            .prop_map(str::to_owned)
            .boxed()
    };
    match column.kind() {
        Kind::Text | Kind::Code | Kind::Limit => text().boxed(),
        Kind::Type => one_of(&["", "行政许可", "公共服务", "其他行政权力"]),
        Kind::Level => one_of(&["", "县级", "乡级"]),
        Kind::How => one_of(&["", "法定", "委托", "派驻"]),
        Kind::Date => (1950_i32..2100, 1_i32..13, 1_i32..29, any::<bool>())
            .prop_map(|(year, month, day, given)| match given {
                true => format!("{year}-{month:02}-{day:02}"),
                false => String::new(),
            })
            .boxed(),
    }
}

fn rows(kind: ListKind, further: usize) -> impl Strategy<Value = Row> {
    let cells: Vec<_> = kind.columns().map(known).collect();
    (cells, "[甲乙丙=+@'0-9\"]{1,8}", vec(text(), further)).prop_map(
        move |(cells, name, further)| {
            let mut row = Row::default();
            for (column, cell) in kind.columns().zip(cells) {
                row.set(column, &cell).expect("a value of its column");
            }
            row.set(kind.name(), &name).expect("a name");
            row.set_further(further);
            row
        },
    )
}

fn lists() -> impl Strategy<Value = List> {
    let headers = vec("[a-z内部\n\"=+'-]{0,6}责任人", 0..4);
    let kinds = proptest::sample::select(&ListKind::ALL[..]);
    (kinds, headers).prop_flat_map(|(kind, further)| {
        let rows = vec(rows(kind, further.len()), 0..6);
        rows.prop_map(move |rows| List {
            kind,
            // Headers are trimmed, as all headers are.
            further: further
                .iter()
                .map(|header| header.trim().to_owned())
                .collect(),
            rows,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_list_written_as_csv_is_read_as_it_was(list in lists()) {
        let file = csv(&Table::list(&list));
        prop_assert_eq!(imported_as(list.kind, &file).expect("a list").list, list);
    }

    #[test]
    fn a_list_written_as_a_workbook_is_read_as_it_was(list in lists()) {
        let file = workbook(&Table::list(&list), "清单").expect("a workbook");
        prop_assert_eq!(imported_as(list.kind, &file).expect("a list").list, list);
    }

    #[test]
    fn a_list_laid_beside_itself_changes_nothing(list in lists()) {
        let file = csv(&Table::list(&list));
        let import = imported_as(list.kind, &file).expect("a list");
        let on = jiff::civil::date(1949, 1, 1);
        let outcome = dry_run(&list, import, Scope::Whole, on);
        prop_assert_eq!(outcome.report.state(), State::Nothing);
        prop_assert_eq!(outcome.accept(false).expect("well"), list);
    }
}

#[test]
fn a_csv_opens_in_a_spreadsheet_without_broken_characters_or_formulas() {
    let mut item = row("330803112001201330803112001201", "=HYPERLINK(\"x\")");
    item.set(Column::Phone, "0570").expect("a text");
    let list = List {
        rows: vec![item],
        ..List::default()
    };
    let file = csv(&Table::list(&list));
    let text = String::from_utf8(file).expect("text");
    assert!(text.starts_with('\u{FEFF}'));
    assert_eq!(text.matches("\r\n").count(), 2);
    let line = text.lines().nth(1).expect("a row");
    assert!(
        line.starts_with("'330803112001201330803112001201,\"'=HYPERLINK(\"\"x\"\")\""),
        "{line}"
    );
    assert!(line.ends_with("'0570"), "{line}");
}
