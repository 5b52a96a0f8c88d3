//! The difference between two lists, with the names that a page shows.

use contract::towns::{ChangedRow, Changes, ListSide, Way};
use domain::catalogue::Availability;
use domain::difference::{Side, difference};
use domain::filing::limits;
use domain::key::ItemCode;
use jiff::civil::Date;

use crate::catalogue_files::Loaded;

/// Compares a town on a day with a town on a day.
pub fn changes(first: (&Loaded, Date), second: (&Loaded, Date)) -> Changes {
    let (first, second) = (List::new(first), List::new(second));
    let found = difference(&first.loaded.catalogue, first.side, second.side);
    let row = |code: &ItemCode, before: Option<&Availability>, after: Option<&Availability>| {
        let item = first.loaded.catalogue.items.get(code);
        ChangedRow {
            code: code.clone(),
            name: item.map(|item| item.name.clone()).unwrap_or_default(),
            before: before.map(|period| first.way(period)),
            after: after.map(|period| second.way(period)),
        }
    };
    let (added, withdrawn) = (found.added.iter(), found.withdrawn.iter());
    Changes {
        added: added.map(|new| row(&new.item, None, Some(new))).collect(),
        withdrawn: withdrawn
            .map(|old| row(&old.item, Some(old), None))
            .collect(),
        changed: (found.changed.iter())
            .map(|(old, new)| row(&new.item, Some(old), Some(new)))
            .collect(),
        first: first.brief(),
        second: second.brief(),
    }
}

struct List<'a> {
    loaded: &'a Loaded,
    side: Side<'a>,
}

impl<'a> List<'a> {
    fn new((loaded, on): (&'a Loaded, Date)) -> Self {
        let town = &loaded.town;
        Self {
            loaded,
            side: Side { town, on },
        }
    }

    fn brief(&self) -> ListSide {
        let town = &self.side.town.town;
        ListSide {
            town: town.code.clone(),
            name: town.name.clone(),
            on: self.side.on,
            count: self.side.count(&self.loaded.catalogue),
        }
    }

    fn way(&self, period: &Availability) -> Way {
        let name = |id| self.loaded.body(id).map(|body| body.name.clone());
        Way {
            how: period.how,
            open: self.side.town.open(&period.item, self.side.on).is_some(),
            window: period.window.as_ref().and_then(name).unwrap_or_default(),
            entrusting: period
                .entrusting
                .as_ref()
                .and_then(name)
                .unwrap_or_default(),
            since: period.from,
            basis: period.basis.clone(),
            promised: limits(&self.loaded.catalogue, &period.item)
                .promising(period.promised)
                .promised,
        }
    }
}
