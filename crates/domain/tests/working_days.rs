//! Working days by the published notices, counted by hand.

#[path = "support/notices.rs"]
mod notices;

use domain::calendar::{Calendar, CalendarError, Due, Notices, local_date};
use notices::{calendar, day};

fn known(on: &str) -> Due {
    Due {
        on: day(on),
        estimated: false,
    }
}

#[test]
fn the_day_a_limit_starts_on_does_not_count() {
    assert_eq!(
        calendar().add_working_days(day("2026-03-02"), 1),
        known("2026-03-03")
    );
    // 3 to 6, 9 to 13, 16 to 20, 23 to 27 March are nineteen days; Monday the 30th is the twentieth.
    assert_eq!(
        calendar().add_working_days(day("2026-03-02"), 20),
        known("2026-03-30")
    );
}

#[test]
fn spring_festival_2026_is_skipped_and_its_make_up_saturdays_count() {
    // From Thursday 12 February: 13, 14 (Saturday, worked), then 24, 25, 26.
    assert_eq!(
        calendar().add_working_days(day("2026-02-12"), 5),
        known("2026-02-26")
    );
    // 27, and Saturday the 28th is worked.
    assert_eq!(
        calendar().add_working_days(day("2026-02-26"), 2),
        known("2026-02-28")
    );
}

#[test]
fn national_day_2025_is_skipped_and_its_make_up_days_count() {
    // From Friday 26 September: Sunday the 28th, 29, 30, then 9 and 10 October, and Saturday the 11th.
    assert_eq!(
        calendar().add_working_days(day("2025-09-26"), 5),
        known("2025-10-10")
    );
    assert_eq!(
        calendar().add_working_days(day("2025-09-26"), 6),
        known("2025-10-11")
    );
}

#[test]
fn past_the_last_notice_a_day_is_called_estimated() {
    assert_eq!(
        calendar().add_working_days(day("2026-12-30"), 1),
        known("2026-12-31")
    );
    let new_year = Due {
        on: day("2027-01-01"),
        estimated: true,
    };
    assert_eq!(calendar().add_working_days(day("2026-12-31"), 1), new_year);
}

#[test]
fn a_limit_of_natural_days_that_ends_in_a_holiday_ends_after_it() {
    assert_eq!(
        calendar().add_days(day("2026-03-02"), 10),
        known("2026-03-12")
    );
    assert_eq!(
        calendar().add_days(day("2026-09-21"), 10),
        known("2026-10-08")
    );
}

#[test]
fn what_comes_in_on_a_sunday_is_due_on_the_spot_on_monday() {
    assert_eq!(
        calendar().add_working_days(day("2026-03-01"), 0),
        known("2026-03-02")
    );
    assert_eq!(
        calendar().add_working_days(day("2026-03-02"), 0),
        known("2026-03-02")
    );
}

#[test]
fn days_left_are_counted_in_working_days_both_ways() {
    assert_eq!(
        calendar().working_days_left(day("2026-02-13"), day("2026-02-25")),
        3
    );
    assert_eq!(
        calendar().working_days_left(day("2026-02-25"), day("2026-02-13")),
        -3
    );
    assert_eq!(
        calendar().working_days_left(day("2026-03-02"), day("2026-03-02")),
        0
    );
}

#[test]
fn the_day_in_china_begins_eight_hours_early() {
    let at = |text: &str| local_date(text.parse().unwrap());
    assert_eq!(at("2026-03-02T15:59:59Z"), day("2026-03-02"));
    assert_eq!(at("2026-03-02T16:00:00Z"), day("2026-03-03"));
}

#[test]
fn a_limit_beyond_all_calendars_ends_with_them() {
    assert!(
        calendar()
            .add_working_days(day("9999-12-01"), 60_000)
            .estimated
    );
}

#[test]
fn notices_that_contradict_themselves_are_refused() {
    let notices = |year, off: &str, work: &str| {
        let days = |text: &str| text.split_whitespace().map(day).collect();
        Calendar::new(Notices {
            published_through_year: year,
            off: days(off),
            work: days(work),
        })
        .err()
    };
    assert_eq!(
        notices(2026, "2026-02-14", "2026-02-14"),
        Some(CalendarError::OffAndWorked(day("2026-02-14")))
    );
    assert_eq!(
        notices(2026, "", "2026-03-03"),
        Some(CalendarError::NotAWeekend(day("2026-03-03")))
    );
    assert_eq!(
        notices(2026, "2027-01-01", ""),
        Some(CalendarError::Unpublished(day("2027-01-01")))
    );
    assert_eq!(notices(2026, "2026-01-01", ""), None);
}
