//! The catalogue: everything the town knows as data. Read-only once loaded, and the same on both sides of the wire.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::key::{BodyId, BundleId, FieldKey, ItemCode, MaterialId, SectionId, TownCode};

mod availability;
mod body;
mod bundle;
mod check;
mod duties;
mod field;
mod guide;
mod item;
#[cfg(feature = "load")]
pub mod load;
mod material;
mod season;
mod town;
mod town_list;

pub use availability::{Availability, Batch, How, Suspension, Written};
pub use body::{Body, BodyKind, Hours, Place};
pub use bundle::{
    Advice, After, Bundle, BundleField, BundleMaterial, Preset, Question, QuestionOption, Step,
    Takes,
};
pub(crate) use check::span;
pub use duties::{Duties, Enforcement, OneThing, Responsibility, Term};
pub use field::{Check, Field, FieldKind, NO, Section, YES};
pub use guide::{
    Confidence, Counted, Days, DaysKind, FieldUse, Guide, MaterialUse, Necessity, Need, Yields,
};
pub use item::{Audience, Item, ItemType, Level};
pub use material::{Material, Statement, Supply};
pub use season::Season;
pub use town::{Hall, Town, TownKind, Village};
pub use town_list::TownList;

/// All tables of the catalogue, or the part of them that one bundle needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Changes whenever any file changes.
    pub version: String,
    /// The towns served, by division code.
    pub towns: BTreeMap<TownCode, TownList>,
    /// Opening hours, by id.
    pub hours: BTreeMap<String, Hours>,
    /// Every body.
    pub bodies: BTreeMap<BodyId, Body>,
    /// The region's list of items.
    pub items: BTreeMap<ItemCode, Item>,
    /// Rows of the list that mean another row's item.
    pub twins: BTreeMap<ItemCode, ItemCode>,
    /// Other names.
    pub aliases: Vec<Alias>,
    /// Pages of forms.
    pub sections: BTreeMap<SectionId, Section>,
    /// The field dictionary.
    pub fields: BTreeMap<FieldKey, Field>,
    /// The material dictionary.
    pub materials: BTreeMap<MaterialId, Material>,
    /// Statements to sign, by id.
    pub statements: BTreeMap<String, Statement>,
    /// Guides of the items that have one.
    pub guides: BTreeMap<ItemCode, Guide>,
    /// Bundles.
    pub bundles: BTreeMap<BundleId, Bundle>,
    /// Holidays and make-up days.
    pub calendar: Calendar,
}

/// Another name by which people know an item or a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alias {
    /// What it names.
    pub target: AliasTarget,
    /// The words.
    pub words: String,
}

/// What an alias names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AliasTarget {
    /// An item.
    Item(ItemCode),
    /// A bundle.
    Bundle(BundleId),
}

impl Catalogue {
    /// The item whose page stands for this code: itself, or the one it is a twin of.
    pub fn canonical<'a>(&'a self, code: &'a ItemCode) -> &'a ItemCode {
        self.twins.get(code).unwrap_or(code)
    }

    /// The bundles in which an item is filed.
    pub fn bundles_filing(&self, code: &ItemCode) -> impl Iterator<Item = &Bundle> {
        self.bundles.values().filter(move |b| {
            b.steps
                .iter()
                .any(|s| s.item == *code && s.advice == Advice::Apply)
        })
    }

    /// A body as it stands in a town: the town's own counter, station or village, or an office of the county.
    pub fn body_in<'a>(&'a self, town: &'a TownList, id: &BodyId) -> Option<&'a Body> {
        town.bodies.get(id).or_else(|| self.bodies.get(id))
    }

    /// The part that planning, filling and checking one bundle in a town needs; nothing if there is no such bundle
    /// or town.
    pub fn slice(&self, id: &BundleId, town: &TownCode) -> Option<Self> {
        let (bundle, town) = (self.bundles.get(id)?, self.towns.get(town)?);
        let items: BTreeSet<&ItemCode> = bundle.steps.iter().map(|s| &s.item).collect();
        let guides = keep(&self.guides, |code| items.contains(code));
        let fields = self.fields_of(bundle, &guides);
        let materials: BTreeSet<&MaterialId> = (guides
            .values()
            .flat_map(|g| &g.materials)
            .map(|m| &m.material))
        .chain(bundle.materials.iter().map(|m| &m.material))
        .chain(guides.values().flat_map(|g| &g.yields.materials))
        .collect();
        let materials = keep(&self.materials, |id| materials.contains(id));
        let statements: BTreeSet<&String> = materials
            .values()
            .filter_map(|m| m.statement.as_ref())
            .collect();
        Some(Self {
            version: self.version.clone(),
            towns: BTreeMap::from([(town.town.code.clone(), town.without_lists())]),
            hours: self.hours.clone(),
            bodies: (self.bodies.keys())
                .filter_map(|id| Some((id.clone(), self.body_in(town, id)?.clone())))
                .collect(),
            items: keep(&self.items, |code| items.contains(code)),
            twins: BTreeMap::new(),
            aliases: Vec::new(),
            sections: keep(&self.sections, |id| {
                fields.values().any(|f| f.section == *id)
            }),
            statements: keep(&self.statements, |id| statements.contains(id)),
            bundles: BTreeMap::from([(id.clone(), bundle.clone())]),
            calendar: self.calendar.clone(),
            guides,
            fields,
            materials,
        })
    }

    fn fields_of(
        &self,
        bundle: &Bundle,
        guides: &BTreeMap<ItemCode, Guide>,
    ) -> BTreeMap<FieldKey, Field> {
        let mut used: BTreeSet<&FieldKey> = guides
            .values()
            .flat_map(|g| &g.fields)
            .map(|f| &f.key)
            .collect();
        used.extend(bundle.fields.iter().map(|f| &f.key));
        used.extend(bundle.presets.iter().map(|p| &p.key));
        used.extend(
            bundle
                .questions
                .iter()
                .flat_map(|q| &q.options)
                .flat_map(|o| o.set.keys()),
        );
        used.extend(bundle.steps.iter().flat_map(|s| &s.takes).map(|t| &t.field));
        let parts: BTreeSet<&FieldKey> = (self.fields.values())
            .filter(|f| f.part_of.as_ref().is_some_and(|whole| used.contains(whole)))
            .map(|f| &f.key)
            .collect();
        keep(&self.fields, |key| {
            used.contains(key) || parts.contains(key)
        })
    }
}

fn keep<K: Clone + Ord, V: Clone>(
    map: &BTreeMap<K, V>,
    wanted: impl Fn(&K) -> bool,
) -> BTreeMap<K, V> {
    map.iter()
        .filter(|(k, _)| wanted(k))
        .map(|(k, v)| (k.clone(), v.clone()))
        .collect()
}
