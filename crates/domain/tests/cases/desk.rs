//! The buttons a desk shows are the moves the rule lets through.

use domain::calendar::Span;
use domain::case::*;
use domain::key::{FieldKey, ItemCode, MaterialId};

use crate::window::*;

const ROLES: [Role; 6] = [
    Role::Applicant,
    Role::Clerk,
    Role::Department,
    Role::Utility,
    Role::Supervisor,
    Role::System,
];

/// One well-filled move of every kind.
fn every_move() -> Vec<Move> {
    let which = ItemCode::from("A");
    vec![
        ask("2026-06-01"),
        Move::Resubmit,
        accept(),
        Move::NotAccept { refused: refused() },
        Move::SupplyGap {
            material: MaterialId::from("safety-statement"),
        },
        Move::BeginReview,
        Move::StartSpecialProcedure {
            procedure: SpecialProcedure::Appraisal,
            told: Span::working(5),
        },
        Move::EndSpecialProcedure,
        Move::Extend {
            days: 5,
            reasons: vec!["案情复杂".to_owned()],
        },
        grant(&[]),
        Move::Refuse { refused: refused() },
        Move::Issue,
        Move::Deliver,
        Move::Rate { grade: Grade::Bad },
        Move::AnswerRating {
            text: "已改进".to_owned(),
        },
        Move::Withdraw,
        Move::FieldArrived {
            key: FieldKey::from("shop.uscc"),
            value: "92330803MA00000000".to_owned(),
        },
        Move::FormerClosed {
            which: which.clone(),
        },
        Move::FormerFailed { which },
    ]
}

/// Every case that can be reached from some beginnings by well-filled moves, four moves deep.
fn reachable() -> Vec<Case> {
    let beginnings = [
        filing("B"),
        needing("C", "shop.uscc", "A"),
        after("F", &["A"], WaitMode::All),
    ];
    let mut layers = vec![beginnings.map(|filing| open(filing, "2026-03-02")).to_vec()];
    for _ in 0..4 {
        let next = layers
            .last()
            .expect("the beginnings")
            .iter()
            .flat_map(moved)
            .collect();
        layers.push(next);
    }
    layers.concat()
}

fn moved(case: &Case) -> Vec<Case> {
    let tries = every_move()
        .into_iter()
        .flat_map(|made| ROLES.map(|role| (made.clone(), role)));
    let mut cases: Vec<Case> = Vec::new();
    for (made, role) in tries {
        let mut next = case.clone();
        let done = next.apply(made, &who(role), at("2026-03-03")).is_ok();
        if done
            && cases
                .iter()
                .all(|known| known.stage.kind() != next.stage.kind())
        {
            cases.push(next);
        }
    }
    cases
}

#[test]
fn what_is_not_shown_is_refused_and_changes_nothing() {
    for case in reachable() {
        for (made, role) in every_move()
            .into_iter()
            .flat_map(|made| ROLES.map(|role| (made.clone(), role)))
        {
            let shown = case.allowed(role).contains(&made.kind());
            let mut tried = case.clone();
            let done = tried
                .apply(made.clone(), &who(role), at("2026-03-03"))
                .is_ok();
            assert!(
                shown || !done,
                "{made:?} by {role:?} at {:?}",
                case.stage.kind()
            );
            assert!(done || tried == case, "a refused {made:?} left a trace");
        }
    }
}

#[test]
fn at_receipt_each_role_sees_its_own_buttons() {
    use MoveKind::{Accept, AskForCorrections, NotAccept, Withdraw};
    let case = open(filing("A"), "2026-03-02");
    assert_eq!(case.allowed(Role::Applicant), [Withdraw]);
    assert_eq!(
        case.allowed(Role::Clerk),
        [AskForCorrections, Accept, NotAccept, Withdraw]
    );
    assert_eq!(
        case.allowed(Role::Department),
        [AskForCorrections, Accept, NotAccept]
    );
    assert_eq!(case.allowed(Role::Supervisor), []);
}

#[test]
fn once_accepted_only_an_authority_has_special_procedures() {
    use MoveKind::{BeginReview, Grant, Refuse, StartSpecialProcedure};
    assert_eq!(
        accepted().allowed(Role::Department),
        [BeginReview, StartSpecialProcedure, Grant, Refuse]
    );
    assert_eq!(
        accepted().allowed(Role::Utility),
        [BeginReview, Grant, Refuse]
    );
    assert_eq!(accepted().allowed(Role::Supervisor), [MoveKind::Extend]);
}

#[test]
fn after_the_decision_nothing_can_be_withdrawn() {
    let mut case = accepted();
    case.apply(grant(&[]), &who(Role::Department), at("2026-03-04"))
        .unwrap();
    let late = case.apply(Move::Withdraw, &who(Role::Applicant), at("2026-03-04"));
    assert_eq!(
        late,
        Err(Refusal::NotNow {
            stage: StageKind::Decided
        })
    );
    let twice = case.apply(grant(&[]), &who(Role::Department), at("2026-03-04"));
    assert_eq!(
        twice,
        Err(Refusal::NotNow {
            stage: StageKind::Decided
        })
    );
}
