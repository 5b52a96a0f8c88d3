//! The structured files: bodies, hours, statements, bundles, the town itself.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Files, Source};
use crate::catalogue::{Body, Bundle, Hours, Statement, Town};
use crate::key::{BodyId, BundleId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bodies {
    body: Vec<Body>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllHours {
    hours: Vec<Hours>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statements {
    statement: Vec<Statement>,
}

pub(super) fn bodies(files: &mut Files<'_>) -> BTreeMap<BodyId, Body> {
    let list = file(files, "bodies.toml").map_or_else(Vec::new, |b: Bodies| b.body);
    once(files, "bodies.toml", list, |body| body.id.clone())
}

pub(super) fn hours(files: &mut Files<'_>) -> BTreeMap<String, Hours> {
    let list = file(files, "hours.toml").map_or_else(Vec::new, |h: AllHours| h.hours);
    once(files, "hours.toml", list, |hours| hours.id.clone())
}

pub(super) fn statements(files: &mut Files<'_>) -> BTreeMap<String, Statement> {
    let list = file(files, "statements.toml").map_or_else(Vec::new, |s: Statements| s.statement);
    once(files, "statements.toml", list, |statement| {
        statement.id.clone()
    })
}

pub(super) fn bundles(files: &mut Files<'_>) -> BTreeMap<BundleId, Bundle> {
    let sources: Vec<&Source> = files.below("bundles/").collect();
    let list = sources
        .into_iter()
        .filter_map(|source| parse(files, source))
        .collect();
    once(files, "bundles/", list, |bundle: &Bundle| bundle.id.clone())
}

pub(super) fn town(files: &mut Files<'_>, path: &str) -> Option<Town> {
    file(files, path)
}

fn file<T: DeserializeOwned>(files: &mut Files<'_>, path: &str) -> Option<T> {
    let source = files.source(path)?;
    parse(files, source)
}

fn parse<T: DeserializeOwned>(files: &mut Files<'_>, source: &Source) -> Option<T> {
    let parsed = toml::from_str(&source.text);
    parsed
        .map_err(|error| {
            let before = error.span().map_or("", |span| &source.text[..span.start]);
            let said = error.message().to_owned();
            files.report(&source.path, before.matches('\n').count() + 1, "toml", said);
        })
        .ok()
}

fn once<K: Ord + std::fmt::Display, V>(
    files: &mut Files<'_>,
    path: &str,
    list: Vec<V>,
    key: impl Fn(&V) -> K,
) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for value in list {
        let id = key(&value);
        if map.contains_key(&id) {
            files.report(path, 0, &id.to_string(), "each id once");
        }
        map.insert(id, value);
    }
    map
}
