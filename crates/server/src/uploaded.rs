//! Uploaded pages, whoever's they are: what is remembered of one, how much there may be, how one is shown.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use contract::drafts::{FILE_MOST_PAGES, FILE_NAME, FILES_MOST_BYTES};
use contract::{ApiError, Missing};
use domain::draft::FileRef;
use domain::key::MaterialId;
use percent_encoding::percent_decode_str;

use crate::app::App;
use crate::catalogue_files::Loaded;
use crate::failure::Failure;
use crate::files::Stored;
use crate::sent::header_text;
use crate::store;
use crate::store::files::{Owner, StoredFile};

/// A stored page is shown as what it is and runs nothing.
const SHOWN: [(header::HeaderName, &str); 2] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; sandbox; frame-ancestors 'none'",
    ),
    (header::CONTENT_DISPOSITION, "inline"),
];

/// The material a page is uploaded for.
pub fn material(loaded: &Loaded, id: String) -> Result<MaterialId, Failure> {
    let id = MaterialId::new(id);
    match loaded.catalogue.materials.contains_key(&id) {
        true => Ok(id),
        false => Err(Failure::bad_request("unknown material")),
    }
}

/// Refuses more pages than a material takes, and more bytes than all pages may have together.
pub fn has_room(
    pages: &BTreeMap<MaterialId, Vec<FileRef>>,
    material: &MaterialId,
    more_bytes: u64,
) -> Result<(), Failure> {
    let bytes: u64 = pages.values().flatten().map(|page| page.bytes).sum();
    if pages.get(material).map_or(0, Vec::len) >= FILE_MOST_PAGES {
        Err(ApiError::TooManyFiles {
            most: FILE_MOST_PAGES,
        }
        .into())
    } else if bytes + more_bytes > FILES_MOST_BYTES {
        Err(ApiError::TooLarge {
            most_bytes: FILES_MOST_BYTES,
        }
        .into())
    } else {
        Ok(())
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

/// Shows a page that its owner has.
pub async fn shown(app: &App, owner: Owner<'_>, file: &str) -> Result<Response, Failure> {
    let mut db = app.store.read().await?;
    let pages = store::files::of(&mut db, owner).await?;
    drop(db);
    let page = pages
        .into_iter()
        .find(|page| page.file.id == file)
        .ok_or_else(|| Failure::missing(Missing::File))?;
    let bytes = app.files.read(&page.file.id).await?;
    Ok((SHOWN, [(header::CONTENT_TYPE, page.media_type)], bytes).into_response())
}
