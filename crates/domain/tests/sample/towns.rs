//! The sample's four towns of different kinds, and every way in which a town has or has not got an item.

use std::collections::BTreeMap;

use domain::catalogue::{How, TownKind, TownList};
use domain::difference::{Side, difference};
use domain::key::{BodyId, ItemCode, TownCode};
use domain::unities::{Keeper, Unity, disagreements};
use domain::verdict::{Office, Power, Verdict, verdict};
use jiff::civil::{Date, date};

use super::common::SAMPLE;

const NIANLI: &str = "330803112";
const GAOJIA: &str = "330803114";
const ZHANGTAN: &str = "330803001";
const LINGYANG: &str = "330803218";

fn town(code: &str) -> &'static TownList {
    &SAMPLE.towns[code]
}

fn said(town_code: &str, item: &str, on: Date) -> Verdict {
    verdict(&SAMPLE, town(town_code), &item.into(), on).expect(item)
}

fn listed(code: &str, on: Date) -> usize {
    let town = town(code);
    Side { town, on }.count(&SAMPLE)
}

fn county(body: &str) -> Office {
    Office {
        town: None,
        body: BodyId::new(body),
    }
}

#[test]
fn four_towns_of_four_kinds_have_lists_of_their_own_size() {
    let kinds = [NIANLI, GAOJIA, ZHANGTAN, LINGYANG].map(|code| town(code).town.kind);
    let expected = [
        TownKind::Medium,
        TownKind::Developed,
        TownKind::Street,
        TownKind::Small,
    ];
    assert_eq!(kinds, expected);
    let today = date(2026, 6, 1);
    let sizes = [LINGYANG, ZHANGTAN, NIANLI, GAOJIA].map(|code| listed(code, today));
    assert!(sizes.is_sorted_by(|a, b| a < b), "{sizes:?}");
    assert_eq!(sizes[2], 584);
    // As in Zhangjiagang a developed town has about 788, and a small one about what an ordinary one has there, 359.
    assert!(
        sizes[0].abs_diff(359) < 15 && sizes[3].abs_diff(788) < 15,
        "{sizes:?}"
    );
}

#[test]
fn between_june_2020_and_august_2021_339_items_came_and_none_went() {
    let town = town(NIANLI);
    let (first, second) = (date(2020, 6, 28), date(2021, 8, 20));
    let (first, second) = (Side { town, on: first }, Side { town, on: second });
    let found = difference(&SAMPLE, first, second);
    assert_eq!((first.count(&SAMPLE), second.count(&SAMPLE)), (245, 584));
    assert_eq!((found.added.len(), found.withdrawn.len()), (339, 0));
    let mut ways: BTreeMap<How, usize> = BTreeMap::new();
    for added in &found.added {
        *ways.entry(added.how).or_default() += 1;
    }
    assert_eq!(ways[&How::Delegated], 113);
    let back = difference(&SAMPLE, second, first);
    assert_eq!((back.added.len(), back.withdrawn.len()), (0, 339));
}

#[test]
fn what_could_be_done_on_the_first_of_september_2020_is_known() {
    let (june, september) = (date(2020, 6, 29), date(2020, 9, 1));
    assert_eq!(listed(NIANLI, september), 371);
    assert_eq!(listed(NIANLI, september), listed(NIANLI, june));
    let shop = said(NIANLI, "SAMPLE-0334", september);
    assert!(matches!(
        shop,
        Verdict::Here {
            power: Power::Delegated { .. },
            ..
        }
    ));
    let felling = said(NIANLI, "SAMPLE-0279", september);
    assert_eq!(felling.office(), Some(&county("forestry")));
    assert_eq!(felling.day(), Some(date(2020, 9, 27)));
    let Verdict::NotYet { ground, .. } = &felling else {
        panic!("not before the second batch");
    };
    assert_eq!(ground.since, Some(date(2020, 9, 27)));
    assert!(ground.batch.is_some());
    assert!(!felling.is_on_list());
}

#[test]
fn a_town_may_lack_what_its_kind_has_and_have_what_it_lacks() {
    let today = date(2026, 6, 1);
    let lacking = said(NIANLI, "SAMPLE-0042", today);
    let neighbour = Office {
        town: Some(TownCode::new(ZHANGTAN)),
        body: BodyId::new("window-civil"),
    };
    assert!(matches!(lacking, Verdict::Elsewhere { office, .. } if office == neighbour));
    let wedding = said(ZHANGTAN, "SAMPLE-0022", today);
    assert!(matches!(wedding, Verdict::AcceptedHere { .. }));
}

#[test]
fn a_power_entrusted_to_another_town_sends_nobody_there() {
    let today = date(2026, 6, 1);
    let (pharmacy, code) = ("SAMPLE-0373", ItemCode::new("SAMPLE-0373"));
    let how = town(GAOJIA).on_list(&code, today).map(|period| period.how);
    assert_eq!(how, Some(How::Delegated));
    let mut beside = town(ZHANGTAN).clone();
    beside.town.near = vec![TownCode::new(GAOJIA)];
    let Some(Verdict::Elsewhere { office, .. }) = verdict(&SAMPLE, &beside, &code, today) else {
        panic!("{pharmacy} is elsewhere");
    };
    assert_eq!(office, county("market-regulation"));
}

