//! The State Council's yearly notices on holidays for 2025 and 2026, as published in the November before.

use std::collections::BTreeSet;

use domain::calendar::{Calendar, Notices};
use jiff::civil::Date;

/// First and last day of each holiday.
const OFF: [(&str, &str); 13] = [
    ("2025-01-01", "2025-01-01"),
    ("2025-01-28", "2025-02-04"),
    ("2025-04-04", "2025-04-06"),
    ("2025-05-01", "2025-05-05"),
    ("2025-05-31", "2025-06-02"),
    ("2025-10-01", "2025-10-08"),
    ("2026-01-01", "2026-01-03"),
    ("2026-02-15", "2026-02-23"),
    ("2026-04-04", "2026-04-06"),
    ("2026-05-01", "2026-05-05"),
    ("2026-06-19", "2026-06-21"),
    ("2026-09-25", "2026-09-27"),
    ("2026-10-01", "2026-10-07"),
];

const WORK: [&str; 11] = [
    "2025-01-26",
    "2025-02-08",
    "2025-04-27",
    "2025-09-28",
    "2025-10-11",
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
];

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

pub(crate) fn calendar() -> Calendar {
    let off = OFF.iter().flat_map(|(first, last)| {
        let last = day(last);
        std::iter::successors(Some(day(first)), |day| day.tomorrow().ok())
            .take_while(move |day| *day <= last)
    });
    let work: BTreeSet<Date> = WORK.iter().map(|text| day(text)).collect();
    Calendar::new(Notices {
        published_through_year: 2026,
        off: off.collect(),
        work,
    })
    .expect("notices that agree")
}
