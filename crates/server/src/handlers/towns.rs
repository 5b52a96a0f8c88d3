//! The towns of this server, and the differences between their lists.

use std::sync::Arc;

use axum::Json;
use axum::extract::{FromRequestParts, Query, State};
use axum::http::request::Parts;
use contract::lists::DutyLists;
use contract::towns::{Changes, DisagreementRow, TownBrief};
use domain::catalogue::TownList;
use domain::difference::Side;
use domain::unities::disagreements;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use crate::app::Shared;
use crate::asked::{Asked, query, town};
use crate::catalogue_files::Loaded;
use crate::changes::changes;
use crate::failure::Failure;
use crate::staff::LoggedIn;

/// The towns that can be asked for.
pub async fn list_towns(State(app): State<Shared>) -> Json<Vec<TownBrief>> {
    let (catalogue, on) = (&app.catalogue.current().catalogue, app.today());
    let brief = |town: &TownList| TownBrief {
        code: town.town.code.clone(),
        name: town.town.name.clone(),
        kind: town.town.kind,
        count: Side { town, on }.count(catalogue),
    };
    Json(catalogue.towns.values().map(brief).collect())
}

/// The two lists that an address compares.
pub struct Compared {
    first: (Arc<Loaded>, Date),
    second: (Arc<Loaded>, Date),
}

#[derive(Deserialize)]
struct Names {
    town: Option<String>,
    other: Option<String>,
    from: Option<Date>,
    to: Option<Date>,
}

impl FromRequestParts<Shared> for Compared {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Failure> {
        let Query(names) = query::<Names>(parts)?;
        let (first, to) = (
            town(app, names.town.as_deref())?,
            names.to.unwrap_or_else(|| app.today()),
        );
        let second = match names.other.as_deref() {
            Some("") | None => Arc::clone(&first),
            other => town(app, other)?,
        };
        // Two towns are compared on one day, a town with itself a year before.
        let before = match Arc::ptr_eq(&first, &second) {
            true => to.saturating_sub(1.year()),
            false => to,
        };
        Ok(Self {
            first: (first, names.from.unwrap_or(before)),
            second: (second, to),
        })
    }
}

/// What the second list has and the first has not, and the other way round.
pub async fn show_changes(Compared { first, second }: Compared) -> Json<Changes> {
    Json(changes((&first.0, first.1), (&second.0, second.1)))
}

/// Where lists disagree on an item's name, type, basis or code.
pub async fn list_disagreements(
    State(app): State<Shared>,
    _: LoggedIn,
) -> Json<Vec<DisagreementRow>> {
    let catalogue = &app.catalogue.current().catalogue;
    let rows = disagreements(catalogue, app.today());
    let named = |disagreement: domain::unities::Disagreement| DisagreementRow {
        name: catalogue
            .items
            .get(&disagreement.item)
            .map(|item| item.name.clone())
            .unwrap_or_default(),
        disagreement,
    };
    Json(rows.into_iter().map(named).collect())
}

/// A town's lists for its staff, in force on a day.
pub async fn list_duties(asked: Asked, _: LoggedIn) -> Json<DutyLists> {
    Json(asked.loaded.duties(asked.on))
}
