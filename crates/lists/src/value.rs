//! What stands in a cell, brought into one form: terms by their Chinese word, dates as year-month-day.

use crate::column::Kind;

mod date;
mod limit;
mod term;

pub use limit::{Counted, Limit};

pub(crate) use date::parse as parse_date;

/// Why a cell's text is not what its column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotUnderstood {
    /// No date in any of the forms we read.
    Date,
    /// No word of the column's closed list.
    Term,
}

/// The one form of a cell's text; the same again for what is in that form already. Empty for a cell that says nothing.
pub(crate) fn canonical(kind: Kind, text: &str) -> Result<String, NotUnderstood> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    match kind {
        Kind::Text | Kind::Code | Kind::Limit => Ok(text.to_owned()),
        Kind::Date if date::is_open(text) => Ok(String::new()),
        Kind::Date => date::parse(text)
            .map(|date| date.to_string())
            .ok_or(NotUnderstood::Date),
        Kind::Type => term::of_type(text),
        Kind::Level => term::of_level(text),
        Kind::How => term::of_way(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_its_form_stays_as_it_is() {
        for (kind, text, expected) in [
            (Kind::Type, "01", "行政许可"),
            (Kind::Type, "其它行政权力", "其他行政权力"),
            (Kind::Level, "县（市、区）级", "县级"),
            (Kind::How, "委托下放", "委托"),
            (Kind::Date, "2020年6月29日", "2020-06-29"),
            (Kind::Date, "长期", ""),
            (Kind::Limit, " 20个工作日 ", "20个工作日"),
            (
                Kind::Code,
                "11321281014422781F5000117025000",
                "11321281014422781F5000117025000",
            ),
        ] {
            let once = canonical(kind, text).expect(text);
            assert_eq!(once, expected);
            assert_eq!(canonical(kind, &once).as_deref(), Ok(expected));
        }
        assert_eq!(canonical(Kind::Type, "许可证"), Err(NotUnderstood::Term));
        assert_eq!(canonical(Kind::Date, "去年"), Err(NotUnderstood::Date));
    }
}
