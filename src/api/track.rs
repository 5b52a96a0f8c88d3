//! Following a submission.

use contract::drafts::FILE_NAME;
use contract::track::{
    ADD_FILE, CORRECT, Correct, OPEN, OpenTracking, OpenedTracking, RATE, READ, Rate, TRACK_TOKEN,
    Tracking, WITHDRAW, Withdraw,
};
use domain::draft::FileRef;
use domain::key::MaterialId;
use js_sys::encode_uri_component;

use super::{Reply, call, upload};

/// Opens a submission by its number and the second factor.
pub(crate) async fn open(wish: &OpenTracking) -> Reply<OpenedTracking> {
    call(&OPEN, &[], &[], wish).await
}

/// Reads it again.
pub(crate) async fn read(receipt: &str, token: &str) -> Reply<Tracking> {
    call(&READ, &[receipt], &[(TRACK_TOKEN, token)], &()).await
}

/// Answers a correction notice.
pub(crate) async fn correct(receipt: &str, token: &str, answer: &Correct) -> Reply<Tracking> {
    call(&CORRECT, &[receipt], &[(TRACK_TOKEN, token)], answer).await
}

/// Adds a page for a correction.
pub(crate) async fn add_file(
    receipt: &str,
    token: &str,
    material: &MaterialId,
    file: &web_sys::File,
) -> Reply<FileRef> {
    let name = String::from(encode_uri_component(&file.name()));
    let headers = [(TRACK_TOKEN, token), (FILE_NAME, name.as_str())];
    upload(
        &ADD_FILE,
        &[receipt, material.as_str()],
        &[],
        &headers,
        file,
    )
    .await
}

/// Withdraws cases.
pub(crate) async fn withdraw(receipt: &str, token: &str, what: &Withdraw) -> Reply<Tracking> {
    call(&WITHDRAW, &[receipt], &[(TRACK_TOKEN, token)], what).await
}

/// Rates a delivered case.
pub(crate) async fn rate(receipt: &str, token: &str, rating: &Rate) -> Reply<Tracking> {
    call(&RATE, &[receipt], &[(TRACK_TOKEN, token)], rating).await
}
