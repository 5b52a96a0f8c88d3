//! Bodies: everyone who handles, decides, or receives.

use serde::{Deserialize, Serialize};

use crate::key::BodyId;

/// A department, station, hall window or company, with where to find it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// The name shown.
    pub name: String,
    /// The full legal name, for slips and consents. This and where to find it each town says for its own counters.
    #[serde(default)]
    pub legal_name: String,
    /// What sort of body it is.
    pub kind: BodyKind,
    /// Outside government a separate consent is needed before data goes to it (PIPL art. 23).
    pub government: bool,
    /// The body it belongs to.
    #[serde(default)]
    pub parent: Option<BodyId>,
    /// Where it sits.
    pub place: Place,
    /// Its counter in the hall.
    #[serde(default)]
    pub window: Option<String>,
    /// Address for visitors.
    #[serde(default)]
    pub address: String,
    /// Telephone for questions.
    #[serde(default)]
    pub phone: String,
    /// Which hours it keeps.
    #[serde(default)]
    pub hours: String,
    /// Sample data, to be replaced by the town's own.
    #[serde(default)]
    pub sample: bool,
}

impl Place {
    /// Whether each town has one of its own.
    pub fn is_of_a_town(self) -> bool {
        matches!(self, Self::Hall | Self::Station | Self::Village)
    }
}

/// What sort of body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// A government department, or a station or window of one.
    Government,
    /// A public institution.
    Institution,
    /// Power, water, gas, telecoms (公用企业).
    Utility,
    /// A village committee.
    Village,
    /// Any other company.
    Company,
    /// A hospital or clinic.
    Hospital,
    /// A bank.
    Bank,
}

/// Where a body sits, seen from the hall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A counter of the town itself.
    Hall,
    /// A station in or beside the hall.
    Station,
    /// In the county town.
    County,
    /// In a village.
    Village,
    /// Elsewhere.
    Outside,
}

/// Opening hours, which change with the season.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Its id.
    pub id: String,
    /// Hours in summer, in words.
    pub summer: String,
    /// Hours in winter, in words.
    pub winter: String,
    /// First day of summer hours, `MM-DD`.
    pub summer_from: String,
    /// First day of winter hours, `MM-DD`.
    pub winter_from: String,
    /// Anything to add.
    #[serde(default)]
    pub note: Option<String>,
}

impl Hours {
    /// The hours kept on a day.
    pub fn on(&self, date: jiff::civil::Date) -> &str {
        let day = format!("{:02}-{:02}", date.month(), date.day());
        if (self.summer_from.as_str()..self.winter_from.as_str()).contains(&day.as_str()) {
            &self.summer
        } else {
            &self.winter
        }
    }
}
