//! What a card reader fills in.

use std::collections::BTreeMap;

use domain::catalogue::TownList;
use domain::draft::{Circumstances, Draft, Typed, TypedAddress};
use domain::form::{Form, form};
use domain::id_card::IdCard;
use domain::key::{BundleId, FieldKey};
use domain::plan::plan;
use jiff::civil::date;

use super::common::SAMPLE;

fn town() -> &'static TownList {
    SAMPLE.towns.values().next().expect("the sample town")
}

fn shop() -> Form {
    let plan = plan(
        &SAMPLE,
        &BundleId::new("restaurant"),
        &Circumstances::default(),
    );
    form(&SAMPLE, &plan.expect("a plan"))
}

/// The standard's own example number, on a card that fits it.
fn card() -> IdCard {
    IdCard {
        name: "张三".to_owned(),
        id_number: "11010519491231002X".to_owned(),
        sex: "女".to_owned(),
        ethnicity: "汉".to_owned(),
        born_on: Some(date(1949, 12, 31)),
        address: "浙江省衢州市衢江区廿里镇富里村样例路12号".to_owned(),
        valid_until: None,
    }
}

fn filled(owner: &str, card: &IdCard) -> BTreeMap<FieldKey, Typed> {
    let answers = card.answers(owner, &shop(), &Draft::default(), town());
    answers.into_iter().collect()
}

#[test]
fn a_card_answers_every_question_about_its_owner_that_it_can() {
    let filled = filled("applicant", &card());
    let said = |key: &str| filled.get(&FieldKey::new(key)).cloned();
    assert_eq!(said("applicant.name"), Some("张三".into()));
    assert_eq!(said("applicant.id_type"), Some("居民身份证".into()));
    assert_eq!(
        said("applicant.id_number"),
        Some("11010519491231002X".into())
    );
    assert_eq!(said("applicant.sex"), Some("女".into()));
    assert_eq!(said("applicant.ethnicity"), Some("汉族".into()));
    let village = town()
        .villages
        .iter()
        .find(|village| village.name == "富里村");
    let address = TypedAddress {
        division: village.expect("a village of the town").code.clone(),
        detail: "样例路12号".to_owned(),
    };
    assert_eq!(said("applicant.id_address"), Some(Typed::Address(address)));
    assert_eq!(said("applicant.phone"), None, "a card has no telephone");
}

#[test]
fn an_address_elsewhere_stays_whole() {
    for elsewhere in [
        "浙江省杭州市样例路1号",
        "浙江省衢州市衢江区廿里镇样例路1号",
        "湖南省样例市富里村1组",
    ] {
        let card = IdCard {
            address: elsewhere.to_owned(),
            ..card()
        };
        let whole = TypedAddress {
            division: String::new(),
            detail: elsewhere.to_owned(),
        };
        let key = FieldKey::new("applicant.id_address");
        assert_eq!(filled("applicant", &card)[&key], Typed::Address(whole));
    }
}

#[test]
fn what_was_not_read_answers_nothing() {
    let filled = filled("applicant", &IdCard::default());
    let keys: Vec<&str> = filled.keys().map(FieldKey::as_str).collect();
    assert_eq!(
        keys,
        ["applicant.id_type"],
        "it was an ID card all the same"
    );
}

#[test]
fn a_card_says_nothing_about_anybody_else() {
    assert_eq!(
        filled("agent", &card()),
        BTreeMap::new(),
        "nobody acts for the owner"
    );
    assert_eq!(filled("app", &card()), BTreeMap::new());
}
