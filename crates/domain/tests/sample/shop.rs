//! One chain in full: a small noodle shop in a rented front (DOMAIN section 5).

use std::collections::BTreeMap;

use domain::catalogue::{After, Supply};
use domain::check::DocumentState;
use domain::draft::{Circumstances, Draft, Signature, Typed};
use domain::form::{Form, Savings, form, savings};
use domain::key::{BundleId, FieldKey, ItemCode};
use domain::plan::{Plan, PlannedStep, plan};
use domain::statement;
use jiff::civil::date;

use super::common::SAMPLE;

const LICENCE: &str = "个体工商户设立登记";
const RESTAURANT: &str = "小餐饮店登记";
const POWER: &str = "低压非居民用电新装";
const WATER: &str = "非居民用水报装";
const GAS: &str = "非居民用气报装";
const SIGN: &str = "户外招牌（店招店牌）设置备案";

/// Small, new power and water, piped gas, one sign, the owner in person; `rest` overrides.
fn circumstances(rest: &[(&str, &str)]) -> Circumstances {
    let usual = [
        ("shop.area", "50平方米及以下"),
        ("shop.gas", "管道天然气"),
        ("shop.power", "要新装电表"),
        ("shop.water", "要新装水表"),
        ("shop.drain", "自家化粪池"),
        ("shop.sign", "一块店招"),
        ("shop.own", "自己的"),
        ("shop.family", "一个人"),
        ("shop.delivery", "不上"),
        ("shop.staff", "只有我"),
        ("shop.invoice", "先不开"),
        ("shop.agent", "本人"),
    ];
    let mut answers: BTreeMap<FieldKey, Vec<String>> = BTreeMap::new();
    for (key, value) in usual.iter().chain(rest) {
        answers.insert(FieldKey::new(*key), vec![(*value).to_owned()]);
    }
    Circumstances {
        answers,
        ..Circumstances::default()
    }
}

fn planned(circumstances: &Circumstances) -> (Plan, Form) {
    let plan = plan(&SAMPLE, &BundleId::new("restaurant"), circumstances).expect("the bundle");
    let form = form(&SAMPLE, &plan);
    (plan, form)
}

fn code(name: &str) -> ItemCode {
    SAMPLE
        .items
        .values()
        .find(|i| i.name == name)
        .expect(name)
        .code
        .clone()
}

fn names(plan: &Plan) -> Vec<&str> {
    plan.steps
        .iter()
        .map(|s| SAMPLE.items[&s.item].name.as_str())
        .collect()
}

fn step<'a>(plan: &'a Plan, name: &str) -> &'a PlannedStep {
    let code = code(name);
    plan.steps.iter().find(|s| s.item == code).expect(name)
}

#[test]
fn filled_one_by_one_it_asks_46_entries_and_15_documents_together_19_and_6_of_which_one_is_produced()
 {
    let (plan, form) = planned(&circumstances(&[]));
    let expected = Savings {
        entries_apart: 46,
        entries_together: 19,
        entries_produced: 1,
        documents_apart: 15,
        documents_together: 6,
    };
    assert_eq!(savings(&SAMPLE, &plan, &form), expected);
    assert_eq!(expected.entries_asked(), 18);
}

#[test]
fn no_field_and_no_document_is_asked_twice() {
    let (_, form) = planned(&circumstances(&[]));
    let mut keys: Vec<&FieldKey> = form.questions().map(|q| &q.field.key).collect();
    let all = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), all);
    let mut documents: Vec<&str> = form
        .documents
        .iter()
        .map(|d| d.material.id.as_str())
        .collect();
    let all = documents.len();
    documents.sort_unstable();
    documents.dedup();
    assert_eq!(documents.len(), all);
}

#[test]
fn six_items_of_which_gas_and_sign_wait_for_the_licence() {
    let (plan, _) = planned(&circumstances(&[]));
    assert_eq!(names(&plan), [LICENCE, RESTAURANT, POWER, WATER, GAS, SIGN]);
    let waves: Vec<u8> = plan.steps.iter().map(|s| s.wave).collect();
    assert_eq!(waves, [1, 1, 1, 1, 2, 2]);
    for name in [GAS, SIGN] {
        assert_eq!(
            step(&plan, name).after,
            Some(After::All(vec![code(LICENCE)])),
            "{name}"
        );
    }
}

#[test]
fn power_and_water_start_at_once_and_take_the_code_in_before_their_decision() {
    let (plan, _) = planned(&circumstances(&[]));
    for name in [POWER, WATER] {
        let step = step(&plan, name);
        assert_eq!(step.after, None, "{name}");
        let takes: Vec<&str> = step.takes.iter().map(|t| t.field.as_str()).collect();
        assert_eq!(takes, ["enterprise.uscc"], "{name}");
    }
}

#[test]
fn nobody_asks_the_applicant_for_the_code_or_the_licence() {
    let (_, form) = planned(&circumstances(&[]));
    assert!(form.question(&"enterprise.uscc".into()).is_none());
    let licence = form
        .documents
        .iter()
        .find(|d| d.material.name == "营业执照")
        .expect("the licence");
    assert_eq!(licence.supply, Supply::Shared);
    assert_eq!(licence.produced_by, [code(LICENCE)]);
}

