//! Dates as they are found in lists.

use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};

/// The day before a spreadsheet's day 1, as it counts from March 1900 on.
const DAY_ZERO: Date = date(1899, 12, 30);

/// Serial numbers taken for dates: 1950 to 2099. Others are more likely something else.
const SERIALS: std::ops::RangeInclusive<i32> = 18_264..=73_050;

/// Words for "no such day".
const OPEN: [&str; 9] = [
    "长期",
    "永久",
    "无",
    "不限",
    "至今",
    "长期有效",
    "/",
    "-",
    "—",
];

pub(crate) fn is_open(text: &str) -> bool {
    OPEN.contains(&text)
}

/// Reads `2020-06-29`, `2020/6/29`, `2020.6.29`, `2020年6月29日`, `20200629` and a spreadsheet's serial number; a time of
/// day behind the date is left out.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let text: String = text.trim().chars().map(half_width).collect();
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    if day.bytes().all(|b| b.is_ascii_digit()) {
        return from_digits(day);
    }
    let parts: Vec<&str> = match day.strip_suffix('日') {
        Some(day) => {
            let (year, rest) = day.split_once('年')?;
            let (month, day) = rest.split_once('月')?;
            vec![year, month, day]
        }
        None => {
            let separator = day.chars().find(|c| !c.is_ascii_digit())?;
            ['-', '/', '.'].contains(&separator).then_some(())?;
            day.split(separator).collect()
        }
    };
    let [year, month, day] = parts[..] else {
        return None;
    };
    let year: i16 = (year.len() == 4).then(|| year.parse().ok())??;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

fn from_digits(digits: &str) -> Option<Date> {
    match digits.len() {
        8 => {
            let (year, month, day) = (&digits[..4], &digits[4..6], &digits[6..]);
            Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
        }
        5 => {
            let serial: i32 = digits.parse().ok()?;
            let days: Span = SERIALS.contains(&serial).then(|| serial.days())?;
            DAY_ZERO.checked_add(days).ok()
        }
        _ => None,
    }
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '－' => '-',
        '／' => '/',
        '．' => '.',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_six_forms() {
        for text in [
            "2020-06-29",
            "2020/6/29",
            "2020.6.29",
            "2020年6月29日",
            "20200629",
            "44011",
            " 2020-06-29 00:00:00",
            "２０２０－０６－２９",
        ] {
            assert_eq!(parse(text), Some(date(2020, 6, 29)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_not_guessed_at() {
        for text in [
            "",
            "去年",
            "2020-13-01",
            "2021-02-29",
            "20-6-29",
            "6/29",
            "2020年6月",
            "123",
            "99999",
            "20201301",
            "2020-06",
            "2020-06-29-1",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
