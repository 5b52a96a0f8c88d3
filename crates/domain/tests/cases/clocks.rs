//! Limits by promise and by law, stopped, extended, and whose they are (行政许可法 42, 44, 45).

use domain::calendar::Span;
use domain::case::*;
use domain::clock::{Law, Limits, Reading};

use crate::notices::calendar;
use crate::window::*;

fn dues(case: &Case) -> (Option<domain::calendar::Due>, Option<domain::calendar::Due>) {
    let dues = case.due(&calendar()).expect("a running clock");
    (dues.promised, dues.statutory)
}

#[test]
fn a_licence_is_due_by_promise_and_by_law_and_the_earlier_binds() {
    // From Monday 2 March: the 10th working day is the 16th, the 20th is the 30th.
    let case = accepted();
    assert_eq!(
        dues(&case),
        (Some(due("2026-03-16")), Some(due("2026-03-30")))
    );
    assert_eq!(
        case.due(&calendar()).unwrap().binding(),
        Some(due("2026-03-16"))
    );
    assert!(!case.is_overdue(due("2026-03-16").on, &calendar()));
    assert!(case.is_overdue(due("2026-03-17").on, &calendar()));
}

#[test]
fn no_promise_outlasts_the_law() {
    let case = open(
        Filing {
            limits: Limits::registration(Some(7)),
            ..filing("A")
        },
        "2026-03-02",
    );
    let dues = case.due(&calendar()).unwrap();
    assert_eq!(dues.binding(), Some(due("2026-03-05")));
    assert_eq!(
        dues.law,
        Law::OwnText {
            basis: "市场主体登记管理条例 第19条".to_owned()
        }
    );
}

#[test]
fn joint_licences_have_forty_five_days_and_fifteen_more() {
    let limits = Limits::joint_licence(None);
    assert_eq!(
        (limits.statutory, limits.extension),
        (Some(Span::working(45)), Some(15))
    );
}

#[test]
fn a_special_procedure_stops_the_clock_from_the_day_after_it_begins_to_the_day_it_ends() {
    let mut case = accepted();
    let department = who(Role::Department);
    let start = Move::StartSpecialProcedure {
        procedure: SpecialProcedure::Hearing,
        told: Span::working(5),
    };
    case.apply(start, &department, at("2026-03-10")).unwrap();
    // Told: until Tuesday the 17th. 3 to 10 March were six days; four more are 18, 19, 20, 23.
    let Reading::Stopped { back_on, dues, .. } = case.clock().read(&case.limits, &calendar())
    else {
        panic!("the clock runs")
    };
    assert_eq!(
        (back_on, dues.promised),
        (due("2026-03-17"), Some(due("2026-03-23")))
    );
    assert!(!case.is_overdue(due("2026-04-30").on, &calendar()));
    // It took two days longer: 20, 23, 24, 25. By law fourteen more: to 3 April, then the 7th, 8th and 9th.
    case.apply(Move::EndSpecialProcedure, &department, at("2026-03-19"))
        .unwrap();
    assert_eq!(
        case.due(&calendar()).unwrap().promised,
        Some(due("2026-03-25"))
    );
    assert_eq!(
        case.due(&calendar()).unwrap().statutory,
        Some(due("2026-04-09"))
    );
}

#[test]
fn the_applicant_is_told_how_long_a_special_procedure_takes() {
    let start = Move::StartSpecialProcedure {
        procedure: SpecialProcedure::Testing,
        told: Span::working(0),
    };
    let untold = accepted().apply(start, &who(Role::Department), at("2026-03-10"));
    assert_eq!(untold, Err(Refusal::LengthNotTold));
}

#[test]
fn more_time_is_given_once_by_leave_with_reasons_and_no_more_than_the_law_lets() {
    let mut case = accepted();
    let extend = |days| Move::Extend {
        days,
        reasons: vec!["案情复杂".to_owned()],
    };
    let supervisor = who(Role::Supervisor);
    let by_itself = case.apply(extend(10), &who(Role::Department), at("2026-03-09"));
    assert_eq!(
        by_itself,
        Err(Refusal::NotYours {
            roles: vec![Role::Supervisor]
        })
    );
    let too_much = case.apply(extend(11), &supervisor, at("2026-03-09"));
    assert_eq!(too_much, Err(Refusal::ExtensionOutside { most: 10 }));
    let unreasoned = Move::Extend {
        days: 10,
        reasons: Vec::new(),
    };
    assert_eq!(
        case.apply(unreasoned, &supervisor, at("2026-03-09")),
        Err(Refusal::ReasonsMissing)
    );
    case.apply(extend(10), &supervisor, at("2026-03-09"))
        .unwrap();
    // After 30 March: 31, 1 to 3 April, the 7th to the 10th after the festival, 13 and 14.
    assert_eq!(
        dues(&case),
        (Some(due("2026-03-30")), Some(due("2026-04-14")))
    );
    assert_eq!(
        case.apply(extend(1), &supervisor, at("2026-03-10")),
        Err(Refusal::AlreadyExtended)
    );
}

#[test]
fn nothing_runs_against_the_body_while_the_applicant_mends() {
    let mut case = open(filing("A"), "2026-03-02");
    case.apply(ask("2026-04-30"), &who(Role::Clerk), at("2026-03-03"))
        .unwrap();
    assert_eq!(case.due(&calendar()), None);
    let mend = Deadline {
        what: DeadlineKind::Correct,
        party: Party::Applicant,
        due: due("2026-04-30"),
    };
    assert_eq!(case.deadlines(&calendar()), [mend]);
    // Handed in again on Monday 16 March: the clock starts anew, and so do the five days to speak up.
    case.apply(Move::Resubmit, &who(Role::Applicant), at("2026-03-16"))
        .unwrap();
    let first = case.deadlines(&calendar()).remove(0);
    assert_eq!(
        (first.what, first.due),
        (DeadlineKind::TellGaps, due("2026-03-23"))
    );
    assert_eq!(dues(&case).0, Some(due("2026-03-30")));
}

#[test]
fn a_granted_licence_is_delivered_within_ten_working_days_and_is_never_overdue_again() {
    let mut case = accepted();
    case.apply(grant(&[]), &who(Role::Department), at("2026-03-09"))
        .unwrap();
    assert_eq!(case.due(&calendar()), None);
    assert!(!case.is_overdue(due("2026-12-31").on, &calendar()));
    let deliver = Deadline {
        what: DeadlineKind::Deliver,
        party: Party::Body,
        due: due("2026-03-23"),
    };
    assert_eq!(case.deadlines(&calendar()), [deliver]);
}
