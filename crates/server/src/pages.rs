//! The built browser app: files as they are, precompressed, and its first page for every address it routes itself.

use std::path::PathBuf;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};

/// Files whose name holds a hash of their content never change.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Everything else is asked for again, and answered with 304 while it is the same.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Serves a folder; without one, every page is missing and says so.
pub fn router(folder: Option<PathBuf>) -> Router {
    let Some(folder) = folder else {
        return Router::new();
    };
    let first_page = ServeFile::new(folder.join("index.html"))
        .precompressed_br()
        .precompressed_gzip();
    let files = ServeDir::new(folder).append_index_html_on_directories(false);
    let files = files.precompressed_br().precompressed_gzip();
    let serve = move |request: Request| {
        let (first_page, files) = (first_page.clone(), files.clone());
        async move {
            let answered = if is_file(request.uri().path()) {
                files
                    .oneshot(request)
                    .await
                    .map(IntoResponse::into_response)
            } else {
                first_page
                    .oneshot(request)
                    .await
                    .map(IntoResponse::into_response)
            };
            answered.unwrap_or_else(|never| match never {})
        }
    };
    Router::new().fallback(serve).layer(from_fn(cache))
}

/// The app's own addresses have no ending.
fn is_file(path: &str) -> bool {
    path.rsplit('/')
        .next()
        .is_some_and(|name| name.contains('.'))
}

async fn cache(request: Request, next: Next) -> Response {
    let for_ever = is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    if matches!(
        response.status(),
        StatusCode::OK | StatusCode::NOT_MODIFIED | StatusCode::PARTIAL_CONTENT
    ) {
        response.headers_mut().insert(
            header::CACHE_CONTROL,
            if for_ever { FOR_EVER } else { ASK_AGAIN },
        );
    }
    response
}

/// As the bundler names them: `app-0123456789abcdef.js`, `app-0123456789abcdef_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let parts = name.split(['-', '_', '.']);
    parts
        .skip(1)
        .any(|part| part.len() >= 12 && part.bytes().all(|b| b.is_ascii_hexdigit()))
}