#[test]
fn who_has_a_licence_already_leaves_it_out_and_is_asked_for_its_number() {
    let mut circumstances = circumstances(&[]);
    circumstances.dropped.insert(code(LICENCE));
    let (plan, form) = planned(&circumstances);
    assert_eq!(plan.dropped, [code(LICENCE)]);
    assert_eq!(
        step(&plan, GAS).after,
        None,
        "a dropped former does not block"
    );
    assert!(form.question(&"enterprise.uscc".into()).is_some());
}

#[test]
fn a_larger_shop_needs_the_food_licence_instead_and_the_fire_check_from_300() {
    let (middle, _) = planned(&circumstances(&[("shop.area", "51至299平方米")]));
    assert!(!names(&middle).contains(&RESTAURANT));
    assert!(names(&middle).contains(&"食品经营许可（新办）"));
    assert!(!names(&middle).iter().any(|n| n.contains("消防安全检查")));
    let (large, _) = planned(&circumstances(&[("shop.area", "300平方米及以上")]));
    assert!(names(&large).iter().any(|n| n.contains("消防安全检查")));
}

#[test]
fn bottled_gas_replaces_the_pipe_and_electric_cooking_needs_neither() {
    let (bottled, _) = planned(&circumstances(&[("shop.gas", "瓶装液化气")]));
    assert!(names(&bottled).contains(&"瓶装液化气用户实名登记开户"));
    assert!(!names(&bottled).contains(&GAS));
    let (electric, form) = planned(&circumstances(&[("shop.gas", "只用电")]));
    assert_eq!(names(&electric), [LICENCE, RESTAURANT, POWER, WATER, SIGN]);
    assert!(form.question(&"gas.stoves".into()).is_none());
}

#[test]
fn what_is_not_needed_says_why_and_what_one_does_oneself_says_how() {
    let (plan, _) = planned(&circumstances(&[]));
    let not_needed: Vec<&str> = plan
        .not_needed
        .iter()
        .map(|a| SAMPLE.items[&a.item].name.as_str())
        .collect();
    assert!(
        not_needed.iter().any(|n| n.contains("环境影响登记表")),
        "{not_needed:?}"
    );
    assert!(
        plan.not_needed
            .iter()
            .chain(&plan.by_oneself)
            .all(|a| !a.note.is_empty())
    );
    assert!(
        plan.by_oneself
            .iter()
            .any(|a| SAMPLE.items[&a.item].name.contains("健康合格证明"))
    );
}

#[test]
fn what_the_circumstances_settle_is_not_asked_again() {
    let (plan, form) = planned(&circumstances(&[("shop.own", "租的")]));
    assert_eq!(
        plan.settled
            .get(&FieldKey::new("premises.ownership"))
            .map(String::as_str),
        Some("租赁")
    );
    assert!(form.question(&"premises.ownership".into()).is_none());
}

#[test]
fn who_acts_for_another_is_asked_who_they_are_and_brings_a_mandate() {
    let (_, form) = planned(&circumstances(&[("shop.agent", "替别人办")]));
    let draft = Draft::default();
    let need = |key: &str| {
        form.question(&key.into())
            .and_then(|q| q.need(&form.known(&draft)))
    };
    assert_eq!(need("agent.name"), Some(domain::catalogue::Need::Required));
    let asked: Vec<&str> = form
        .visible_documents(&draft)
        .map(|d| d.material.name.as_str())
        .collect();
    assert!(
        asked.contains(&"授权委托书") && asked.contains(&"代办人居民身份证"),
        "{asked:?}"
    );
}

#[test]
fn a_signature_holds_only_for_the_text_that_was_signed() {
    let (_, form) = planned(&circumstances(&[]));
    let promise = form
        .documents
        .iter()
        .find(|d| d.material.name == "食品安全承诺书")
        .expect("the promise");
    let statement = promise.statement.as_ref().expect("a text to sign");
    let mut draft = Draft::default();
    draft.typed.insert("applicant.name".into(), "张三".into());
    let signed_on = date(2026, 11, 20);
    let text = statement::text(statement, &form, &draft, signed_on);
    assert!(
        text.contains("张三") && text.contains("2026年11月20日"),
        "{text}"
    );
    let signature = Signature {
        strokes: "M1 1L9 9".to_owned(),
        text,
        signed_on,
    };
    draft.signed.insert(promise.material.id.clone(), signature);
    assert_eq!(
        DocumentState::of(promise, &form, &draft),
        Some(DocumentState::Given)
    );
    draft.typed.insert("applicant.name".into(), "张四".into());
    assert_eq!(
        DocumentState::of(promise, &form, &draft),
        Some(DocumentState::Missing)
    );
}

#[test]
fn a_list_in_a_statement_reads_in_the_order_it_was_asked_with_its_units() {
    let (_, form) = planned(&circumstances(&[]));
    let list = form
        .documents
        .iter()
        .find(|d| d.material.name == "用电设备清单")
        .expect("the list");
    let cell = |key: &str, value: &str| {
        (
            FieldKey::new(format!("power.devices.{key}")),
            Typed::from(value),
        )
    };
    let row = BTreeMap::from([
        cell("name", "冰柜"),
        cell("power_kw", "0.5"),
        cell("count", "2"),
    ]);
    let mut draft = Draft::default();
    draft.typed.insert(
        "power.devices".into(),
        Typed::Rows(vec![row, BTreeMap::new()]),
    );
    let statement = list.statement.as_ref().expect("a text to sign");
    let text = statement::text(statement, &form, &draft, date(2026, 11, 20));
    assert!(text.contains("冰柜 0.5千瓦 2台"), "{text}");
}
