//! Dates and times of the hall, which keeps Beijing's clock wherever the browser stands.

use domain::calendar::{Due, local_date};
use domain::catalogue::Season;
use domain::clock::Dues;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use super::say;

/// A day with its year.
pub(crate) fn day(date: Date) -> String {
    say!(
        date.day,
        year = date.year(),
        month = date.month(),
        day = date.day()
    )
}

/// The part of each year.
pub(crate) fn season(season: Season) -> String {
    let ((from_month, from_day), (to_month, to_day)) = season.ends();
    say!(date.season, from_month, from_day, to_month, to_day)
}

/// A day and a time.
pub(crate) fn moment(at: Timestamp) -> String {
    say!(date.moment, day = day(local_date(at)), time = time(at))
}

/// A time of day.
pub(crate) fn time(at: Timestamp) -> String {
    let clock = Offset::constant(8).to_datetime(at).time();
    format!("{:02}:{:02}", clock.hour(), clock.minute())
}

/// The last day of a limit; says so where the holidays on the way are not all published.
pub(crate) fn due(due: Due) -> String {
    match due.estimated {
        false => say!(date.due, day = day(due.on)),
        true => say!(date.due_estimated, day = day(due.on)),
    }
}

/// The limit that binds, where one does.
pub(crate) fn dues(dues: &Dues) -> Option<String> {
    dues.binding().map(due)
}
