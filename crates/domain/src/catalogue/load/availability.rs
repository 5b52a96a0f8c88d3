//! Who has which item since when: the list for a kind of town, a town's single differences from it, and the pauses.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Row, rows, rows_with};
use super::{Files, lists};
use crate::catalogue::{Availability, Batch, Suspension, TownKind, Written};
use crate::key::{BatchId, BodyId, ItemCode};

pub(super) type Batches = BTreeMap<BatchId, Batch>;
pub(super) type Periods = BTreeMap<ItemCode, Vec<Availability>>;

/// In place of `how`: the town does not have the item, although the list for its kind does.
const NOT_HERE: &str = "none";

/// The list for a kind of town with its batches; nothing where there is none.
pub(super) fn of_kind(files: &mut Files<'_>, kind: TownKind) -> (Batches, Periods) {
    let batches = batches(files, "lists/batches.tsv");
    let path = format!("lists/{}.tsv", kind.term());
    let differences = differences(files, &path, &batches);
    if let Some(code) = differences.not_here.first() {
        files.report(&path, 0, code.as_str(), "`none` only where a town differs");
    }
    (batches, differences.periods)
}

/// The batches of a file, if there is one.
pub(super) fn batches(files: &mut Files<'_>, path: &str) -> Batches {
    if !files.has(path) {
        return Batches::new();
    }
    let read = |row: &mut Row<'_, '_, '_>| {
        Some(Batch {
            id: BatchId::new(row.required("batch")?),
            on: row.parse_optional("on")?,
            until: row.parse_optional("until")?,
            basis: row.text("basis").to_owned(),
            entrusting: row.optional("entrusting").map(BodyId::new),
            document: row.text("document").to_owned(),
            note: row.text("note").to_owned(),
        })
    };
    const COLUMNS: &[&str] = &[
        "batch",
        "on",
        "until",
        "basis",
        "entrusting",
        "document",
        "note",
    ];
    lists::by_key(files, path, COLUMNS, "batch", read, |batch| {
        batch.id.clone()
    })
}

/// What a town says itself: for the items named here, this counts and not the list for its kind.
#[derive(Default)]
pub(super) struct Differences {
    periods: Periods,
    not_here: BTreeSet<ItemCode>,
}

impl Differences {
    /// The list for the kind with these differences.
    pub(super) fn from(self, mut of_kind: Periods) -> Periods {
        of_kind.retain(|code, _| !self.not_here.contains(code));
        of_kind.extend(self.periods);
        of_kind
    }
}

/// The rows of a list, each completed by its batch; nothing where there is no such file.
pub(super) fn differences(files: &mut Files<'_>, path: &str, batches: &Batches) -> Differences {
    const COLUMNS: &[&str] = &[
        "item",
        "how",
        "batch",
        "from",
        "until",
        "season",
        "basis",
        "entrusting",
        "window",
    ];
    const FURTHER: &[&str] = &["code", "name", "type", "law"];
    let mut found = Differences::default();
    if !files.has(path) {
        return found;
    }
    rows_with(files, path, COLUMNS, FURTHER, |row| {
        let code = ItemCode::new(row.required("item")?);
        if row.text("how") == NOT_HERE {
            found.not_here.insert(code);
            return Some(());
        }
        let period = period(row, code, batches)?;
        let periods = found.periods.entry(period.item.clone()).or_default();
        if periods.iter().any(|other| other.overlaps(&period)) {
            row.report(
                "from",
                "periods of one item that do not overlap: one answer for one day",
            );
        } else {
            periods.push(period);
        }
        Some(())
    });
    for code in found
        .not_here
        .iter()
        .filter(|code| found.periods.contains_key(*code))
    {
        files.report(
            path,
            0,
            code.as_str(),
            "either `none` or periods of an item",
        );
    }
    found
}

fn period(row: &mut Row<'_, '_, '_>, item: ItemCode, batches: &Batches) -> Option<Availability> {
    let id = row.optional("batch").map(BatchId::new);
    let batch = id.as_ref().and_then(|id| batches.get(id));
    if let Some(unknown) = id.as_ref().filter(|_| batch.is_none()) {
        let expected = format!("a batch of batches.tsv, found `{unknown}`");
        row.report("batch", expected);
    }
    let how = row.parse("how")?;
    let own_basis = row.optional("basis");
    let period = Availability {
        item,
        how,
        from: row
            .parse_optional("from")?
            .or(batch.and_then(|batch| batch.on)),
        until: row
            .parse_optional("until")?
            .or(batch.and_then(|batch| batch.until)),
        season: row.parse_optional("season")?,
        basis: own_basis
            .or_else(|| batch.map(|batch| batch.basis.clone()))
            .unwrap_or_default(),
        entrusting: row
            .optional("entrusting")
            .map(BodyId::new)
            .or_else(|| batch.and_then(|batch| batch.entrusting.clone())),
        window: row.optional("window").map(BodyId::new),
        promised: None,
        written: Written {
            code: row.optional("code"),
            name: row.optional("name"),
            kind: row.parse_optional("type")?,
            law: row.optional("law"),
        },
        batch: id.clone(),
    };
    let backwards = period
        .from
        .zip(period.until)
        .is_some_and(|(from, until)| until < from);
    let too_soon = batch
        .and_then(|batch| batch.on)
        .zip(period.from)
        .is_some_and(|(on, from)| from < on);
    let too_long = batch
        .and_then(|batch| batch.until)
        .zip(period.until)
        .is_some_and(|(end, until)| end < until);
    for (wrong, column, expected) in [
        (
            backwards,
            "until",
            "a last day that is not before the first",
        ),
        (too_soon, "from", "a day not before its batch's"),
        (too_long, "until", "a day not after its batch's"),
    ] {
        if wrong {
            row.report(column, expected);
        }
    }
    (!backwards).then_some(period)
}

/// When a town does not take in what it has; nothing where there is no such file.
pub(super) fn suspensions(
    files: &mut Files<'_>,
    path: &str,
) -> BTreeMap<ItemCode, Vec<Suspension>> {
    let mut map: BTreeMap<ItemCode, Vec<Suspension>> = BTreeMap::new();
    if !files.has(path) {
        return map;
    }
    rows(files, path, &["item", "from", "until", "why"], |row| {
        let suspension = Suspension {
            item: ItemCode::new(row.required("item")?),
            from: row.parse("from")?,
            until: row.parse_optional("until")?,
            why: row.required("why")?,
        };
        if suspension
            .until
            .is_some_and(|until| until < suspension.from)
        {
            row.report("until", "a last day that is not before the first");
        }
        map.entry(suspension.item.clone())
            .or_default()
            .push(suspension);
        Some(())
    });
    map
}
