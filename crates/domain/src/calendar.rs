//! Working days as the State Council's yearly notices make them: weekends, holidays and make-up days (调休).
//!
//! The days come from a file a town replaces when the next notice is out. Past the last notice
//! only weekends are known, and every date counted into that time says that it is estimated.

use std::collections::BTreeSet;
use std::iter::successors;

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

/// The day it is in China at an instant; one offset all year, so no zone tables are needed.
pub fn local_date(at: Timestamp) -> Date {
    Offset::constant(8).to_datetime(at).date()
}

/// Which days are worked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Notices", into = "Notices")]
pub struct Calendar(Notices);

/// What the published notices say, as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notices {
    /// The last year whose notice is in here.
    pub published_through_year: i16,
    /// Days off by notice.
    pub off: BTreeSet<Date>,
    /// Saturdays and Sundays that are worked to make up.
    pub work: BTreeSet<Date>,
}

/// What makes a file of notices unfit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarError {
    /// A day is said to be off and worked.
    OffAndWorked(Date),
    /// A make-up day that is no Saturday or Sunday.
    NotAWeekend(Date),
    /// A day after the last year said to be published.
    Unpublished(Date),
}

/// How long something may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// How many days.
    pub days: u16,
    /// Which days count.
    pub unit: DayUnit,
}

/// Which days count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayUnit {
    /// 工作日
    Working,
    /// 自然日
    Natural,
}

/// The last day of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Due {
    /// The day itself still counts.
    pub on: Date,
    /// The holidays on the way are not all published yet.
    pub estimated: bool,
}

impl Span {
    /// So many working days; 0 is on the spot.
    pub const fn working(days: u16) -> Self {
        Self {
            days,
            unit: DayUnit::Working,
        }
    }

    /// So many days of any kind.
    pub const fn natural(days: u16) -> Self {
        Self {
            days,
            unit: DayUnit::Natural,
        }
    }

    /// Whether this is longer than another in any case: so many working days are never fewer days than as many of any kind.
    pub fn exceeds(self, other: Self) -> bool {
        let comparable = self.unit == other.unit || self.unit == DayUnit::Working;
        comparable && self.days > other.days
    }
}

impl Due {
    /// Whether the day has passed.
    pub fn is_missed(self, today: Date) -> bool {
        today > self.on
    }
}

impl Calendar {
    /// Takes the notices if they don't contradict themselves.
    pub fn new(notices: Notices) -> Result<Self, CalendarError> {
        let weekend = |day: &Date| is_weekend(*day);
        if let Some(day) = notices.off.intersection(&notices.work).next() {
            return Err(CalendarError::OffAndWorked(*day));
        }
        if let Some(day) = notices.work.iter().find(|day| !weekend(day)) {
            return Err(CalendarError::NotAWeekend(*day));
        }
        let last = notices.off.iter().chain(&notices.work).max();
        match last.filter(|day| day.year() > notices.published_through_year) {
            Some(day) => Err(CalendarError::Unpublished(*day)),
            None => Ok(Self(notices)),
        }
    }

    /// Whether the day is worked, as far as is published.
    pub fn is_working_day(&self, day: Date) -> bool {
        self.0.work.contains(&day) || !(is_weekend(day) || self.0.off.contains(&day))
    }

    /// The last day of `n` working days from a day that does not count itself (民法典 201).
    pub fn add_working_days(&self, from: Date, n: u16) -> Due {
        self.due(from, Span::working(n), |_| false)
    }

    /// The last day of `n` days of any kind; one that ends on a day off ends on the next working day (民法典 203).
    pub fn add_days(&self, from: Date, n: u16) -> Due {
        self.due(from, Span::natural(n), |_| false)
    }

    /// The last day of a span in which some days don't count.
    pub fn due(&self, from: Date, span: Span, stopped: impl Fn(Date) -> bool) -> Due {
        let counts = |day: &Date| {
            !stopped(*day) && (span.unit == DayUnit::Natural || self.is_working_day(*day))
        };
        let counted = match span.days {
            0 => Some(from),
            n => days_after(from).filter(counts).nth(usize::from(n) - 1),
        };
        // What is due on the spot, or ends on a day off, is due when the window opens next.
        let on = counted
            .and_then(|last| days_from(last).find(|day| self.is_working_day(*day)))
            .unwrap_or(Date::MAX);
        Due {
            on,
            estimated: on.year() > self.0.published_through_year,
        }
    }

    /// How many working days lie after `today` up to and with `on`; negative when `on` has passed.
    pub fn working_days_left(&self, today: Date, on: Date) -> i32 {
        let between = |from: Date, to: Date| days_after(from).take_while(move |day| *day <= to);
        let worked = |from, to| {
            between(from, to)
                .filter(|day| self.is_working_day(*day))
                .count() as i32
        };
        if on >= today {
            worked(today, on)
        } else {
            -worked(on, today)
        }
    }
}

impl TryFrom<Notices> for Calendar {
    type Error = CalendarError;

    fn try_from(notices: Notices) -> Result<Self, CalendarError> {
        Self::new(notices)
    }
}

impl From<Calendar> for Notices {
    fn from(calendar: Calendar) -> Self {
        calendar.0
    }
}

impl std::error::Error for CalendarError {}

impl std::fmt::Display for CalendarError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::OffAndWorked(day) => write!(f, "{day} stands both in `off` and in `work`"),
            Self::NotAWeekend(day) => write!(
                f,
                "{day} in `work` is no Saturday or Sunday, so it makes nothing up"
            ),
            Self::Unpublished(day) => write!(f, "{day} lies after `published_through_year`"),
        }
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn days_from(day: Date) -> impl Iterator<Item = Date> {
    successors(Some(day), |day| day.tomorrow().ok())
}

fn days_after(day: Date) -> impl Iterator<Item = Date> {
    days_from(day).skip(1)
}
