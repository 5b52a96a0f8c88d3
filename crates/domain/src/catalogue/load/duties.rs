//! A town's lists for its staff; each file may be missing.

use super::Files;
use super::table::{Row, rows};
use crate::catalogue::{Duties, Enforcement, OneThing, Responsibility, Term};
use crate::key::{BodyId, BundleId, ItemCode};

pub(super) fn duties(files: &mut Files<'_>, folder: &str) -> Duties {
    Duties {
        responsibilities: list(
            files,
            &format!("{folder}/responsibilities.tsv"),
            &[
                "matter", "lead", "backs", "reports", "basis", "from", "until",
            ],
            |row| {
                Some(Responsibility {
                    matter: row.required("matter")?,
                    lead: BodyId::new(row.required("lead")?),
                    backs: bodies(row, "backs"),
                    reports: bodies(row, "reports"),
                    basis: row.text("basis").to_owned(),
                    term: term(row)?,
                })
            },
        ),
        one_things: list(
            files,
            &format!("{folder}/one-things.tsv"),
            &[
                "bundle", "lead", "partners", "contact", "phone", "from", "until",
            ],
            |row| {
                Some(OneThing {
                    bundle: BundleId::new(row.required("bundle")?),
                    name: String::new(),
                    lead: BodyId::new(row.required("lead")?),
                    partners: bodies(row, "partners"),
                    contact: row.required("contact")?,
                    phone: row.required("phone")?,
                    term: term(row)?,
                })
            },
        ),
        enforcements: list(
            files,
            &format!("{folder}/enforcements.tsv"),
            &["item", "body", "entrusting", "basis", "from", "until"],
            |row| {
                Some(Enforcement {
                    item: ItemCode::new(row.required("item")?),
                    name: String::new(),
                    body: BodyId::new(row.required("body")?),
                    entrusting: row.optional("entrusting").map(BodyId::new),
                    basis: row.text("basis").to_owned(),
                    term: term(row)?,
                })
            },
        ),
    }
}

fn list<T>(
    files: &mut Files<'_>,
    path: &str,
    columns: &[&str],
    read: impl FnMut(&mut Row<'_, '_, '_>) -> Option<T>,
) -> Vec<T> {
    match files.has(path) {
        true => rows(files, path, columns, read),
        false => Vec::new(),
    }
}

fn bodies(row: &Row<'_, '_, '_>, column: &str) -> Vec<BodyId> {
    row.list(column, ',').into_iter().map(BodyId::new).collect()
}

fn term(row: &mut Row<'_, '_, '_>) -> Option<Term> {
    let term = Term {
        from: row.parse_optional("from")?,
        until: row.parse_optional("until")?,
    };
    if term
        .from
        .zip(term.until)
        .is_some_and(|(from, until)| until < from)
    {
        row.report("until", "a last day that is not before the first");
    }
    Some(term)
}
