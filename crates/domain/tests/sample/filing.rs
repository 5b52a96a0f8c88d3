//! What a submission opens: cases with their limits, and the chain moving through them.

use std::collections::BTreeMap;

use domain::calendar::Span;
use domain::case::{Actor, Case, FormerEvent, StageKind, tell_the_others};
use domain::catalogue::TownList;
use domain::clock::Law;
use domain::draft::Circumstances;
use domain::filing::{filings, limits, limits_in};
use domain::key::{BundleId, FieldKey};
use domain::plan::plan;
use domain::receipt::ReceiptNumber;
use jiff::Timestamp;
use jiff::civil::date;

use super::common::SAMPLE;

fn at(day: i64) -> Timestamp {
    // 2026-11-20T02:00Z, ten in the morning in China, and days after it.
    Timestamp::from_second(1_795_140_000 + day * 86_400).expect("an instant")
}

fn shop() -> Vec<Case> {
    let bundle = BundleId::new("restaurant");
    let plan = plan(&SAMPLE, &bundle, &Circumstances::default()).expect("the bundle");
    let receipt = ReceiptNumber::new(42);
    let town = &SAMPLE.towns["330803112"];
    filings(&SAMPLE, (town, date(2026, 11, 20)), &plan, &receipt)
        .into_iter()
        .map(|filing| Case::open(filing, Actor::system(), at(0)))
        .collect()
}

fn stage_of<'a>(cases: &'a [Case], name: &str) -> &'a Case {
    cases
        .iter()
        .find(|c| SAMPLE.items[&c.item].name == name)
        .expect(name)
}

#[test]
fn on_submission_the_first_wave_is_received_and_the_second_waits() {
    let cases = shop();
    for name in [
        "个体工商户设立登记",
        "小餐饮店登记",
        "低压非居民用电新装",
        "非居民用水报装",
    ] {
        assert_eq!(
            stage_of(&cases, name).stage.kind(),
            StageKind::Received,
            "{name}"
        );
    }
    for name in ["非居民用气报装", "户外招牌（店招店牌）设置备案"] {
        assert_eq!(
            stage_of(&cases, name).stage.kind(),
            StageKind::Waiting,
            "{name}"
        );
    }
}

#[test]
fn the_licences_result_reaches_power_and_water_and_starts_gas_and_sign() {
    let mut cases = shop();
    let licence = stage_of(&cases, "个体工商户设立登记").item.clone();
    let uscc = FieldKey::new("enterprise.uscc");
    assert_eq!(
        stage_of(&cases, "个体工商户设立登记").produces,
        std::slice::from_ref(&uscc)
    );
    let fields = BTreeMap::from([(uscc.clone(), "12330821350110058L".to_owned())]);
    tell_the_others(
        &mut cases,
        FormerEvent::Closed {
            item: licence,
            fields,
        },
        at(1),
    );
    for name in ["低压非居民用电新装", "非居民用水报装"] {
        assert_eq!(stage_of(&cases, name).values_missing().count(), 0, "{name}");
    }
    for name in ["非居民用气报装", "户外招牌（店招店牌）设置备案"] {
        assert_eq!(
            stage_of(&cases, name).stage.kind(),
            StageKind::Received,
            "{name}"
        );
    }
}

#[test]
fn a_refused_licence_is_told_to_those_that_wait() {
    let mut cases = shop();
    let licence = stage_of(&cases, "个体工商户设立登记").item.clone();
    tell_the_others(&mut cases, FormerEvent::Failed { item: licence }, at(1));
    for name in ["非居民用气报装", "户外招牌（店招店牌）设置备案"] {
        assert_eq!(
            stage_of(&cases, name).stage.kind(),
            StageKind::FormerFailed,
            "{name}"
        );
    }
}

#[test]
fn each_limit_says_whose_clock_it_is() {
    let law = |name: &str| {
        let code = &SAMPLE
            .items
            .values()
            .find(|i| i.name == name)
            .expect(name)
            .code;
        limits(&SAMPLE, code)
    };
    let licence = law("个体工商户设立登记");
    assert!(
        matches!(&licence.law, Law::OwnText { basis } if basis.contains("市场主体登记管理条例"))
    );
    assert_eq!(
        (licence.statutory.map(|s| s.days), licence.extension),
        (Some(3), Some(3))
    );
    assert_eq!(law("低压非居民用电新装").law, Law::PromiseOnly);
    assert_eq!(law("食品经营许可（新办）").law, Law::LicenceLaw);
}

#[test]
fn a_town_promises_what_its_list_says_while_it_does_and_no_more_than_the_law() {
    // The opening of a shop came to Nianli on 29 June 2020; 市场主体登记管理条例 19 allows three working days.
    let code = "SAMPLE-0334".into();
    let promising = |own: Option<Span>| {
        let mut town: TownList = SAMPLE.towns["330803112"].clone();
        for period in town.availability.get_mut(&code).expect("its periods") {
            period.promised = own;
        }
        town
    };
    let promised = |own, on| limits_in(&SAMPLE, (&promising(own), on), &code).promised;
    let today = date(2026, 6, 1);
    assert_eq!(promised(None, today), Some(Span::working(0)));
    let two = Span::working(2);
    assert_eq!(promised(Some(two), today), Some(two));
    assert_eq!(
        promised(Some(two), date(2020, 6, 28)),
        Some(Span::working(0))
    );
    assert_eq!(
        promised(Some(Span::natural(3)), today),
        Some(Span::natural(3))
    );
    assert_eq!(
        promised(Some(Span::working(5)), today),
        Some(Span::working(3))
    );
}
