//! What holds for every receipt number and every day, not only for examples.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/notices.rs"]
mod notices;

use domain::receipt::ReceiptNumber;
use jiff::civil::Date;
use notices::{calendar, day};
use proptest::prelude::*;

const ALPHABET: &[u8] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

fn compact(random: u64) -> Vec<u8> {
    ReceiptNumber::new(random)
        .as_str()
        .bytes()
        .filter(|byte| *byte != b'-')
        .collect()
}

fn reads(bytes: Vec<u8>) -> bool {
    ReceiptNumber::parse(&String::from_utf8(bytes).expect("plain letters")).is_ok()
}

fn any_day() -> impl Strategy<Value = Date> {
    let days = std::iter::successors(Some(day("2025-01-01")), |day| day.tomorrow().ok()).take(900);
    prop::sample::select(days.collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn every_receipt_number_is_read_back(random: u64) {
        let number = ReceiptNumber::new(random);
        prop_assert_eq!(ReceiptNumber::parse(number.as_str()), Ok(number.clone()));
        prop_assert_eq!(ReceiptNumber::parse(&number.as_str().to_lowercase().replace('-', " ")), Ok(number));
    }

    #[test]
    fn no_single_wrong_character_passes(random: u64, place in 0..9_usize, wrong in prop::sample::select(ALPHABET)) {
        let mut typed = compact(random);
        prop_assume!(typed[place] != wrong);
        typed[place] = wrong;
        prop_assert!(!reads(typed));
    }

    #[test]
    fn no_swap_of_two_different_characters_passes(random: u64, one in 0..9_usize, other in 0..9_usize) {
        let mut typed = compact(random);
        prop_assume!(typed[one] != typed[other]);
        typed.swap(one, other);
        prop_assert!(!reads(typed));
    }

    #[test]
    fn a_longer_limit_never_ends_sooner(from in any_day(), days in 0..120_u16) {
        let calendar = calendar();
        prop_assert!(calendar.add_working_days(from, days) <= calendar.add_working_days(from, days + 1));
        prop_assert!(calendar.add_days(from, days) <= calendar.add_days(from, days + 1));
    }

    #[test]
    fn a_later_start_never_ends_sooner(from in any_day(), days in 0..120_u16) {
        let calendar = calendar();
        let next = from.tomorrow().unwrap();
        prop_assert!(calendar.add_working_days(from, days) <= calendar.add_working_days(next, days));
    }

    #[test]
    fn every_limit_ends_on_a_working_day_as_many_days_away_as_it_says(from in any_day(), days in 1..120_u16) {
        let calendar = calendar();
        let due = calendar.add_working_days(from, days);
        prop_assert!(calendar.is_working_day(due.on));
        prop_assert_eq!(calendar.working_days_left(from, due.on), i32::from(days));
    }
}
