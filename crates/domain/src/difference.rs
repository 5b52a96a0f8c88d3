//! What one list has and another has not: the same town on two days, or two towns.

use jiff::civil::Date;

use crate::catalogue::{Availability, Catalogue, Item, TownList};
use crate::key::ItemCode;

/// A town's list on a day.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The town.
    pub town: &'a TownList,
    /// The day.
    pub on: Date,
}

impl<'a> Side<'a> {
    /// By which fact an item is on the list. What nobody has to apply for is on no list.
    pub fn on_list(self, item: &Item) -> Option<&'a Availability> {
        let needed = item.not_needed.is_none();
        needed
            .then(|| self.town.on_list(&item.code, self.on))
            .flatten()
    }

    /// How many rows of the region's list this list has.
    pub fn count(self, catalogue: &Catalogue) -> usize {
        let items = catalogue.items.values();
        items.filter(|item| self.on_list(item).is_some()).count()
    }

    fn is_open(self, code: &ItemCode) -> bool {
        self.town.open(code, self.on).is_some()
    }
}

/// The difference between two lists; every item on either stands in at most one of the three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference<'a> {
    /// On the second list only.
    pub added: Vec<&'a Availability>,
    /// On the first list only.
    pub withdrawn: Vec<&'a Availability>,
    /// On both, but otherwise.
    pub changed: Vec<(&'a Availability, &'a Availability)>,
}

/// Compares two lists, in the order of the items' codes.
pub fn difference<'a>(catalogue: &Catalogue, first: Side<'a>, second: Side<'a>) -> Difference<'a> {
    let mut found = Difference::default();
    for item in catalogue.items.values() {
        match (first.on_list(item), second.on_list(item)) {
            (None, Some(after)) => found.added.push(after),
            (Some(before), None) => found.withdrawn.push(before),
            (Some(before), Some(after)) => {
                let opened = first.is_open(&item.code) != second.is_open(&item.code);
                if opened || !is_alike(before, after) {
                    found.changed.push((before, after));
                }
            }
            (None, None) => {}
        }
    }
    found
}

/// Whether a person and the keeper of the list would call it the same. Batches and first days differ between towns
/// that have the same thing.
fn is_alike(a: &Availability, b: &Availability) -> bool {
    (a.how, &a.window, &a.entrusting, &a.basis) == (b.how, &b.window, &b.entrusting, &b.basis)
        && (a.season, a.promised) == (b.season, b.promised)
}
