//! A catalogue with the list a town has applied: from then on the list says by which facts the town has which items.
//!
//! Items of the region are recognised by their code, rows without one by their name. A row of another code is an item
//! of its own, and a body nobody has heard of is one as well, so that nothing of a list stays out of sight.

use std::collections::BTreeMap;

use domain::calendar::Span;
use domain::catalogue::{
    Availability, Batch, Body, BodyKind, Catalogue, How, Item, ItemType, Level, Place, Written,
};
use domain::key::{BatchId, BodyId, ItemCode, TownCode};

use super::duties;
use super::names::Names;
use crate::column::Column;
use crate::list::{List, Row};
use crate::list_kind::ListKind;
use crate::value::Counted;

/// A row that says nothing more about any day, because another row of the same item does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfed {
    /// The item's code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// The theme of life of an item about which nobody has said more.
const OTHER: &str = "其他";

/// Puts a town's list into the catalogue, in place of what the files say. Nothing if there is no such town.
pub fn feed(catalogue: &mut Catalogue, town: &TownCode, list: &List) -> Option<Vec<Unfed>> {
    if list.kind != ListKind::Items {
        let names = Names::of(catalogue, town)?;
        duties::put(&mut catalogue.towns.get_mut(town)?.duties, &names, list);
        return Some(Vec::new());
    }
    let mut feeding = Feeding::new(catalogue, town)?;
    let mut unfed = Vec::new();
    for row in &list.rows {
        if !feeding.row(row) {
            unfed.push(Unfed {
                code: row.code().to_owned(),
                name: row.name().to_owned(),
            });
        }
    }
    let Feeding {
        availability,
        batches,
        ..
    } = feeding;
    let town = catalogue.towns.get_mut(town)?;
    town.availability = availability;
    for (id, batch) in batches {
        // What the files say of a batch, a name alone does not unsay.
        town.batches.entry(id).or_insert(batch);
    }
    Some(unfed)
}

struct Feeding<'a> {
    catalogue: &'a mut Catalogue,
    /// What the files say, for what a row does not.
    before: BTreeMap<ItemCode, Vec<Availability>>,
    availability: BTreeMap<ItemCode, Vec<Availability>>,
    batches: BTreeMap<BatchId, Batch>,
    names: Names,
    /// The hours a new body keeps: the hall's.
    hours: String,
}

impl<'a> Feeding<'a> {
    fn new(catalogue: &'a mut Catalogue, town: &TownCode) -> Option<Self> {
        let own = catalogue.towns.get(town)?;
        Some(Self {
            before: own.availability.clone(),
            hours: own.town.hall.hours.clone(),
            availability: BTreeMap::new(),
            batches: BTreeMap::new(),
            names: Names::of(catalogue, town)?,
            catalogue,
        })
    }

    /// Takes a row in; false if another row of the item has one of its days.
    fn row(&mut self, row: &Row) -> bool {
        let code = self.code(row);
        if !self.catalogue.items.contains_key(&code) {
            let item = self.item(row, code.clone());
            self.catalogue.items.insert(code.clone(), item);
        }
        let period = self.period(row, code.clone());
        let periods = self.availability.entry(code).or_default();
        let free = periods.iter().all(|other| !other.overlaps(&period));
        if free {
            periods.push(period);
        }
        free
    }

    fn code(&self, row: &Row) -> ItemCode {
        match row.code() {
            "" => match self.names.item(row) {
                Some((code, _)) => code.clone(),
                None => ItemCode::new(local("item", row.name())),
            },
            code => ItemCode::new(code),
        }
    }

    /// An item that the region's list does not have.
    fn item(&mut self, row: &Row, code: ItemCode) -> Item {
        let days = |column| {
            let limit = row.limit(column);
            // Natural days are no promise in working days.
            let limit = limit.filter(|limit| limit.counted == Counted::Working || limit.days == 0);
            limit.map(|limit| limit.days)
        };
        let how = how(row, None);
        let decided_at = match how {
            How::Statutory | How::Delegated | How::Village => Level::Township,
            How::Accept => Level::County,
            How::Station => Level::Station,
        };
        let accepted_at = match how {
            How::Accept => Level::Township,
            How::Village => Level::Village,
            _ => decided_at,
        };
        Item {
            code,
            name: row.name().to_owned(),
            main_item: row.get(Column::MainItem).to_owned(),
            kind: row.kind().unwrap_or(ItemType::OtherPower),
            body: self.body(row.get(Column::Body), row),
            audience: row.audience(),
            accepted_at: row.get(Column::AcceptedAt).parse().unwrap_or(accepted_at),
            decided_at: row.get(Column::DecidedAt).parse().unwrap_or(decided_at),
            statutory_days: days(Column::Statutory),
            promised_days: days(Column::Promised),
            fee: row.get(Column::Fee).to_owned(),
            visits: 1,
            basis: row.get(Column::LegalBasis).to_owned(),
            theme: OTHER.to_owned(),
            source: String::new(),
            not_needed: None,
        }
    }

