//! Which of the list's items the sample town handles, since when, and as what (DOMAIN section 3).

use std::collections::BTreeMap;

use domain::catalogue::{How, TownList};
use domain::key::ItemCode;
use domain::verdict::{Power, Verdict, verdict};
use jiff::civil::{Date, date};

use super::common::SAMPLE;

const TODAY: Date = date(2026, 11, 20);

fn town() -> &'static TownList {
    &SAMPLE.towns["330803112"]
}

fn listed_on(day: Date) -> usize {
    let on_list =
        |code: &&ItemCode| verdict(&SAMPLE, town(), code, day).is_some_and(|v| v.is_on_list());
    SAMPLE.items.keys().filter(on_list).count()
}

#[test]
fn the_town_grew_from_245_items_to_584_in_four_batches() {
    let counts: Vec<usize> = [
        date(2020, 6, 28),
        date(2020, 6, 29),
        date(2020, 9, 26),
        date(2020, 9, 27),
        date(2021, 4, 15),
        date(2021, 8, 19),
        date(2021, 8, 20),
    ]
    .into_iter()
    .map(listed_on)
    .collect();
    assert_eq!(counts, [245, 371, 371, 461, 529, 529, 584]);
}

#[test]
fn of_the_339_that_came_113_were_delegated_130_came_with_stations_71_are_decided_in_the_county_25_are_the_towns_own()
 {
    let mut ways: BTreeMap<How, usize> = BTreeMap::new();
    let last = date(2021, 8, 20);
    let listed = town().availability.values().flatten();
    for period in listed.filter(|p| p.from.is_some() && p.covers(last)) {
        *ways.entry(period.how).or_default() += 1;
    }
    let expected = [
        (How::Statutory, 25),
        (How::Delegated, 113),
        (How::Accept, 71),
        (How::Station, 130),
    ];
    assert_eq!(ways, BTreeMap::from(expected));
}

#[test]
fn the_list_has_908_rows_and_ten_more_that_bundles_name() {
    assert_eq!(SAMPLE.items.len(), 918);
}

#[test]
fn delegated_is_said_only_where_a_power_was() {
    for (code, periods) in &town().availability {
        let Some(Verdict::Here {
            power: Power::Delegated { .. },
            ..
        }) = verdict(&SAMPLE, town(), code, TODAY)
        else {
            continue;
        };
        assert!(periods.iter().any(|p| p.how == How::Delegated), "{code}");
    }
}

#[test]
fn a_batch_counts_from_its_first_day_and_not_before() {
    let (code, first) = town()
        .availability
        .iter()
        .find_map(|(code, periods)| {
            let all_year = periods.first().filter(|p| p.season.is_none())?;
            all_year.from.map(|from| (code, from))
        })
        .expect("an item that came by a batch");
    let before = first.yesterday().expect("a day before");
    assert!(
        matches!(verdict(&SAMPLE, town(), code, before), Some(Verdict::NotYet { from, .. }) if from == first)
    );
    assert!(
        verdict(&SAMPLE, town(), code, first)
            .expect("known")
            .is_handled_in_town()
    );
}

#[test]
fn every_row_has_an_answer_on_any_day() {
    for code in SAMPLE.items.keys() {
        for day in [date(2019, 1, 1), date(2020, 6, 29), TODAY] {
            assert!(
                verdict(&SAMPLE, town(), code, day).is_some(),
                "{code} on {day}"
            );
        }
    }
}

#[test]
fn the_restaurants_environmental_form_is_not_needed_and_it_says_why() {
    let item = SAMPLE
        .items
        .values()
        .find(|i| i.name.contains("环境影响登记表备案") && i.name.contains("餐饮"));
    let code = &item.expect("the item").code;
    let Some(Verdict::NotNeeded { why }) = verdict(&SAMPLE, town(), code, TODAY) else {
        panic!("needed")
    };
    assert!(why.contains("2021"), "{why}");
}

#[test]
fn an_unknown_item_has_no_verdict() {
    assert_eq!(verdict(&SAMPLE, town(), &"SAMPLE-9999".into(), TODAY), None);
}
