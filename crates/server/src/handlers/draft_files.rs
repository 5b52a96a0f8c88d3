//! The pages of a draft's materials.

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use contract::drafts::{FILE_MOST_PAGES, FILE_NAME};
use contract::{ApiError, Missing};
use domain::draft::FileRef;
use domain::key::MaterialId;
use percent_encoding::percent_decode_str;

use crate::app::{App, Shared};
use crate::failure::Failure;
use crate::files::Stored;
use crate::sent::header_text;
use crate::store::files::{Owner, StoredFile};
use crate::{drafts, store};

/// A stored page is shown as what it is and runs nothing.
const SHOWN: [(header::HeaderName, &str); 2] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; sandbox; frame-ancestors 'none'",
    ),
    (header::CONTENT_DISPOSITION, "inline"),
];

/// Adds a page of a material.
pub async fn add_file(
    State(app): State<Shared>,
    Path((id, material)): Path<(String, String)>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<FileRef>, Failure> {
    let (now, material) = (app.now(), MaterialId::new(material));
    if !app
        .catalogue
        .current()
        .catalogue
        .materials
        .contains_key(&material)
    {
        return Err(Failure::bad_request("unknown material"));
    }
    // Asked before the body is read, and again when it has been: another page may have come meanwhile.
    let mut db = app.store.read().await?;
    has_room(
        drafts::open(&mut db, &headers, &id, now)
            .await?
            .state
            .draft
            .files
            .get(&material),
    )?;
    drop(db);
    let stored = app.files.store(body).await?;
    let page = page(&stored, &headers, material);
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
    let pages = draft
        .state
        .draft
        .files
        .entry(page.material.clone())
        .or_default();
    has_room(Some(pages))?;
    pages.push(page.file.clone());
    draft.state.draft.at_window.remove(&page.material);
    drafts::mark_saved(&mut draft, now);
    store::drafts::update(&mut db, &draft).await?;
    store::files::insert(&mut db, page, Owner::Draft(id), now).await?;
    app.store.commit(db).await
}

/// Refuses more pages than a material takes.
pub fn has_room(pages: Option<&Vec<FileRef>>) -> Result<(), Failure> {
    match pages.is_some_and(|pages| pages.len() >= FILE_MOST_PAGES) {
        true => Err(ApiError::TooManyFiles {
            most: FILE_MOST_PAGES,
        }
        .into()),
        false => Ok(()),
    }
}

/// What is remembered of a page just stored.
pub fn page(stored: &Stored, headers: &HeaderMap, material: MaterialId) -> StoredFile {
    let name = header_text(headers, FILE_NAME).unwrap_or_default();
    let name: String = percent_decode_str(name)
        .decode_utf8_lossy()
        .chars()
        .filter(|c| !c.is_control())
        .take(120)
        .collect();
    let file = FileRef {
        id: stored.id.clone(),
        name,
        bytes: stored.bytes,
    };
    StoredFile {
        file,
        material,
        media_type: stored.media_type.to_owned(),
    }
}

/// Shows a page.
pub async fn show_file(
    State(app): State<Shared>,
    Path((id, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let mut db = app.store.read().await?;
    drafts::held(&mut db, &headers, &id, app.now()).await?;
    let pages = store::files::of(&mut db, Owner::Draft(&id)).await?;
    drop(db);
    let page = pages
        .into_iter()
        .find(|page| page.file.id == file)
        .ok_or_else(|| Failure::missing(Missing::File))?;
    let bytes = app.files.read(&page.file.id).await?;
    Ok((SHOWN, [(header::CONTENT_TYPE, page.media_type)], bytes).into_response())
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
