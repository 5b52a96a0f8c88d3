//! Refuses an ID number in an address line, where logs and histories would keep it.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use contract::ApiError;
use percent_encoding::percent_decode_str;

use crate::failure::Failure;

/// Answers 400 when the query holds what may be an ID number; nothing of it is logged.
pub async fn refuse_personal_data(request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default();
    if holds_id_number(&percent_decode_str(query).decode_utf8_lossy()) {
        return Failure::from(ApiError::PersonalDataInAddress).into_response();
    }
    next.run(request).await
}

/// Seventeen digits and a digit or X that stand by themselves.
fn holds_id_number(text: &str) -> bool {
    let bounded = |c: char| !c.is_ascii_alphanumeric();
    text.split(bounded).any(|word| match word.as_bytes() {
        [digits @ .., last] => {
            digits.len() == 17
                && digits.iter().all(u8::is_ascii_digit)
                && (last.is_ascii_digit() || last.eq_ignore_ascii_case(&b'x'))
        }
        [] => false,
    })
}
