//! That the towns' lists name what exists.

use super::Names;
use crate::catalogue::Duties;
use crate::key::TownCode;

impl Names<'_, '_, '_> {
    pub(super) fn towns(&mut self) {
        let first = self
            .catalogue
            .towns
            .values()
            .filter(|list| list.town.default);
        if first.count() > 1 {
            self.files
                .report("towns/", 0, "default", "one town that says so");
        }
        for (code, list) in &self.catalogue.towns {
            let own = &format!("towns/{code}/availability.tsv");
            let of_kind = &format!("lists/{}.tsv", list.town.kind.term());
            for period in list.availability.values().flatten() {
                let mut bodies = period.window.iter().chain(&period.entrusting);
                let known = self.catalogue.items.contains_key(&period.item)
                    && bodies.all(|body| self.catalogue.bodies.contains_key(body));
                if known {
                    continue;
                }
                // Which of the two files it stands in is looked for only where something is wrong.
                let in_own = self.line_naming(own, period.item.as_str()) > 0;
                let file = if in_own { own } else { of_kind };
                self.item(file, &period.item);
                for body in period.window.iter().chain(&period.entrusting) {
                    self.body(file, body);
                }
            }
            let file = &format!("towns/{code}/suspensions.tsv");
            for item in list.suspensions.keys() {
                let known = list.availability.contains_key(item);
                self.expect(known, file, item.as_str(), "an item on the town's list");
            }
            self.duties(code, &list.duties);
            let file = &format!("towns/{code}/places.tsv");
            for body in list.bodies.values() {
                let known = self.catalogue.hours.contains_key(&body.hours);
                self.expect(known, file, &body.hours, "hours of hours.toml");
            }
            let file = &format!("towns/{code}/town.toml");
            for near in &list.town.near {
                let known = self.catalogue.towns.contains_key(near);
                self.expect(known, file, near.as_str(), "a town with a folder here");
            }
        }
    }

    fn duties(&mut self, code: &TownCode, duties: &Duties) {
        let file = &format!("towns/{code}/responsibilities.tsv");
        for row in &duties.responsibilities {
            for body in [&row.lead]
                .into_iter()
                .chain(&row.backs)
                .chain(&row.reports)
            {
                self.body(file, body);
            }
        }
        let file = &format!("towns/{code}/one-things.tsv");
        for row in &duties.one_things {
            let known = self.catalogue.bundles.contains_key(&row.bundle);
            self.expect(known, file, row.bundle.as_str(), "a bundle of bundles/");
            for body in [&row.lead].into_iter().chain(&row.partners) {
                self.body(file, body);
            }
        }
        let file = &format!("towns/{code}/enforcements.tsv");
        for row in &duties.enforcements {
            self.item(file, &row.item);
            for body in [&row.body].into_iter().chain(&row.entrusting) {
                self.body(file, body);
            }
            let item = self.catalogue.items.get(&row.item);
            let enforced = item.is_none_or(|item| !item.kind.is_applied_for());
            self.expect(
                enforced,
                file,
                row.item.as_str(),
                "an item nobody applies for",
            );
        }
    }
}
