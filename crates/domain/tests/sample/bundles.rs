//! The eight bundles of the sample: which items, in which wave, under the usual circumstances (DOMAIN section 6).

use std::collections::BTreeMap;

use domain::catalogue::load::{Source, load};
use domain::draft::Circumstances;
use domain::form::form;
use domain::key::{BundleId, FieldKey};
use domain::plan::{Plan, plan};

use super::common::{SAMPLE, sample_sources};

fn planned(bundle: &str, said: &[(&str, &[&str])]) -> Plan {
    let answer = |(key, values): &(&str, &[&str])| {
        (
            FieldKey::new(*key),
            values.iter().map(|v| (*v).to_owned()).collect(),
        )
    };
    let answers: BTreeMap<FieldKey, Vec<String>> = said.iter().map(answer).collect();
    let questions = &SAMPLE.bundles[&BundleId::new(bundle)].questions;
    for key in answers.keys() {
        assert!(
            questions.iter().any(|q| q.key == *key),
            "{bundle} has no question {key}"
        );
    }
    let circumstances = Circumstances {
        answers,
        ..Circumstances::default()
    };
    plan(&SAMPLE, &BundleId::new(bundle), &circumstances).expect(bundle)
}

fn steps(plan: &Plan) -> Vec<(u8, &str)> {
    plan.steps
        .iter()
        .map(|s| (s.wave, SAMPLE.items[&s.item].name.as_str()))
        .collect()
}

#[test]
fn a_birth_runs_from_the_certificate_over_the_household_to_insurance_card_and_allowance() {
    let plan = planned(
        "birth",
        &[
            ("birth.place", &["本地医院"]),
            ("birth.registered", &["是"]),
            ("birth.mother_insured", &["居民医保"]),
            ("birth.settled", &["是"]),
            ("birth.card", &["是"]),
        ],
    );
    let expected = [
        (1, "出生医学证明首次签发"),
        (2, "出生登记（户口登记）"),
        (2, "预防接种证办理"),
        (3, "新生儿参保登记"),
        (4, "城乡居民社会保险费申报缴纳"),
        (3, "社会保障卡申领"),
        (3, "育儿补贴申领"),
    ];
    assert_eq!(steps(&plan), expected);
}

#[test]
fn a_certificate_from_another_hospital_is_done_elsewhere_and_blocks_nothing() {
    let plan = planned(
        "birth",
        &[
            ("birth.place", &["外地医院"]),
            ("birth.registered", &["是"]),
        ],
    );
    assert!(
        plan.steps
            .iter()
            .all(|s| SAMPLE.items[&s.item].name != "出生医学证明首次签发")
    );
    let first = plan
        .steps
        .iter()
        .find(|s| SAMPLE.items[&s.item].name == "出生登记（户口登记）")
        .expect("a step");
    assert_eq!((first.wave, &first.after), (1, &None));
    let number = form(&SAMPLE, &plan)
        .question(&"child.birth_cert_number".into())
        .is_some();
    assert!(
        number,
        "its number is asked, since no item here produces it"
    );
}

#[test]
fn a_death_in_hospital_starts_with_the_household_and_cancels_the_card_last() {
    let plan = planned(
        "death",
        &[
            ("death.where", &["医院"]),
            ("death.cremated", &["还没有"]),
            ("death.pension", &["居民养老"]),
            ("death.medical_account", &["没有"]),
            ("death.fund", &["没有"]),
            ("death.benefits", &["都没有"]),
            ("death.house", &["没有"]),
            ("death.utility", &["否"]),
            ("death.eco", &["否"]),
        ],
    );
    let expected = [
        (1, "遗体火化证明出具"),
        (1, "死亡、宣告死亡、宣告失踪人员办理户口注销"),
        (2, "基本殡葬服务费用减免（惠民殡葬）"),
        (2, "城乡居民养老保险注销登记"),
        (2, "城乡居民养老保险丧葬补助金申领"),
        (3, "城乡居民养老保险个人账户继承（一次性待遇申领）"),
        (3, "社会保障卡注销"),
        (2, "基本医疗保险参保人员终止参保登记（死亡、重复参保等）"),
    ];
    assert_eq!(steps(&plan), expected);
    assert!(
        plan.by_oneself
            .iter()
            .any(|a| SAMPLE.items[&a.item].name == "医院开具死亡医学证明")
    );
}

