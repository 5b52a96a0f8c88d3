//! From a plan to the cases it opens: one per item, under one receipt number.

use jiff::civil::Date;

use crate::calendar::Span;
use crate::case::{CaseNumber, Filing, Need, WaitMode};
use crate::catalogue::{
    After, Catalogue, Counted, Days, Guide, Item, ItemType, Necessity, TownList,
};
use crate::clock::Limits;
use crate::key::{FieldKey, ItemCode, MaterialId};
use crate::plan::{Plan, PlannedStep};
use crate::receipt::ReceiptNumber;

/// 市场主体登记管理条例, whose article 19 sets the limits of registrations.
const REGISTRATION_REGULATION: &str = "市场主体登记管理条例";

/// What is filed in a town on a day, in the order of the plan. What is promised that day holds, whatever the list says later.
pub fn filings(
    catalogue: &Catalogue,
    (town, on): (&TownList, Date),
    plan: &Plan,
    receipt: &ReceiptNumber,
) -> Vec<Filing> {
    let numbered = plan.steps.iter().zip(1..);
    numbered
        .map(|(step, place)| {
            let number = CaseNumber::new(receipt.clone(), place);
            let limits = limits_in(catalogue, (town, on), &step.item);
            filing(catalogue, plan, step, number, limits)
        })
        .collect()
}

fn filing(
    catalogue: &Catalogue,
    plan: &Plan,
    step: &PlannedStep,
    number: CaseNumber,
    limits: Limits,
) -> Filing {
    let mode = match step.after {
        Some(After::Any(_)) => WaitMode::Any,
        Some(After::All(_)) | None => WaitMode::All,
    };
    let need = |from: &ItemCode, key: &FieldKey| Need {
        key: key.clone(),
        from: from.clone(),
        lost: false,
    };
    Filing {
        number,
        item: step.item.clone(),
        body: step.body.clone(),
        limits,
        starts_after: step
            .after
            .as_ref()
            .map(|a| a.items().to_vec())
            .unwrap_or_default(),
        mode,
        needs_before_decision: step
            .takes
            .iter()
            .flat_map(|takes| takes.from.iter().map(|from| need(from, &takes.field)))
            .collect(),
        produces: produces(plan, &step.item),
        may_follow: may_follow(catalogue, &step.item),
    }
}

/// The values the others of the plan take from this item.
fn produces(plan: &Plan, item: &ItemCode) -> Vec<FieldKey> {
    let mut keys: Vec<FieldKey> = Vec::new();
    for takes in plan
        .steps
        .iter()
        .flat_map(|s| &s.takes)
        .filter(|t| t.from.contains(item))
    {
        if !keys.contains(&takes.field) {
            keys.push(takes.field.clone());
        }
    }
    keys
}

fn may_follow(catalogue: &Catalogue, item: &ItemCode) -> Vec<MaterialId> {
    let guide = catalogue.guides.get(item);
    let materials = guide.into_iter().flat_map(|g| &g.materials);
    materials
        .filter(|m| m.necessity == Necessity::MayFollow)
        .map(|m| m.material.clone())
        .collect()
}

/// The limits of an item in a town on a day: the region's, with what the town's list promises otherwise.
pub fn limits_in(catalogue: &Catalogue, (town, on): (&TownList, Date), code: &ItemCode) -> Limits {
    let own = town.on_list(code, on).and_then(|period| period.promised);
    limits(catalogue, code).promising(own)
}

/// The limits of an item throughout the region, by its guide, else by its row of the list.
pub fn limits(catalogue: &Catalogue, code: &ItemCode) -> Limits {
    let limits = match (catalogue.items.get(code), catalogue.guides.get(code)) {
        (Some(item), Some(guide)) => counted(by_law(item, guide), guide.days),
        (Some(item), None) if item.kind == ItemType::Licence => {
            Limits::licence(item.statutory_days, item.promised_days)
        }
        (Some(item), None) => {
            Limits::own_text(item.basis.clone(), item.statutory_days, item.promised_days)
        }
        (None, _) => Limits::promise(None),
    };
    limits.promising(None)
}

/// 行政许可法 binds licences only; others follow their own text or the promise.
fn by_law(item: &Item, guide: &Guide) -> Limits {
    let Days {
        statutory,
        promised,
        ..
    } = guide.days;
    if guide.basis.contains(REGISTRATION_REGULATION) {
        Limits::registration(promised)
    } else if item.kind == ItemType::Licence {
        Limits::licence(statutory, promised)
    } else if statutory.is_some() {
        Limits::own_text(guide.basis.clone(), statutory, promised)
    } else {
        Limits::promise(promised)
    }
}

fn counted(limits: Limits, days: Days) -> Limits {
    match days.counted {
        Counted::Working => limits,
        Counted::Natural => Limits {
            statutory: limits.statutory.map(|span| Span::natural(span.days)),
            promised: limits.promised.map(|span| Span::natural(span.days)),
            ..limits
        },
    }
}
