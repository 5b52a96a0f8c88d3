//! The town and the day that an address asks for.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use contract::Missing;
use jiff::civil::Date;
use serde::Deserialize;

use crate::app::Shared;
use crate::catalogue_files::Loaded;
use crate::failure::Failure;

/// `?town=` and `?on=`: unless named, the town served first and today.
pub struct Asked {
    /// The town.
    pub loaded: Arc<Loaded>,
    /// The date in the hall.
    pub today: Date,
    /// The day asked for.
    pub on: Date,
}

#[derive(Deserialize)]
struct Names {
    town: Option<String>,
    on: Option<Date>,
}

impl FromRequestParts<Shared> for Asked {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Failure> {
        let Query(names) = query::<Names>(parts)?;
        let today = app.today();
        Ok(Self {
            loaded: town(app, names.town.as_deref())?,
            today,
            on: names.on.unwrap_or(today),
        })
    }
}

/// What else an address asks, read strictly.
pub struct Asks<T>(pub T);

impl<S: Send + Sync, T: for<'de> Deserialize<'de>> FromRequestParts<S> for Asks<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let Query(asked) = query(parts)?;
        Ok(Self(asked))
    }
}

/// The town of a code, or the one served where none is named.
pub fn town(app: &Shared, code: Option<&str>) -> Result<Arc<Loaded>, Failure> {
    match code.filter(|code| !code.is_empty()) {
        Some(code) => app
            .catalogue
            .town(code)
            .ok_or_else(|| Failure::missing(Missing::Town)),
        None => Ok(app.catalogue.current()),
    }
}

/// What an address asks, or that it makes no sense. What stood there is not repeated.
pub fn query<T: for<'de> Deserialize<'de>>(parts: &Parts) -> Result<Query<T>, Failure> {
    Query::try_from_uri(&parts.uri)
        .map_err(|_| Failure::bad_request("a query that cannot be read; days are like 2020-09-01"))
}
