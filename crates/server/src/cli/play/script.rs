//! What a body would do next with a case.

use std::collections::BTreeMap;

use contract::staff::CaseFile;
use domain::case::{
    Case, Correction, CorrectionTarget, Decision, Happening, Move, Refused, Remedies, Stage,
};
use domain::catalogue::{Body, BodyKind, Catalogue, FieldKind};
use domain::key::{BodyId, FieldKey};

use super::sample;

/// How the play goes.
pub(super) struct Script<'a> {
    /// For names and guides.
    pub(super) catalogue: &'a Catalogue,
    /// The item that is refused.
    pub(super) refuse: Option<&'a str>,
    /// Whether a correction is asked for before anything is accepted.
    pub(super) correct: bool,
}

/// One move, and how it is said.
pub(super) struct Turn {
    /// Whether the window makes it, not the body.
    pub(super) by_window: bool,
    /// The move.
    pub(super) made: Move,
    /// What is done, in words.
    pub(super) said: &'static str,
}

impl Script<'_> {
    /// The next move on a case, if it can be moved.
    pub(super) fn turn(&mut self, file: &CaseFile) -> Option<Turn> {
        let (case, window) = (&file.case, |made, said| {
            Some(Turn {
                by_window: true,
                made,
                said,
            })
        });
        let body = |made, said| {
            Some(Turn {
                by_window: false,
                made,
                said,
            })
        };
        match &case.stage {
            Stage::Received { .. } if self.correct && !was_corrected(case) => {
                let made = self.correction(case)?;
                self.correct = false;
                window(made, "一次性告知补正")
            }
            Stage::Received { .. } | Stage::Resubmitted { .. } => window(
                Move::Accept {
                    gaps: Vec::new(),
                    gaps_due_on: None,
                },
                "受理",
            ),
            Stage::Accepted { .. } => body(Move::BeginReview, "开始审查"),
            Stage::UnderReview { .. } if self.is_refused(file) => body(
                Move::Refuse {
                    refused: self.refusal(case),
                },
                "决定不予办理",
            ),
            Stage::UnderReview { .. }
                if case.values_missing().next().is_none() && case.gaps().is_empty() =>
            {
                body(self.grant(case), "决定准予")
            }
            Stage::Decided { .. } => window(Move::Issue, "出件"),
            Stage::Issued {
                decision: Decision::Granted { .. },
                ..
            } => window(Move::Deliver, "送达"),
            _ => None,
        }
    }

    fn is_refused(&self, file: &CaseFile) -> bool {
        self.refuse
            .is_some_and(|item| item == file.case.item.as_str() || item == file.item_name)
    }

    fn refusal(&self, case: &Case) -> Refused {
        let reasons = vec!["演示：经审查，申请不符合规定条件。".to_owned()];
        let body = self.catalogue.bodies.get(&case.body);
        let company = body.is_some_and(|body| {
            matches!(
                body.kind,
                BodyKind::Utility | BodyKind::Company | BodyKind::Bank
            )
        });
        let above = |body: &Body| body.parent.clone().unwrap_or_else(|| body.id.clone());
        let reconsiders: BodyId = body.map_or_else(|| case.body.clone(), above);
        Refused {
            reasons,
            remedies: (!company).then(|| Remedies::at(reconsiders)),
        }
    }

    fn grant(&self, case: &Case) -> Move {
        let guide = self.catalogue.guides.get(&case.item);
        let own = guide.into_iter().flat_map(|guide| &guide.yields.fields);
        let number = case.number.to_string();
        let value = |key: &FieldKey| (key.clone(), sample::value(self.catalogue, key, &number));
        let fields: BTreeMap<FieldKey, String> =
            case.produces.iter().chain(own).map(value).collect();
        let documents = guide
            .map(|guide| guide.yields.materials.clone())
            .unwrap_or_default();
        Move::Grant { fields, documents }
    }

    /// Asks for a line of text that the item uses.
    fn correction(&self, case: &Case) -> Option<Move> {
        let guide = self.catalogue.guides.get(&case.item)?;
        let text = |key: &&FieldKey| {
            self.catalogue
                .fields
                .get(*key)
                .is_some_and(|f| f.kind == FieldKind::Text)
        };
        let key = guide
            .fields
            .iter()
            .map(|used| &used.key)
            .find(text)?
            .clone();
        let target = CorrectionTarget::Field { key };
        let text = "演示：请核对这一项，与证件一致后再提交。".to_owned();
        let opened = case
            .history
            .first()
            .map(|event| domain::calendar::local_date(event.at))?;
        let due_on = opened.checked_add(jiff::Span::new().days(30)).ok()?;
        Some(Move::AskForCorrections {
            notice: vec![Correction { target, text }],
            due_on,
        })
    }
}

fn was_corrected(case: &Case) -> bool {
    let asked = |what: &Happening| {
        matches!(
            what,
            Happening::Moved {
                made: Move::AskForCorrections { .. }
            }
        )
    };
    case.history.iter().any(|event| asked(&event.what))
}

/// Where a case stands, in words.
pub(super) fn stage_in_words(stage: &Stage) -> &'static str {
    match stage {
        Stage::Waiting { .. } => "等待前序事项办结",
        Stage::Received { .. } => "已收件",
        Stage::Correction { .. } => "待申请人补正",
        Stage::Resubmitted { .. } => "已补正",
        Stage::Accepted { .. } => "已受理",
        Stage::UnderReview { .. } => "审查中",
        Stage::SpecialProcedure { .. } => "特别程序",
        Stage::Decided { .. } => "已决定",
        Stage::Issued { .. } => "待领取",
        Stage::Delivered { .. } => "已送达",
        Stage::Rated { .. } => "已评价",
        Stage::NotAccepted { .. } => "不予受理",
        Stage::Withdrawn { .. } => "已撤回",
        Stage::Lapsed { .. } => "逾期未补正，视为撤回",
        Stage::Revoked { .. } => "容缺逾期，受理已撤销",
        Stage::FormerFailed { .. } => "前序事项未办成，不再启动",
    }
}
