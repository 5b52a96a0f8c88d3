//! A town's lists for staff, between rows and the catalogue. Nothing is made up for them: a body, an item or a bundle that
//! the catalogue does not have stays the text it is.

use domain::catalogue::{Catalogue, Duties, Enforcement, OneThing, Responsibility, Term, TownList};
use domain::key::{BodyId, BundleId, ItemCode};

use super::names::Names;
use crate::column::Column;
use crate::list::{List, Row};
use crate::list_kind::ListKind;

/// Puts a list in place of the one that a town has.
pub(super) fn put(duties: &mut Duties, names: &Names, list: &List) {
    let rows = list.rows.iter();
    match list.kind {
        ListKind::Items => {}
        ListKind::Responsibilities => {
            duties.responsibilities = rows.map(|row| responsibility(names, row)).collect();
        }
        ListKind::OneThings => {
            duties.one_things = rows.map(|row| one_thing(names, row)).collect();
        }
        ListKind::Enforcements => {
            duties.enforcements = rows.map(|row| enforcement(names, row)).collect();
        }
    }
}

fn responsibility(names: &Names, row: &Row) -> Responsibility {
    Responsibility {
        matter: row.name().to_owned(),
        lead: body(names, row.get(Column::Lead)),
        backs: bodies(names, row.get(Column::Backs)),
        reports: bodies(names, row.get(Column::Reports)),
        basis: row.basis().to_owned(),
        term: term(row),
    }
}

fn one_thing(names: &Names, row: &Row) -> OneThing {
    let written = || BundleId::new(row.get(Column::BundleCode));
    OneThing {
        bundle: names.bundle(row).cloned().unwrap_or_else(written),
        name: row.name().to_owned(),
        lead: body(names, row.get(Column::Lead)),
        partners: bodies(names, row.get(Column::Backs)),
        contact: row.get(Column::Contact).to_owned(),
        phone: row.get(Column::Phone).to_owned(),
        term: term(row),
    }
}

fn enforcement(names: &Names, row: &Row) -> Enforcement {
    let written = || ItemCode::new(row.code());
    let entrusting = Some(row.get(Column::Entrusting)).filter(|name| !name.is_empty());
    Enforcement {
        item: names
            .item(row)
            .map_or_else(written, |(code, _)| code.clone()),
        name: row.name().to_owned(),
        body: body(names, row.get(Column::Enforcer)),
        entrusting: entrusting.map(|name| body(names, name)),
        basis: row.basis().to_owned(),
        term: term(row),
    }
}

fn body(names: &Names, text: &str) -> BodyId {
    let known = names.body(text).cloned();
    known.unwrap_or_else(|| BodyId::new(text))
}

fn bodies(names: &Names, cell: &str) -> Vec<BodyId> {
    let all = names.in_cell(cell).into_iter();
    all.map(|name| body(names, name)).collect()
}

fn term(row: &Row) -> Term {
    Term {
        from: row.date(Column::From),
        until: row.date(Column::Until),
    }
}

/// The rows of a list as the catalogue's files have it.
pub(super) fn rows(catalogue: &Catalogue, town: &TownList, kind: ListKind) -> Vec<Row> {
    let duties = &town.duties;
    let name = |id: &BodyId| body_name(catalogue, town, id);
    let names = |ids: &[BodyId]| ids.iter().map(name).collect::<Vec<_>>().join("、");
    match kind {
        ListKind::Items => Vec::new(),
        ListKind::Responsibilities => (duties.responsibilities.iter())
            .map(|duty| {
                let cells = [
                    (Column::Matter, duty.matter.clone()),
                    (Column::Lead, name(&duty.lead)),
                    (Column::Backs, names(&duty.backs)),
                    (Column::Reports, names(&duty.reports)),
                    (Column::LegalBasis, duty.basis.clone()),
                ];
                row(cells, duty.term)
            })
            .collect(),
        ListKind::OneThings => (duties.one_things.iter())
            .map(|duty| {
                let bundle = catalogue.bundles.get(&duty.bundle);
                let cells = [
                    (Column::BundleCode, duty.bundle.to_string()),
                    (
                        Column::Bundle,
                        bundle.map(|b| b.name.clone()).unwrap_or_default(),
                    ),
                    (Column::Lead, name(&duty.lead)),
                    (Column::Backs, names(&duty.partners)),
                    (Column::Contact, duty.contact.clone()),
                    (Column::Phone, duty.phone.clone()),
                ];
                row(cells, duty.term)
            })
            .collect(),
        ListKind::Enforcements => (duties.enforcements.iter())
            .map(|duty| {
                let item = catalogue.items.get(&duty.item);
                let kind = item.map(|item| item.kind.term().to_owned());
                let cells = [
                    (Column::Code, duty.item.to_string()),
                    (
                        Column::Enforced,
                        item.map(|i| i.name.clone()).unwrap_or_default(),
                    ),
                    (Column::Type, kind.unwrap_or_default()),
                    (Column::Enforcer, name(&duty.body)),
                    (
                        Column::Entrusting,
                        duty.entrusting.as_ref().map(name).unwrap_or_default(),
                    ),
                    (Column::LegalBasis, duty.basis.clone()),
                ];
                row(cells, duty.term)
            })
            .collect(),
    }
}

fn row(cells: impl IntoIterator<Item = (Column, String)>, term: Term) -> Row {
    let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
    let days = [
        (Column::From, date(term.from).unwrap_or_default()),
        (Column::Until, date(term.until).unwrap_or_default()),
    ];
    let mut row = Row::default();
    for (column, text) in cells.into_iter().chain(days) {
        // The catalogue's own values are in the form that is kept.
        _ = row.set(column, &text);
    }
    row
}

/// The name under which a town knows a body; what stands for its id where the catalogue has none.
pub(super) fn body_name(catalogue: &Catalogue, town: &TownList, id: &BodyId) -> String {
    let body = catalogue.body_in(town, id);
    body.map_or_else(|| id.to_string(), |body| body.name.clone())
}
