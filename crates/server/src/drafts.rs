//! How drafts are held: who may open one, for how long it lives, and what it may grow to.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use contract::drafts::{DRAFT_SECRET, Face, OpenedDraft, SaveDraft};
use contract::{ApiError, Missing};
use domain::catalogue::Catalogue;
use domain::draft::{Draft, Typed};
use domain::key::FieldKey;
use jiff::{SignedDuration, Timestamp};
use sqlx::SqliteConnection;

use crate::failure::Failure;
use crate::sent::{JSON_MOST_BYTES, cookie, header_text, set_cookie};
use crate::store::drafts::{self, StoredDraft};
use crate::{chance, secrets};

/// The field whose last four characters are the second factor.
pub const ID_NUMBER: &str = "applicant.id_number";

/// How long a draft lives after it was last used.
pub fn lifetime(face: Face) -> SignedDuration {
    match face {
        Face::Phone => SignedDuration::from_hours(30 * 24),
        Face::Kiosk | Face::Desk => SignedDuration::from_mins(30),
    }
}

/// A code to find a draft again: short where it is read off a screen and used within the half hour.
pub fn resume_code(face: Face) -> Result<String, Failure> {
    chance::code(match face {
        Face::Phone => 10,
        Face::Kiosk | Face::Desk => 6,
    })
}

/// A resume code as it is stored, however it was typed.
pub fn tidy_code(typed: &str) -> String {
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// The second factor as it is compared, however it was typed.
pub fn last_four(id_number: &str) -> Option<String> {
    let tidy = tidy_code(id_number);
    tidy.len().checked_sub(4).map(|at| tidy[at..].to_owned())
}

/// The second factor that a draft holds.
pub fn last_four_of(draft: &Draft) -> Option<String> {
    match draft.typed.get(&FieldKey::new(ID_NUMBER)) {
        Some(Typed::Text(number)) => last_four(number),
        _ => None,
    }
}

/// The secret a request shows for a draft: a header from a shared machine, a cookie from one's own.
pub fn shown_secret<'a>(headers: &'a HeaderMap, id: &str) -> Option<&'a str> {
    header_text(headers, DRAFT_SECRET).or_else(|| cookie(headers, &cookie_name(id)))
}

/// Finds a draft for whoever shows its secret.
pub async fn held(
    db: &mut SqliteConnection,
    headers: &HeaderMap,
    id: &str,
    now: Timestamp,
) -> Result<StoredDraft, Failure> {
    let Some(stored) = drafts::find(db, id).await? else {
        return Err(Failure::missing(Missing::Draft));
    };
    if !shown_secret(headers, id).is_some_and(|secret| secrets::fits(secret, &stored.secret_hash)) {
        return Err(ApiError::NotAllowed.into());
    }
    if stored.state.expires_at <= now {
        return Err(ApiError::DraftExpired.into());
    }
    Ok(stored)
}

/// The same, if it has not been handed in.
pub async fn open(
    db: &mut SqliteConnection,
    headers: &HeaderMap,
    id: &str,
    now: Timestamp,
) -> Result<StoredDraft, Failure> {
    let stored = held(db, headers, id, now).await?;
    match &stored.state.receipt {
        Some(receipt) => Err(ApiError::AlreadySubmitted {
            receipt: receipt.clone(),
        }
        .into()),
        None => Ok(stored),
    }
}

/// Keeps a draft alive from now on.
pub fn extend(stored: &mut StoredDraft, now: Timestamp) {
    stored.state.expires_at = now.saturating_add(lifetime(stored.face)).unwrap_or(now);
}

/// Marks that something was saved.
pub fn mark_saved(stored: &mut StoredDraft, now: Timestamp) {
    stored.state.revision += 1;
    stored.state.saved_at = now;
    extend(stored, now);
}

/// Takes a part in, or says why not.
pub fn take_in(draft: &mut Draft, part: SaveDraft, catalogue: &Catalogue) -> Result<(), Failure> {
    let fields = part
        .typed
        .keys()
        .all(|key| catalogue.fields.contains_key(key));
    let mut materials = part.signed.keys().chain(part.at_window.keys());
    if !fields || !materials.all(|id| catalogue.materials.contains_key(id)) {
        return Err(Failure::bad_request("unknown field or material"));
    }
    if let Some(circumstances) = part.circumstances {
        draft.circumstances = circumstances;
    }
    for (key, typed) in part.typed {
        match typed {
            Some(typed) => draft.typed.insert(key, typed),
            None => draft.typed.remove(&key),
        };
    }
    for (material, signature) in part.signed {
        match signature {
            Some(signature) => draft.signed.insert(material, signature),
            None => draft.signed.remove(&material),
        };
    }
    for (material, at_window) in part.at_window {
        if at_window {
            draft.at_window.insert(material);
        } else {
            draft.at_window.remove(&material);
        }
    }
    if serde_json::to_string(draft)?.len() > JSON_MOST_BYTES {
        return Err(ApiError::TooLarge {
            most_bytes: JSON_MOST_BYTES as u64,
        }
        .into());
    }
    Ok(())
}

/// Hands a draft with its secret to a machine: in a cookie to one's own, once and in the answer to a shared one.
pub fn handed(
    stored: StoredDraft,
    secret: String,
    face: Face,
    base_url: &str,
) -> Result<Response, Failure> {
    let id = stored.state.id.clone();
    if face != Face::Phone {
        let opened = OpenedDraft {
            state: stored.state,
            secret: Some(secret),
        };
        return Ok(axum::Json(opened).into_response());
    }
    let cookie = set_cookie(
        &cookie_name(&id),
        &secret,
        lifetime(face).as_secs(),
        base_url,
    );
    let cookie =
        HeaderValue::from_str(&cookie).map_err(|error| Failure::Broken(error.to_string()))?;
    let opened = OpenedDraft {
        state: stored.state,
        secret: None,
    };
    Ok(([(header::SET_COOKIE, cookie)], axum::Json(opened)).into_response())
}

fn cookie_name(id: &str) -> String {
    format!("draft_{id}")
}
