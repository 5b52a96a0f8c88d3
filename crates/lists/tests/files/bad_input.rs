//! Files as they come: imported rightly, or refused with the reason.

use encoding_rs::GB18030;
use lists::{Cap, Column, ListKind, OtherKind, ReadError, Why, read};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula};

use super::made::{book, book_of, imported, list_of, with_part};

const HEADER: &[&str] = &["事项名称", "实施编码", "设定依据", "生效日期"];

fn too_much(cap: Cap) -> ReadError {
    let most = cap.most() as u64;
    ReadError::TooMuch { cap, most }
}

fn other_kind(kind: OtherKind) -> ReadError {
    ReadError::OtherKind { kind }
}

fn whys(bytes: &[u8]) -> Vec<(u32, Option<u32>, Why)> {
    let found = imported(bytes).found;
    let remarks = found.into_iter().flat_map(|found| found.remarks);
    remarks
        .map(|remark| (remark.place.row, remark.place.column, remark.why))
        .collect()
}

#[test]
fn what_a_file_is_its_content_says_and_not_its_name() {
    // Nothing is handed in but bytes: a workbook named .csv is a workbook, a table named .xlsx a table.
    let table = "事项名称\t实施编码\n低保认定\tA-1\n";
    let book = book_of(&[&["事项名称", "实施编码"], &["低保认定", "A-1"]]);
    assert_eq!(list_of(table), imported(&book).list);
}