#[test]
fn what_was_taken_back_says_its_last_day() {
    let item = "SAMPLE-0314";
    assert!(said(NIANLI, item, date(2024, 2, 29)).is_handled_in_town());
    let gone = said(NIANLI, item, date(2024, 3, 1));
    assert!(matches!(gone, Verdict::Withdrawn { until, .. } if until == date(2024, 2, 29)));
    assert_eq!(gone.office(), Some(&county("housing")));
    let was = gone.dated().expect("what it rested on");
    assert_eq!(was.until, gone.day());
    assert!(was.since.is_some() && !gone.is_on_list());
}

#[test]
fn a_batch_taken_back_as_a_whole_ends_all_of_its_rows() {
    let gas = "SAMPLE-0308";
    assert!(said(GAOJIA, gas, date(2025, 4, 30)).is_handled_in_town());
    let gone = said(GAOJIA, gas, date(2025, 5, 1));
    assert!(matches!(gone, Verdict::Withdrawn { until, .. } if until == date(2025, 4, 30)));
}

#[test]
fn out_of_season_it_says_when_the_next_one_begins() {
    let item = "SAMPLE-0237";
    assert!(said(NIANLI, item, date(2026, 3, 1)).is_handled_in_town());
    assert!(said(NIANLI, item, date(2026, 5, 31)).is_handled_in_town());
    let closed = said(NIANLI, item, date(2026, 6, 1));
    let next = date(2027, 3, 1);
    assert!(matches!(&closed, Verdict::OutOfSeason { next: Some(day), .. } if *day == next));
    assert!(closed.is_on_list() && !closed.is_handled_in_town());
}

#[test]
fn a_suspension_says_why_and_when_it_ends_where_that_is_known() {
    let today = date(2026, 6, 1);
    let Verdict::Suspended { why, next, .. } = said(NIANLI, "SAMPLE-0514", today) else {
        panic!("not suspended");
    };
    assert!(why.contains("样例"), "{why}");
    assert_eq!(next, Some(date(2027, 3, 1)));
    let open_ended = said(NIANLI, "SAMPLE-0576", today);
    assert!(matches!(open_ended, Verdict::Suspended { next: None, .. }));
    assert!(said(NIANLI, "SAMPLE-0576", date(2026, 3, 14)).is_handled_in_town());
}

#[test]
fn another_way_of_having_an_item_is_a_change_and_no_gap() {
    let (item, town) = ("SAMPLE-0526", town(GAOJIA));
    assert!(matches!(
        said(GAOJIA, item, date(2024, 6, 30)),
        Verdict::AcceptedHere { .. }
    ));
    assert!(matches!(
        said(GAOJIA, item, date(2024, 7, 1)),
        Verdict::Here { .. }
    ));
    let side = |on| Side { town, on };
    let found = difference(&SAMPLE, side(date(2024, 6, 30)), side(date(2024, 7, 1)));
    let codes: Vec<&str> = found.changed.iter().map(|(a, _)| a.item.as_str()).collect();
    assert_eq!(codes, [item]);
    assert!(found.added.is_empty() && found.withdrawn.is_empty());
}

#[test]
fn lists_that_write_an_item_differently_are_reported_with_who_writes_what() {
    let found = disagreements(&SAMPLE, date(2026, 6, 1));
    let about = |item: &str, what| {
        let one = found
            .iter()
            .find(|d| d.item.as_str() == item && d.what == what);
        one.unwrap_or_else(|| panic!("{item}: {what:?}"))
    };
    let name = about("SAMPLE-0009", Unity::Name);
    let lingyang = Keeper::Town(TownCode::new(LINGYANG));
    assert_eq!(
        name.written,
        [
            ("困难残疾人生活补贴".to_owned(), vec![Keeper::Region]),
            ("困难残疾人生活补贴申请".to_owned(), vec![lingyang.clone()]),
        ]
    );
    let kind = about("SAMPLE-0009", Unity::Type);
    assert!(
        kind.written
            .contains(&("公共服务".to_owned(), vec![lingyang]))
    );
    assert_eq!(about("SAMPLE-0172", Unity::Basis).written.len(), 2);
    assert_eq!(about("SAMPLE-0042", Unity::Code).written.len(), 2);
}

#[test]
fn each_town_has_counters_of_its_own() {
    let station = BodyId::new("market-station");
    let phones: Vec<&str> = SAMPLE
        .towns
        .values()
        .filter_map(|list| Some(SAMPLE.body_in(list, &station)?.phone.as_str()))
        .collect();
    let different: std::collections::BTreeSet<_> = phones.iter().collect();
    assert_eq!((phones.len(), different.len()), (4, 4));
}

#[test]
fn lists_for_staff_have_days_like_any_other() {
    let duties = &town(NIANLI).duties;
    let leads = |on: Date| {
        let rows = duties.responsibilities.iter();
        let mut rows = rows.filter(|row| row.matter == "畜禽养殖污染" && row.term.covers(on));
        let lead = rows.next().expect("one that leads").lead.as_str();
        assert!(rows.next().is_none(), "two lead on {on}");
        lead
    };
    assert_eq!(leads(date(2024, 12, 31)), "ecology");
    assert_eq!(leads(date(2025, 1, 1)), "agriculture");
    assert_eq!(duties.one_things.len(), SAMPLE.bundles.len());
}

#[test]
fn what_is_enforced_is_never_what_people_apply_for() {
    for list in SAMPLE.towns.values() {
        for row in &list.duties.enforcements {
            assert!(!SAMPLE.items[&row.item].kind.is_applied_for());
        }
        let applied = |code: &ItemCode| SAMPLE.items[code].kind.is_applied_for();
        assert!(list.availability.keys().all(applied));
    }
}
