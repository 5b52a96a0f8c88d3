//! Cases that wait for others or need a value from them (Art. 5(3)); A is the licence of the shop.

use domain::case::*;
use domain::clock::Limits;
use domain::key::{FieldKey, ItemCode};

use crate::notices::{calendar, day};
use crate::window::*;

const USCC: (&str, &str) = ("shop.uscc", "92330803MA00000000");

/// Licence A, power C that needs its number, sign F that starts after it, and a permit G that starts after F.
fn shop() -> Vec<Case> {
    let licence = Filing {
        produces: vec![FieldKey::from(USCC.0)],
        ..filing("A")
    };
    let power = Filing {
        limits: Limits::promise(Some(5)),
        ..needing("C", USCC.0, "A")
    };
    let (sign, permit) = (
        after("F", &["A"], WaitMode::All),
        after("G", &["F"], WaitMode::All),
    );
    [licence, power, sign, permit]
        .into_iter()
        .map(|filing| open(filing, "2026-03-02"))
        .collect()
}

fn kinds(cases: &[Case]) -> Vec<StageKind> {
    cases.iter().map(|case| case.stage.kind()).collect()
}

#[test]
fn when_the_window_accepts_all_that_run_side_by_side_count_as_accepted() {
    let mut cases = shop();
    let accepted = accept_together(&mut cases, &who(Role::Clerk), at("2026-03-02")).unwrap();
    assert_eq!(accepted, [cases[0].number.clone(), cases[1].number.clone()]);
    use StageKind::{Accepted, Waiting};
    assert_eq!(kinds(&cases), [Accepted, Accepted, Waiting, Waiting]);
    let by_applicant = accept_together(&mut shop(), &who(Role::Applicant), at("2026-03-02"));
    assert!(matches!(by_applicant, Err(Refusal::NotYours { .. })));
}

#[test]
fn a_waiting_case_has_no_due_date_and_is_never_overdue() {
    let sign = &shop()[2];
    assert_eq!(sign.due(&calendar()), None);
    assert_eq!(sign.deadlines(&calendar()), []);
    assert!(!sign.is_overdue(day("2026-12-31"), &calendar()));
    assert!(!sign.clone().tick(at("2026-12-31"), &calendar()));
}

#[test]
fn the_licence_brings_its_number_to_power_and_starts_the_sign() {
    let mut cases = shop();
    accept_together(&mut cases, &who(Role::Clerk), at("2026-03-02")).unwrap();
    let department = who(Role::Department);
    let without = cases[0].apply(grant(&[]), &department, at("2026-03-04"));
    assert_eq!(
        without,
        Err(Refusal::ResultMissing {
            keys: vec![FieldKey::from(USCC.0)]
        })
    );
    cases[0]
        .apply(grant(&[USCC]), &department, at("2026-03-04"))
        .unwrap();

    let event = cases[0].as_former().unwrap();
    let reached = tell_the_others(&mut cases, event.clone(), at("2026-03-04"));
    assert_eq!(reached, [cases[1].number.clone(), cases[2].number.clone()]);
    assert_eq!(cases[1].arrived[USCC.0], USCC.1);
    assert_eq!(
        cases[2].stage,
        Stage::Received {
            at: at("2026-03-04")
        }
    );
    // The sign's ten days run from Wednesday 4 March; the permit behind it still waits.
    assert_eq!(
        cases[2].due(&calendar()).unwrap().promised,
        Some(due("2026-03-18"))
    );
    assert_eq!(cases[3].stage.kind(), StageKind::Waiting);
    assert_eq!(tell_the_others(&mut cases, event, at("2026-03-04")), []);
}

