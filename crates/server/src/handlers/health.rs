//! Whether the server lives, and whether it can take anything.

use axum::extract::State;
use axum::http::StatusCode;
use contract::Missing;

use crate::app::Shared;
use crate::failure::Failure;

/// It lives if it answers.
pub async fn live() -> &'static str {
    "ok"
}

/// It is ready if the database takes a write.
pub async fn ready(State(app): State<Shared>) -> (StatusCode, &'static str) {
    match app.store.beat(app.now()).await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(failure) => {
            tracing::error!(error = %failure, "not ready");
            let why = if failure.is_full() || matches!(failure, Failure::Told(_)) {
                "storage full"
            } else {
                "broken"
            };
            (StatusCode::SERVICE_UNAVAILABLE, why)
        }
    }
}

/// A path of the API that is none.
pub async fn no_such_path() -> Failure {
    Failure::missing(Missing::Path)
}
