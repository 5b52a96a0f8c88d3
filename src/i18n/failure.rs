//! What went wrong with a call, and what to do now.

use contract::{ApiError, Missing};

use super::say;
use crate::api::Failure;

/// What happened and what to do.
pub(crate) fn words(failure: &Failure) -> String {
    match failure {
        Failure::Offline => say!(failure.offline),
        Failure::TimedOut => say!(failure.timed_out),
        Failure::Unreadable => say!(failure.unreadable),
        Failure::Refused(error) => refused(error),
    }
}

fn refused(error: &ApiError) -> String {
    match error {
        ApiError::BadRequest { .. } | ApiError::IdempotencyMismatch => say!(failure.bad_request),
        ApiError::TooLarge { most_bytes } => {
            say!(failure.too_large, most = most_bytes / (1024 * 1024))
        }
        ApiError::WrongFileKind => say!(failure.wrong_file_kind),
        ApiError::TooManyFiles { most } => say!(failure.too_many_files, most),
        ApiError::PersonalDataInAddress => say!(failure.personal_data),
        ApiError::NotFound { what } => not_found(*what),
        ApiError::NotAllowed => say!(failure.not_allowed),
        ApiError::DraftExpired => say!(failure.draft_expired),
        ApiError::AlreadySubmitted { receipt } => say!(failure.already_submitted, receipt),
        ApiError::WrongPair => say!(failure.wrong_pair),
        ApiError::TooManyTries {
            retry_after_seconds,
        } => {
            say!(
                failure.too_many_tries,
                minutes = retry_after_seconds.div_ceil(60)
            )
        }
        ApiError::Incomplete { .. } => say!(failure.incomplete),
        ApiError::ConsentMissing { .. } => say!(failure.consent_missing),
        ApiError::MoveRefused { .. } => say!(failure.move_refused),
        ApiError::ListUnreadable { .. } => say!(failure.list_unreadable),
        ApiError::ListNotAccepted { .. } => say!(failure.list_not_accepted),
        ApiError::ListChanged => say!(failure.list_changed),
        ApiError::StorageFull => say!(failure.storage_full),
        ApiError::Internal { request_id } => say!(failure.internal, request_id),
    }
}

fn not_found(what: Missing) -> String {
    match what {
        Missing::Town => say!(failure.no_town),
        Missing::Item => say!(failure.no_item),
        Missing::Bundle => say!(failure.no_bundle),
        Missing::Draft => say!(failure.no_draft),
        _ => say!(failure.not_found),
    }
}
