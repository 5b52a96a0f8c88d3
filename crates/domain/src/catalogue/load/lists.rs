//! The flat tables: items, twins, aliases, dictionary, materials, calendar.

use std::collections::BTreeMap;

use super::Files;
use super::table::{Row, rows};
use crate::calendar::{Calendar, Notices};
use crate::catalogue::{Alias, AliasTarget, Bundle, Field, Item, Material, Section};
use crate::key::{BodyId, BundleId, FieldKey, ItemCode, MaterialId, SectionId};

pub(super) fn items(files: &mut Files<'_>) -> BTreeMap<ItemCode, Item> {
    const COLUMNS: &[&str] = &[
        "code",
        "name",
        "main_item",
        "type",
        "body",
        "audience",
        "accepted_at",
        "decided_at",
        "statutory_days",
        "promised_days",
        "fee",
        "visits",
        "basis",
        "theme",
        "source",
        "not_needed",
    ];
    let read = |row: &mut Row<'_, '_, '_>| {
        Some(Item {
            code: ItemCode::new(row.required("code")?),
            name: row.required("name")?,
            main_item: row.text("main_item").to_owned(),
            kind: row.parse("type")?,
            body: BodyId::new(row.required("body")?),
            audience: row.parse_list("audience", ',')?,
            accepted_at: row.parse("accepted_at")?,
            decided_at: row.parse("decided_at")?,
            statutory_days: row.parse_optional("statutory_days")?,
            promised_days: row.parse_optional("promised_days")?,
            fee: row.text("fee").to_owned(),
            visits: row.parse_optional("visits")?.unwrap_or(1),
            basis: row.text("basis").to_owned(),
            theme: row.text("theme").to_owned(),
            source: row.text("source").to_owned(),
            not_needed: row.optional("not_needed"),
        })
    };
    by_key(files, "items.tsv", COLUMNS, "code", read, |item| {
        item.code.clone()
    })
}

pub(super) fn twins(files: &mut Files<'_>) -> BTreeMap<ItemCode, ItemCode> {
    let read = |row: &mut Row<'_, '_, '_>| {
        Some((
            ItemCode::new(row.required("code")?),
            ItemCode::new(row.required("canonical")?),
        ))
    };
    rows(files, "twins.tsv", &["name", "code", "canonical"], read)
        .into_iter()
        .collect()
}

pub(super) fn aliases(
    files: &mut Files<'_>,
    items: &BTreeMap<ItemCode, Item>,
    bundles: &BTreeMap<BundleId, Bundle>,
) -> Vec<Alias> {
    rows(files, "aliases.tsv", &["target", "alias", "kind"], |row| {
        let target = row.required("target")?;
        let (item, bundle) = (
            ItemCode::new(target.as_str()),
            BundleId::new(target.as_str()),
        );
        let target = if bundles.contains_key(&bundle) {
            AliasTarget::Bundle(bundle)
        } else if items.contains_key(&item) {
            AliasTarget::Item(item)
        } else {
            row.report(
                "target",
                format!("an item's code or a bundle's id, found `{target}`"),
            );
            return None;
        };
        Some(Alias {
            target,
            words: row.required("alias")?,
        })
    })
}

pub(super) fn sections(files: &mut Files<'_>) -> BTreeMap<SectionId, Section> {
    let read = |row: &mut Row<'_, '_, '_>| {
        Some(Section {
            id: SectionId::new(row.required("id")?),
            order: row.parse("order")?,
            title: row.required("title")?,
        })
    };
    by_key(
        files,
        "sections.tsv",
        &["id", "order", "title"],
        "id",
        read,
        |section| section.id.clone(),
    )
}

pub(super) fn fields(files: &mut Files<'_>) -> BTreeMap<FieldKey, Field> {
    const COLUMNS: &[&str] = &[
        "key",
        "section",
        "entry",
        "label",
        "kind",
        "unit",
        "options",
        "check",
        "sensitive",
        "from_card",
        "part_of",
        "example",
        "help",
    ];
    let mut order = 0;
    let read = |row: &mut Row<'_, '_, '_>| {
        order += 1;
        Some(Field {
            key: FieldKey::new(row.required("key")?),
            section: SectionId::new(row.required("section")?),
            order,
            entry: row.required("entry")?,
            label: row.required("label")?,
            kind: row.parse("kind")?,
            unit: row.optional("unit"),
            options: row.list("options", '|'),
            checks: row.parse_list("check", ' ')?,
            sensitive: row.text("sensitive") == "yes",
            from_card: row.text("from_card") == "yes",
            part_of: row.optional("part_of").map(FieldKey::new),
            example: row.optional("example"),
            help: row.optional("help"),
        })
    };
    by_key(files, "fields.tsv", COLUMNS, "key", read, |field| {
        field.key.clone()
    })
}

pub(super) fn materials(files: &mut Files<'_>) -> BTreeMap<MaterialId, Material> {
    let read = |row: &mut Row<'_, '_, '_>| {
        Some(Material {
            id: MaterialId::new(row.required("id")?),
            group: row.required("group")?,
            name: row.required("name")?,
            supply: row.parse("supply")?,
            statement: row.optional("statement"),
            hint: row.optional("hint"),
        })
    };
    let columns = &["id", "group", "name", "supply", "statement", "hint"];
    by_key(files, "materials.tsv", columns, "id", read, |material| {
        material.id.clone()
    })
}

pub(super) fn calendar(files: &mut Files<'_>) -> Option<Calendar> {
    let read = |row: &mut Row<'_, '_, '_>| {
        let date = row.parse("date")?;
        match row.text("kind") {
            "off" => Some((date, true)),
            "work" => Some((date, false)),
            other => {
                let expected = format!("off or work, found `{other}`");
                row.report("kind", expected);
                None
            }
        }
    };
    let days: Vec<(jiff::civil::Date, bool)> =
        rows(files, "holidays.tsv", &["date", "kind", "name"], read);
    let published_through_year = days.iter().map(|(date, _)| date.year()).max().unwrap_or(0);
    let (off, work): (Vec<_>, Vec<_>) = days.into_iter().partition(|(_, off)| *off);
    let dates =
        |days: Vec<(jiff::civil::Date, bool)>| days.into_iter().map(|(date, _)| date).collect();
    let notices = Notices {
        published_through_year,
        off: dates(off),
        work: dates(work),
    };
    match Calendar::new(notices) {
        Ok(calendar) => Some(calendar),
        Err(error) => {
            files.report(
                "holidays.tsv",
                0,
                "date",
                format!("a calendar that agrees with itself: {error:?}"),
            );
            None
        }
    }
}

/// A table with one row per key; a key that stands twice is reported.
pub(super) fn by_key<K: Ord, V>(
    files: &mut Files<'_>,
    path: &str,
    columns: &[&str],
    key_column: &str,
    mut read: impl FnMut(&mut Row<'_, '_, '_>) -> Option<V>,
    key: impl Fn(&V) -> K,
) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    rows(files, path, columns, |row| {
        let value = read(row)?;
        if map.insert(key(&value), value).is_some() {
            let twice = format!(
                "each {key_column} once, `{}` stands twice",
                row.text(key_column)
            );
            row.report(key_column, twice);
        }
        Some(())
    });
    map
}
