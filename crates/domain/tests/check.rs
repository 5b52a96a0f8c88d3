//! What each kind of question takes and refuses. Runs natively and as Wasm: both sides of the wire.

use std::collections::BTreeMap;

use domain::catalogue::{Field, FieldKind, Need, Section, Village};
use domain::check::{FieldProblem, Place, Problem, Setting, check, check_field};
use domain::draft::{Draft, Typed, TypedAddress};
use domain::form::{Asked, Form, Page, Use};
use domain::id_number::IdNumberProblem;
use jiff::civil::date;

/// `key kind checks…`, with options behind `|` as part of the kind: `choice|男|女`.
fn asked(line: &str) -> Asked {
    let mut words = line.split(' ');
    let key = words.next().expect("a key");
    let mut kind = words.next().expect("a kind").split('|');
    Asked {
        field: Field {
            key: key.into(),
            section: "all".into(),
            order: 0,
            entry: key.to_owned(),
            label: key.to_owned(),
            kind: kind
                .next()
                .expect("a kind")
                .parse::<FieldKind>()
                .expect("a known kind"),
            unit: None,
            options: kind.map(str::to_owned).collect(),
            checks: words.map(|w| w.parse().expect("a known check")).collect(),
            sensitive: false,
            from_card: false,
            part_of: None,
            example: None,
            help: None,
        },
        parts: Vec::new(),
        uses: vec![Use {
            item: "SAMPLE-0001".into(),
            need: Need::Required,
            when: None,
        }],
    }
}

fn form_of(questions: Vec<Asked>) -> Form {
    Form {
        pages: vec![Page {
            section: Section {
                id: "all".into(),
                order: 1,
                title: String::new(),
            },
            questions,
        }],
        documents: Vec::new(),
        settled: BTreeMap::new(),
        bounds: BTreeMap::new(),
        produced: BTreeMap::new(),
        places: BTreeMap::new(),
        circumstances: BTreeMap::new(),
    }
}

fn form(lines: &[&str]) -> Form {
    form_of(lines.iter().map(|line| asked(line)).collect())
}

fn draft(typed: &[(&str, &str)]) -> Draft {
    let typed = typed
        .iter()
        .map(|(key, value)| ((*key).into(), Typed::from(*value)))
        .collect();
    Draft {
        typed,
        ..Draft::default()
    }
}

fn villages() -> Vec<Village> {
    vec![Village {
        code: "330803112201".to_owned(),
        name: "黄山村".to_owned(),
        kind: "村".to_owned(),
        former: Vec::new(),
    }]
}

/// The problem with one answer to one question; nothing when it is good.
fn problem_with(line: &str, typed: impl Into<Typed>) -> Option<Problem> {
    let form = form(&[line]);
    let key = form.pages[0].questions[0].field.key.clone();
    let draft = Draft {
        typed: [(key.clone(), typed.into())].into(),
        ..Draft::default()
    };
    let villages = villages();
    let setting = Setting {
        today: date(2026, 11, 20),
        villages: &villages,
    };
    check_field(&form, &draft, &key, setting)
        .into_iter()
        .next()
        .map(|p| p.problem)
}

fn problems(form: &Form, draft: &Draft) -> Vec<FieldProblem> {
    check(
        form,
        draft,
        Setting {
            today: date(2026, 11, 20),
            villages: &villages(),
        },
    )
    .err()
    .unwrap_or_default()
}

#[test]
fn an_id_number_with_a_wrong_check_character_is_refused_and_a_right_one_is_kept_in_its_normal_form()
{
    assert_eq!(
        problem_with("a.id_number id_number", "11010519491231002x"),
        None
    );
    assert_eq!(
        problem_with("a.id_number id_number", "110105 19491231 002X"),
        None
    );
    let wrong = Problem::IdNumber {
        problem: IdNumberProblem::CheckCharacter,
    };
    assert_eq!(
        problem_with("a.id_number id_number", "110105194912310021"),
        Some(wrong)
    );
}

#[test]
fn beside_a_passport_the_number_follows_no_resident_rule() {
    let form = form(&["a.id_type choice|居民身份证|护照", "a.id_number id_number"]);
    assert_eq!(
        problems(
            &form,
            &draft(&[("a.id_type", "护照"), ("a.id_number", "E12345678")])
        ),
        []
    );
    let resident = problems(
        &form,
        &draft(&[("a.id_type", "居民身份证"), ("a.id_number", "E12345678")]),
    );
    assert_eq!(resident.len(), 1);
}