#[test]
fn a_rural_house_has_one_set_for_homestead_and_planning_then_setting_out_check_and_registration() {
    let plan = planned(
        "rural-house",
        &[
            ("rural.kind", &["新选址建房"]),
            ("rural.farmland", &["不占"]),
            ("rural.temp_power", &["否"]),
            ("rural.power", &["要新装"]),
            ("rural.water", &["要新装"]),
            ("rural.sewer", &["没有"]),
            ("rural.low_income", &["否"]),
            ("rural.fund", &["否"]),
        ],
    );
    let expected = [
        (1, "农村村民住宅用地审批"),
        (1, "乡村建设规划许可（农村村民住宅）"),
        (2, "农村建房定位放样申请"),
        (3, "农村住房竣工验收（规划核实、用地核查）"),
        (4, "宅基地使用权及房屋所有权首次登记"),
        (2, "低压居民用电新装"),
        (2, "居民用水报装"),
        (4, "门（楼）牌号码编制与证明"),
    ];
    assert_eq!(steps(&plan), expected);
}

#[test]
fn a_sole_trader_needs_the_licence_alone_and_a_company_its_name_seal_and_tax_too() {
    let rest: [(&str, &[&str]); 9] = [
        ("biz.trade", &["其他"]),
        ("biz.hire", &["没有雇工"]),
        ("biz.invoice", &["先不开"]),
        ("biz.bank", &["否"]),
        ("biz.sign", &["否"]),
        ("biz.power", &["不用"]),
        ("biz.water", &["不用"]),
        ("biz.startup", &["否"]),
        ("biz.loan", &["否"]),
    ];
    let with = |kind: &'static [&'static str]| {
        let said: Vec<(&str, &[&str])> = rest.into_iter().chain([("biz.kind", kind)]).collect();
        planned("business", &said)
    };
    assert_eq!(steps(&with(&["个体户"])), [(1, "个体工商户设立登记")]);
    let company = [
        (1, "企业名称自主申报"),
        (2, "公司设立登记"),
        (3, "公章刻制备案"),
        (3, "新办纳税人套餐"),
    ];
    assert_eq!(steps(&with(&["公司"])), company);
}

#[test]
fn flexible_workers_join_both_insurances_before_they_pay_and_retirement_is_another_chain() {
    let joining = planned(
        "work-and-retire",
        &[
            ("flex.stage", &["参保"]),
            ("flex.before", &["没交过"]),
            ("flex.jobless", &["有活干"]),
            ("flex.hard", &["否"]),
            ("flex.card", &["有"]),
            ("flex.fund_join", &["否"]),
            ("flex.fund_have", &["没有"]),
        ],
    );
    let expected = [
        (1, "灵活就业人员养老保险参保登记"),
        (1, "灵活就业人员基本医疗保险参保登记"),
        (2, "灵活就业人员社会保险费申报缴纳"),
    ];
    assert_eq!(steps(&joining), expected);
    let retiring = planned(
        "work-and-retire",
        &[
            ("flex.stage", &["退休"]),
            ("flex.before", &["没交过"]),
            ("flex.jobless", &["有活干"]),
            ("flex.hard", &["否"]),
            ("flex.card", &["有"]),
            ("flex.fund_join", &["否"]),
            ("flex.fund_have", &["有"]),
        ],
    );
    let expected = [
        (1, "职工正常退休（职）申请"),
        (2, "职工医保退休人员待遇登记"),
        (2, "离退休提取住房公积金"),
        (2, "企业退休人员社会化管理服务"),
    ];
    assert_eq!(steps(&retiring), expected);
}

#[test]
fn a_sold_flat_pays_deed_tax_is_registered_and_then_power_water_and_gas_are_renamed() {
    let plan = planned(
        "property",
        &[
            ("deed.kind", &["买卖"]),
            ("deed.house", &["城镇房子"]),
            ("deed.utilities", &["电", "水", "气"]),
            ("deed.loan", &["否"]),
            ("deed.fund", &["否"]),
            ("deed.hukou", &["否"]),
        ],
    );
    let expected = [
        (1, "契税申报"),
        (2, "不动产转移登记"),
        (3, "居民用电更名、过户"),
        (3, "用水过户"),
        (3, "燃气用户过户"),
    ];
    assert_eq!(steps(&plan), expected);
}

