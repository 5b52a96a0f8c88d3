//! Drafts and their files. On a shared machine each call carries the draft's secret; elsewhere a cookie does.

use contract::drafts::{
    ADD_FILE, DRAFT_SECRET, DraftState, FILE_NAME, OPEN, OpenDraft, OpenedDraft, READ, REMOVE_FILE,
    RESUME, ResumeDraft, SAVE, SaveDraft, SavedDraft,
};
use domain::draft::FileRef;
use domain::key::MaterialId;
use js_sys::encode_uri_component;

use super::{Header, Reply, call, call_outliving, upload};

/// Opens a draft.
pub(crate) async fn open(wish: &OpenDraft) -> Reply<OpenedDraft> {
    call(&OPEN, &[], &[], wish).await
}

/// Opens a draft again by its code.
pub(crate) async fn resume(wish: &ResumeDraft) -> Reply<OpenedDraft> {
    call(&RESUME, &[], &[], wish).await
}

/// Reads a draft.
pub(crate) async fn read(id: &str, secret: Option<&str>) -> Reply<DraftState> {
    call(&READ, &[id], &with(secret), &()).await
}

/// Saves a part of a draft, even if the page goes away meanwhile.
pub(crate) async fn save(id: &str, secret: Option<&str>, part: &SaveDraft) -> Reply<SavedDraft> {
    call_outliving(&SAVE, &[id], &with(secret), part).await
}

/// Adds a page of a material.
pub(crate) async fn add_file(
    id: &str,
    secret: Option<&str>,
    material: &MaterialId,
    file: &web_sys::File,
) -> Reply<FileRef> {
    let name = String::from(encode_uri_component(&file.name()));
    let mut headers = with(secret);
    headers.push((FILE_NAME, &name));
    upload(&ADD_FILE, &[id, material.as_str()], &[], &headers, file).await
}

/// Removes a page.
pub(crate) async fn remove_file(id: &str, secret: Option<&str>, file: &str) -> Reply<()> {
    call(&REMOVE_FILE, &[id, file], &with(secret), &()).await
}

pub(super) fn with(secret: Option<&str>) -> Vec<Header<'_>> {
    secret
        .into_iter()
        .map(|secret| (DRAFT_SECRET, secret))
        .collect()
}
