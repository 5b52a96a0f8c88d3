//! How long an item may take, from its guide: each limit says whose clock it is.

use domain::calendar::{DayUnit, Span};
use domain::catalogue::{Catalogue, Counted, Days, DaysKind, ItemType};
use domain::clock::Limits;
use domain::key::ItemCode;

/// 市场主体登记管理条例 has limits of its own for registrations, whatever type a list gives them.
const REGISTRATION_RULES: &str = "市场主体登记管理条例";

/// The limits of an item.
pub fn limits_of(catalogue: &Catalogue, code: &ItemCode) -> Limits {
    let Some(item) = catalogue.items.get(code) else {
        return Limits::promise(None);
    };
    let guide = catalogue.guides.get(code);
    let basis = guide
        .map(|guide| &guide.basis)
        .filter(|basis| !basis.is_empty())
        .unwrap_or(&item.basis);
    let Some(days) = guide.map(|guide| guide.days) else {
        return Limits::promise(item.promised_days);
    };
    let limits = match (days.kind, item.kind) {
        _ if basis.contains(REGISTRATION_RULES) => Limits::registration(days.promised),
        (DaysKind::Custom | DaysKind::CompanyPromise, _) => {
            Limits::promise(days.promised.or(days.statutory))
        }
        (_, ItemType::Licence) => Limits::licence(days.statutory, days.promised),
        _ => Limits::own_text(basis.clone(), days.statutory, days.promised),
    };
    counted(limits, days)
}

fn counted(limits: Limits, days: Days) -> Limits {
    let unit = match days.counted {
        Counted::Working => DayUnit::Working,
        Counted::Natural => DayUnit::Natural,
    };
    let in_unit = |span: Span| Span { unit, ..span };
    Limits {
        statutory: limits.statutory.map(in_unit),
        promised: limits.promised.map(in_unit),
        ..limits
    }
}
