//! Which column is which, under whatever titles and headers.

use std::collections::BTreeMap;

use lists::{Column, ListKind, Mapping, ReadError, import_with, laid_out, read};
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
    assert_eq!(lists::import(&sheet).err(), Some(ReadError::NoHeader));
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

#[test]
fn a_file_that_is_not_understood_still_shows_its_columns_and_rows() {
    let file = book_of(&[
        &["某镇办事目录（样例）"],
        &["事情", "号码", "备注"],
        &["", "", ""],
        &["低保认定\n（城乡）", "A-1", ""],
    ]);
    let sheet = read(&file, None, ListKind::Items).expect("a sheet");
    let layout = laid_out(&sheet, &Mapping::default());
    assert_eq!(layout.header_row, 2);
    let columns: Vec<_> = (layout.headings.iter())
        .map(|h| (h.header.as_str(), h.sample.as_str(), h.means))
        .collect();
    assert_eq!(
        columns,
        [
            ("事情", "低保认定 （城乡）", None),
            ("号码", "A-1", None),
            ("备注", "", Some(Column::Note)),
        ]
    );
    let rows: Vec<_> = (layout.beginning.iter())
        .map(|first| (first.row, first.text.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            (1, "某镇办事目录（样例）"),
            (2, "事情 | 号码 | 备注"),
            (4, "低保认定 （城乡） | A-1"),
        ]
    );
    // What was said of columns alone counts from the header that was shown.
    let mapping = Mapping {
        header_row: None,
        columns: BTreeMap::from([(0, Some(Column::Name))]),
    };
    let import = import_with(&sheet, &mapping).expect("a list");
    assert_eq!(import.list.rows[0].name(), "低保认定\n（城乡）");
}

#[test]
fn a_file_without_a_header_is_read_by_the_letters_of_its_columns() {
    for delimiter in [",", ";", "\t"] {
        let rows = [["A-1", "低保认定", "甲"], ["A-2", "临时救助", "乙"]];
        let text = rows.map(|cells| cells.join(delimiter)).join("\n");
        let sheet = read(text.as_bytes(), None, ListKind::Items).expect("a sheet");
        assert_eq!(
            lists::import(&sheet).err(),
            Some(ReadError::NoHeader),
            "{delimiter}"
        );
        let mut mapping = Mapping {
            header_row: Some(0),
            columns: BTreeMap::new(),
        };
        let layout = laid_out(&sheet, &mapping);
        let samples: Vec<&str> = layout.headings.iter().map(|h| h.sample.as_str()).collect();
        assert_eq!((layout.header_row, samples), (0, rows[0].to_vec()));
        mapping.columns = BTreeMap::from([(0, Some(Column::Code)), (1, Some(Column::Name))]);
        let import = import_with(&sheet, &mapping).expect("a list");
        let read: Vec<_> = (import.list.rows.iter())
            .map(|row| [row.code(), row.name(), row.further(0)])
            .collect();
        assert_eq!(read, rows);
        assert_eq!(import.list.further, ["C 列"]);
    }
}

#[test]
fn a_workbook_offers_its_other_sheets_also_when_the_first_is_no_list() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in [
        ("说明", [["填表", "须知"], ["一", "二"]]),
        ("目录", [["事情", "号码"], ["低保认定", "A-1"]]),
    ] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet
                    .write_string(row as u32, column as u16, *cell)
                    .expect("a cell");
            }
        }
    }
    let file = book.save_to_buffer().expect("a workbook");
    let sheet = read(&file, None, ListKind::Items).expect("a sheet");
    let layout = laid_out(&sheet, &Mapping::default());
    assert_eq!(
        (layout.sheet.as_deref(), layout.other_sheets),
        (Some("说明"), vec!["目录".to_owned()])
    );
}
