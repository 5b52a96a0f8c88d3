//! The four unities (四统一): whether all lists write an item's name, type, basis and code alike.
//!
//! A disagreement is something to report and to settle between the keepers of the lists. It stops nothing.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::{Availability, Catalogue, Item};
use crate::item_code;
use crate::key::{ItemCode, TownCode};

/// What ought to agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unity {
    /// The item's name (事项名称).
    Name,
    /// Its type (事项类型).
    Type,
    /// What it rests on (设定依据), and on what its delegation does.
    Basis,
    /// Its official code (实施编码), as far as it does not name body and level.
    Code,
}

/// Who writes a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keeper {
    /// The region, whose list of items it is.
    Region,
    /// A town.
    Town(TownCode),
}

/// That lists write one thing about an item in several ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disagreement {
    /// The item.
    pub item: ItemCode,
    /// What is written differently.
    pub what: Unity,
    /// Each way with who writes it so; an empty one is not recorded.
    pub written: Vec<(String, Vec<Keeper>)>,
}

/// Every disagreement between the lists in force on a day, by item.
pub fn disagreements(catalogue: &Catalogue, on: Date) -> Vec<Disagreement> {
    let items = catalogue.items.values();
    items
        .flat_map(|item| {
            let rows = rows(catalogue, item, on);
            let found = [
                (Unity::Name, names(item, &rows)),
                (Unity::Type, types(item, &rows)),
                (Unity::Basis, laws(item, &rows)),
                (Unity::Basis, delegations(&rows)),
                (Unity::Code, codes(&rows)),
            ];
            found
                .into_iter()
                .filter(|(_, ways)| ways.0.len() > 1)
                .map(|(what, ways)| Disagreement {
                    item: item.code.clone(),
                    what,
                    written: ways.0.into_iter().collect(),
                })
        })
        .collect()
}

type Rows<'a> = Vec<(Keeper, &'a Availability)>;

fn rows<'a>(catalogue: &'a Catalogue, item: &Item, on: Date) -> Rows<'a> {
    let towns = catalogue.towns.iter();
    towns
        .filter_map(|(code, list)| {
            let row = list.on_list(&item.code, on)?;
            Some((Keeper::Town(code.clone()), row))
        })
        .collect()
}

/// The ways something is written, each with who does.
#[derive(Default)]
struct Ways(BTreeMap<String, Vec<Keeper>>);

impl Ways {
    fn add(&mut self, keeper: &Keeper, written: &str) {
        let written = written.trim().to_owned();
        self.0.entry(written).or_default().push(keeper.clone());
    }
}

/// What the region writes, with what each town that writes anything about it does.
fn beside(
    region: &str,
    rows: &Rows<'_>,
    written: impl Fn(&Availability) -> Option<String>,
) -> Ways {
    let mut ways = Ways::default();
    ways.add(&Keeper::Region, region);
    for (keeper, row) in rows {
        if let Some(written) = written(row) {
            ways.add(keeper, &written);
        }
    }
    ways
}

fn names(item: &Item, rows: &Rows<'_>) -> Ways {
    beside(&item.name, rows, |row| row.written.name.clone())
}

fn types(item: &Item, rows: &Rows<'_>) -> Ways {
    beside(item.kind.term(), rows, |row| {
        row.written.kind.map(|kind| kind.term().to_owned())
    })
}

fn laws(item: &Item, rows: &Rows<'_>) -> Ways {
    beside(&item.basis, rows, |row| row.written.law.clone())
}

/// Towns that have an item in the same way have it on the same basis.
fn delegations(rows: &Rows<'_>) -> Ways {
    let mut ways = Ways::default();
    let first = rows.first().map(|(_, row)| row.how);
    if rows.iter().all(|(_, row)| Some(row.how) == first) {
        for (keeper, row) in rows {
            ways.add(keeper, &row.basis);
        }
    }
    ways
}

/// Of a code of the national shape only the basic code counts: body and level differ from town to town.
fn codes(rows: &Rows<'_>) -> Ways {
    let mut ways = Ways::default();
    for (keeper, row) in rows {
        if let Some(code) = &row.written.code {
            let basic = item_code::parts(code).map_or(code.as_str(), |parts| parts.basic);
            ways.add(keeper, basic);
        }
    }
    ways
}