#[test]
fn the_disability_certificate_comes_before_both_allowances() {
    let plan = planned(
        "disability",
        &[
            ("disab.have", &["没有"]),
            ("disab.age", &["劳动年龄"]),
            ("disab.grade", &["一级或二级"]),
            ("disab.hard", &["是"]),
            ("disab.apply_dibao", &["否"]),
            ("disab.device", &["否"]),
            ("disab.home", &["否"]),
            ("disab.pension", &["否"]),
            ("disab.student", &["否"]),
            ("disab.work", &["否"]),
            ("disab.care", &["否"]),
            ("disab.vehicle", &["否"]),
        ],
    );
    assert_eq!(
        steps(&plan),
        [
            (1, "残疾人证新办"),
            (2, "困难残疾人生活补贴"),
            (2, "重度残疾人护理补贴")
        ]
    );
}

#[test]
fn with_a_certificate_in_hand_nothing_leads_and_nothing_waits() {
    let held = [
        ("disab.have", &["有"][..]),
        ("disab.grade", &["一级或二级"]),
        ("disab.hard", &["是"]),
    ];
    let plan = planned("disability", &held);
    assert_eq!(
        steps(&plan),
        [(1, "困难残疾人生活补贴"), (1, "重度残疾人护理补贴")]
    );
    // Each allowance stands for itself, so the person may leave out either.
    assert!(
        plan.steps
            .iter()
            .all(|step| !step.lead && step.after.is_none())
    );
}

#[test]
fn whatever_is_filed_has_a_guide_that_asks_who_applies() {
    for (id, bundle) in &SAMPLE.bundles {
        for step in bundle
            .steps
            .iter()
            .filter(|s| s.advice == domain::catalogue::Advice::Apply)
        {
            let guide = SAMPLE.guides.get(&step.item);
            let keys = guide
                .into_iter()
                .flat_map(|g| &g.fields)
                .map(|f| f.key.as_str());
            let asked: Vec<&str> = keys.collect();
            for key in [
                "applicant.name",
                "applicant.id_type",
                "applicant.id_number",
                "applicant.phone",
            ] {
                assert!(
                    asked.contains(&key),
                    "{id}: {} does not ask {key}",
                    step.item
                );
            }
        }
    }
}

#[test]
fn a_ninth_bundle_is_a_file_and_no_code() {
    let text = r#"
id = "pension-and-card"
name = "老人参保办卡"
said = "给老人办养老和社保卡"
summary = "两件事一次办"
lead = "LEAD"
theme = "社会保障"

[[question]]
key = "ninth.card"
text = "要不要办社保卡？"
[[question.option]]
value = "要"
[[question.option]]
value = "不要"

[[step]]
item = "JOIN"
body = "LEAD"
lead = true
advice = "apply"

[[step]]
item = "CARD"
body = "LEAD"
when = "ninth.card=要"
after = { all = ["JOIN"] }
advice = "apply"
"#;
    let code = |name: &str| {
        SAMPLE
            .items
            .values()
            .find(|i| i.name == name)
            .expect(name)
            .code
            .to_string()
    };
    let lead = SAMPLE
        .bundles
        .values()
        .next()
        .expect("a bundle")
        .lead
        .to_string();
    let text = text
        .replace("LEAD", &lead)
        .replace("JOIN", &code("灵活就业人员养老保险参保登记"))
        .replace("CARD", &code("社会保障卡申领"));
    let mut sources = sample_sources();
    sources.push(Source {
        path: "bundles/pension-and-card.toml".to_owned(),
        text,
    });
    let catalogue = load(&sources).expect("loads with a ninth file");
    let planned = plan(
        &catalogue,
        &"pension-and-card".into(),
        &Circumstances::default(),
    )
    .expect("plans");
    assert_eq!(
        planned.steps.iter().map(|s| s.wave).collect::<Vec<_>>(),
        [1, 2]
    );
    assert!(
        form(&catalogue, &planned)
            .question(&"applicant.id_number".into())
            .is_some()
    );
}