#[test]
fn gbk_and_utf16_with_every_delimiter_give_the_same_list() {
    let expected = list_of("事项名称,实施编码\n低保认定,A-1\n"); // half-width on purpose
    for delimiter in [",", ";", "\t", "|"] {
        let text = format!("事项名称{delimiter}实施编码\r\n低保认定{delimiter}A-1\r\n");
        let (gbk, ..) = GB18030.encode(&text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [gbk.as_ref(), &utf16] {
            assert_eq!(imported(bytes).list, expected, "{delimiter:?}");
        }
    }
}

#[test]
fn other_files_are_refused_by_name() {
    let other = |bytes: &[u8]| read(bytes, None, ListKind::Items).expect_err("refused");
    assert_eq!(other(b""), ReadError::Empty);
    assert_eq!(other(b"\xEF\xBB\xBF \r\n"), ReadError::Empty);
    assert_eq!(other(b"%PDF-1.7 "), other_kind(OtherKind::Other));
    assert_eq!(
        other("<html><table><tr><td>事项名称</td></tr></table></html>".as_bytes()),
        other_kind(OtherKind::WebPage)
    );
    assert_eq!(
        other(&[0x89, b'P', b'N', b'G', 1, 2, 3, 4, 5, 6, 7, 8, 14, 15]),
        other_kind(OtherKind::Other)
    );
    assert!(matches!(
        other(b"PK\x03\x04 and no more"),
        ReadError::Broken { .. }
    ));
}

#[test]
fn an_encrypted_workbook_is_refused_as_such() {
    let bytes = include_bytes!("data/encrypted.xlsx");
    assert_eq!(
        read(bytes, None, ListKind::Items).expect_err("refused"),
        ReadError::Encrypted
    );
}

#[test]
fn a_workbook_of_before_2007_is_read() {
    // Written by another program: a title, merged cells, a code as a number, date cells.
    let import = imported(include_bytes!("data/list.xls"));
    let rows: Vec<[&str; 4]> = (import.list.rows.iter())
        .map(|row| [row.name(), row.code(), row.basis(), row.get(Column::From)])
        .collect();
    assert_eq!(
        rows,
        [
            ["低保认定", "330803112001", "样例条例第一条", "2020-06-29"],
            ["临时救助", "A-2", "样例条例第一条", "2020-09-27"],
        ]
    );
    assert_eq!(import.layout.sheet.as_deref(), Some("清单（样例）"));
}

#[test]
fn a_list_of_a_million_rows_is_refused_with_the_bound() {
    let mut text = String::from("事项名称,实施编码\n"); // half-width on purpose
    for row in 0..1_000_000 {
        text.push_str("样例,A-"); // half-width on purpose
        text.push_str(&row.to_string());
        text.push('\n');
    }
    assert_eq!(
        read(text.as_bytes(), None, ListKind::Items).expect_err("refused"),
        too_much(Cap::Rows)
    );
    let sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    let mut xml = String::from(sheet);
    for row in 1..=1_000_000 {
        xml.push_str(&format!(
            "<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>"
        ));
    }
    xml.push_str("</sheetData></worksheet>");
    let book = with_part(
        &book_of(&[HEADER]),
        "xl/worksheets/sheet1.xml",
        xml.as_bytes(),
    );
    assert_eq!(
        read(&book, None, ListKind::Items).expect_err("refused"),
        too_much(Cap::Rows)
    );
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read() {
    let zeros = vec![b' '; Cap::UnpackedBytes.most() + 1];
    let book = with_part(&book_of(&[HEADER]), "xl/worksheets/sheet1.xml", &zeros);
    assert!(book.len() < 1 << 20);
    assert_eq!(
        read(&book, None, ListKind::Items).expect_err("refused"),
        too_much(Cap::UnpackedBytes)
    );
}

#[test]
fn a_cell_at_the_far_end_of_a_sheet_takes_no_memory() {
    let file = book(|sheet| {
        sheet.write_string(0, 0, "事项名称").expect("a cell");
        sheet.write_string(1_048_575, 16_383, "远").expect("a cell");
    });
    assert_eq!(
        read(&file, None, ListKind::Items).expect_err("refused"),
        too_much(Cap::Rows)
    );
}

#[test]
fn merged_cells_count_for_every_row_beside_them() {
    let file = book(|sheet| {
        for (column, text) in HEADER.iter().enumerate() {
            sheet.write_string(0, column as u16, *text).expect("a cell");
        }
        let format = Format::new();
        sheet
            .merge_range(1, 2, 3, 2, "条例第一条", &format)
            .expect("merged");
        for (row, (name, code)) in [("甲", "A-1"), ("乙", "A-2"), ("丙", "A-3"), ("丁", "A-4")]
            .iter()
            .enumerate()
        {
            sheet
                .write_string(row as u32 + 1, 0, *name)
                .expect("a cell");
            sheet
                .write_string(row as u32 + 1, 1, *code)
                .expect("a cell");
        }
    });
    let rows = imported(&file).list.rows;
    let bases: Vec<&str> = rows.iter().map(|row| row.basis()).collect();
    assert_eq!(bases, ["条例第一条", "条例第一条", "条例第一条", ""]);
}

#[test]
fn formulas_give_their_results_and_errors_are_told() {
    let file = book(|sheet| {
        for (column, text) in HEADER.iter().enumerate() {
            sheet.write_string(0, column as u16, *text).expect("a cell");
        }
        let formula = |text: &str, result: &str| Formula::new(text).set_result(result);
        sheet.write_string(1, 0, "甲").expect("a cell");
        sheet
            .write_formula(1, 1, formula("=\"A-\"&1", "A-1"))
            .expect("a formula");
        sheet
            .write_formula(1, 2, formula("=VLOOKUP(1,B:C,2)", "#N/A"))
            .expect("a formula");
    });
    assert_eq!(imported(&file).list.rows[0].code(), "A-1");
    let error = Why::CellError {
        found: "#N/A".to_owned(),
    };
    assert_eq!(whys(&file), [(2, Some(2), error)]);
    let never = with_part(
        &book_of(&[HEADER, &["甲"]]),
        "xl/worksheets/sheet1.xml",
        b"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\
          <row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>\
          <row r=\"2\"><c r=\"A2\" t=\"s\"><v>4</v></c><c r=\"B2\"><f>1+1</f></c></row></sheetData></worksheet>",
    );
    assert_eq!(whys(&never), [(2, Some(1), Why::FormulaWithoutValue)]);
}

#[test]
fn numbers_stay_whole_and_a_code_that_lost_its_digits_is_told() {
    let file = book(|sheet| {
        for (column, text) in HEADER.iter().enumerate() {
            sheet.write_string(0, column as u16, *text).expect("a cell");
        }
        sheet.write_string(1, 0, "甲").expect("a cell");
        sheet.write_number(1, 1, 330_803_112_001.0).expect("a cell");
        sheet.write_string(2, 0, "乙").expect("a cell");
        sheet
            .write_number(2, 1, 1.132_128_101_442_278e30)
            .expect("a cell");
    });
    let rows = imported(&file).list.rows;
    assert_eq!(rows[0].code(), "330803112001");
    assert!(matches!(
        whys(&file)[..],
        [(3, Some(1), Why::DigitsLost { .. })]
    ));
}

#[test]
fn a_date_is_read_in_six_forms_and_from_a_date_cell() {
    let file = book(|sheet| {
        for (column, text) in HEADER.iter().enumerate() {
            sheet.write_string(0, column as u16, *text).expect("a cell");
        }
        let forms = [
            "2020-06-29",
            "2020/6/29",
            "2020.6.29",
            "2020年6月29日",
            "20200629",
            "44011",
        ];
        for row in 1..=8 {
            sheet
                .write_string(row, 0, format!("事项 {row}"))
                .expect("a cell");
        }
        for (row, form) in (1..).zip(forms) {
            sheet.write_string(row, 3, form).expect("a cell");
        }
        let format = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
        let day = ExcelDateTime::from_ymd(2020, 6, 29).expect("a day");
        sheet
            .write_datetime_with_format(7, 3, &day, &format)
            .expect("a cell");
        sheet.write_number(8, 3, 44011).expect("a cell");
    });
    let rows = imported(&file).list.rows;
    assert_eq!(rows.len(), 8);
    assert!(rows.iter().all(|row| row.get(Column::From) == "2020-06-29"));
}

#[test]
fn ragged_rows_are_told_by_row_and_none_is_lost() {
    let text =
        "清单\n事项名称,实施编码,设定依据\n甲,A-1,条例\n\n乙,A-2\n丙,A-3,条例第一条,第二条\n"; // half-width on purpose
    let import = imported(text.as_bytes());
    let names: Vec<&str> = import.list.rows.iter().map(|row| row.name()).collect();
    assert_eq!(names, ["甲", "乙", "丙"]);
    assert_eq!(
        whys(text.as_bytes()),
        [
            (5, None, Why::FewerCells { fewer: 1 }),
            (6, Some(3), Why::MoreCells { more: 1 }),
        ]
    );
}

#[test]
fn headings_between_rows_and_notes_below_are_left_out_and_told() {
    let text = "序号,事项名称,实施编码\n一、行政许可,,\n1,甲,A-1\n注：样例,,\n"; // half-width on purpose
    let import = imported(text.as_bytes());
    assert_eq!(import.list.rows.len(), 1);
    let left: Vec<(u32, &str)> = (import.left_out.iter())
        .map(|left| (left.row, left.text.as_str()))
        .collect();
    assert_eq!(left, [(2, "一、行政许可"), (4, "注：样例")]);
}

#[test]
fn wrong_words_and_dates_are_told_by_row_and_column() {
    let text =
        "事项名称,实施编码,事项类型,生效日期\n甲,A-1,许可证,\n乙,A-2,行政许可,去年\n,A-3,,\n"; // half-width on purpose
    let found = |text: &str| text.to_owned();
    assert_eq!(
        whys(text.as_bytes()),
        [
            (
                2,
                Some(2),
                Why::UnknownTerm {
                    found: found("许可证")
                }
            ),
            (
                3,
                Some(3),
                Why::NotADate {
                    found: found("去年")
                }
            ),
        ]
    );
    assert_eq!(imported(text.as_bytes()).left_out.len(), 1);
}

#[test]
fn invisible_characters_are_taken_out_and_told() {
    let text = "事项名称,实施编码\n低\u{200B}保\u{202E}认\u{1}定,A-1\n"; // half-width on purpose
    assert_eq!(imported(text.as_bytes()).list.rows[0].name(), "低保认定");
    assert_eq!(
        whys(text.as_bytes()),
        [(2, Some(0), Why::InvisibleCharacters)]
    );
}
