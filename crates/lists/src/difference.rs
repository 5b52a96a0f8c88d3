//! What one list has and another has not: the same list on two days, or two revisions of it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::column::Column;
use crate::list::{Key, List, Row};

/// That something else stands in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The column's header.
    pub column: String,
    /// What stood there.
    pub old: String,
    /// What stands there now.
    pub new: String,
}

/// The difference between two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference<'a> {
    /// On the second only.
    pub added: Vec<&'a Row>,
    /// On the first only.
    pub withdrawn: Vec<&'a Row>,
    /// On both, but otherwise.
    pub changed: Vec<(&'a Row, &'a Row, Vec<Change>)>,
}

/// Compares two lists.
pub fn difference<'a>(before: &'a List, after: &'a List) -> Difference<'a> {
    let further = Further::of(&before.further, &after.further);
    let columns = Column::ALL;
    let mut pairs = Pairs::of(before);
    let mut found = Difference::default();
    for row in &after.rows {
        match pairs.take(row, |index| &before.rows[index]) {
            None => found.added.push(row),
            Some(index) => {
                let old = &before.rows[index];
                let changes = changes(old, row, columns, &further);
                if !changes.is_empty() {
                    found.changed.push((old, row, changes));
                }
            }
        }
    }
    found.withdrawn = pairs.left().map(|index| &before.rows[index]).collect();
    found
}

/// Which rows of a list belong to which of another: by code or name, and by the days for which they count.
pub(crate) struct Pairs<'a> {
    by_key: HashMap<Key<'a>, Vec<usize>>,
    taken: Vec<bool>,
}

impl<'a> Pairs<'a> {
    pub(crate) fn of(list: &'a List) -> Self {
        let mut by_key: HashMap<Key<'a>, Vec<usize>> = HashMap::with_capacity(list.rows.len());
        for (index, row) in list.rows.iter().enumerate() {
            by_key.entry(row.key()).or_default().push(index);
        }
        let taken = vec![false; list.rows.len()];
        Self { by_key, taken }
    }

    /// The row that belongs to this one: one just like it, else one with the same first day, else the last that counts
    /// on a day on which this one does. No row belongs to two.
    pub(crate) fn take<'r>(&mut self, row: &Row, at: impl Fn(usize) -> &'r Row) -> Option<usize> {
        let candidates = self.by_key.get(&row.key())?;
        let free = || candidates.iter().copied().filter(|i| !self.taken[*i]);
        let from = row.date(Column::From);
        let found = free()
            .find(|i| at(*i) == row)
            .or_else(|| free().find(|i| at(*i).date(Column::From) == from && at(*i).overlaps(row)))
            .or_else(|| free().rfind(|i| at(*i).overlaps(row)))?;
        self.taken[found] = true;
        Some(found)
    }

    /// The rows that belong to none.
    pub(crate) fn left(&self) -> impl Iterator<Item = usize> {
        self.taken
            .iter()
            .enumerate()
            .filter(|(_, taken)| !**taken)
            .map(|(index, _)| index)
    }
}

/// The further columns of two lists side by side: of columns of one header the first belongs to the first.
pub(crate) struct Further {
    /// Header, place in the first list, place in the second.
    pub(crate) columns: Vec<(String, Option<usize>, Option<usize>)>,
}

impl Further {
    pub(crate) fn of(before: &[String], after: &[String]) -> Self {
        let mut free: Vec<Option<&String>> = after.iter().map(Some).collect();
        let mut columns = Vec::new();
        for (index, header) in before.iter().enumerate() {
            let same = free.iter().position(|other| *other == Some(header));
            if let Some(same) = same {
                free[same] = None;
            }
            columns.push((header.clone(), Some(index), same));
        }
        for (index, header) in free.into_iter().enumerate() {
            if let Some(header) = header {
                columns.push((header.clone(), None, Some(index)));
            }
        }
        Self { columns }
    }
}

/// What stands otherwise in the given columns, and in the further columns that the second list has.
pub(crate) fn changes(old: &Row, new: &Row, columns: &[Column], further: &Further) -> Vec<Change> {
    let known = columns
        .iter()
        .filter(|column| **column != Column::Number)
        .map(|column| (column.header(), old.get(*column), new.get(*column)));
    let further = further
        .columns
        .iter()
        .filter_map(|(header, before, after)| {
            let before = before.map_or("", |index| old.further(index));
            Some((header.as_str(), before, new.further((*after)?)))
        });
    known
        .chain(further)
        .filter(|(_, old, new)| old != new)
        .map(|(column, old, new)| Change {
            column: column.to_owned(),
            old: old.to_owned(),
            new: new.to_owned(),
        })
        .collect()
}
