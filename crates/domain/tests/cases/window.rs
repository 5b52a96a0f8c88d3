//! What the tests hand in and who they act as.

use std::collections::BTreeMap;

use domain::calendar::Due;
use domain::case::*;
use domain::clock::Limits;
use domain::key::{BodyId, FieldKey, ItemCode, MaterialId};
use domain::receipt::ReceiptNumber;
use jiff::Timestamp;

use crate::notices::day;

/// Nine in the morning in China.
pub(crate) fn at(day: &str) -> Timestamp {
    format!("{day}T09:00:00+08:00").parse().expect("a day")
}

pub(crate) fn due(on: &str) -> Due {
    Due {
        on: day(on),
        estimated: false,
    }
}

pub(crate) fn who(role: Role) -> Actor {
    Actor::new(role, "sample")
}

/// A licence with 20 days by law and 10 promised; the safety statement may follow.
pub(crate) fn filing(item: &str) -> Filing {
    let place = item
        .bytes()
        .map(|byte| byte - b'@')
        .next()
        .expect("a letter");
    Filing {
        number: CaseNumber::new(ReceiptNumber::new(7), place),
        item: ItemCode::from(item),
        body: BodyId::from("sample-body"),
        limits: Limits::licence(None, Some(10)),
        starts_after: Vec::new(),
        mode: WaitMode::All,
        needs_before_decision: Vec::new(),
        produces: Vec::new(),
        may_follow: vec![MaterialId::from("safety-statement")],
    }
}

pub(crate) fn after(item: &str, formers: &[&str], mode: WaitMode) -> Filing {
    Filing {
        starts_after: formers.iter().copied().map(ItemCode::from).collect(),
        mode,
        ..filing(item)
    }
}

pub(crate) fn needing(item: &str, key: &str, from: &str) -> Filing {
    let need = Need {
        key: FieldKey::from(key),
        from: ItemCode::from(from),
        lost: false,
    };
    Filing {
        needs_before_decision: vec![need],
        ..filing(item)
    }
}

pub(crate) fn open(filing: Filing, day: &str) -> Case {
    Case::open(filing, who(Role::Applicant), at(day))
}

/// A licence accepted whole on Monday 2 March.
pub(crate) fn accepted() -> Case {
    let mut case = open(filing("A"), "2026-03-02");
    case.apply(accept(), &who(Role::Clerk), at("2026-03-02"))
        .expect("whole");
    case
}

pub(crate) fn accept() -> Move {
    Move::Accept {
        gaps: Vec::new(),
        gaps_due_on: None,
    }
}

pub(crate) fn accept_with_gap(material: &str, due_on: &str) -> Move {
    let gaps = vec![Gap {
        material: MaterialId::from(material),
    }];
    Move::Accept {
        gaps,
        gaps_due_on: Some(day(due_on)),
    }
}

pub(crate) fn ask(due_on: &str) -> Move {
    let target = CorrectionTarget::Field {
        key: FieldKey::from("shop.area"),
    };
    let notice = vec![Correction {
        target,
        text: "面积与平面图不一致".to_owned(),
    }];
    Move::AskForCorrections {
        notice,
        due_on: day(due_on),
    }
}

pub(crate) fn grant(fields: &[(&str, &str)]) -> Move {
    let fields = fields
        .iter()
        .map(|(key, value)| (FieldKey::from(*key), (*value).to_owned()));
    Move::Grant {
        fields: fields.collect::<BTreeMap<_, _>>(),
        documents: vec![MaterialId::from("licence")],
    }
}

pub(crate) fn refused() -> Refused {
    let remedies = Remedies::at(BodyId::from("sample-government"));
    Refused {
        reasons: vec!["经营场所不符合规定".to_owned()],
        remedies: Some(remedies),
    }
}
