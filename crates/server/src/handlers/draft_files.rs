//! The pages of a draft's materials.

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::Missing;
use domain::draft::FileRef;

use crate::app::{App, Shared};
use crate::failure::Failure;
use crate::store::files::{Owner, StoredFile};
use crate::{drafts, store, uploaded};

/// Adds a page of a material.
pub async fn add_file(
    State(app): State<Shared>,
    Path((id, material)): Path<(String, String)>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<FileRef>, Failure> {
    let material = uploaded::material(&app.catalogue.current(), material)?;
    // Asked before the body is read, and again when it has been: another page may have come meanwhile.
    let mut db = app.store.read().await?;
    let draft = drafts::open(&mut db, &headers, &id, app.now()).await?;
    drop(db);
    uploaded::has_room(&draft.state.draft.files, &material, 0)?;
    let stored = app.files.store(body).await?;
    let page = uploaded::page(&stored, &headers, material);
    let kept = keep(&app, &headers, &id, &page).await;
    if kept.is_err() {
        app.files.remove([stored.id]).await;
    }
    kept.map(|()| Json(page.file))
}

async fn keep(app: &App, headers: &HeaderMap, id: &str, page: &StoredFile) -> Result<(), Failure> {
    let now = app.now();
    let mut db = app.store.write().await?;
    let mut draft = drafts::open(&mut db, headers, id, now).await?;
    let files = &mut draft.state.draft.files;
    uploaded::has_room(files, &page.material, page.file.bytes)?;
    files
        .entry(page.material.clone())
        .or_default()
        .push(page.file.clone());
    draft.state.draft.at_window.remove(&page.material);
    drafts::mark_saved(&mut draft, now);
    store::drafts::update(&mut db, &draft).await?;
    store::files::insert(&mut db, page, Owner::Draft(id), now).await?;
    app.store.commit(db).await
}

/// Shows a page.
pub async fn show_file(
    State(app): State<Shared>,
    Path((id, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let mut db = app.store.read().await?;
    drafts::held(&mut db, &headers, &id, app.now()).await?;
    drop(db);
    uploaded::shown(&app, Owner::Draft(&id), &file).await
}

/// Removes a page.
pub async fn remove_file(
    State(app): State<Shared>,
    Path((id, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Json<()>, Failure> {
    let now = app.now();
    let mut db = app.store.write().await?;
    let mut draft = drafts::open(&mut db, &headers, &id, now).await?;
    let files = &mut draft.state.draft.files;
    if !files.values().flatten().any(|page| page.id == file) {
        return Err(Failure::missing(Missing::File));
    }
    files
        .values_mut()
        .for_each(|pages| pages.retain(|page| page.id != file));
    files.retain(|_, pages| !pages.is_empty());
    drafts::mark_saved(&mut draft, now);
    store::drafts::update(&mut db, &draft).await?;
    store::files::delete(&mut db, &file).await?;
    app.store.commit(db).await?;
    app.files.remove([file]).await;
    Ok(Json(()))
}
