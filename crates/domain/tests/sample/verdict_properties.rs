//! What holds for any dates: never two answers for one day, and no gap at a boundary.

use std::collections::BTreeMap;

use domain::catalogue::{Availability, How, Season, Suspension, TownList, Written};
use domain::key::ItemCode;
use domain::verdict::{Verdict, verdict};
use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};
use proptest::prelude::*;

use super::common::SAMPLE;

const ITEM: &str = "SAMPLE-0001";
const START: Date = date(2024, 1, 1);
/// Two years with a leap day, some days beyond the last period.
const DAYS: i64 = 760;

fn day(number: i64) -> Date {
    START.checked_add(Span::new().days(number)).expect("a day")
}

fn period(from: Option<Date>, until: Option<Date>, season: Option<Season>) -> Availability {
    Availability {
        item: ItemCode::new(ITEM),
        how: How::Statutory,
        batch: None,
        from,
        until,
        season,
        basis: String::new(),
        entrusting: None,
        window: None,
        promised: None,
        written: Written::default(),
    }
}

fn town(periods: Vec<Availability>, suspensions: Vec<Suspension>) -> TownList {
    let code = ItemCode::new(ITEM);
    TownList {
        availability: BTreeMap::from([(code.clone(), periods)]),
        suspensions: BTreeMap::from([(code, suspensions)]),
        ..SAMPLE.towns["330803112"].clone()
    }
}

fn said(town: &TownList, on: Date) -> Verdict {
    verdict(&SAMPLE, town, &ItemCode::new(ITEM), on).expect("a known item")
}

fn any_day() -> impl Strategy<Value = Date> {
    (0..700_i64).prop_map(day)
}

fn any_season() -> impl Strategy<Value = Season> {
    let month_day = || (1..=12_i8, 1..=28_i8);
    (month_day(), month_day()).prop_map(|((m1, d1), (m2, d2))| {
        let text = format!("{m1:02}-{d1:02}..{m2:02}-{d2:02}");
        text.parse().expect("a season")
    })
}

/// Periods that follow each other, some with a gap and some without, the first and the last perhaps open.
fn any_periods() -> impl Strategy<Value = Vec<Availability>> {
    let piece = (1..90_i64, prop_oneof![Just(0_i64), 1..40_i64]);
    let season = proptest::option::weighted(0.3, any_season());
    (
        proptest::collection::vec((piece, season), 1..6),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(pieces, open_start, open_end)| {
            let (mut at, last) = (10, pieces.len() - 1);
            let mut periods = Vec::new();
            for (place, ((length, gap), season)) in pieces.into_iter().enumerate() {
                let from = (place > 0 || !open_start).then(|| day(at));
                let until = (place < last || !open_end).then(|| day(at + length - 1));
                periods.push(period(from, until, season));
                at += length + gap;
            }
            periods
        })
}

fn any_suspension() -> impl Strategy<Value = Suspension> {
    (0..600_i64, proptest::option::weighted(0.9, 0..60_i64)).prop_map(|(from, length)| Suspension {
        item: ItemCode::new(ITEM),
        from: day(from),
        until: length.map(|length| day(from + length)),
        why: "停电".to_owned(),
    })
}

proptest! {
    #[test]
    fn periods_overlap_just_when_some_day_lies_in_both(
        (a, b) in (any_day(), any_day()), (c, d) in (any_day(), any_day()), open in 0..16_u8,
    ) {
        let end = |date: Date, bit: u8| (open & bit == 0).then_some(date);
        let one = period(end(a.min(b), 1), end(a.max(b), 2), None);
        let other = period(end(c.min(d), 4), end(c.max(d), 8), None);
        // Open ends reach beyond every day that is named.
        let both = (-5..DAYS).map(day).any(|on| one.covers(on) && other.covers(on));
        prop_assert_eq!(one.overlaps(&other), both);
        prop_assert_eq!(one.overlaps(&other), other.overlaps(&one));
    }

    #[test]
    fn no_day_has_two_facts_and_each_day_of_a_period_has_one(periods in any_periods()) {
        let town = town(periods.clone(), Vec::new());
        for number in 0..DAYS {
            let on = day(number);
            let facts = periods.iter().filter(|period| period.covers(on)).count();
            prop_assert!(facts <= 1);
            prop_assert_eq!(said(&town, on).is_on_list(), facts == 1, "{}", on);
        }
    }

    #[test]
    fn no_gap_lies_where_one_period_follows_another(first in any_day(), length in 1..100_i64) {
        let boundary = first.checked_add(length.days()).expect("a day");
        let periods = vec![
            period(Some(first), boundary.yesterday().ok(), None),
            period(Some(boundary), None, None),
        ];
        let town = town(periods, Vec::new());
        prop_assert!(said(&town, boundary.yesterday().unwrap()).is_handled_in_town());
        prop_assert!(said(&town, boundary).is_handled_in_town());
        prop_assert!(!said(&town, first.yesterday().unwrap()).is_handled_in_town());
    }

    #[test]
    fn the_next_day_named_is_the_first_on_which_it_can_be_done(
        periods in any_periods(), suspensions in proptest::collection::vec(any_suspension(), 0..4), on in any_day(),
    ) {
        let town = town(periods, suspensions);
        let code = ItemCode::new(ITEM);
        let named = town.next_open(&code, on);
        // Seasons come back each year, so that three years show every first day there is.
        let found = (0..1100).map(|n| on.checked_add(n.days()).unwrap()).find(|day| town.open(&code, *day).is_some());
        prop_assert_eq!(named, found);
    }

    #[test]
    fn it_can_be_handed_in_just_when_the_verdict_names_no_other_office(
        periods in any_periods(), suspensions in proptest::collection::vec(any_suspension(), 0..4),
    ) {
        let town = town(periods, suspensions);
        for number in (0..DAYS).step_by(7) {
            let on = day(number);
            let verdict = said(&town, on);
            let open = town.open(&ItemCode::new(ITEM), on).is_some();
            prop_assert_eq!(verdict.is_handled_in_town(), open, "{} {:?}", on, &verdict);
            prop_assert_eq!(verdict.office().is_none(), open);
        }
    }
}
