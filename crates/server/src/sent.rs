//! What came with a request, read strictly: JSON with no unknown fields and a cap, headers, cookies.

use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use contract::ApiError;
use serde::de::DeserializeOwned;

use crate::failure::Failure;

/// The most a JSON body may have; a draft with its signatures stays far below.
pub const JSON_MOST_BYTES: usize = 1024 * 1024;

/// A JSON body.
pub struct Sent<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Sent<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let kind =
            header_text(request.headers(), header::CONTENT_TYPE.as_str()).unwrap_or_default();
        if !kind.starts_with("application/json") {
            return Err(Failure::bad_request(
                "expected content-type: application/json",
            ));
        }
        let too_large = |_| ApiError::TooLarge {
            most_bytes: JSON_MOST_BYTES as u64,
        };
        let bytes = axum::body::to_bytes(request.into_body(), JSON_MOST_BYTES)
            .await
            .map_err(too_large)?;
        serde_json::from_slice(&bytes)
            .map(Self)
            .map_err(|error| Failure::bad_request(shape(&error)))
    }
}

/// Where and how JSON is wrong, without what stood there: that may be a person's.
fn shape(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let harmless = said.starts_with("unknown field") || said.starts_with("missing field");
    let what = if harmless {
        said
    } else {
        format!("{:?} error", error.classify()).to_lowercase()
    };
    format!("line {}, column {}: {what}", error.line(), error.column())
}

/// A header's text.
pub fn header_text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// A cookie's value.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|value| value.to_str().ok());
    let mut pairs = all
        .flat_map(|text| text.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs.find_map(|(key, value)| (key == name).then_some(value))
}

/// A cookie that scripts can't read and other sites can't send.
pub fn set_cookie(name: &str, value: &str, max_age_seconds: i64, base_url: &str) -> String {
    let secure = if base_url.starts_with("https:") {
        "; Secure"
    } else {
        ""
    };
    format!(
        "{name}={value}; Path=/api/v1; Max-Age={max_age_seconds}; HttpOnly; SameSite=Strict{secure}"
    )
}
