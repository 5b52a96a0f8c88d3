//! The folders of the towns.

use std::collections::BTreeMap;

use super::table::{Row, rows};
use super::{Files, lists, structured};
use crate::catalogue::{Availability, Batch, TownList, Village};
use crate::key::{BatchId, BodyId, ItemCode};

pub(super) fn towns(files: &mut Files<'_>) -> BTreeMap<String, TownList> {
    let folders: Vec<String> = files
        .below("towns/")
        .filter_map(|s| s.path.strip_suffix("/town.toml"))
        .map(str::to_owned)
        .collect();
    if folders.is_empty() {
        files.report("towns/", 0, "town.toml", "at least one town's folder");
    }
    folders
        .iter()
        .filter_map(|folder| town(files, folder))
        .map(|list| (list.town.code.clone(), list))
        .collect()
}

fn town(files: &mut Files<'_>, folder: &str) -> Option<TownList> {
    Some(TownList {
        town: structured::town(files, &format!("{folder}/town.toml"))?,
        villages: villages(files, &format!("{folder}/villages.tsv")),
        batches: batches(files, &format!("{folder}/batches.tsv")),
        availability: availability(files, &format!("{folder}/availability.tsv")),
    })
}

fn villages(files: &mut Files<'_>, path: &str) -> Vec<Village> {
    rows(files, path, &["code", "name", "kind", "former"], |row| {
        Some(Village {
            code: row.required("code")?,
            name: row.required("name")?,
            kind: row.text("kind").to_owned(),
            former: row.list("former", '、'),
        })
    })
}

fn batches(files: &mut Files<'_>, path: &str) -> BTreeMap<BatchId, Batch> {
    let read = |row: &mut Row<'_, '_, '_>| {
        Some(Batch {
            id: BatchId::new(row.required("batch")?),
            on: row.parse_optional("on")?,
            document: row.text("document").to_owned(),
            note: row.text("note").to_owned(),
        })
    };
    lists::by_key(
        files,
        path,
        &["batch", "on", "document", "note"],
        "batch",
        read,
        |batch| batch.id.clone(),
    )
}

fn availability(files: &mut Files<'_>, path: &str) -> BTreeMap<ItemCode, Vec<Availability>> {
    const COLUMNS: &[&str] = &[
        "item",
        "how",
        "batch",
        "from",
        "until",
        "basis",
        "entrusting",
        "window",
    ];
    let mut map: BTreeMap<ItemCode, Vec<Availability>> = BTreeMap::new();
    rows(files, path, COLUMNS, |row| {
        let period = Availability {
            item: ItemCode::new(row.required("item")?),
            how: row.parse("how")?,
            batch: row.optional("batch").map(BatchId::new),
            from: row.parse_optional("from")?,
            until: row.parse_optional("until")?,
            basis: row.text("basis").to_owned(),
            entrusting: row.optional("entrusting").map(BodyId::new),
            window: row.optional("window").map(BodyId::new),
        };
        let periods = map.entry(period.item.clone()).or_default();
        if periods.iter().any(|other| overlap(other, &period)) {
            row.report(
                "from",
                "periods of one item that do not overlap: one answer for one day",
            );
        } else {
            periods.push(period);
        }
        Some(())
    });
    map
}

fn overlap(a: &Availability, b: &Availability) -> bool {
    let starts_by = |from: Option<jiff::civil::Date>, until: Option<jiff::civil::Date>| {
        from.zip(until).is_none_or(|(from, until)| from <= until)
    };
    starts_by(a.from, b.until) && starts_by(b.from, a.until)
}
