//! The guides, put together from four tables.

use std::collections::BTreeMap;

use super::Files;
use super::lists::by_key;
use super::table::{Row, rows};
use crate::catalogue::{Days, FieldUse, Guide, MaterialUse, Yields};
use crate::key::{FieldKey, ItemCode, MaterialId};

pub(super) fn guides(files: &mut Files<'_>) -> BTreeMap<ItemCode, Guide> {
    const COLUMNS: &[&str] = &[
        "item",
        "conditions",
        "result",
        "who",
        "remarks",
        "statutory_days",
        "promised_days",
        "days_kind",
        "calendar",
        "fee",
        "basis",
        "confidence",
        "steps",
    ];
    let mut guides = by_key(files, "guides.tsv", COLUMNS, "item", guide, |guide| {
        guide.item.clone()
    });
    fields(files, &mut guides);
    materials(files, &mut guides);
    results(files, &mut guides);
    guides
}

fn guide(row: &mut Row<'_, '_, '_>) -> Option<Guide> {
    Some(Guide {
        item: ItemCode::new(row.required("item")?),
        conditions: row.list("conditions", '；'),
        result: row.text("result").to_owned(),
        who: row.text("who").to_owned(),
        remarks: row.text("remarks").to_owned(),
        steps: row.list("steps", '；'),
        fee: row.text("fee").to_owned(),
        basis: row.text("basis").to_owned(),
        confidence: row.parse("confidence")?,
        days: Days {
            statutory: row.parse_optional("statutory_days")?,
            promised: row.parse_optional("promised_days")?,
            kind: row.parse("days_kind")?,
            counted: row.parse("calendar")?,
        },
        fields: Vec::new(),
        materials: Vec::new(),
        yields: Yields::default(),
    })
}

/// The guide that a row of a side table belongs to.
fn guide_of<'g>(
    row: &mut Row<'_, '_, '_>,
    guides: &'g mut BTreeMap<ItemCode, Guide>,
) -> Option<&'g mut Guide> {
    let item = ItemCode::new(row.required("item")?);
    let guide = guides.get_mut(&item);
    if guide.is_none() {
        row.report("item", format!("an item with a guide, found `{item}`"));
    }
    guide
}

fn fields(files: &mut Files<'_>, guides: &mut BTreeMap<ItemCode, Guide>) {
    rows(
        files,
        "guide-fields.tsv",
        &["item", "key", "need", "when"],
        |row| {
            let this = FieldUse {
                key: FieldKey::new(row.required("key")?),
                need: row.parse("need")?,
                when: row.parse_optional("when")?,
            };
            guide_of(row, guides)?.fields.push(this);
            Some(())
        },
    );
}

fn materials(files: &mut Files<'_>, guides: &mut BTreeMap<ItemCode, Guide>) {
    const COLUMNS: &[&str] = &[
        "item",
        "material",
        "necessity",
        "when",
        "when_text",
        "source",
        "copies",
        "original",
        "supply",
        "review",
    ];
    rows(files, "guide-materials.tsv", COLUMNS, |row| {
        let this = MaterialUse {
            material: MaterialId::new(row.required("material")?),
            necessity: row.parse("necessity")?,
            when: row.parse_optional("when")?,
            when_text: row.text("when_text").to_owned(),
            source: row.text("source").to_owned(),
            copies: row.parse_optional("copies")?.unwrap_or(1),
            original: row.text("original").to_owned(),
            supply: row.parse_optional("supply")?,
            review: row.text("review").to_owned(),
        };
        guide_of(row, guides)?.materials.push(this);
        Some(())
    });
}

fn results(files: &mut Files<'_>, guides: &mut BTreeMap<ItemCode, Guide>) {
    rows(
        files,
        "results.tsv",
        &["item", "field", "material"],
        |row| {
            let (field, material) = (row.optional("field"), row.optional("material"));
            let yields = &mut guide_of(row, guides)?.yields;
            yields.fields.extend(field.map(FieldKey::new));
            yields.materials.extend(material.map(MaterialId::new));
            Some(())
        },
    );
}
