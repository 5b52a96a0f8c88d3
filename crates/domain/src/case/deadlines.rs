//! The days that matter to a case now: whose they are, and by which law.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Case, Decision, Stage, tick};
use crate::calendar::{Calendar, Due, local_date};
use crate::clock::{Dues, Law, Reading};

/// One last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// For what.
    pub what: DeadlineKind,
    /// Who has to act.
    pub party: Party,
    /// By when.
    pub due: Due,
}

/// What has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineKind {
    /// Say what is missing, or it counts as accepted (行政许可法 32).
    TellGaps,
    /// Decide as promised.
    DecideAsPromised,
    /// Decide as the law has it.
    DecideByLaw,
    /// End the special procedure as told.
    EndSpecialProcedure,
    /// Mend what was told.
    Correct,
    /// Hand in what may follow.
    SupplyGaps,
    /// Hand the result over (行政许可法 44).
    Deliver,
    /// Answer a bad rating.
    AnswerRating,
}

/// Whose clock it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The applicant's.
    Applicant,
    /// The body's.
    Body,
}

impl Case {
    /// When it is to be decided: by promise, by law, and which of the two binds. None while it waits, while it lies
    /// with the applicant, and once it is decided. Before it is accepted it is counted from receipt.
    pub fn due(&self, calendar: &Calendar) -> Option<Dues> {
        match self.clock().read(&self.limits, calendar) {
            Reading::Running { dues } | Reading::Stopped { dues, .. } => Some(dues),
            Reading::Idle | Reading::Ended { .. } => None,
        }
    }

    /// Whether it should have been decided by now. Never while it waits or its clock is stopped.
    pub fn is_overdue(&self, today: Date, calendar: &Calendar) -> bool {
        match self.clock().read(&self.limits, calendar) {
            Reading::Running { dues } => dues.binding().is_some_and(|due| due.is_missed(today)),
            _ => false,
        }
    }

    /// Everything that has a last day now, the applicant's own days included.
    pub fn deadlines(&self, calendar: &Calendar) -> Vec<Deadline> {
        let mut deadlines: Vec<Deadline> = self.deciding(calendar);
        deadlines.extend(self.at_stage(calendar));
        deadlines.sort_by_key(|deadline| deadline.due);
        deadlines
    }

    fn deciding(&self, calendar: &Calendar) -> Vec<Deadline> {
        let body = |what| {
            move |due| Deadline {
                what,
                party: Party::Body,
                due,
            }
        };
        let (dues, back_on) = match self.clock().read(&self.limits, calendar) {
            Reading::Running { dues } => (dues, None),
            Reading::Stopped { back_on, dues, .. } => (dues, Some(back_on)),
            Reading::Idle | Reading::Ended { .. } => return Vec::new(),
        };
        let promised = dues.promised.map(body(DeadlineKind::DecideAsPromised));
        let statutory = dues.statutory.map(body(DeadlineKind::DecideByLaw));
        promised
            .into_iter()
            .chain(statutory)
            .chain(back_on.map(body(DeadlineKind::EndSpecialProcedure)))
            .collect()
    }

    fn at_stage(&self, calendar: &Calendar) -> Option<Deadline> {
        let licence = self.limits.law == Law::LicenceLaw;
        let set = |on| Due {
            on,
            estimated: false,
        };
        let (what, party, due) = match &self.stage {
            Stage::Received { at } | Stage::Resubmitted { at, .. } if licence => (
                DeadlineKind::TellGaps,
                Party::Body,
                tick::silence_ends(*at, calendar),
            ),
            Stage::Correction { due_on, .. } => {
                (DeadlineKind::Correct, Party::Applicant, set(*due_on))
            }
            Stage::Decided {
                decision: Decision::Granted { .. },
                ..
            }
            | Stage::Issued {
                decision: Decision::Granted { .. },
                ..
            } if licence => (
                DeadlineKind::Deliver,
                Party::Body,
                calendar.add_working_days(self.clock().ended_on()?, 10),
            ),
            Stage::Rated {
                at,
                grade,
                answer: None,
                ..
            } if grade.needs_answer() => (
                DeadlineKind::AnswerRating,
                Party::Body,
                calendar.add_working_days(local_date(*at), 15),
            ),
            open => {
                let acceptance = open
                    .acceptance()
                    .filter(|acceptance| !acceptance.gaps.is_empty())?;
                (
                    DeadlineKind::SupplyGaps,
                    Party::Applicant,
                    set(acceptance.gaps_due_on?),
                )
            }
        };
        Some(Deadline { what, party, due })
    }
}
