//! Where the bodies that every town has sit in one town: its counters, stations and villages.

use std::collections::BTreeMap;

use super::table::Row;
use super::{Files, lists};
use crate::catalogue::Body;
use crate::key::BodyId;

const COLUMNS: &[&str] = &[
    "body",
    "name",
    "legal_name",
    "window",
    "address",
    "phone",
    "hours",
];

/// The bodies of a town: what the catalogue says of each, with where the town has it.
pub(super) fn places(
    files: &mut Files<'_>,
    path: &str,
    bodies: &BTreeMap<BodyId, Body>,
) -> BTreeMap<BodyId, Body> {
    let read = |row: &mut Row<'_, '_, '_>| {
        let id = BodyId::new(row.required("body")?);
        let Some(body) = bodies.get(&id) else {
            row.report("body", format!("a body of bodies.toml, found `{id}`"));
            return None;
        };
        Some(Body {
            name: row.optional("name").unwrap_or_else(|| body.name.clone()),
            legal_name: row.required("legal_name")?,
            window: row.optional("window"),
            address: row.required("address")?,
            phone: row.required("phone")?,
            hours: row.required("hours")?,
            ..body.clone()
        })
    };
    let placed = lists::by_key(files, path, COLUMNS, "body", read, |body| body.id.clone());
    let own = |body: &&Body| body.place.is_of_a_town() && !placed.contains_key(&body.id);
    for missing in bodies.values().filter(own) {
        files.report(
            path,
            0,
            missing.id.as_str(),
            "a row that says where it sits in this town",
        );
    }
    placed
}
