//! Time limits as lists write them: “20个工作日”, “即办”, “30日（自然日）”.

use domain::calendar::Span;

/// How many days of which kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The number; 0 is on the spot.
    pub days: u16,
    /// What counts as a day.
    pub counted: Counted,
}

/// What counts as a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Working days.
    Working,
    /// All days.
    Natural,
}

const ON_THE_SPOT: [&str; 8] = [
    "即办",
    "即时",
    "即时办结",
    "即时办理",
    "即办件",
    "当场",
    "当场办结",
    "当场办理",
];

/// Words for "there is none".
const NONE: [&str; 8] = ["无", "不限", "无期限", "无限制", "/", "-", "—", "——"];

impl From<Limit> for Span {
    fn from(limit: Limit) -> Self {
        match limit.counted {
            Counted::Working => Self::working(limit.days),
            Counted::Natural => Self::natural(limit.days),
        }
    }
}

impl Limit {
    /// Reads a limit; `Ok(None)` where the text says that there is none.
    pub(crate) fn parse(text: &str) -> Result<Option<Self>, ()> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if text.is_empty() || NONE.contains(&text.as_str()) {
            return Ok(None);
        }
        if ON_THE_SPOT.contains(&text.as_str()) {
            return Ok(Some(Self {
                days: 0,
                counted: Counted::Working,
            }));
        }
        let digits = text.find(|c| !is_digit(c)).unwrap_or(text.len());
        let (number, unit) = text.split_at(digits);
        let counted = counted(unit).ok_or(())?;
        let days = number_of(number).ok_or(())?;
        Ok(Some(Self { days, counted }))
    }
}

/// A bare number counts working days, as such columns do.
fn counted(unit: &str) -> Option<Counted> {
    let unit: String = unit.chars().filter(|c| !"（）()".contains(*c)).collect();
    match unit.strip_prefix('个').unwrap_or(&unit) {
        "" | "工作日" | "工作日内" | "日工作日" | "天工作日" => {
            Some(Counted::Working)
        }
        "日" | "天" | "自然日" | "日自然日" | "天自然日" | "日历日" | "日内" => {
            Some(Counted::Natural)
        }
        _ => None,
    }
}

const DIGITS: &str = "零一二三四五六七八九";

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == '十' || DIGITS.contains(c)
}

/// Figures, or Chinese numerals up to ninety-nine.
fn number_of(text: &str) -> Option<u16> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let digit = |part: &str, empty: u16| match part {
        "" => Some(empty),
        part => {
            let mut chars = part.chars();
            let found = DIGITS.chars().position(|d| chars.clone().next() == Some(d));
            chars.next();
            found.filter(|_| chars.next().is_none()).map(|n| n as u16)
        }
    };
    match text.split_once('十') {
        Some((tens, ones)) => Some(digit(tens, 1)? * 10 + digit(ones, 0)?),
        None if text.is_empty() => None,
        None => digit(text, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_in_days() {
        for (text, days, counted) in [
            ("20个工作日", 20, Counted::Working),
            ("20", 20, Counted::Working),
            ("3 工作日", 3, Counted::Working),
            ("二十个工作日", 20, Counted::Working),
            ("十五工作日", 15, Counted::Working),
            ("30日", 30, Counted::Natural),
            ("30日（自然日）", 30, Counted::Natural),
            ("即办", 0, Counted::Working),
            ("0", 0, Counted::Working),
        ] {
            assert_eq!(
                Limit::parse(text),
                Ok(Some(Limit { days, counted })),
                "{text}"
            );
        }
        assert_eq!(Limit::parse("无"), Ok(None));
        for text in ["按规定", "工作日", "20个月", "约20日", "99999"] {
            assert_eq!(Limit::parse(text), Err(()), "{text}");
        }
    }
}
