//! One town and what it may do on which day.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Availability, Batch, Body, Duties, Suspension, Town, Village};
use crate::key::{BatchId, BodyId, ItemCode};

/// One town and what it may do: the list for its kind with its own single differences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TownList {
    /// The town.
    pub town: Town,
    /// Its villages and communities.
    pub villages: Vec<Village>,
    /// Its own counters, stations and villages: bodies of the catalogue, each with where it sits in this town.
    pub bodies: BTreeMap<BodyId, Body>,
    /// The batches by which items came.
    pub batches: BTreeMap<BatchId, Batch>,
    /// By which facts it has which items; several periods per item are possible, never two for one day.
    pub availability: BTreeMap<ItemCode, Vec<Availability>>,
    /// When it does not take in what it has.
    pub suspensions: BTreeMap<ItemCode, Vec<Suspension>>,
    /// Its lists for staff.
    pub duties: Duties,
}

impl TownList {
    /// The periods of an item.
    pub fn periods(&self, code: &ItemCode) -> &[Availability] {
        self.availability.get(code).map_or(&[], Vec::as_slice)
    }

    /// By which fact an item is on the town's list on a day.
    pub fn on_list(&self, code: &ItemCode, on: Date) -> Option<&Availability> {
        self.periods(code).iter().find(|period| period.covers(on))
    }

    /// The suspension of an item on a day; of several, the one that lasts longest.
    pub fn suspension(&self, code: &ItemCode, on: Date) -> Option<&Suspension> {
        let all = self.suspensions.get(code).into_iter().flatten();
        all.filter(|suspension| suspension.covers(on))
            .max_by_key(|suspension| suspension.until.unwrap_or(Date::MAX))
    }

    /// By which fact an item can be handed in here on a day.
    pub fn open(&self, code: &ItemCode, on: Date) -> Option<&Availability> {
        self.on_list(code, on)
            .filter(|period| period.season.is_none_or(|season| season.covers(on)))
            .filter(|_| self.suspension(code, on).is_none())
    }

    /// The first day, from a day on, on which an item can be handed in here, as far as that is known.
    pub fn next_open(&self, code: &ItemCode, on: Date) -> Option<Date> {
        let periods = self.periods(code).iter();
        periods.filter_map(|period| self.opens(period, on)).min()
    }

    /// The same within one period. Each turn moves on to the end of a suspension or the start of a season, so that it
    /// ends at the latest after the last suspension.
    fn opens(&self, period: &Availability, on: Date) -> Option<Date> {
        let mut day = period.from.map_or(on, |from| from.max(on));
        while period.covers(day) {
            if let Some(suspension) = self.suspension(&period.item, day) {
                day = suspension.until?.tomorrow().ok()?;
            } else if let Some(season) = period.season.filter(|season| !season.covers(day)) {
                day = season.next_start(day)?;
            } else {
                return Some(day);
            }
        }
        None
    }

    /// The town without what it may do, which its plans and forms do not need.
    pub(super) fn without_lists(&self) -> Self {
        Self {
            town: self.town.clone(),
            villages: self.villages.clone(),
            bodies: BTreeMap::new(),
            batches: BTreeMap::new(),
            availability: BTreeMap::new(),
            suspensions: BTreeMap::new(),
            duties: Duties::default(),
        }
    }
}
