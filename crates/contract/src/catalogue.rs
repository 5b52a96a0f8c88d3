//! The catalogue as the browser holds it.

use std::collections::BTreeMap;

use domain::calendar::Span;
use domain::catalogue::{
    Audience, Body, Catalogue, Field, Guide, Hall, Hours, Item, Level, Material,
};
use domain::key::{BatchId, BodyId, BundleId, FieldKey, ItemCode, MaterialId, TownCode};
use domain::verdict::Verdict;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, Method};

// All are of the town and the day that the address names (`crate::towns::TOWN`, `crate::towns::ON`).

/// The list that can be looked up and browsed.
pub const LISTING: Endpoint<(), Listing> = Endpoint::new(Method::Get, "/api/v1/catalogue");
/// What `lookup::Index::open` takes, as bytes; entries stand at their places in the listing, bundles after items.
pub const LOOKUP_PACK: Endpoint<(), ()> = Endpoint::new(Method::Get, "/api/v1/lookup-pack");
/// One item's page.
pub const ITEM: Endpoint<(), ItemPage> = Endpoint::new(Method::Get, "/api/v1/items/{code}");
/// What planning, filling and checking one bundle needs.
pub const BUNDLE: Endpoint<(), BundlePage> = Endpoint::new(Method::Get, "/api/v1/bundles/{id}");

/// The list of what can be looked up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listing {
    /// The catalogue's version.
    pub version: String,
    /// The date in the hall when it was made.
    #[serde(with = "crate::civil")]
    pub today: Date,
    /// The day the verdicts are of; today unless another was asked for.
    #[serde(with = "crate::civil")]
    pub on: Date,
    /// The town's code.
    pub town_code: TownCode,
    /// The town's name.
    pub town: String,
    /// Its county.
    pub county: String,
    /// The hall.
    pub hall: Hall,
    /// The hall's hours today, in words.
    pub hours_today: String,
    /// Whether this is sample data.
    pub sample: bool,
    /// How many rows the town's list has.
    pub handled_here: usize,
    /// Short names and telephones of bodies the entries mention.
    pub bodies: BTreeMap<BodyId, BodyBrief>,
    /// Items that citizens apply for; twins stand under their canonical item.
    pub items: Vec<ItemBrief>,
    /// Bundles.
    pub bundles: Vec<BundleBrief>,
}

impl Listing {
    /// The day the verdicts are of, where that is another than today.
    pub fn other_day(&self) -> Option<Date> {
        (self.on != self.today).then_some(self.on)
    }
}

/// A body, briefly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyBrief {
    /// Its name.
    pub name: String,
    /// Its telephone.
    pub phone: String,
}

/// An item, briefly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemBrief {
    /// Its code.
    pub code: ItemCode,
    /// Its name.
    pub name: String,
    /// The body that handles it: window or station if in town, else the department.
    pub body: BodyId,
    /// The verdict in one word.
    pub verdict: VerdictBrief,
    /// Its first day to come, or its last day that was, where it cannot be handed in now.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::civil::optional"
    )]
    pub day: Option<Date>,
    /// The promised limit, as the town's list has it on the day, or else the region's; 0 days are on the spot.
    pub promised: Option<Span>,
    /// Theme of life.
    pub theme: String,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// Whether there is a full guide.
    pub guide: bool,
}

/// The verdict in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerdictBrief {
    /// The town handles it.
    Here,
    /// Accepted here, decided in the county.
    Accepted,
    /// A station in the hall.
    Station,
    /// The village accepts it.
    Village,
    /// Elsewhere, but a bundle files it here.
    InBundle,
    /// Elsewhere.
    Elsewhere,
    /// Nobody has to.
    NotNeeded,
    /// Later.
    NotYet,
    /// No longer.
    Withdrawn,
    /// Not for a while.
    Suspended,
    /// Not at this time of the year.
    OutOfSeason,
}

/// A bundle, briefly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleBrief {
    /// Its id.
    pub id: BundleId,
    /// Its name.
    pub name: String,
    /// One line on what it saves.
    pub summary: String,
    /// Theme of life.
    pub theme: String,
    /// How many items it files in the usual case.
    pub usual_items: usize,
}

/// One item's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemPage {
    /// The item; for a twin, the canonical one.
    pub item: Item,
    /// The day the verdict is of; today unless another was asked for.
    pub on: Date,
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict in one word.
    pub brief: VerdictBrief,
    /// Where to go: the counter in town, or the nearest office elsewhere; nowhere for what nobody has to do.
    pub office: Option<OfficePage>,
    /// The promised limit, as the town's list has it on the day, or else the region's.
    pub promised: Option<Span>,
    /// Its guide, where it is complete.
    pub guide: Option<Guide>,
    /// The bodies mentioned.
    pub bodies: BTreeMap<BodyId, Body>,
    /// Their hours.
    pub hours: BTreeMap<String, Hours>,
    /// The fields of the guide.
    pub fields: BTreeMap<FieldKey, Field>,
    /// The materials of the guide.
    pub materials: BTreeMap<MaterialId, Material>,
    /// The documents of the batches mentioned.
    pub batches: BTreeMap<BatchId, String>,
    /// The bundles it is part of.
    pub bundles: Vec<BundleBrief>,
    /// Where it is accepted and decided, for the sentence under the verdict.
    pub levels: (Level, Level),
}

/// Where to go with an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficePage {
    /// Its name; of another town's counter, with the name of the hall.
    pub name: String,
    /// The body.
    pub body: Body,
}

/// A bundle with the part of the catalogue it needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BundlePage {
    /// That part.
    pub catalogue: Catalogue,
    /// The verdict today on each of its items.
    pub verdicts: BTreeMap<ItemCode, Verdict>,
    /// What is promised today for those for which anything is.
    pub promised: BTreeMap<ItemCode, Span>,
    /// The date in the hall.
    pub today: Date,
}