#[test]
fn what_is_missing_is_named_once_per_field() {
    let form = form(&["name text", "phone phone"]);
    let found = problems(&form, &draft(&[("name", "  ")]));
    let missing = |key: &str| FieldProblem {
        place: Place {
            key: key.into(),
            part: None,
        },
        problem: Problem::Missing,
    };
    assert_eq!(found, [missing("name"), missing("phone")]);
}

#[test]
fn phones_are_mobiles_or_the_citys_landlines() {
    for good in [
        "13857012046",
        "138 5701 2046",
        "１３８５７０１２０４６",
        "0570-3012046",
    ] {
        assert_eq!(problem_with("p phone", good), None, "{good}");
    }
    for bad in ["12857012046", "1385701204", "3012046", "电话"] {
        assert_eq!(
            problem_with("p phone", bad),
            Some(Problem::NotAPhone),
            "{bad}"
        );
    }
    assert_eq!(
        problem_with("p phone mobile", "05703012046"),
        Some(Problem::NotAPhone)
    );
}

#[test]
fn dates_are_real_and_on_the_right_side_of_today() {
    for good in ["1949-12-31", "1949年12月31日", "1949.12.31", "1949/12/31"] {
        assert_eq!(problem_with("d date not_future", good), None, "{good}");
    }
    assert_eq!(
        problem_with("d date", "2023-02-29"),
        Some(Problem::NotADate)
    );
    for slip in ["49-12-31", "3026-01-01", "9999-12-31"] {
        let years = Problem::YearOutOfRange {
            first: 1850,
            last: 2200,
        };
        assert_eq!(problem_with("d date", slip), Some(years), "{slip}");
    }
    assert_eq!(
        problem_with("d date not_future", "2026-11-21"),
        Some(Problem::InTheFuture)
    );
    assert_eq!(
        problem_with("d date not_past", "2026-11-19"),
        Some(Problem::InThePast)
    );
    assert_eq!(problem_with("d date not_past", "2026-11-20"), None);
}

#[test]
fn a_low_voltage_supply_takes_at_most_its_range() {
    let line = "power.capacity_kw number range:1..160 decimals:1";
    assert_eq!(problem_with(line, "46.5"), None);
    assert_eq!(
        problem_with(line, "161"),
        Some(Problem::TooLarge {
            most: "160".to_owned()
        })
    );
    assert_eq!(
        problem_with(line, "0.5"),
        Some(Problem::TooSmall {
            least: "1".to_owned()
        })
    );
    assert_eq!(
        problem_with(line, "4.25"),
        Some(Problem::TooManyDecimals { most: 1 })
    );
    assert_eq!(problem_with(line, "很大"), Some(Problem::NotANumber));
}

#[test]
fn the_homestead_may_be_larger_on_other_land_than_on_fields() {
    let land = "land choice|耕地|其他土地|山区荒坡地";
    let area = "area number limit_by:land(耕地=125,其他土地=140,山区荒坡地=160)";
    let form = form(&[land, area]);
    let with =
        |land: &str, area: &str| problems(&form, &draft(&[("land", land), ("area", area)])).len();
    assert_eq!(with("耕地", "125"), 0);
    assert_eq!(with("耕地", "126"), 1);
    assert_eq!(with("山区荒坡地", "160"), 0);
    assert_eq!(with("其他土地", "141"), 1);
}

#[test]
fn sex_and_birthday_agree_with_the_id_number() {
    let form = form(&[
        "id id_number",
        "sex choice|男|女 sex_of:id",
        "born date birth_of:id",
    ]);
    let with = |sex: &str, born: &str| {
        problems(
            &form,
            &draft(&[("id", "11010519491231002X"), ("sex", sex), ("born", born)]),
        )
        .len()
    };
    assert_eq!(with("女", "1949-12-31"), 0);
    assert_eq!(with("男", "1949-12-31"), 1);
    assert_eq!(with("女", "1950-12-31"), 1);
}

