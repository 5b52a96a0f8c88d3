//! The part of each year in which something is taken in, such as the enrolment of pupils.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// From a day to a day of each year, both counted; it may run over New Year. Written `03-01..05-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Season {
    first: Day,
    last: Day,
}

/// Month and day.
type Day = (i8, i8);

impl Season {
    /// Whether a day lies in it.
    pub fn covers(self, on: Date) -> bool {
        let day = (on.month(), on.day());
        match self.first <= self.last {
            true => self.first <= day && day <= self.last,
            false => self.first <= day || day <= self.last,
        }
    }

    /// The first day of the season that lies on or after a day.
    pub fn next_start(self, on: Date) -> Option<Date> {
        let in_year = |year| Date::new(year, self.first.0, self.first.1).ok();
        in_year(on.year())
            .filter(|start| *start >= on)
            .or_else(|| in_year(on.year().checked_add(1)?))
    }

    /// Its first and last day, as month and day.
    pub fn ends(self) -> (Day, Day) {
        (self.first, self.last)
    }
}

impl FromStr for Season {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let season = text.split_once("..").and_then(|(first, last)| {
            Some(Self {
                first: day(first)?,
                last: day(last)?,
            })
        });
        season.ok_or_else(|| "a season like 03-01..05-31".to_owned())
    }
}

/// A day that every year has: 29 February begins and ends no season.
fn day(text: &str) -> Option<Day> {
    let (month, day) = text.split_once('-')?;
    let common = date(2025, 1, 1);
    let found = common
        .with()
        .month(month.parse().ok()?)
        .day(day.parse().ok()?)
        .build()
        .ok()?;
    Some((found.month(), found.day()))
}

impl fmt::Display for Season {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ((from_month, from_day), (to_month, to_day)) = self.ends();
        write!(
            f,
            "{from_month:02}-{from_day:02}..{to_month:02}-{to_day:02}"
        )
    }
}

impl Serialize for Season {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Season {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn season(text: &str) -> Season {
        text.parse().expect(text)
    }

    #[test]
    fn both_ends_of_a_season_count() {
        let spring = season("03-01..05-31");
        let days = [
            date(2026, 2, 28),
            date(2026, 3, 1),
            date(2026, 5, 31),
            date(2026, 6, 1),
        ];
        assert_eq!(
            days.map(|day| spring.covers(day)),
            [false, true, true, false]
        );
    }

    #[test]
    fn a_season_may_run_over_new_year() {
        let winter = season("11-01..02-28");
        let days = [
            date(2026, 10, 31),
            date(2026, 12, 31),
            date(2027, 1, 1),
            date(2027, 3, 1),
        ];
        assert_eq!(
            days.map(|day| winter.covers(day)),
            [false, true, true, false]
        );
    }

    #[test]
    fn the_next_season_begins_this_year_or_the_next() {
        let spring = season("03-01..05-31");
        assert_eq!(spring.next_start(date(2026, 1, 1)), Some(date(2026, 3, 1)));
        assert_eq!(spring.next_start(date(2026, 3, 1)), Some(date(2026, 3, 1)));
        assert_eq!(spring.next_start(date(2026, 6, 1)), Some(date(2027, 3, 1)));
    }

    #[test]
    fn what_is_no_season_is_refused() {
        for text in [
            "",
            "03-01",
            "03-01..",
            "13-01..14-01",
            "02-29..03-31",
            "3月1日..5月31日",
        ] {
            assert!(text.parse::<Season>().is_err(), "{text}");
        }
        assert_eq!(season("3-1..5-31").to_string(), "03-01..05-31");
    }
}
