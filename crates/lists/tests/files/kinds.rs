//! The lists for staff: read under the headers such lists have, told from one another, and laid beside what is there.

use jiff::civil::{Date, date};
use lists::{
    Column, List, ListKind, Mapping, ReadError, Scope, State, Table, What, Why, csv, dry_run,
    import_with, read, workbook,
};
use rust_xlsxwriter::Format;

use super::made::{book, book_of, imported_as};

const TODAY: Date = date(2026, 6, 1);

const RESPONSIBILITIES: &str = "某镇属地管理事项责任清单（样例）,,,,,,
序号,主要事项,县级部门责任,配合单位,乡镇（街道）职责,依据,生效日期,联系科室
1,违法建设治理,区综合执法局,区资规局、区住建局,廿里镇政府,样例清单,2020年8月1日,执法科
2,森林防火,区应急局,区林业局；区公安分局,廿里镇政府,样例清单,44044,
"; // half-width on purpose

const ONE_THINGS: &str = "“一件事”名称,牵头部门,联办单位,联系人（岗位）,联系电话,启用日期
新生儿出生,区卫健局,区公安分局/区医保局,出生专岗（样例）,0570-2000007,2021.1.1
"; // half-width on purpose

const ENFORCEMENTS: &str = "实施编码,行政处罚事项名称,事项类型,执法主体,委托机关,设定依据,下放日期
SAMPLE-0615,样例处罚,02,镇综合执法队,区人社局,样例目录,20220101
"; // half-width on purpose

const ITEMS: &str = "实施编码,事项名称,事项类型,实施主体,设定依据,承诺时限
A-1,低保认定,行政给付,区民政局,样例条例,即办
"; // half-width on purpose

const FILES: [(ListKind, &str); 4] = [
    (ListKind::Items, ITEMS),
    (ListKind::Responsibilities, RESPONSIBILITIES),
    (ListKind::OneThings, ONE_THINGS),
    (ListKind::Enforcements, ENFORCEMENTS),
];

fn list(kind: ListKind, text: &str) -> List {
    let import = imported_as(kind, text.as_bytes()).expect("a list");
    assert!(import.found.iter().all(|found| found.remarks.is_empty()));
    import.list
}

fn cells(list: &List, row: usize, columns: &[Column]) -> Vec<String> {
    let cell = |column: &Column| list.rows[row].get(*column).to_owned();
    columns.iter().map(cell).collect()
}

#[test]
fn a_responsibility_list_is_read_under_its_usual_headers() {
    let list = list(ListKind::Responsibilities, RESPONSIBILITIES);
    let columns = [
        Column::Matter,
        Column::Lead,
        Column::Backs,
        Column::Reports,
        Column::LegalBasis,
        Column::From,
    ];
    assert_eq!(
        cells(&list, 0, &columns),
        [
            "违法建设治理",
            "区综合执法局",
            "区资规局、区住建局",
            "廿里镇政府",
            "样例清单",
            "2020-08-01"
        ]
    );
    // A spreadsheet's day 44044 is 1 August 2020.
    assert_eq!(list.rows[1].get(Column::From), "2020-08-01");
    assert_eq!(list.further, ["联系科室"]);
    assert_eq!(list.rows[0].further(0), "执法科");
}

#[test]
fn a_matter_beside_several_bodies_is_a_row_for_each() {
    let file = book(|sheet| {
        let format = Format::new();
        let merged = [
            (0, 0, 0, 3, "某镇属地管理事项责任清单（样例）"),
            (1, 0, 2, 0, "序号"),
            (1, 1, 2, 1, "事项名称"),
            (1, 2, 1, 3, "责任分工"),
            (3, 0, 4, 0, "1"),
            (3, 1, 4, 1, "犬只管理"),
        ];
        for (top, left, bottom, right, text) in merged {
            let done = sheet.merge_range(top, left, bottom, right, text, &format);
            done.expect("merged");
        }
        for (row, cells) in [
            (2, ["县级部门职责", "乡镇（街道）职责"]),
            (3, ["区公安分局：负责捕捉无主犬。", "发现后报告。"]),
            (4, ["区农业农村局", "无"]),
        ] {
            for (column, cell) in (2..).zip(cells) {
                sheet.write_string(row, column, cell).expect("a cell");
            }
        }
    });
    let list = imported_as(ListKind::Responsibilities, &file)
        .expect("a list")
        .list;
    let columns = [Column::Matter, Column::Lead, Column::Reports];
    let rows: Vec<_> = (0..2).map(|row| cells(&list, row, &columns)).collect();
    assert_eq!(
        rows,
        [
            ["犬只管理", "区公安分局：负责捕捉无主犬。", "发现后报告。"],
            ["犬只管理", "区农业农村局", "无"],
        ]
    );
}

#[test]
fn a_list_of_bundles_and_one_of_enforcement_are_read_under_theirs() {
    let bundles = list(ListKind::OneThings, ONE_THINGS);
    let columns = [
        Column::Bundle,
        Column::Lead,
        Column::Backs,
        Column::Contact,
        Column::Phone,
        Column::From,
    ];
    assert_eq!(
        cells(&bundles, 0, &columns),
        [
            "新生儿出生",
            "区卫健局",
            "区公安分局/区医保局",
            "出生专岗（样例）",
            "0570-2000007",
            "2021-01-01"
        ]
    );
    let enforced = list(ListKind::Enforcements, ENFORCEMENTS);
    let columns = [
        Column::Code,
        Column::Enforced,
        Column::Type,
        Column::Enforcer,
        Column::Entrusting,
        Column::From,
    ];
    assert_eq!(
        cells(&enforced, 0, &columns),
        [
            "SAMPLE-0615",
            "样例处罚",
            "行政处罚",
            "镇综合执法队",
            "区人社局",
            "2022-01-01"
        ]
    );
}

