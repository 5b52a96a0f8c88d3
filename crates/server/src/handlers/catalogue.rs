//! The catalogue.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::Missing;
use contract::catalogue::{BundlePage, ItemPage};
use domain::key::{BundleId, ItemCode};

use crate::app::Shared;
use crate::failure::Failure;
use crate::sent::header_text;

/// The list of what can be looked up; asked again with its tag, it is not sent twice.
pub async fn list_items(
    State(app): State<Shared>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let (loaded, today) = (app.catalogue.current(), app.today());
    let tag = format!("\"{}-{today}\"", loaded.catalogue.version);
    let caching = [
        (header::ETAG, tag.clone()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    // A proxy that compresses weakens the tag.
    let known = header_text(&headers, "if-none-match").is_some_and(|tags| tags.contains(&tag));
    if known {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    let json = loaded.listing_json(today)?;
    Ok((caching, [(header::CONTENT_TYPE, "application/json")], json).into_response())
}

/// One item's page.
pub async fn show_item(
    State(app): State<Shared>,
    Path(code): Path<String>,
) -> Result<Json<ItemPage>, Failure> {
    let page = app
        .catalogue
        .current()
        .item_page(&ItemCode::new(code), app.today());
    page.map(Json)
        .ok_or_else(|| Failure::missing(Missing::Item))
}

/// A bundle with the part of the catalogue it needs.
pub async fn show_bundle(
    State(app): State<Shared>,
    Path(id): Path<String>,
) -> Result<Json<BundlePage>, Failure> {
    let page = app
        .catalogue
        .current()
        .bundle_page(&BundleId::new(id), app.today());
    page.map(Json)
        .ok_or_else(|| Failure::missing(Missing::Bundle))
}
