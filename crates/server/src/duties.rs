//! A town's lists for its staff, as they stand on a day, with names.

use contract::lists::{DutyLists, EnforcementRow, OneThingRow, ResponsibilityRow};
use domain::key::BodyId;
use jiff::civil::Date;

use crate::catalogue_files::Loaded;

impl Loaded {
    /// The rows in force on a day.
    pub fn duties(&self, on: Date) -> DutyLists {
        let (duties, catalogue) = (&self.town.duties, &self.catalogue);
        let name = |id: &BodyId| {
            self.body(id)
                .map_or_else(|| id.to_string(), |body| body.name.clone())
        };
        let names = |ids: &[BodyId]| ids.iter().map(name).collect();
        let responsibilities = duties.responsibilities.iter();
        let one_things = duties.one_things.iter();
        let enforcements = duties.enforcements.iter();
        DutyLists {
            town: self.town.town.name.clone(),
            on,
            responsibilities: responsibilities
                .filter(|row| row.term.covers(on))
                .map(|row| ResponsibilityRow {
                    matter: row.matter.clone(),
                    lead: name(&row.lead),
                    backs: names(&row.backs),
                    reports: names(&row.reports),
                    basis: row.basis.clone(),
                    term: row.term,
                })
                .collect(),
            one_things: one_things
                .filter(|row| row.term.covers(on))
                .map(|row| OneThingRow {
                    bundle: row.bundle.clone(),
                    name: catalogue
                        .bundles
                        .get(&row.bundle)
                        .map(|bundle| bundle.name.clone())
                        .unwrap_or_default(),
                    lead: name(&row.lead),
                    partners: names(&row.partners),
                    contact: row.contact.clone(),
                    phone: row.phone.clone(),
                    term: row.term,
                })
                .collect(),
            enforcements: enforcements
                .filter(|row| row.term.covers(on))
                .map(|row| EnforcementRow {
                    item: row.item.clone(),
                    name: catalogue
                        .items
                        .get(&row.item)
                        .map(|item| item.name.clone())
                        .unwrap_or_default(),
                    body: name(&row.body),
                    entrusting: row.entrusting.as_ref().map(name).unwrap_or_default(),
                    basis: row.basis.clone(),
                    term: row.term,
                })
                .collect(),
        }
    }
}
