//! The catalogue, as it stands in a town on a day.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::Missing;
use contract::catalogue::{BundlePage, ItemPage};
use domain::key::{BundleId, ItemCode};
use jiff::civil::Date;

use crate::asked::Asked;
use crate::failure::Failure;
use crate::sent::header_text;

/// The list of what can be looked up; asked again with its tag, it is not sent twice.
pub async fn list_items(asked: Asked, headers: HeaderMap) -> Result<Response, Failure> {
    let (caching, is_known) = caching(&asked, asked.on, &headers);
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    let json = asked.loaded.listing_json(asked.today, asked.on)?;
    Ok((caching, [(header::CONTENT_TYPE, "application/json")], json).into_response())
}

/// What the lookup is opened from; compressed beforehand for whoever takes brotli.
pub async fn show_lookup_pack(asked: Asked, headers: HeaderMap) -> Result<Response, Failure> {
    let (caching, is_known) = caching(&asked, asked.today, &headers);
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    // Making it takes a good part of a second, once a day.
    let Asked { loaded, today, .. } = asked;
    let packed = tokio::task::spawn_blocking(move || loaded.lookup_pack(today));
    let packed = packed
        .await
        .map_err(|error| Failure::Broken(error.to_string()))??;
    let kind = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (header::VARY, "accept-encoding"),
    ];
    let takes_brotli = header_text(&headers, "accept-encoding")
        .is_some_and(|names| names.split(',').any(|name| name.trim() == "br"));
    if takes_brotli {
        let encoding = [(header::CONTENT_ENCODING, "br")];
        return Ok((caching, kind, encoding, packed.brotli.clone()).into_response());
    }
    Ok((caching, kind, packed.plain.clone()).into_response())
}

/// The headers under which an answer is kept, and whether the asker has it already.
fn caching(asked: &Asked, on: Date, headers: &HeaderMap) -> ([(HeaderName, String); 2], bool) {
    let Asked { loaded, today, .. } = asked;
    let (version, town) = (&loaded.catalogue.version, &loaded.town.town.code);
    let format = lookup::FORMAT;
    let tag = format!("\"{version}-{format}-{town}-{today}-{on}\"");
    let caching = [
        (header::ETAG, tag.clone()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    // A proxy that compresses weakens the tag.
    let is_known = header_text(headers, "if-none-match").is_some_and(|tags| tags.contains(&tag));
    (caching, is_known)
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