#[test]
fn the_agent_is_somebody_else() {
    let form = form(&[
        "applicant.id_number id_number",
        "agent.id_number id_number differs_from:applicant.id_number",
    ]);
    let same = draft(&[
        ("applicant.id_number", "11010519491231002X"),
        ("agent.id_number", "11010519491231002x"),
    ]);
    let found = problems(&form, &same);
    assert_eq!(
        found[0].problem,
        Problem::SameAsOther {
            other: "applicant.id_number".into()
        }
    );
}

#[test]
fn an_address_needs_its_door_and_lies_where_it_must() {
    let address = |division: &str, detail: &str| {
        Typed::Address(TypedAddress {
            division: division.to_owned(),
            detail: detail.to_owned(),
        })
    };
    let premises = "premises.address address in_town";
    assert_eq!(
        problem_with(premises, address("330803112201", "中心街12号")),
        None
    );
    assert_eq!(
        problem_with(premises, address("330803112201", " ")),
        Some(Problem::AddressIncomplete)
    );
    assert_eq!(
        problem_with(premises, address("", "杭州市上城区某路1号")),
        Some(Problem::NotInTown)
    );
    assert_eq!(
        problem_with("home address", address("", "杭州市上城区某路1号")),
        None
    );
    assert_eq!(
        problem_with(premises, address("330803112999", "1号")),
        Some(Problem::UnknownDivision)
    );
}

#[test]
fn a_choice_is_one_of_its_options_and_nothing_else() {
    assert_eq!(problem_with("c choice|甲|乙", "乙"), None);
    assert_eq!(
        problem_with("c choice|甲|乙", "丙"),
        Some(Problem::NotAnOption)
    );
    let many = Typed::Many(vec!["甲".to_owned(), "丙".to_owned()]);
    assert_eq!(
        problem_with("c multi_choice|甲|乙", many),
        Some(Problem::NotAnOption)
    );
    assert_eq!(
        problem_with("c choice|甲|乙", Typed::Many(vec!["甲".to_owned()])),
        Some(Problem::WrongKind)
    );
}

#[test]
fn rows_are_checked_cell_by_cell_and_blank_rows_do_not_count() {
    let mut devices = asked("power.devices repeat max_items:2");
    devices.parts = vec![
        asked("power.devices.name text").field,
        asked("power.devices.kw number positive").field,
    ];
    let form = form_of(vec![devices]);
    let row = |name: &str, kw: &str| {
        BTreeMap::from([
            ("power.devices.name".into(), Typed::from(name)),
            ("power.devices.kw".into(), Typed::from(kw)),
        ])
    };
    let with = |rows: Vec<_>| {
        let typed = BTreeMap::from([("power.devices".into(), Typed::Rows(rows))]);
        problems(
            &form,
            &Draft {
                typed,
                ..Draft::default()
            },
        )
    };
    assert_eq!(with(vec![row("蒸箱", "6"), row("", "")]), []);
    let place = Place {
        key: "power.devices".into(),
        part: Some((0, "power.devices.kw".into())),
    };
    assert_eq!(
        with(vec![row("蒸箱", "0")]),
        [FieldProblem {
            place,
            problem: Problem::NotPositive
        }]
    );
    let too_many = with(vec![row("蒸箱", "6"), row("冰柜", "1"), row("风机", "1")]);
    assert_eq!(too_many[0].problem, Problem::TooMany { most: 2 });
}

#[test]
fn a_number_must_agree_with_what_was_said_about_the_circumstances() {
    let mut form = form(&["premises.area number range:1..100000"]);
    form.bounds = BTreeMap::from([("premises.area".into(), (1, 50))]);
    let found = problems(&form, &draft(&[("premises.area", "80")]));
    assert_eq!(
        found[0].problem,
        Problem::DisagreesWithCircumstances { low: 1, high: 50 }
    );
}

#[test]
fn names_take_an_interpunct_and_no_digits() {
    assert_eq!(problem_with("n text person_name", "阿依古丽·买买提"), None);
    assert_eq!(
        problem_with("n text person_name", "吕1"),
        Some(Problem::NotAName)
    );
    assert_eq!(
        problem_with("n text person_name", "吕"),
        Some(Problem::TooShort { least: 2 })
    );
}

#[test]
fn a_whole_novel_or_a_control_character_is_refused() {
    assert_eq!(
        problem_with("t text", "长".repeat(201).as_str()),
        Some(Problem::TooLong { most: 200 })
    );
    assert_eq!(
        problem_with("t text", "a\u{0}b"),
        Some(Problem::ControlCharacter)
    );
}
