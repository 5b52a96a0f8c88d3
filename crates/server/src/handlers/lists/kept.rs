//! Which list an address means, asked by whoever keeps it.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use contract::Missing;
use contract::revisions::KIND;
use domain::key::TownCode;
use lists::ListKind;
use serde::Deserialize;

use crate::app::Shared;
use crate::asked::query;
use crate::catalogue_files::Loaded;
use crate::failure::Failure;
use crate::staff::LoggedIn;
use crate::store::lists::Which;

/// The town that an address names, and who of those that keep its lists asks.
pub struct KeptTown {
    /// The town.
    pub town: TownCode,
    /// As it is served.
    pub loaded: Arc<Loaded>,
    /// Who asks.
    pub account: String,
}

#[derive(Deserialize)]
struct InTown {
    town: String,
}

impl FromRequestParts<Shared> for KeptTown {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Failure> {
        let staff = LoggedIn::from_request_parts(parts, app).await?;
        let path = Path::<InTown>::from_request_parts(parts, app).await;
        let Path(InTown { town }) = path.map_err(|_| Failure::missing(Missing::Town))?;
        let town = TownCode::new(town);
        staff.keeps_list(&town)?;
        let loaded = app.catalogue.town(town.as_str());
        Ok(Self {
            loaded: loaded.ok_or_else(|| Failure::missing(Missing::Town))?,
            town,
            account: staff.0.account,
        })
    }
}

/// The list that an address names, and who of those that keep it asks.
pub struct Kept {
    /// Which list.
    pub which: Which,
    /// Its town, as it is served.
    pub loaded: Arc<Loaded>,
    /// Who asks.
    pub account: String,
}

#[derive(Deserialize)]
struct OfKind {
    kind: Option<String>,
}

impl FromRequestParts<Shared> for Kept {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Failure> {
        let KeptTown {
            town,
            loaded,
            account,
        } = KeptTown::from_request_parts(parts, app).await?;
        let Query(OfKind { kind }) = query(parts)?;
        let kind = kind.map(|kind| kind.parse::<ListKind>()).transpose();
        let kind = kind.map_err(|said| Failure::bad_request(format!("{KIND}: {said}")))?;
        Ok(Self {
            which: Which {
                kind: kind.unwrap_or_default(),
                town,
            },
            loaded,
            account,
        })
    }
}
