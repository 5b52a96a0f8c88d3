//! A date on the wire, read by hand: `2026-11-23`. jiff's own reader also knows times, zones and calendars, and with its
//! errors it is a tenth of what a first visit downloads.

use jiff::civil::Date;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// As jiff writes it.
pub(crate) fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    date.serialize(serializer)
}

/// Year, month and day with hyphens between them, nothing else.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = <&str>::deserialize(deserializer)?;
    read(text).ok_or_else(|| Error::custom("a date is written as 2026-11-23"))
}

/// The same for a day that may be left out.
pub(crate) mod optional {
    use super::*;

    /// As jiff writes it.
    pub(crate) fn serialize<S: Serializer>(
        date: &Option<Date>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        date.serialize(serializer)
    }

    /// A day; one that is left out is not read at all.
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Date>, D::Error> {
        super::deserialize(deserializer).map(Some)
    }
}

fn read(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::read;

    #[test]
    fn a_date_is_read_and_anything_else_is_not() {
        assert_eq!(read("2026-11-23"), Some(date(2026, 11, 23)));
        for wrong in ["2026-02-30", "2026-11", "2026-11-23T10:00", "", "明天"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
