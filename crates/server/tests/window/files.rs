//! Pages: taken by their content, capped, kept out of sight.

use std::path::Path;

use axum::body::Body;
use axum::http::Method;
use jiff::SignedDuration;

use super::hall::Hall;
use super::shop::{PHOTO, Visit};

const MATERIAL: &str = "id-card";

/// How many pages lie in the data folder.
pub(crate) fn stored_pages(hall: &Hall) -> usize {
    let folders = std::fs::read_dir(hall.data.path().join("files")).expect("the folder");
    let files = |folder: std::io::Result<std::fs::DirEntry>| {
        std::fs::read_dir(folder.expect("an entry").path())
            .expect("a folder")
            .count()
    };
    folders.map(files).sum()
}

fn material(hall: &Hall) -> String {
    let loaded = hall.app.catalogue.current();
    let known = loaded.catalogue.materials.contains_key(MATERIAL);
    let first = loaded
        .catalogue
        .materials
        .keys()
        .next()
        .expect("a material");
    if known {
        MATERIAL.to_owned()
    } else {
        first.to_string()
    }
}

async fn upload(hall: &Hall, visit: &Visit, bytes: Vec<u8>) -> (u16, String) {
    let path = format!("/api/v1/drafts/{}/files/{}", visit.draft, material(hall));
    let reply = hall
        .send(Method::POST, &path, &visit.key(), Body::from(bytes))
        .await;
    (
        reply.status.as_u16(),
        reply.json["error"].as_str().unwrap_or_default().to_owned(),
    )
}

#[tokio::test]
async fn the_content_tells_the_type_not_the_name() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    for good in [
        PHOTO,
        b"\x89PNG\r\n\x1a\n and more",
        b"RIFF\x10\x00\x00\x00WEBPVP8 ",
        b"%PDF-1.7 and more",
    ] {
        assert_eq!(upload(&hall, &visit, good.to_vec()).await.0, 200);
    }
    for bad in [
        b"<html><script>".as_slice(),
        b"MZ\x90\x00 an executable",
        b"\xFF\xD8",
        b"",
    ] {
        assert_eq!(
            upload(&hall, &visit, bad.to_vec()).await,
            (415, "wrong_file_kind".to_owned())
        );
    }
    assert_eq!(stored_pages(&hall), 4);
}

#[tokio::test]
async fn a_page_beyond_20_mib_is_refused_and_leaves_nothing() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    let mut large = PHOTO.to_vec();
    large.resize(20 * 1024 * 1024 + 1, 0);
    assert_eq!(
        upload(&hall, &visit, large).await,
        (413, "too_large".to_owned())
    );
    assert_eq!(stored_pages(&hall), 0);
}

#[tokio::test]
async fn a_material_takes_twenty_pages() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    for _ in 0..20 {
        assert_eq!(upload(&hall, &visit, PHOTO.to_vec()).await.0, 200);
    }
    assert_eq!(
        upload(&hall, &visit, PHOTO.to_vec()).await,
        (422, "too_many_files".to_owned())
    );
}

#[tokio::test]
async fn a_page_is_shown_to_its_holder_as_what_it_is_and_can_be_removed() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    let page = hall.upload(&visit, &material(&hall), PHOTO).await.ok();
    assert_eq!(page["name"], "照片.jpg");
    let path = format!(
        "/api/v1/drafts/{}/pages/{}",
        visit.draft,
        page["id"].as_str().expect("an id")
    );
    let shown = hall.get(&path, &visit.key()).await;
    assert_eq!(
        (shown.header("content-type"), shown.bytes.as_slice()),
        ("image/jpeg", PHOTO)
    );
    assert!(shown.header("content-security-policy").contains("sandbox"));
    assert_eq!(hall.get(&path, &[]).await.refusal(), (403, "not_allowed"));
    hall.send(Method::DELETE, &path, &visit.key(), Body::empty())
        .await
        .ok();
    assert_eq!(stored_pages(&hall), 0);
}

#[tokio::test]
async fn all_pages_of_a_draft_together_have_200_mib() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    let mut large = PHOTO.to_vec();
    large.resize(20 * 1024 * 1024, 0);
    for _ in 0..10 {
        assert_eq!(upload(&hall, &visit, large.clone()).await.0, 200);
    }
    let refused = hall.upload(&visit, &material(&hall), PHOTO).await;
    assert_eq!(refused.refusal(), (413, "too_large"));
    assert_eq!(refused.json["most_bytes"], 200 * 1024 * 1024);
    assert_eq!(stored_pages(&hall), 10);
}

#[tokio::test]
async fn a_page_without_a_row_is_removed_after_a_day() {
    let hall = Hall::open().await;
    let visit = hall.begin().await;
    hall.upload(&visit, &material(&hall), PHOTO).await.ok();
    let folder = hall.data.path().join("files/ab");
    std::fs::create_dir_all(&folder).expect("a folder");
    let aged = |path: &Path, hours: i64| {
        let written_at = hall.app.now() - SignedDuration::from_hours(hours);
        let page = std::fs::File::create(path).expect("a file");
        page.set_modified(written_at.into()).expect("aged");
    };
    aged(&folder.join("ab-of-yesterday"), 25);
    aged(&folder.join("ab-of-today"), 1);
    let mut db = hall.app.store.read().await.expect("a connection");
    for id in server::store::files::all(&mut db).await.expect("ids") {
        aged(&hall.data.path().join("files").join(&id[..2]).join(&id), 25);
    }
    server::jobs::sweep(&hall.app).await.expect("swept");
    assert!(!folder.join("ab-of-yesterday").exists());
    assert!(folder.join("ab-of-today").exists());
    assert_eq!(stored_pages(&hall), 2);
}
