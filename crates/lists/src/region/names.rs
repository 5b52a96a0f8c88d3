//! What the region's catalogue has, by whatever a list may call it.

use std::collections::BTreeMap;

use domain::catalogue::{Catalogue, ItemType};
use domain::key::{BodyId, BundleId, ItemCode, TownCode};

use crate::column::Column;
use crate::list::Row;
use crate::list_kind::ListKind;
use crate::remark::Why;

/// The bodies, items and bundles that lists of one town may name.
#[derive(Clone, Debug, Default)]
pub struct Names {
    bodies: BTreeMap<String, BodyId>,
    /// Whether people apply for it, by code.
    items: BTreeMap<ItemCode, bool>,
    /// Nothing under a name that several have: it tells none of them.
    item_names: BTreeMap<String, Option<ItemCode>>,
    bundles: BTreeMap<String, BundleId>,
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
            let applied_for = item.kind.is_applied_for();
            names.items.insert(item.code.clone(), applied_for);
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

    /// The item a row means: by its code, or by its name where it has none.
    pub(super) fn item(&self, row: &Row) -> Option<&ItemCode> {
        match row.code() {
            "" => self.item_names.get(row.name())?.as_ref(),
            code => self.items.get_key_value(code).map(|(code, _)| code),
        }
    }

    /// The bundle a row means: by its code or id, else by its name.
    pub(super) fn bundle(&self, row: &Row) -> Option<&BundleId> {
        let by_code = self.bundles.get(row.get(Column::BundleCode));
        by_code.or_else(|| self.bundles.get(row.name()))
    }

    /// What a row of a list for staff names that the catalogue does not have, or that does not belong there.
    pub(crate) fn doubts(&self, kind: ListKind, row: &Row) -> Vec<(Column, Why)> {
        let mut found = Vec::new();
        let missing = |column: Column, text: &str| {
            let found = text.to_owned();
            (column, Why::NotInCatalogue { found })
        };
        match kind {
            ListKind::Items => return found,
            ListKind::Responsibilities => {}
            ListKind::OneThings if self.bundle(row).is_none() => {
                found.push(missing(Column::Bundle, row.name()));
            }
            ListKind::OneThings => {}
            ListKind::Enforcements => {
                let known = self.item(row);
                let listed = known.and_then(|code| self.items.get(code));
                let said = row.kind().map(ItemType::is_applied_for);
                if [listed.copied(), said].contains(&Some(true)) {
                    found.push((Column::Enforced, Why::AppliedFor));
                }
                if known.is_none() {
                    let (column, text) = match row.code() {
                        "" => (Column::Enforced, row.name()),
                        code => (Column::Code, code),
                    };
                    found.push(missing(column, text));
                }
            }
        }
        let columns = [
            Column::Lead,
            Column::Backs,
            Column::Reports,
            Column::Enforcer,
            Column::Entrusting,
        ];
        for column in columns {
            let all = self.in_cell(row.get(column)).into_iter();
            let strangers = all.filter(|name| self.body(name).is_none());
            found.extend(strangers.map(|name| missing(column, name)));
        }
        found
    }

    /// The names of bodies in a cell: the cell as a whole where it names one, otherwise its parts.
    pub(super) fn in_cell<'a>(&self, cell: &'a str) -> Vec<&'a str> {
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
