//! The folders of the towns.

use std::collections::BTreeMap;

use super::availability::{self, Batches, Periods};
use super::table::rows;
use super::{Files, duties, places, structured};
use crate::catalogue::{Body, TownKind, TownList, Village};
use crate::key::{BodyId, TownCode};

/// The lists for kinds of town, each read once.
type OfKind = BTreeMap<TownKind, (Batches, Periods)>;

pub(super) fn towns(
    files: &mut Files<'_>,
    bodies: &BTreeMap<BodyId, Body>,
) -> BTreeMap<TownCode, TownList> {
    let folders: Vec<String> = files
        .below("towns/")
        .filter_map(|s| s.path.strip_suffix("/town.toml"))
        .map(str::to_owned)
        .collect();
    if folders.is_empty() {
        files.report("towns/", 0, "town.toml", "at least one town's folder");
    }
    let mut of_kind = OfKind::new();
    let mut towns = BTreeMap::new();
    for folder in folders {
        let Some(list) = town(files, &folder, bodies, &mut of_kind) else {
            continue;
        };
        let path = format!("{folder}/town.toml");
        if !folder.ends_with(&format!("/{}", list.town.code)) {
            files.report(&path, 0, "code", "the name of the folder");
        }
        towns.insert(list.town.code.clone(), list);
    }
    towns
}

fn town(
    files: &mut Files<'_>,
    folder: &str,
    bodies: &BTreeMap<BodyId, Body>,
    of_kind: &mut OfKind,
) -> Option<TownList> {
    let town = structured::town(files, &format!("{folder}/town.toml"))?;
    let listed = of_kind
        .entry(town.kind)
        .or_insert_with(|| availability::of_kind(files, town.kind));
    let (mut batches, periods) = listed.clone();
    batches.extend(availability::batches(
        files,
        &format!("{folder}/batches.tsv"),
    ));
    let differences =
        availability::differences(files, &format!("{folder}/availability.tsv"), &batches);
    Some(TownList {
        villages: villages(files, &format!("{folder}/villages.tsv")),
        bodies: places::places(files, &format!("{folder}/places.tsv"), bodies),
        availability: differences.from(periods),
        suspensions: availability::suspensions(files, &format!("{folder}/suspensions.tsv")),
        duties: duties::duties(files, folder),
        batches,
        town,
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