#[test]
fn power_cannot_be_granted_before_the_number_has_come_though_its_clock_runs() {
    let mut cases = shop();
    accept_together(&mut cases, &who(Role::Clerk), at("2026-03-02")).unwrap();
    let power = &mut cases[1];
    let utility = who(Role::Utility);
    let missing = Refusal::ValueMissing {
        keys: vec![FieldKey::from(USCC.0)],
    };
    assert_eq!(
        power.apply(grant(&[]), &utility, at("2026-03-03")),
        Err(missing)
    );
    assert!(!power.allowed(Role::Utility).contains(&MoveKind::Grant));
    assert_eq!(
        power.due(&calendar()).unwrap().promised,
        Some(due("2026-03-09"))
    );
    let arrived = || Move::FieldArrived {
        key: FieldKey::from(USCC.0),
        value: USCC.1.to_owned(),
    };
    power
        .apply(arrived(), &Actor::system(), at("2026-03-04"))
        .unwrap();
    let again = power.apply(arrived(), &Actor::system(), at("2026-03-04"));
    assert_eq!(again, Err(Refusal::NothingMissing));
    power.apply(grant(&[]), &utility, at("2026-03-05")).unwrap();
}

#[test]
fn when_the_licence_is_refused_everyone_behind_it_is_told() {
    let mut cases = shop();
    accept_together(&mut cases, &who(Role::Clerk), at("2026-03-02")).unwrap();
    cases[0]
        .apply(
            Move::Refuse { refused: refused() },
            &who(Role::Department),
            at("2026-03-05"),
        )
        .unwrap();
    let event = cases[0].as_former().unwrap();
    let reached = tell_the_others(&mut cases, event.clone(), at("2026-03-05"));
    assert_eq!(reached.len(), 3);
    assert!(cases[1].needs_before_decision[0].lost);
    assert_eq!(cases[1].stage.kind(), StageKind::Accepted);
    let failed = |which| Stage::FormerFailed {
        at: at("2026-03-05"),
        which: ItemCode::from(which),
    };
    assert_eq!(
        (&cases[2].stage, &cases[3].stage),
        (&failed("A"), &failed("F"))
    );
    assert_eq!(tell_the_others(&mut cases, event, at("2026-03-05")), []);
}

#[test]
fn a_withdrawn_former_is_a_failed_one() {
    let mut cases = shop();
    cases[0]
        .apply(Move::Withdraw, &who(Role::Applicant), at("2026-03-03"))
        .unwrap();
    let event = cases[0].as_former().unwrap();
    assert_eq!(
        event,
        FormerEvent::Failed {
            item: ItemCode::from("A")
        }
    );
    tell_the_others(&mut cases, event, at("2026-03-03"));
    assert_eq!(cases[2].stage.kind(), StageKind::FormerFailed);
}

#[test]
fn a_case_with_several_formers_waits_for_all_or_for_any_as_it_says() {
    let tell = |mode, events: &[FormerEvent]| {
        let mut cases = [open(after("Z", &["A", "B"], mode), "2026-03-02")];
        events
            .iter()
            .for_each(|event| _ = tell_the_others(&mut cases, event.clone(), at("2026-03-03")));
        cases[0].stage.kind()
    };
    let closed = |item| FormerEvent::Closed {
        item: ItemCode::from(item),
        fields: Default::default(),
    };
    let failed = |item| FormerEvent::Failed {
        item: ItemCode::from(item),
    };
    assert_eq!(tell(WaitMode::All, &[closed("A")]), StageKind::Waiting);
    assert_eq!(
        tell(WaitMode::All, &[closed("A"), closed("B")]),
        StageKind::Received
    );
    assert_eq!(
        tell(WaitMode::All, &[closed("A"), failed("B")]),
        StageKind::FormerFailed
    );
    assert_eq!(tell(WaitMode::Any, &[closed("B")]), StageKind::Received);
    assert_eq!(tell(WaitMode::Any, &[failed("A")]), StageKind::Waiting);
    assert_eq!(
        tell(WaitMode::Any, &[failed("A"), closed("B")]),
        StageKind::Received
    );
    assert_eq!(
        tell(WaitMode::Any, &[failed("A"), failed("B")]),
        StageKind::FormerFailed
    );
    assert_eq!(tell(WaitMode::All, &[closed("C")]), StageKind::Waiting);
}
