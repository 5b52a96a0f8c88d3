//! What time alone does to a case.

use jiff::Timestamp;

use super::{Acceptance, Actor, Case, Happening, Stage};
use crate::calendar::{Calendar, local_date};
use crate::clock::Law;

impl Case {
    /// Does what has become due by now, and says whether anything has: silence accepts a licence's case, what wasn't
    /// mended lapses, what didn't follow revokes. Running it again changes nothing.
    pub fn tick(&mut self, at: Timestamp, calendar: &Calendar) -> bool {
        let today = local_date(at);
        let (stage, what) = match &self.stage {
            Stage::Received { at: as_of } | Stage::Resubmitted { at: as_of, .. }
                if self.limits.law == Law::LicenceLaw
                    && silence_ends(*as_of, calendar).is_missed(today) =>
            {
                let acceptance = Acceptance {
                    at: *as_of,
                    gaps: Vec::new(),
                    gaps_due_on: None,
                };
                (
                    Stage::Accepted { acceptance },
                    Happening::AcceptedBySilence { as_of: *as_of },
                )
            }
            Stage::Correction { notice, due_on, .. } if today > *due_on => (
                Stage::Lapsed {
                    at,
                    notice: notice.clone(),
                },
                Happening::Lapsed,
            ),
            open if gap_is_late(open, today) => {
                let missing = self.gaps().iter().map(|gap| gap.material.clone()).collect();
                (Stage::Revoked { at, missing }, Happening::Revoked)
            }
            _ => return false,
        };
        self.stage = stage;
        self.note(at, Actor::system(), what);
        true
    }
}

/// 行政许可法 32: five working days to say what is missing.
pub(super) fn silence_ends(received_at: Timestamp, calendar: &Calendar) -> crate::calendar::Due {
    calendar.add_working_days(local_date(received_at), 5)
}

fn gap_is_late(stage: &Stage, today: jiff::civil::Date) -> bool {
    let acceptance = stage
        .acceptance()
        .filter(|acceptance| !acceptance.gaps.is_empty());
    acceptance
        .and_then(|acceptance| acceptance.gaps_due_on)
        .is_some_and(|due_on| today > due_on)
}