    fn period(&mut self, row: &Row, item: ItemCode) -> Availability {
        let before = self
            .before
            .get(&item)
            .and_then(|periods| periods.last())
            .cloned();
        let named = |column: Column| Some(row.get(column)).filter(|name| !name.is_empty());
        let body = |feeding: &mut Self, column, kept: fn(&Availability) -> &Option<BodyId>| {
            let said = named(column).map(|name| feeding.body(name, row));
            said.or_else(|| before.as_ref().and_then(|before| kept(before).clone()))
        };
        let own_basis = named(Column::DelegationBasis).or_else(|| named(Column::Basis));
        Availability {
            how: how(row, before.as_ref()),
            batch: named(Column::Batch).map(|batch| self.batch(batch)),
            from: row.date(Column::From),
            until: row.date(Column::Until),
            season: named(Column::Season).and_then(|season| season.parse().ok()),
            basis: own_basis.unwrap_or_default().to_owned(),
            entrusting: body(self, Column::Entrusting, |before| &before.entrusting),
            window: body(self, Column::Window, |before| &before.window),
            promised: self.promised(row),
            written: self.written(row, &item),
            item,
        }
    }

    /// What this list promises otherwise than the region's.
    fn promised(&self, row: &Row) -> Option<Span> {
        let own = row.limit(Column::Promised).map(Span::from);
        let region = self.names.limits(row).and_then(|limits| limits.promised);
        own.filter(|own| region != Some(*own))
    }

    /// What this list writes otherwise than the region's.
    fn written(&self, row: &Row, code: &ItemCode) -> Written {
        let item = self.catalogue.items.get(code);
        let differs = |said: &str, region: Option<&str>| {
            (!said.is_empty() && Some(said) != region).then(|| said.to_owned())
        };
        Written {
            code: differs(row.code(), Some(code.as_str())),
            name: differs(row.name(), item.map(|item| item.name.as_str())),
            kind: row
                .kind()
                .filter(|kind| Some(*kind) != item.map(|item| item.kind)),
            law: differs(
                row.get(Column::LegalBasis),
                item.map(|item| item.basis.as_str()),
            ),
        }
    }

    fn batch(&mut self, name: &str) -> BatchId {
        let id = BatchId::new(name);
        self.batches.entry(id.clone()).or_insert_with(|| Batch {
            id: id.clone(),
            on: None,
            until: None,
            basis: String::new(),
            entrusting: None,
            document: name.to_owned(),
            note: String::new(),
        });
        id
    }

    /// The body of a name; a new one for a name nobody has.
    fn body(&mut self, name: &str, row: &Row) -> BodyId {
        if let Some(id) = self.names.body(name) {
            return id.clone();
        }
        let id = BodyId::new(local("body", name));
        let body = Body {
            id: id.clone(),
            name: name.to_owned(),
            legal_name: name.to_owned(),
            kind: BodyKind::Government,
            government: true,
            parent: None,
            place: Place::County,
            window: None,
            address: row.get(Column::Address).to_owned(),
            phone: row.get(Column::Phone).to_owned(),
            hours: self.hours.clone(),
            sample: false,
        };
        self.catalogue.bodies.insert(id.clone(), body);
        self.names.add_body(name, id.clone());
        id
    }
}

/// In which way the town has it: as the row says, else as the files say, else as the rest of the row suggests.
fn how(row: &Row, before: Option<&Availability>) -> How {
    let suggested = || match row.get(Column::Level) {
        _ if !row.get(Column::Entrusting).is_empty() => How::Delegated,
        "" | "乡级" => How::Statutory,
        "村级" => How::Village,
        _ => How::Accept,
    };
    let said = row.how().or_else(|| before.map(|before| before.how));
    said.unwrap_or_else(suggested)
}

/// An id for something that only a list knows, the same whenever the list is read: FNV-1a over its name.
fn local(what: &str, name: &str) -> String {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("list-{what}-{hash:016x}")
}
