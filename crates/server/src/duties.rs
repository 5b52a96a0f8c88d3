//! A town's lists for its staff, as they stand on a day, with names.

use contract::lists::{DutyLists, EnforcementRow, OneThingRow, ResponsibilityRow};
use domain::catalogue::{Enforcement, OneThing, Responsibility};
use domain::key::BodyId;
use jiff::civil::Date;

use crate::catalogue_files::Loaded;

impl Loaded {
    /// The rows in force on a day.
    pub fn duties(&self, on: Date) -> DutyLists {
        let held = self.town.duties.on(on);
        let responsibilities = held.responsibilities.into_iter();
        let one_things = held.one_things.into_iter();
        let enforcements = held.enforcements.into_iter();
        DutyLists {
            town: self.town.town.name.clone(),
            sample: self.town.town.sample,
            on,
            responsibilities: responsibilities
                .map(|row| self.responsibility(row))
                .collect(),
            one_things: one_things.map(|row| self.one_thing(row)).collect(),
            enforcements: enforcements.map(|row| self.enforcement(row)).collect(),
        }
    }

    fn responsibility(&self, row: Responsibility) -> ResponsibilityRow {
        ResponsibilityRow {
            matter: row.matter,
            lead: self.named(&row.lead),
            backs: self.all_named(&row.backs),
            reports: self.all_named(&row.reports),
            basis: row.basis,
            term: row.term,
        }
    }

    fn one_thing(&self, row: OneThing) -> OneThingRow {
        let bundle = self.catalogue.bundles.get(&row.bundle);
        OneThingRow {
            name: written_or(row.name, bundle.map(|bundle| &bundle.name)),
            bundle: row.bundle,
            lead: self.named(&row.lead),
            partners: self.all_named(&row.partners),
            contact: row.contact,
            phone: row.phone,
            term: row.term,
        }
    }

    fn enforcement(&self, row: Enforcement) -> EnforcementRow {
        let item = self.catalogue.items.get(&row.item);
        EnforcementRow {
            name: written_or(row.name, item.map(|item| &item.name)),
            item: row.item,
            body: self.named(&row.body),
            entrusting: row.entrusting.map(|id| self.named(&id)).unwrap_or_default(),
            basis: row.basis,
            term: row.term,
        }
    }

    /// A body's name; where there is none of this id, a list has written its name there.
    fn named(&self, id: &BodyId) -> String {
        let body = self.body(id);
        body.map_or_else(|| id.to_string(), |body| body.name.clone())
    }

    fn all_named(&self, ids: &[BodyId]) -> Vec<String> {
        ids.iter().map(|id| self.named(id)).collect()
    }
}

/// A name as the list writes it, or as the catalogue does.
fn written_or(written: String, known: Option<&String>) -> String {
    match written.is_empty() {
        true => known.cloned().unwrap_or_default(),
        false => written,
    }
}
