//! Finds the verdict: exactly one for a day.

use jiff::civil::Date;

use super::{Ground, Office, Power, Verdict};
use crate::catalogue::{Availability, Catalogue, How, Item, TownList};
use crate::key::{BodyId, ItemCode};

/// The verdict on an item for a town on a day; nothing for an unknown item.
pub fn verdict(
    catalogue: &Catalogue,
    town: &TownList,
    code: &ItemCode,
    on: Date,
) -> Option<Verdict> {
    let item = catalogue.items.get(code)?;
    if let Some(why) = &item.not_needed {
        return Some(Verdict::NotNeeded { why: why.clone() });
    }
    let place = Place {
        catalogue,
        town,
        item,
        on,
    };
    Some(match town.on_list(code, on) {
        Some(period) => place.on_list(period),
        None => place.not_on_list(),
    })
}

struct Place<'a> {
    catalogue: &'a Catalogue,
    town: &'a TownList,
    item: &'a Item,
    on: Date,
}

impl Place<'_> {
    fn on_list(&self, period: &Availability) -> Verdict {
        let code = &self.item.code;
        let (next, office) = (self.town.next_open(code, self.on), self.nearest());
        if let Some(suspension) = self.town.suspension(code, self.on) {
            return Verdict::Suspended {
                why: suspension.why.clone(),
                next,
                office,
                ground: ground(period),
            };
        }
        match period.season.filter(|season| !season.covers(self.on)) {
            Some(season) => Verdict::OutOfSeason {
                season,
                next,
                office,
                ground: ground(period),
            },
            None => open(period, &self.item.body),
        }
    }

    fn not_on_list(&self) -> Verdict {
        let (code, office) = (&self.item.code, self.nearest());
        let periods = self.town.periods(code);
        let later = periods
            .iter()
            .filter_map(|period| Some((period.from?, period)));
        let later = later.filter(|(from, _)| *from > self.on);
        let earlier = periods
            .iter()
            .filter_map(|period| Some((period.until?, period)));
        let earlier = earlier.filter(|(until, _)| *until < self.on);
        let (first, last) = (
            later.min_by_key(|(from, _)| *from),
            earlier.max_by_key(|(until, _)| *until),
        );
        match (first, last) {
            (Some((first, period)), _) => Verdict::NotYet {
                // A batch may come out of season.
                from: self.town.next_open(code, self.on).unwrap_or(first),
                office,
                ground: ground(period),
            },
            (None, Some((until, period))) => Verdict::Withdrawn {
                until,
                office,
                ground: ground(period),
            },
            (None, None) => Verdict::Elsewhere {
                office,
                filed_in: self
                    .catalogue
                    .bundles_filing(code)
                    .map(|bundle| bundle.id.clone())
                    .collect(),
            },
        }
    }

    /// A town nearer than the county's centre whose hall takes it from anyone, or the department in the county.
    fn nearest(&self) -> Office {
        let code = &self.item.code;
        let near = self.town.town.near.iter();
        let mut halls = near.filter_map(|near| {
            let there = self.catalogue.towns.get(near)?;
            let same_county = there.town.county_code == self.town.town.county_code;
            let period = there.open(code, self.on)?;
            (same_county && serves_others(period)).then(|| Office {
                town: Some(near.clone()),
                body: period
                    .window
                    .clone()
                    .unwrap_or_else(|| self.item.body.clone()),
            })
        });
        halls.next().unwrap_or_else(|| Office {
            town: None,
            body: self.item.body.clone(),
        })
    }
}

/// A counter that passes papers on to the county, or belongs to it, serves anyone of the county. A power of the town's
/// own, or one entrusted to it, ends where the town ends.
fn serves_others(period: &Availability) -> bool {
    matches!(period.how, How::Accept | How::Station)
}

fn open(period: &Availability, department: &BodyId) -> Verdict {
    let ground = ground(period);
    match period.how {
        How::Statutory => Verdict::Here {
            power: Power::Own,
            ground,
        },
        How::Delegated => Verdict::Here {
            power: Power::Delegated {
                entrusting: period.entrusting.clone(),
            },
            ground,
        },
        How::Accept => Verdict::AcceptedHere {
            decided_by: department.clone(),
            ground,
        },
        How::Station => Verdict::AtStation {
            station: period.window.clone().unwrap_or_else(|| department.clone()),
            ground,
        },
        How::Village => Verdict::InVillage { ground },
    }
}

fn ground(period: &Availability) -> Ground {
    Ground {
        window: period.window.clone(),
        since: period.from,
        until: period.until,
        season: period.season,
        batch: period.batch.clone(),
        basis: period.basis.clone(),
    }
}