#[test]
fn a_list_offered_as_another_is_refused_with_what_it_is() {
    for (kind, text) in FILES {
        for offered in ListKind::ALL.into_iter().filter(|other| *other != kind) {
            let as_text = imported_as(offered, text.as_bytes());
            assert_eq!(as_text.err(), Some(ReadError::OtherList { kind }));
        }
    }
    let nothing = imported_as(ListKind::Responsibilities, "甲,乙\n1,2\n".as_bytes()); // half-width on purpose
    assert_eq!(nothing.err(), Some(ReadError::NoHeader));
}

#[test]
fn the_sheet_of_the_list_meant_is_taken_from_a_workbook_of_several() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (kind, text) in FILES {
        let sheet = book.add_worksheet();
        sheet.set_name(kind.word()).expect("a name");
        for (row, line) in text.lines().enumerate() {
            for (column, cell) in line.split(',').enumerate() {
                let place = (row as u32, column as u16);
                sheet.write_string(place.0, place.1, cell).expect("a cell");
            }
        }
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    for (kind, text) in FILES {
        let import = imported_as(kind, &bytes).expect("a list");
        assert_eq!(import.layout.sheet.as_deref(), Some(kind.word()));
        assert_eq!(import.list, list(kind, text));
    }
}

#[test]
fn a_list_told_from_no_other_by_its_header_is_taken_for_what_it_is_offered_as() {
    let text = "实施编码,事项名称,事项类型,实施主体,设定依据\nA-1,样例,行政处罚,甲局,样例\n"; // half-width on purpose
    for kind in [ListKind::Items, ListKind::Enforcements] {
        assert_eq!(list(kind, text).rows[0].name(), "样例");
    }
}

#[test]
fn a_header_nobody_foresaw_is_named_by_hand() {
    let file = book_of(&[&["管什么", "谁管"], &["犬只管理", "区公安分局"]]);
    let sheet = read(&file, None, ListKind::Responsibilities).expect("a sheet");
    let mapping = Mapping {
        header_row: Some(1),
        columns: [(0, Some(Column::Matter)), (1, Some(Column::Lead))].into(),
    };
    let import = import_with(&sheet, &mapping).expect("a list");
    assert_eq!(import.list.rows[0].name(), "犬只管理");
    // Without who leads it is no list of responsibilities.
    let half = Mapping {
        columns: [(0, Some(Column::Matter))].into(),
        ..mapping
    };
    assert_eq!(import_with(&sheet, &half).err(), Some(ReadError::NoHeader));
}

#[test]
fn new_changed_and_withdrawn_duties_are_told_and_dated() {
    let current = list(ListKind::Responsibilities, RESPONSIBILITIES);
    let file =
        "责任事项,牵头单位,依据\n违法建设治理,区资规局,样例清单\n犬只管理,区公安分局,样例清单\n"; // half-width on purpose
    let import = imported_as(ListKind::Responsibilities, file.as_bytes()).expect("a list");
    let outcome = dry_run(&current, import, Scope::Whole, TODAY);
    let told: Vec<(&str, bool)> = (outcome.report.rows.iter())
        .map(|row| (row.name.as_str(), matches!(row.what, What::Changed { .. })))
        .collect();
    assert_eq!(
        told,
        [
            ("违法建设治理", true),
            ("犬只管理", false),
            ("森林防火", false)
        ]
    );
    assert_eq!(outcome.report.state(), State::Ready);
    let applied = outcome.accept(false).expect("well");
    let columns = [
        Column::Matter,
        Column::Lead,
        Column::Backs,
        Column::From,
        Column::Until,
    ];
    let rows: Vec<_> = (0..3).map(|row| cells(&applied, row, &columns)).collect();
    // What is not in the file's columns stays, what is not in its rows ends, what is new begins.
    assert_eq!(
        rows,
        [
            [
                "违法建设治理",
                "区资规局",
                "区资规局、区住建局",
                "2020-08-01",
                ""
            ],
            [
                "森林防火",
                "区应急局",
                "区林业局；区公安分局",
                "2020-08-01",
                "2026-05-31"
            ],
            ["犬只管理", "区公安分局", "", "2026-06-01", ""],
        ]
    );
}

#[test]
fn rows_without_anybody_are_wrong_and_a_matter_twice_is_doubtful() {
    let current = List {
        kind: ListKind::Responsibilities,
        ..List::default()
    };
    let file =
        "责任事项,牵头单位,依据\n甲,,样例\n乙,区民政局,样例\n乙,区教育局,样例\n丙,区民政局,\n"; // half-width on purpose
    let import = imported_as(ListKind::Responsibilities, file.as_bytes()).expect("a list");
    let outcome = dry_run(&current, import, Scope::Whole, TODAY);
    let told: Vec<_> = (outcome.report.rows.iter())
        .flat_map(|row| &row.remarks)
        .map(|remark| (remark.place.row, remark.place.column, remark.why.clone()))
        .collect();
    assert_eq!(
        told,
        [
            (2, Some(1), Why::NobodyNamed),
            (3, Some(0), Why::NameTwice { row: 4 }),
            (4, Some(0), Why::NameTwice { row: 3 }),
            (5, Some(2), Why::BasisMissing),
        ]
    );
    assert_eq!(outcome.report.state(), State::Wrong);
}

#[test]
fn each_list_comes_back_from_its_own_files() {
    for (kind, text) in FILES {
        let list = list(kind, text);
        let table = Table::list(&list);
        let book = workbook(&table, "清单").expect("a workbook");
        for bytes in [csv(&table), book] {
            assert_eq!(imported_as(kind, &bytes).expect("a list").list, list);
        }
    }
}
