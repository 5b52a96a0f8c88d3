//! A town's lists as the catalogue's files have it: what an import is laid beside while the town has applied none, and
//! a table to begin with.

use domain::calendar::Span;
use domain::catalogue::{Audience, Availability, Catalogue, How, Item, TownList};
use domain::filing::limits;
use domain::key::BodyId;

use super::duties;
use crate::column::Column;
use crate::list::{List, Row};
use crate::list_kind::ListKind;
use crate::words;

/// A list of a town.
pub fn given(catalogue: &Catalogue, town: &TownList, kind: ListKind) -> List {
    let rows = match kind {
        ListKind::Items => items(catalogue, town),
        kind => duties::rows(catalogue, town, kind),
    };
    List {
        kind,
        further: Vec::new(),
        rows,
    }
}

fn items(catalogue: &Catalogue, town: &TownList) -> Vec<Row> {
    let periods = town.availability.values().flatten();
    let row = |period: &Availability| {
        let item = catalogue.items.get(&period.item)?;
        Some(row(catalogue, town, item, period))
    };
    periods.filter_map(row).collect()
}

fn row(catalogue: &Catalogue, town: &TownList, item: &Item, period: &Availability) -> Row {
    let name = |id: &BodyId| duties::body_name(catalogue, town, id);
    let named = |id: &Option<BodyId>| id.as_ref().map(name).unwrap_or_default();
    let limits = limits(catalogue, &item.code).promising(period.promised);
    // What the law sets without the region having recorded it is not the list's to say.
    let statutory = limits.statutory.filter(|_| item.statutory_days.is_some());
    let days = |span: Option<Span>| span.map(words::span).unwrap_or_default();
    let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
    let audience: Vec<&str> = item.audience.iter().map(|a: &Audience| a.term()).collect();
    let written = &period.written;
    let mut row = Row::default();
    for (column, text) in [
        (Column::Code, item.code.to_string()),
        (
            Column::Name,
            written.name.clone().unwrap_or_else(|| item.name.clone()),
        ),
        (Column::MainItem, item.main_item.clone()),
        (
            Column::Type,
            written.kind.unwrap_or(item.kind).term().to_owned(),
        ),
        (Column::Body, name(&item.body)),
        (Column::AcceptedAt, item.accepted_at.term().to_owned()),
        (Column::DecidedAt, item.decided_at.term().to_owned()),
        (Column::How, word(period.how).to_owned()),
        (Column::Entrusting, named(&period.entrusting)),
        (
            Column::LegalBasis,
            written.law.clone().unwrap_or_else(|| item.basis.clone()),
        ),
        (Column::DelegationBasis, period.basis.clone()),
        (
            Column::Batch,
            period
                .batch
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ),
        (Column::From, date(period.from).unwrap_or_default()),
        (Column::Until, date(period.until).unwrap_or_default()),
        (
            Column::Season,
            period.season.map(|s| s.to_string()).unwrap_or_default(),
        ),
        (Column::Statutory, days(statutory)),
        (Column::Promised, days(limits.promised)),
        (Column::Audience, audience.join("、")),
        (Column::Fee, item.fee.clone()),
        (Column::Window, named(&period.window)),
    ] {
        // The catalogue's own values are in the form that is kept.
        _ = row.set(column, &text);
    }
    row
}

/// The word by which a list says in which way a town has an item.
const fn word(how: How) -> &'static str {
    match how {
        How::Statutory => "法定",
        How::Delegated => "委托",
        How::Accept => "受理",
        How::Station => "派驻",
        How::Village => "代办",
    }
}
