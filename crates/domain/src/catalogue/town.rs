//! A town: what kind it is, its hall and its villages.

use serde::{Deserialize, Serialize};

use crate::key::TownCode;
use crate::terms::terms;

/// A town or subdistrict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Town {
    /// Division code.
    pub code: TownCode,
    /// Its name.
    pub name: String,
    /// The county or district it belongs to.
    pub county: String,
    /// That county's division code.
    pub county_code: String,
    /// The city above.
    pub city: String,
    /// What kind of township it is: lists differ by kind.
    pub kind: TownKind,
    /// The towns whose halls lie nearer than the county's, nearest first.
    #[serde(default)]
    pub near: Vec<TownCode>,
    /// The town that is served where none is named.
    #[serde(default)]
    pub default: bool,
    /// Its hall.
    pub hall: Hall,
    /// What receipt numbers begin with.
    pub receipt_prefix: String,
    /// Sample data, to be replaced by the town's own.
    #[serde(default)]
    pub sample: bool,
}

terms! {
    /// The kinds of township that have lists of their own.
    TownKind {
        /// A large town.
        Large = "large",
        /// A medium town, the ordinary case.
        Medium = "medium",
        /// A small town or a township.
        Small = "small",
        /// A street office (街道).
        Street = "street",
        /// An economically developed town (经济发达镇), which takes over much of the county's work.
        Developed = "developed",
    }
}

/// The hall of a town.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hall {
    /// Its name.
    pub name: String,
    /// Address for visitors.
    pub address: String,
    /// Telephone of the front desk.
    pub phone: String,
    /// Which hours it keeps.
    pub hours: String,
}

/// A village or community; people still say the names from before a merger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Village {
    /// Twelve-digit division code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// 村 or 社区.
    pub kind: String,
    /// Former names.
    pub former: Vec<String>,
}
