//! Drafts: opened, found again, read, saved, forgotten.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::drafts::{DraftState, Face, OpenDraft, ResumeDraft, SaveDraft, SavedDraft};
use contract::{ApiError, Missing};
use domain::draft::Draft;
use domain::key::TownCode;

use crate::app::Shared;
use crate::asked::town;
use crate::client::Client;
use crate::failure::Failure;
use crate::limiter::Guess;
use crate::sent::Sent;
use crate::store::drafts::StoredDraft;
use crate::store::files::Owner;
use crate::{chance, drafts, secrets, store};

/// Opens a draft.
pub async fn open_draft(
    State(app): State<Shared>,
    Sent(asked): Sent<OpenDraft>,
) -> Result<Response, Failure> {
    let loaded = town(&app, asked.town.as_ref().map(TownCode::as_str))?;
    if !loaded.catalogue.bundles.contains_key(&asked.bundle) {
        return Err(Failure::missing(Missing::Bundle));
    }
    let (now, secret) = (app.now(), chance::secret()?);
    let state = DraftState {
        id: chance::id()?,
        town: loaded.town.town.code.clone(),
        bundle: asked.bundle,
        resume_code: drafts::resume_code(asked.face)?,
        draft: Draft {
            circumstances: asked.circumstances,
            ..Draft::default()
        },
        revision: 0,
        saved_at: now,
        expires_at: now,
        receipt: None,
    };
    let mut stored = StoredDraft {
        state,
        face: asked.face,
        secret_hash: secrets::hash(&secret),
    };
    drafts::extend(&mut stored, now);
    let mut db = app.store.write().await?;
    store::drafts::insert(&mut db, &stored).await?;
    app.store.commit(db).await?;
    drafts::handed(stored, secret, asked.face, &app.base_url)
}

/// Opens a draft again on another machine. The machine it was on before is locked out.
pub async fn resume_draft(
    State(app): State<Shared>,
    Client(client): Client,
    Sent(asked): Sent<ResumeDraft>,
) -> Result<Response, Failure> {
    let (now, code) = (app.now(), drafts::tidy_code(&asked.code));
    let guess = Guess::at("draft", &code, &client);
    app.limiter.check(&guess, now)?;
    let (secret, face) = (chance::secret()?, asked.face);
    let mut db = app.store.write().await?;
    let found = store::drafts::find_by_code(&mut db, &code).await?;
    let Some(mut stored) =
        found.filter(|found| opens(found, &asked) && found.state.expires_at > now)
    else {
        app.limiter.wrong(&guess, now);
        return Err(ApiError::WrongPair.into());
    };
    stored.secret_hash = secrets::hash(&secret);
    // Taken home from a kiosk it lives on; shown at a kiosk it does not lose its thirty days.
    stored.face = if face == Face::Phone {
        Face::Phone
    } else {
        stored.face
    };
    drafts::extend(&mut stored, now);
    store::drafts::update(&mut db, &stored).await?;
    app.store.commit(db).await?;
    drafts::handed(stored, secret, face, &app.base_url)
}

fn opens(found: &StoredDraft, asked: &ResumeDraft) -> bool {
    let typed = drafts::last_four_of(&found.state.draft).zip(drafts::last_four(&asked.last_four));
    found.state.receipt.is_none() && typed.is_some_and(|(held, shown)| secrets::same(&held, &shown))
}

/// Reads a draft, which keeps it alive.
pub async fn read_draft(
    State(app): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<DraftState>, Failure> {
    let now = app.now();
    let mut db = app.store.write().await?;
    let mut stored = drafts::held(&mut db, &headers, &id, now).await?;
    drafts::extend(&mut stored, now);
    store::drafts::update(&mut db, &stored).await?;
    app.store.commit(db).await?;
    Ok(Json(stored.state))
}

/// Saves a part of a draft.
pub async fn save_draft(
    State(app): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
    Sent(part): Sent<SaveDraft>,
) -> Result<Json<SavedDraft>, Failure> {
    let (now, loaded) = (app.now(), app.catalogue.current());
    let mut db = app.store.write().await?;
    let mut stored = drafts::open(&mut db, &headers, &id, now).await?;
    drafts::take_in(&mut stored.state.draft, part, &loaded.catalogue)?;
    drafts::mark_saved(&mut stored, now);
    store::drafts::update(&mut db, &stored).await?;
    app.store.commit(db).await?;
    let DraftState {
        revision,
        saved_at,
        expires_at,
        ..
    } = stored.state;
    Ok(Json(SavedDraft {
        revision,
        saved_at,
        expires_at,
    }))
}

/// Forgets a draft and its files.
pub async fn forget_draft(
    State(app): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<()>, Failure> {
    let now = app.now();
    let mut db = app.store.write().await?;
    let stored = drafts::open(&mut db, &headers, &id, now).await?;
    let pages = store::files::of(&mut db, Owner::Draft(&id)).await?;
    for page in &pages {
        store::files::delete(&mut db, &page.file.id).await?;
    }
    store::drafts::delete(&mut db, &stored.state.id).await?;
    app.store.commit(db).await?;
    app.files
        .remove(pages.into_iter().map(|page| page.file.id))
        .await;
    Ok(Json(()))
}
