//! From what was typed to an answer, by question kind.

use jiff::civil::Date;

use super::compared::id_type;
use super::text::{all_digits, half_width};
use super::{Around, Problem};
use crate::answers::{Address, Answer};
use crate::catalogue::{Check, Field, FieldKind, NO, YES};
use crate::condition::Choices;
use crate::draft::{Typed, TypedAddress};
use crate::id_number::IdNumber;
use crate::phone::Phone;
use crate::typed::tidy;
use crate::uscc::Uscc;

/// Longest line a person may type; long texts get ten times that.
const LONGEST_LINE: u32 = 200;

pub(super) fn parse(field: &Field, typed: &Typed, around: &Around<'_>) -> Result<Answer, Problem> {
    match (field.kind, typed) {
        (FieldKind::Address, Typed::Address(address)) => parse_address(address, around),
        (FieldKind::MultiChoice, Typed::Many(values)) => parse_choices(field, values),
        (FieldKind::Address | FieldKind::MultiChoice | FieldKind::Repeat, _) => {
            Err(Problem::WrongKind)
        }
        (_, Typed::Text(text)) => parse_text(field, text, around),
        _ => Err(Problem::WrongKind),
    }
}

fn parse_text(field: &Field, text: &str, around: &Around<'_>) -> Result<Answer, Problem> {
    let today = around.setting.today;
    match field.kind {
        FieldKind::Text => line(text, LONGEST_LINE).map(Answer::Text),
        FieldKind::LongText => line(text, LONGEST_LINE * 10).map(Answer::Text),
        FieldKind::Choice => option(field, text).map(Answer::Choice),
        FieldKind::YesNo => match text.trim() {
            YES => Ok(Answer::YesNo(true)),
            NO => Ok(Answer::YesNo(false)),
            _ => Err(Problem::NotAnOption),
        },
        FieldKind::Number => half_width(text)
            .parse()
            .map(Answer::Number)
            .map_err(|_| Problem::NotANumber),
        FieldKind::Money => {
            let plain: String = half_width(text).chars().filter(|c| *c != ',').collect();
            plain
                .parse()
                .map(Answer::Number)
                .map_err(|_| Problem::NotANumber)
        }
        FieldKind::Date => parse_date(text).map(Answer::Date),
        FieldKind::Phone => parse_phone(field, text),
        FieldKind::IdNumber if !is_resident_id(field, around) => other_document(text),
        FieldKind::IdNumber => IdNumber::parse(text, today)
            .map(Answer::IdNumber)
            .map_err(|problem| Problem::IdNumber { problem }),
        FieldKind::Uscc => Uscc::parse(text)
            .map(Answer::Uscc)
            .map_err(|problem| Problem::Uscc { problem }),
        FieldKind::BankAccount => account(text),
        FieldKind::Address | FieldKind::MultiChoice | FieldKind::Repeat => Err(Problem::WrongKind),
    }
}

fn line(text: &str, most: u32) -> Result<String, Problem> {
    let text = text.trim();
    let bare = |c: char| c.is_control() && c != '\n';
    if text.chars().any(bare) {
        return Err(Problem::ControlCharacter);
    }
    let too_long = text.chars().count() > most as usize;
    if too_long {
        Err(Problem::TooLong { most })
    } else {
        Ok(text.to_owned())
    }
}

fn option(field: &Field, text: &str) -> Result<String, Problem> {
    let text = text.trim();
    field
        .options
        .iter()
        .find(|o| *o == text)
        .cloned()
        .ok_or(Problem::NotAnOption)
}

fn parse_choices(field: &Field, values: &[String]) -> Result<Answer, Problem> {
    values
        .iter()
        .map(|v| option(field, v))
        .collect::<Result<_, _>>()
        .map(Answer::Choices)
}

/// The first and the last year that a date in a form can have.
const YEARS: [i16; 2] = [1850, 2200];

/// `1949-12-31`, also with points, slashes or 年月日 between.
fn parse_date(text: &str) -> Result<Date, Problem> {
    let text = half_width(text)
        .replace(['.', '/', '年', '月'], "-")
        .replace('日', "");
    let mut parts = text.splitn(3, '-').map(|p| p.trim().parse::<i16>().ok());
    let mut next = || parts.next().flatten();
    let (year, month, day) = (next(), next(), next());
    let date = (|| Date::new(year?, month?.try_into().ok()?, day?.try_into().ok()?).ok())();
    let date = date.ok_or(Problem::NotADate)?;
    let [first, last] = YEARS;
    match (first..=last).contains(&date.year()) {
        true => Ok(date),
        false => Err(Problem::YearOutOfRange { first, last }),
    }
}

fn parse_phone(field: &Field, text: &str) -> Result<Answer, Problem> {
    let mobile_only = field.checks.contains(&Check::Mobile);
    let phone = Phone::parse(text)
        .ok()
        .filter(|phone| phone.is_mobile() || !mobile_only);
    phone.map(Answer::Phone).ok_or(Problem::NotAPhone)
}

/// An ID number field follows GB 11643 unless the document chosen beside it is of another kind.
fn is_resident_id(field: &Field, around: &Around<'_>) -> bool {
    const RESIDENT: [&str; 3] = ["居民身份证", "临时居民身份证", "户口簿"];
    let Some(id_type) = id_type(field) else {
        return true;
    };
    let chosen = around.known.chosen(&id_type);
    chosen.is_empty() || chosen.iter().any(|kind| RESIDENT.contains(kind))
}

/// Passports and permits: letters and digits, of many shapes.
fn other_document(text: &str) -> Result<Answer, Problem> {
    let text = tidy(text);
    match text.len() {
        0..=4 => Err(Problem::TooShort { least: 5 }),
        5..=20 if text.bytes().all(|b| b.is_ascii_alphanumeric()) => Ok(Answer::Text(text)),
        5..=20 => Err(Problem::NotAnOption),
        _ => Err(Problem::TooLong { most: 20 }),
    }
}

fn account(text: &str) -> Result<Answer, Problem> {
    let text = tidy(text);
    let good = all_digits(&text) && (12..=19).contains(&text.len());
    if good {
        Ok(Answer::Text(text))
    } else {
        Err(Problem::NotAnAccount)
    }
}

fn parse_address(typed: &TypedAddress, around: &Around<'_>) -> Result<Answer, Problem> {
    let detail = line(&typed.detail, LONGEST_LINE)?;
    if detail.is_empty() {
        return Err(Problem::AddressIncomplete);
    }
    if typed.division.is_empty() {
        return Ok(Answer::Address(Address {
            division: None,
            division_name: String::new(),
            detail,
        }));
    }
    let village = around
        .setting
        .villages
        .iter()
        .find(|v| v.code == typed.division);
    let village = village.ok_or(Problem::UnknownDivision)?;
    Ok(Answer::Address(Address {
        division: Some(village.code.clone()),
        division_name: village.name.clone(),
        detail,
    }))
}
