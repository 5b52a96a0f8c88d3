//! Receipt, corrections, acceptance and its gaps (Art. 11, 行政许可法 32).

use domain::case::*;
use domain::clock::Limits;
use domain::key::MaterialId;

use crate::notices::{calendar, day};
use crate::window::*;

#[test]
fn five_working_days_of_silence_accept_a_licence_as_of_its_receipt() {
    // Received on Thursday 12 February; the fifth working day is Thursday 26 February, after the festival.
    let mut case = open(filing("A"), "2026-02-12");
    assert!(!case.tick(at("2026-02-26"), &calendar()));
    assert!(case.tick(at("2026-02-27"), &calendar()));
    assert_eq!(case.stage.acceptance().unwrap().at, at("2026-02-12"));
    // Ten days promised, from receipt: 13, 14, 24 to 28 February are seven, 2 to 4 March make ten.
    assert_eq!(
        case.due(&calendar()).unwrap().promised,
        Some(due("2026-03-04"))
    );
    assert!(!case.tick(at("2026-02-27"), &calendar()));
}

#[test]
fn silence_accepts_nothing_that_is_no_licence() {
    let mut case = open(
        Filing {
            limits: Limits::promise(Some(5)),
            ..filing("C")
        },
        "2026-03-02",
    );
    assert!(!case.tick(at("2026-04-20"), &calendar()));
    assert_eq!(case.stage.kind(), StageKind::Received);
}

#[test]
fn what_is_missing_is_told_once() {
    let mut case = open(filing("A"), "2026-03-02");
    let clerk = who(Role::Clerk);
    case.apply(ask("2026-03-16"), &clerk, at("2026-03-03"))
        .unwrap();
    case.apply(Move::Resubmit, &who(Role::Applicant), at("2026-03-16"))
        .unwrap();
    assert_eq!(
        case.apply(ask("2026-03-30"), &clerk, at("2026-03-17")),
        Err(Refusal::AlreadyTold)
    );
    case.apply(
        Move::NotAccept { refused: refused() },
        &clerk,
        at("2026-03-17"),
    )
    .unwrap();
    assert_eq!(
        case.stage,
        Stage::NotAccepted {
            at: at("2026-03-17"),
            refused: refused()
        }
    );
}

#[test]
fn a_notice_names_something_and_gives_time() {
    let mut case = open(filing("A"), "2026-03-02");
    let clerk = who(Role::Clerk);
    let nothing = Move::AskForCorrections {
        notice: Vec::new(),
        due_on: day("2026-03-16"),
    };
    assert_eq!(
        case.apply(nothing, &clerk, at("2026-03-03")),
        Err(Refusal::NothingNamed)
    );
    let no_time = case.apply(ask("2026-03-03"), &clerk, at("2026-03-03"));
    assert_eq!(
        no_time,
        Err(Refusal::DueNotAhead {
            due_on: day("2026-03-03")
        })
    );
}

#[test]
fn what_is_not_mended_in_time_counts_as_withdrawn() {
    let mut case = open(filing("A"), "2026-03-02");
    case.apply(ask("2026-03-16"), &who(Role::Clerk), at("2026-03-03"))
        .unwrap();
    let late = case.apply(Move::Resubmit, &who(Role::Applicant), at("2026-03-17"));
    assert_eq!(
        late,
        Err(Refusal::TooLate {
            due_on: day("2026-03-16")
        })
    );
    assert!(!case.tick(at("2026-03-16"), &calendar()));
    assert!(case.tick(at("2026-03-17"), &calendar()));
    assert_eq!(case.stage.kind(), StageKind::Lapsed);
}

#[test]
fn only_listed_materials_may_follow_and_only_by_a_day() {
    let mut case = open(filing("A"), "2026-03-02");
    let clerk = who(Role::Clerk);
    let unlisted = case.apply(
        accept_with_gap("identity-card", "2026-03-16"),
        &clerk,
        at("2026-03-02"),
    );
    assert_eq!(
        unlisted,
        Err(Refusal::MayNotFollow {
            materials: vec![MaterialId::from("identity-card")]
        })
    );
    let gaps = vec![Gap {
        material: MaterialId::from("safety-statement"),
    }];
    let no_day = case.apply(
        Move::Accept {
            gaps,
            gaps_due_on: None,
        },
        &clerk,
        at("2026-03-02"),
    );
    assert_eq!(no_day, Err(Refusal::GapsWithoutDue));
}

#[test]
fn what_was_to_follow_and_did_not_revokes_the_acceptance() {
    let mut case = open(filing("A"), "2026-03-02");
    let gap = accept_with_gap("safety-statement", "2026-03-09");
    case.apply(gap, &who(Role::Clerk), at("2026-03-02"))
        .unwrap();
    case.apply(Move::BeginReview, &who(Role::Department), at("2026-03-03"))
        .unwrap();
    assert!(!case.tick(at("2026-03-09"), &calendar()));
    assert!(case.tick(at("2026-03-10"), &calendar()));
    let missing = vec![MaterialId::from("safety-statement")];
    assert_eq!(
        case.stage,
        Stage::Revoked {
            at: at("2026-03-10"),
            missing
        }
    );
}

#[test]
fn a_case_is_granted_only_when_what_was_to_follow_has_come() {
    let mut case = open(filing("A"), "2026-03-02");
    let department = who(Role::Department);
    let material = MaterialId::from("safety-statement");
    case.apply(
        accept_with_gap("safety-statement", "2026-03-09"),
        &who(Role::Clerk),
        at("2026-03-02"),
    )
    .unwrap();
    let early = case.apply(grant(&[]), &department, at("2026-03-03"));
    assert_eq!(
        early,
        Err(Refusal::GapsOpen {
            materials: vec![material.clone()]
        })
    );
    let other = Move::SupplyGap {
        material: MaterialId::from("floor-plan"),
    };
    let no_gap = Err(Refusal::NoSuchGap {
        material: MaterialId::from("floor-plan"),
    });
    assert_eq!(
        case.apply(other, &who(Role::Applicant), at("2026-03-09")),
        no_gap
    );
    case.apply(
        Move::SupplyGap { material },
        &who(Role::Applicant),
        at("2026-03-09"),
    )
    .unwrap();
    assert!(!case.tick(at("2026-03-10"), &calendar()));
    case.apply(grant(&[]), &department, at("2026-03-10"))
        .unwrap();
}
