//! Decisions, their delivery and the rating (行政许可法 38, 好差评).

use domain::calendar::Span;
use domain::case::*;

use crate::notices::calendar;
use crate::window::*;

#[test]
fn a_case_goes_from_receipt_to_rating_and_remembers_every_step() {
    let mut case = open(filing("A"), "2026-03-02");
    let told = Span::working(5);
    let steps = [
        (accept(), Role::Clerk, StageKind::Accepted),
        (Move::BeginReview, Role::Department, StageKind::UnderReview),
        (
            Move::StartSpecialProcedure {
                procedure: SpecialProcedure::ExpertReview,
                told,
            },
            Role::Department,
            StageKind::SpecialProcedure,
        ),
        (
            Move::EndSpecialProcedure,
            Role::Department,
            StageKind::UnderReview,
        ),
        (grant(&[]), Role::Department, StageKind::Decided),
        (Move::Issue, Role::Department, StageKind::Issued),
        (Move::Deliver, Role::Clerk, StageKind::Delivered),
        (
            Move::Rate {
                grade: Grade::VeryGood,
            },
            Role::Applicant,
            StageKind::Rated,
        ),
    ];
    for (made, role, stage) in steps.clone() {
        case.apply(made, &who(role), at("2026-03-03")).unwrap();
        assert_eq!(case.stage.kind(), stage);
    }
    assert_eq!(case.history.len(), steps.len() + 1);
    assert!(matches!(
        case.stage.decision(),
        Some(Decision::Granted { .. })
    ));
    let text = serde_json::to_string(&case).unwrap();
    assert_eq!(serde_json::from_str::<Case>(&text).unwrap(), case);
}

#[test]
fn a_refusal_gives_reasons_and_a_departments_gives_the_remedies() {
    let department = who(Role::Department);
    let refuse =
        |refused| accepted().apply(Move::Refuse { refused }, &department, at("2026-03-05"));
    assert_eq!(
        refuse(Refused {
            reasons: vec![" ".to_owned()],
            ..refused()
        }),
        Err(Refusal::ReasonsMissing)
    );
    assert_eq!(
        refuse(Refused {
            remedies: None,
            ..refused()
        }),
        Err(Refusal::RemediesMissing)
    );
    assert_eq!(refuse(refused()), Ok(()));
    let remedies = refused().remedies.unwrap();
    assert_eq!(
        (remedies.reconsideration_days, remedies.court_months),
        (60, 6)
    );
    let company = Move::Refuse {
        refused: Refused {
            remedies: None,
            ..refused()
        },
    };
    assert_eq!(
        accepted().apply(company, &who(Role::Utility), at("2026-03-05")),
        Ok(())
    );
}

#[test]
fn a_bad_rating_is_answered_once_within_fifteen_working_days() {
    let rated = |grade| {
        let mut case = accepted();
        case.apply(grant(&[]), &who(Role::Department), at("2026-03-02"))
            .unwrap();
        case.apply(Move::Issue, &who(Role::Clerk), at("2026-03-02"))
            .unwrap();
        case.apply(Move::Deliver, &who(Role::Clerk), at("2026-03-02"))
            .unwrap();
        case.apply(
            Move::Rate { grade },
            &who(Role::Applicant),
            at("2026-03-02"),
        )
        .unwrap();
        case
    };
    let answer = || Move::AnswerRating {
        text: "已致电说明并改进".to_owned(),
    };
    let mut bad = rated(Grade::Bad);
    // 3 to 6, 9 to 13, 16 to 20 March are fourteen days; Monday the 23rd is the fifteenth.
    assert_eq!(bad.deadlines(&calendar())[0].due, due("2026-03-23"));
    bad.apply(answer(), &who(Role::Department), at("2026-03-20"))
        .unwrap();
    assert_eq!(bad.deadlines(&calendar()), []);
    assert_eq!(
        bad.apply(answer(), &who(Role::Department), at("2026-03-20")),
        Err(Refusal::NothingToAnswer)
    );
    let fair = rated(Grade::Fair).apply(answer(), &who(Role::Department), at("2026-03-20"));
    assert_eq!(fair, Err(Refusal::NothingToAnswer));
    let twice = bad.apply(
        Move::Rate { grade: Grade::Good },
        &who(Role::Applicant),
        at("2026-03-20"),
    );
    assert_eq!(
        twice,
        Err(Refusal::NotNow {
            stage: StageKind::Rated
        })
    );
}

#[test]
fn a_case_number_is_its_receipts_and_a_place() {
    let number = CaseNumber::parse("222 222 222-3").unwrap();
    assert_eq!(
        (number.to_string().as_str(), number.place()),
        ("222-222-222-3", 3)
    );
    assert_eq!(
        CaseNumber::parse("222-222-222"),
        Err(CaseNumberProblem::Receipt {
            problem: domain::receipt::ReceiptProblem::Length { found: 6 },
        })
    );
    assert_eq!(
        CaseNumber::parse("222222222"),
        Err(CaseNumberProblem::Place)
    );
    assert_eq!(
        CaseNumber::parse("222-222-222-0"),
        Err(CaseNumberProblem::Place)
    );
}
