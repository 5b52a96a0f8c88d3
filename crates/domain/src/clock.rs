//! What a body's clock says, derived from what happened to a case: nothing is stored, so nothing can drift.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Due, Span};

mod limits;

pub use limits::{Law, Limits};

/// What moves a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// It starts, or starts anew: received, received again after correction, accepted.
    Start(Date),
    /// The case lies with the applicant: nothing runs against the body.
    Idle,
    /// A special procedure stops it.
    Stop {
        /// The day it begins; that day still counts.
        on: Date,
        /// How long the applicant was told it takes.
        told: Span,
    },
    /// The special procedure is over; that day doesn't count any more.
    Resume(Date),
    /// More time, with leave.
    Extend(Span),
    /// Decided, or come to its end otherwise.
    End(Date),
}

/// The clock of one case after all that happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    started_on: Option<Date>,
    pauses: Vec<Pause>,
    extension: Option<Span>,
    ended_on: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pause {
    since: Date,
    told: Span,
    until: Option<Date>,
}

/// What the clock shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reading {
    /// It doesn't run: the case waits for a former one, or for its applicant. Never overdue.
    Idle,
    /// It runs.
    Running {
        /// When it runs out.
        dues: Dues,
    },
    /// A special procedure has stopped it. Never overdue.
    Stopped {
        /// When it was stopped.
        since: Date,
        /// When the special procedure ends, as the applicant was told.
        back_on: Due,
        /// When it runs out if that is kept to.
        dues: Dues,
    },
    /// The case was decided or came to its end.
    Ended {
        /// When.
        on: Date,
        /// When it would have run out.
        dues: Dues,
    },
}

/// The last days of the limits a case has; a case may have neither.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dues {
    /// By the promise (承诺时限).
    pub promised: Option<Due>,
    /// By law (法定时限).
    pub statutory: Option<Due>,
    /// Whose clock the statutory limit is.
    pub law: Law,
}

impl Dues {
    /// The one that binds: a shorter promise does, but no promise outlasts the law.
    pub fn binding(&self) -> Option<Due> {
        self.promised.into_iter().chain(self.statutory).min()
    }
}

impl FromIterator<Tick> for Clock {
    fn from_iter<T: IntoIterator<Item = Tick>>(ticks: T) -> Self {
        let mut clock = Self::default();
        ticks.into_iter().for_each(|tick| clock.hear(tick));
        clock
    }
}

impl Clock {
    /// The day it runs from, which doesn't count itself.
    pub fn started_on(&self) -> Option<Date> {
        self.started_on
    }

    /// The day of the decision or of another end.
    pub fn ended_on(&self) -> Option<Date> {
        self.ended_on
    }

    /// What the clock shows under these limits.
    pub fn read(&self, limits: &Limits, calendar: &Calendar) -> Reading {
        let Some(started_on) = self.started_on else {
            return Reading::Idle;
        };
        let due = |span: Option<Span>| span.map(|span| self.due(started_on, span, calendar));
        let dues = Dues {
            promised: due(limits.promised),
            statutory: due(limits.statutory),
            law: limits.law.clone(),
        };
        let running_pause = self.pauses.iter().find(|pause| pause.until.is_none());
        match (self.ended_on, running_pause) {
            (Some(on), _) => Reading::Ended { on, dues },
            (None, Some(pause)) => Reading::Stopped {
                since: pause.since,
                back_on: pause.back_on(calendar),
                dues,
            },
            (None, None) => Reading::Running { dues },
        }
    }

    fn due(&self, started_on: Date, span: Span, calendar: &Calendar) -> Due {
        let stopped = |day| self.pauses.iter().any(|pause| pause.covers(day, calendar));
        let due = calendar.due(started_on, span, stopped);
        match self.extension {
            Some(more) => calendar.due(due.on, more, stopped),
            None => due,
        }
    }

    fn hear(&mut self, tick: Tick) {
        match tick {
            Tick::Start(on) => self.started_on = Some(on),
            Tick::Idle => self.started_on = None,
            Tick::Stop { on, told } => self.pauses.push(Pause {
                since: on,
                told,
                until: None,
            }),
            Tick::Resume(on) => self
                .pauses
                .iter_mut()
                .for_each(|pause| _ = pause.until.get_or_insert(on)),
            Tick::Extend(more) => self.extension = Some(more),
            Tick::End(on) => self.ended_on = Some(on),
        }
    }
}

impl Pause {
    fn back_on(&self, calendar: &Calendar) -> Due {
        calendar.due(self.since, self.told, |_| false)
    }

    /// 民法典 201 again: the day a span begins on is not in it.
    fn covers(&self, day: Date, calendar: &Calendar) -> bool {
        day > self.since && day <= self.until.unwrap_or_else(|| self.back_on(calendar).on)
    }
}
