//! What is looked for; it stands in the address.

use contract::catalogue::{ItemBrief, VerdictBrief};
use contract::towns::ON;
use domain::catalogue::Audience;
use leptos_router::params::ParamsMap;

use crate::routes;

/// What is looked for. An empty part asks for nothing.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Filter {
    /// A theme of life.
    pub(super) theme: String,
    /// A body.
    pub(super) body: String,
    /// Persons or organisations.
    pub(super) who: String,
    /// Only what this town has on its list.
    pub(super) here: bool,
    /// The day whose list is meant; today's unless given.
    pub(super) on: String,
}

pub(super) const PERSON: &str = "person";
pub(super) const ORGANISATION: &str = "organisation";
pub(super) const HERE: &str = "1";

impl Filter {
    /// As the address says.
    pub(super) fn read(map: &ParamsMap) -> Self {
        let part = |name| map.get(name).unwrap_or_default();
        Self {
            theme: part("theme"),
            body: part("body"),
            who: part("who"),
            here: part("here") == HERE,
            on: part(ON),
        }
    }

    /// Whether an item is among what is looked for.
    pub(super) fn takes(&self, item: &ItemBrief) -> bool {
        let fits = |wanted: &str, value: &str| wanted.is_empty() || wanted == value;
        is_for(item, &self.who)
            && fits(&self.theme, &item.theme)
            && fits(&self.body, item.body.as_str())
            && (!self.here || is_here(item.verdict))
    }

    /// The address that says so.
    pub(super) fn address(&self) -> String {
        let here = if self.here { HERE } else { "" };
        let query = [
            ("theme", self.theme.clone()),
            ("body", self.body.clone()),
            ("who", self.who.clone()),
            ("here", here.to_owned()),
            (ON, self.on.clone()),
        ];
        routes::with_query(routes::BROWSE, &query)
    }
}

/// Whether an item is for persons or for organisations, whichever is asked.
pub(super) fn is_for(item: &ItemBrief, who: &str) -> bool {
    match who {
        PERSON => item.audience.contains(&Audience::Person),
        ORGANISATION => item.audience.contains(&Audience::Organisation),
        _ => true,
    }
}

/// Whether an item is on the town's list, also while it is not taken in.
pub(super) fn is_here(verdict: VerdictBrief) -> bool {
    use VerdictBrief::{Accepted, Here, OutOfSeason, Station, Suspended, Village};
    matches!(
        verdict,
        Here | Accepted | Station | Village | Suspended | OutOfSeason
    )
}
