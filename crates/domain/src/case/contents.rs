//! What a move has to say to be carried out: named things, days ahead, reasons, remedies.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Case, Correction, Gap, Move, Refusal, Refused, Role, Stage};
use crate::key::{FieldKey, ItemCode};

impl Case {
    /// What the table of permissions can't see: the contents of the move.
    pub(super) fn check(&self, made: &Move, role: Role, today: Date) -> Result<(), Refusal> {
        match made {
            Move::AskForCorrections { notice, due_on } => {
                ahead(*due_on, today).and_then(|()| named(notice))
            }
            Move::Resubmit => match self.stage {
                Stage::Correction { due_on, .. } => in_time(Some(due_on), today),
                _ => Ok(()),
            },
            Move::Accept { gaps, gaps_due_on } => self.check_gaps(gaps, *gaps_due_on, today),
            Move::SupplyGap { material } => {
                match self.gaps().iter().any(|gap| gap.material == *material) {
                    true => in_time(
                        self.stage
                            .acceptance()
                            .and_then(|acceptance| acceptance.gaps_due_on),
                        today,
                    ),
                    false => Err(Refusal::NoSuchGap {
                        material: material.clone(),
                    }),
                }
            }
            Move::StartSpecialProcedure { told, .. } if told.days == 0 => {
                Err(Refusal::LengthNotTold)
            }
            Move::Extend { days, reasons } => match self.limits.extension {
                Some(most) if *days == 0 || *days > most => Err(Refusal::ExtensionOutside { most }),
                _ => reasoned(reasons),
            },
            Move::NotAccept { refused } | Move::Refuse { refused } => in_writing(refused, role),
            Move::AnswerRating { text } if text.trim().is_empty() => Err(Refusal::ReasonsMissing),
            Move::Grant { fields, .. } => self.check_result(fields),
            Move::FieldArrived { key, value } => {
                match self.values_missing().any(|need| need.key == *key) {
                    true if value.trim().is_empty() => Err(Refusal::ValueMissing {
                        keys: vec![key.clone()],
                    }),
                    true => Ok(()),
                    false => Err(Refusal::NoSuchNeed { key: key.clone() }),
                }
            }
            Move::FormerClosed { which } if !self.waits_for(which) => Err(Refusal::NoSuchFormer {
                which: which.clone(),
            }),
            Move::FormerFailed { which } if !self.waits_for(which) && !self.hopes_for(which) => {
                Err(Refusal::NoSuchFormer {
                    which: which.clone(),
                })
            }
            _ => Ok(()),
        }
    }

    fn check_gaps(&self, gaps: &[Gap], due_on: Option<Date>, today: Date) -> Result<(), Refusal> {
        let unlisted = gaps
            .iter()
            .map(|gap| &gap.material)
            .filter(|material| !self.may_follow.contains(material));
        let materials: Vec<_> = unlisted.cloned().collect();
        match due_on {
            _ if !materials.is_empty() => Err(Refusal::MayNotFollow { materials }),
            _ if gaps.is_empty() => Ok(()),
            Some(due_on) => ahead(due_on, today),
            None => Err(Refusal::GapsWithoutDue),
        }
    }

    fn check_result(&self, fields: &BTreeMap<FieldKey, String>) -> Result<(), Refusal> {
        let given = |key: &&FieldKey| {
            fields
                .get(*key)
                .is_some_and(|value| !value.trim().is_empty())
        };
        let keys: Vec<_> = self
            .produces
            .iter()
            .filter(|key| !given(key))
            .cloned()
            .collect();
        if keys.is_empty() {
            Ok(())
        } else {
            Err(Refusal::ResultMissing { keys })
        }
    }

    fn waits_for(&self, former: &ItemCode) -> bool {
        matches!(&self.stage, Stage::Waiting { formers, .. } if formers.contains(former))
    }

    fn hopes_for(&self, former: &ItemCode) -> bool {
        self.values_missing()
            .any(|need| need.from == *former && !need.lost)
    }
}

fn named(notice: &[Correction]) -> Result<(), Refusal> {
    let empty = notice.is_empty()
        || notice
            .iter()
            .any(|correction| correction.text.trim().is_empty());
    if empty {
        Err(Refusal::NothingNamed)
    } else {
        Ok(())
    }
}

fn ahead(due_on: Date, today: Date) -> Result<(), Refusal> {
    if due_on > today {
        Ok(())
    } else {
        Err(Refusal::DueNotAhead { due_on })
    }
}

fn in_time(due_on: Option<Date>, today: Date) -> Result<(), Refusal> {
    match due_on.filter(|due_on| today > *due_on) {
        Some(due_on) => Err(Refusal::TooLate { due_on }),
        None => Ok(()),
    }
}

fn reasoned(reasons: &[String]) -> Result<(), Refusal> {
    let given = reasons.iter().any(|reason| !reason.trim().is_empty());
    if given {
        Ok(())
    } else {
        Err(Refusal::ReasonsMissing)
    }
}

fn in_writing(refused: &Refused, role: Role) -> Result<(), Refusal> {
    match &refused.remedies {
        None if role != Role::Utility => Err(Refusal::RemediesMissing),
        _ => reasoned(&refused.reasons),
    }
}
