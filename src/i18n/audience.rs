//! Whom an item is for, and what must be said about a material.

use domain::calendar::{DayUnit, Span};
use domain::catalogue::{Audience, Counted, Days, DaysKind, Necessity, Supply};

use super::say;

/// Whom an item is for.
pub(crate) fn audience(audience: Audience) -> String {
    match audience {
        Audience::Person => say!(audience.person),
        Audience::Organisation => say!(audience.organisation),
    }
}

/// How much a material is needed.
pub(crate) fn necessity(necessity: Necessity) -> String {
    match necessity {
        Necessity::Necessary => say!(necessity.necessary),
        Necessity::MayFollow => say!(necessity.may_follow),
        Necessity::Circumstantial => say!(necessity.circumstantial),
    }
}

/// How a material gets here.
pub(crate) fn supply(supply: Supply) -> String {
    match supply {
        Supply::Upload => say!(supply.upload),
        Supply::Sign => say!(supply.sign),
        Supply::Shared => say!(supply.shared),
        Supply::Window => say!(supply.window),
    }
}

/// A number of days, 0 being on the spot.
pub(crate) fn days(count: u16, counted: Counted) -> String {
    match (count, counted) {
        (0, _) => say!(days.on_the_spot),
        (count, Counted::Working) => say!(days.working, count),
        (count, Counted::Natural) => say!(days.natural, count),
    }
}

/// The same of a limit.
pub(crate) fn limit(span: Span) -> String {
    let counted = match span.unit {
        DayUnit::Working => Counted::Working,
        DayUnit::Natural => Counted::Natural,
    };
    days(span.days, counted)
}

/// Whose clock the limits of a guide are.
pub(crate) fn whose_clock(days: &Days) -> String {
    match days.kind {
        DaysKind::Law => say!(days.law),
        DaysKind::Custom => say!(days.custom),
        DaysKind::OnTheSpot => say!(days.immediate),
        DaysKind::CompanyPromise => say!(days.company),
    }
}

/// The promise of a list entry, where there is one.
pub(crate) fn promised(span: Option<Span>) -> Option<String> {
    span.map(|span| match (span.days, span.unit) {
        (0, _) => say!(days.promised_on_the_spot),
        (count, DayUnit::Working) => say!(days.promised, count),
        (count, DayUnit::Natural) => say!(days.promised_natural, count),
    })
}
