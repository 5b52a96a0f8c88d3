//! Which column is which, under whatever titles and headers.

use std::collections::BTreeMap;

use lists::{Column, ListKind, Mapping, import_with, read};
use rust_xlsxwriter::Format;

use super::made::{book, book_of, imported};

#[test]
fn the_usual_headers_are_known_below_title_lines() {
    let file = book_of(&[
        &["某镇赋权事项清单（样例）"],
        &["填报单位：某镇", "", "2026年6月"],
        &[],
        &[
            "序号",
            "*事项名称",
            "实施编码",
            "权力类型",
            "实施主体",
            "行使层级",
            "委托部门",
            "设定依据",
            "承诺时限（工作日）",
            "生效日期",
            "责任人",
        ],
        &[
            "1",
            "个体工商户设立登记",
            "A-1",
            "01",
            "市场监管局",
            "4",
            "市场监管局",
            "条例第一条",
            "1",
            "2020.6.29",
            "窗口甲",
        ],
    ]);
    let import = imported(&file);
    let row = &import.list.rows[0];
    assert_eq!(import.found[0].row, 5);
    assert_eq!(import.found[0].remarks, []);
    for (column, text) in [
        (Column::Name, "个体工商户设立登记"),
        (Column::Code, "A-1"),
        (Column::Type, "行政许可"),
        (Column::Level, "县级"),
        (Column::Entrusting, "市场监管局"),
        (Column::From, "2020-06-29"),
        (Column::Promised, "1"),
    ] {
        assert_eq!(row.get(column), text);
    }
    assert_eq!(import.list.further, ["责任人"]);
    assert_eq!(row.further(0), "窗口甲");
}

#[test]
fn a_header_of_two_lines_is_read_as_one() {
    let file = book(|sheet| {
        let format = Format::new();
        let group = |sheet: &mut rust_xlsxwriter::Worksheet, from, to, text| {
            sheet
                .merge_range(0, from, 0, to, text, &format)
                .expect("merged");
        };
        for (column, text) in [(0, "事项名称"), (1, "实施编码")] {
            sheet
                .merge_range(0, column, 1, column, text, &format)
                .expect("merged");
        }
        group(sheet, 2, 3, "时限");
        group(sheet, 4, 5, "内部");
        for (column, text) in [(2, "法定"), (3, "承诺"), (4, "经办"), (5, "复核")] {
            sheet.write_string(1, column, text).expect("a cell");
        }
        for (column, text) in ["低保认定", "A-1", "20个工作日", "15个工作日", "甲", "乙"]
            .iter()
            .enumerate()
        {
            sheet.write_string(2, column as u16, *text).expect("a cell");
        }
    });
    let import = imported(&file);
    assert_eq!(import.list.rows.len(), 1);
    let row = &import.list.rows[0];
    assert_eq!(
        [
            Column::Name,
            Column::Code,
            Column::Statutory,
            Column::Promised
        ]
        .map(|c| row.get(c)),
        ["低保认定", "A-1", "20个工作日", "15个工作日"]
    );
    assert_eq!(import.list.further, ["内部 经办", "内部 复核"]);
}

#[test]
fn a_column_may_be_named_by_hand() {
    let file = book_of(&[&["事情", "号码", "备注"], &["低保认定", "A-1", "甲"]]);
    let sheet = read(&file, None, ListKind::Items).expect("a sheet");
    assert_eq!(
        lists::import(&sheet).err(),
        Some(lists::ReadError::NoHeader)
    );
    let mapping = Mapping {
        header_row: Some(1),
        columns: BTreeMap::from([(0, Some(Column::Name)), (1, Some(Column::Code)), (2, None)]),
    };
    let import = import_with(&sheet, &mapping).expect("a list");
    let row = &import.list.rows[0];
    assert_eq!(
        (row.name(), row.code(), row.further(0)),
        ("低保认定", "A-1", "甲")
    );
    assert_eq!(import.list.further, ["备注"]);
}

#[test]
fn of_two_headers_for_one_column_the_better_is_taken_and_the_other_kept() {
    let text = "事项名称;编码;实施编码;部门\n低保认定;7;A-1;民政局\n"; // half-width on purpose
    let import = imported(text.as_bytes());
    assert_eq!(import.list.rows[0].code(), "A-1");
    assert_eq!(import.list.further, ["编码"]);
    assert_eq!(import.list.rows[0].further(0), "7");
}

#[test]
fn the_sheet_with_the_list_is_found_and_another_may_be_asked_for() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let cover = book.add_worksheet().set_name("封面").expect("a name");
    cover.write_string(0, 0, "某镇清单").expect("a cell");
    let list = book.add_worksheet().set_name("清单").expect("a name");
    for (column, text) in ["事项名称", "实施编码"].iter().enumerate() {
        list.write_string(0, column as u16, *text).expect("a cell");
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let sheet = read(&bytes, None, ListKind::Items).expect("a sheet");
    assert_eq!(sheet.name.as_deref(), Some("清单"));
    assert_eq!(sheet.others, ["封面"]);
    let cover = read(&bytes, Some("封面"), ListKind::Items).expect("a sheet");
    assert_eq!(cover.rows[0], ["某镇清单"]);
    assert!(read(&bytes, Some("附件"), ListKind::Items).is_err());
}
