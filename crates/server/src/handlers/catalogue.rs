//! The catalogue, as it stands in a town on a day.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::Missing;
use contract::catalogue::{BundlePage, ItemPage};
use domain::key::{BundleId, ItemCode};

use crate::asked::Asked;
use crate::failure::Failure;
use crate::sent::header_text;

/// The list of what can be looked up; asked again with its tag, it is not sent twice.
pub async fn list_items(asked: Asked, headers: HeaderMap) -> Result<Response, Failure> {
    let Asked { loaded, today, on } = asked;
    let (version, town) = (&loaded.catalogue.version, &loaded.town.town.code);
    let tag = format!("\"{version}-{town}-{today}-{on}\"");
    let caching = [
        (header::ETAG, tag.clone()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    // A proxy that compresses weakens the tag.
    let known = header_text(&headers, "if-none-match").is_some_and(|tags| tags.contains(&tag));
    if known {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    let json = loaded.listing_json(today, on)?;
    Ok((caching, [(header::CONTENT_TYPE, "application/json")], json).into_response())
}

/// One item's page.
pub async fn show_item(asked: Asked, Path(code): Path<String>) -> Result<Json<ItemPage>, Failure> {
    let page = asked.loaded.item_page(&ItemCode::new(code), asked.on);
    page.map(Json)
        .ok_or_else(|| Failure::missing(Missing::Item))
}

/// A bundle with the part of the catalogue it needs.
pub async fn show_bundle(
    asked: Asked,
    Path(id): Path<String>,
) -> Result<Json<BundlePage>, Failure> {
    let page = asked.loaded.bundle_page(&BundleId::new(id), asked.today);
    page.map(Json)
        .ok_or_else(|| Failure::missing(Missing::Bundle))
}
