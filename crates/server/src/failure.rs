//! What can go wrong while a request is answered, and how it is said: one error type, one place for statuses.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::{ApiError, Missing};

use crate::request_id;

/// Why a request was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Something to tell whoever asked.
    #[error("{0:?}")]
    Told(Box<ApiError>),
    /// The database.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// A stored file.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
    /// Stored data that can't be read any more.
    #[error("stored data: {0}")]
    Data(#[from] serde_json::Error),
    /// Anything else that should never happen.
    #[error("{0}")]
    Broken(String),
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Told(Box::new(error))
    }
}

impl Failure {
    /// That there is no such thing.
    pub fn missing(what: Missing) -> Self {
        ApiError::NotFound { what }.into()
    }

    /// That a request makes no sense, told to programmers.
    pub fn bad_request(why: impl Into<String>) -> Self {
        ApiError::BadRequest { why: why.into() }.into()
    }

    /// Whether nothing can be written at the moment.
    pub fn is_full(&self) -> bool {
        match self {
            // SQLITE_FULL, and SQLITE_IOERR_WRITE where the file system says it late.
            Self::Database(sqlx::Error::Database(error)) => error
                .code()
                .is_some_and(|code| matches!(code.as_ref(), "13" | "778")),
            Self::File(error) => {
                matches!(
                    error.kind(),
                    std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded
                )
            }
            _ => false,
        }
    }

    fn into_error(self) -> ApiError {
        if self.is_full() {
            tracing::error!(error = %self, "storage full");
            return ApiError::StorageFull;
        }
        match self {
            Self::Told(error) => *error,
            broken => {
                // The texts of these errors name columns and paths, never what a person typed.
                tracing::error!(error = %broken, "broken");
                ApiError::Internal {
                    request_id: request_id::current(),
                }
            }
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let error = self.into_error();
        let retry_after = match &error {
            ApiError::TooManyTries {
                retry_after_seconds,
            } => Some(*retry_after_seconds),
            _ => None,
        };
        let mut response = (status(&error), Json(error)).into_response();
        if let Some(seconds) = retry_after {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

fn status(error: &ApiError) -> StatusCode {
    match error {
        ApiError::BadRequest { .. } | ApiError::PersonalDataInAddress => StatusCode::BAD_REQUEST,
        ApiError::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        ApiError::WrongFileKind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ApiError::NotFound { .. } => StatusCode::NOT_FOUND,
        ApiError::NotAllowed => StatusCode::FORBIDDEN,
        ApiError::WrongPair => StatusCode::UNAUTHORIZED,
        ApiError::DraftExpired => StatusCode::GONE,
        ApiError::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
        ApiError::AlreadySubmitted { .. }
        | ApiError::MoveRefused { .. }
        | ApiError::ListChanged => StatusCode::CONFLICT,
        ApiError::TooManyFiles { .. }
        | ApiError::Incomplete { .. }
        | ApiError::ConsentMissing { .. }
        | ApiError::ListUnreadable { .. }
        | ApiError::ListNotAccepted { .. }
        | ApiError::IdempotencyMismatch => StatusCode::UNPROCESSABLE_ENTITY,
        ApiError::StorageFull => StatusCode::INSUFFICIENT_STORAGE,
        ApiError::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
