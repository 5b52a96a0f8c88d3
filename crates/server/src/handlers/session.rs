//! Staff log in and out.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use contract::ApiError;
use contract::staff::{LogIn, Staff};
use jiff::SignedDuration;

use crate::app::Shared;
use crate::client::Client;
use crate::failure::Failure;
use crate::limiter::Guess;
use crate::sent::{Sent, cookie, set_cookie};
use crate::staff::{LoggedIn, SESSION};
use crate::{chance, secrets, store};

/// However much it is used, a session ends after a working day.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// Opens a session. An unknown account is answered as a wrong password, and as slowly.
pub async fn log_in(
    State(app): State<Shared>,
    Client(client): Client,
    Sent(asked): Sent<LogIn>,
) -> Result<Response, Failure> {
    let now = app.now();
    let guess = Guess::at("account", &asked.account, &client);
    app.limiter.check(&guess, now)?;
    let mut db = app.store.read().await?;
    let found = store::accounts::find(&mut db, &asked.account).await?;
    drop(db);
    let (staff, hash) = found.map_or((None, None), |(staff, hash)| (Some(staff), Some(hash)));
    let fits = secrets::password_fits(asked.password, hash).await?;
    let Some(staff) = staff.filter(|_| fits) else {
        app.limiter.wrong(&guess, now);
        return Err(ApiError::WrongPair.into());
    };
    let token = chance::secret()?;
    let ends_at = now.saturating_add(LONGEST).unwrap_or(now);
    let mut db = app.store.write().await?;
    store::accounts::open_session(
        &mut db,
        &secrets::hash(&token),
        &staff.account,
        now,
        ends_at,
    )
    .await?;
    app.store.commit(db).await?;
    let cookie = set_cookie(SESSION, &token, LONGEST.as_secs(), &app.base_url);
    Ok(([(header::SET_COOKIE, cookie)], Json(staff)).into_response())
}

/// Who is logged in.
pub async fn who(LoggedIn(staff): LoggedIn) -> Json<Staff> {
    Json(staff)
}

/// Ends the session.
pub async fn log_out(State(app): State<Shared>, headers: HeaderMap) -> Result<Response, Failure> {
    if let Some(token) = cookie(&headers, SESSION) {
        let mut db = app.store.write().await?;
        store::accounts::close_session(&mut db, &secrets::hash(token)).await?;
        app.store.commit(db).await?;
    }
    let cookie = set_cookie(SESSION, "", 0, &app.base_url);
    Ok(([(header::SET_COOKIE, cookie)], Json(())).into_response())
}
