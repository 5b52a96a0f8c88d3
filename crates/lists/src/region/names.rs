//! What the region's catalogue has, by whatever a list may call it.

use std::collections::BTreeMap;

use domain::catalogue::Catalogue;
use domain::clock::Limits;
use domain::filing::limits;
use domain::key::{BodyId, BundleId, ItemCode, TownCode};

use crate::column::Column;
use crate::list::Row;

/// The bodies, items and bundles that lists of one town may name.
#[derive(Clone, Debug, Default)]
pub struct Names {
    bodies: BTreeMap<String, BodyId>,
    items: BTreeMap<ItemCode, Known>,
    /// Nothing under a name that several have: it tells none of them.
    item_names: BTreeMap<String, Option<ItemCode>>,
    bundles: BTreeMap<String, BundleId>,
}

/// What there is to know of an item.
#[derive(Clone, Debug)]
struct Known {
    /// Whether people apply for it.
    applied_for: bool,
    /// How long it may take, throughout the region.
    limits: Limits,
}

impl Names {
    /// The names of a town; nothing if there is no such town.
    pub fn of(catalogue: &Catalogue, town: &TownCode) -> Option<Self> {
        let own = catalogue.towns.get(town)?;
        let mut names = Self::default();
        for body in catalogue.bodies.values().chain(own.bodies.values()) {
            for name in [body.id.as_str(), &body.legal_name, &body.name] {
                names.bodies.insert(name.to_owned(), body.id.clone());
            }
        }
        for item in catalogue.items.values() {
            let known = Known {
                applied_for: item.kind.is_applied_for(),
                limits: limits(catalogue, &item.code),
            };
            names.items.insert(item.code.clone(), known);
            let code = names.item_names.entry(item.name.clone());
            code.and_modify(|code| *code = None)
                .or_insert_with(|| Some(item.code.clone()));
        }
        for bundle in catalogue.bundles.values() {
            for name in [bundle.id.as_str(), &bundle.name] {
                names.bundles.insert(name.to_owned(), bundle.id.clone());
            }
        }
        Some(names)
    }

    /// A body, by id or name.
    pub(crate) fn body(&self, name: &str) -> Option<&BodyId> {
        self.bodies.get(name)
    }

    /// Remembers the body of a name that was new.
    pub(super) fn add_body(&mut self, name: &str, id: BodyId) {
        self.bodies.insert(name.to_owned(), id);
    }

    /// The item a row means, and whether people apply for it: by its code, or by its name where it has none.
    pub(crate) fn item(&self, row: &Row) -> Option<(&ItemCode, bool)> {
        let (code, known) = self.known(row)?;
        Some((code, known.applied_for))
    }

    /// How long the item that a row means may take throughout the region, whatever the row says.
    pub(crate) fn limits(&self, row: &Row) -> Option<&Limits> {
        self.known(row).map(|(_, known)| &known.limits)
    }

    fn known(&self, row: &Row) -> Option<(&ItemCode, &Known)> {
        let code = match row.code() {
            "" => self.item_names.get(row.name())?.as_ref()?.as_str(),
            code => code,
        };
        self.items.get_key_value(code)
    }

    /// The bundle a row means: by its code or id, else by its name.
    pub(crate) fn bundle(&self, row: &Row) -> Option<&BundleId> {
        let by_code = self.bundles.get(row.get(Column::BundleCode));
        by_code.or_else(|| self.bundles.get(row.name()))
    }

    /// The names of bodies in a cell: the cell as a whole where it names one, otherwise its parts.
    pub(crate) fn in_cell<'a>(&self, cell: &'a str) -> Vec<&'a str> {
        match self.body(cell) {
            Some(_) => vec![cell],
            None => parts(cell),
        }
    }
}

/// Marks between several names in one cell.
const BETWEEN: [char; 8] = ['、', '，', ',', '；', ';', '/', '／', '\n'];
/// Marks of a text that says more than names do.
const SENTENCE: [char; 3] = ['。', '：', ':'];
/// Words for "nobody".
const NOBODY: [&str; 4] = ["无", "-", "—", "——"];

/// The parts of a cell that names several. A remark in brackets stays with its name, and a text in sentences stays whole.
fn parts(cell: &str) -> Vec<&str> {
    if cell.contains(SENTENCE) {
        return vec![cell.trim()];
    }
    let mut depth = 0_u32;
    let is_between = |c: char| {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && BETWEEN.contains(&c)
    };
    let names = cell.split(is_between).map(str::trim);
    names
        .filter(|name| !name.is_empty() && !NOBODY.contains(name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn several_bodies_in_one_cell_are_told_apart() {
        for (cell, expected) in [
            ("区公安局、区卫健局", &["区公安局", "区卫健局"][..]),
            (
                "甲局，乙局；丙局/丁站\n戊所",
                &["甲局", "乙局", "丙局", "丁站", "戊所"],
            ),
            (
                "甲局（含乙站、丙站）、丁局",
                &["甲局（含乙站、丙站）", "丁局"],
            ),
            ("甲局：负责检查、处罚。", &["甲局：负责检查、处罚。"]),
            (" 甲局 、", &["甲局"]),
            ("无", &[]),
            ("/", &[]),
            ("", &[]),
        ] {
            assert_eq!(parts(cell), expected, "{cell}");
        }
    }
}
