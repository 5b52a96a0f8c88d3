//! Drafts, kept by the server so that nothing typed is lost.

use std::collections::BTreeMap;

use domain::draft::{Circumstances, Draft, FileRef, Signature, Typed};
use domain::key::{BundleId, FieldKey, MaterialId, TownCode};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, Method};

/// Opens a draft.
pub const OPEN: Endpoint<OpenDraft, OpenedDraft> = Endpoint::new(Method::Post, "/api/v1/drafts");
/// Opens a draft again on another machine, by its code and a second factor.
pub const RESUME: Endpoint<ResumeDraft, OpenedDraft> =
    Endpoint::new(Method::Post, "/api/v1/drafts/resume");
/// Reads a draft.
pub const READ: Endpoint<(), DraftState> = Endpoint::new(Method::Get, "/api/v1/drafts/{draft}");
/// Saves a part of a draft.
pub const SAVE: Endpoint<SaveDraft, SavedDraft> =
    Endpoint::new(Method::Patch, "/api/v1/drafts/{draft}");
/// Forgets a draft and its files.
pub const FORGET: Endpoint<(), ()> = Endpoint::new(Method::Delete, "/api/v1/drafts/{draft}");
/// Adds a page of a material: the file is the body, its name the header [`FILE_NAME`], percent-encoded.
pub const ADD_FILE: Endpoint<(), FileRef> =
    Endpoint::new(Method::Post, "/api/v1/drafts/{draft}/files/{material}");
/// Shows a page.
pub const SHOW_FILE: Endpoint<(), ()> =
    Endpoint::new(Method::Get, "/api/v1/drafts/{draft}/pages/{file}");
/// Removes a page.
pub const REMOVE_FILE: Endpoint<(), ()> =
    Endpoint::new(Method::Delete, "/api/v1/drafts/{draft}/pages/{file}");

/// The header that carries a file's name.
pub const FILE_NAME: &str = "x-file-name";
/// The header that carries a draft's secret where no cookie may be set (a shared kiosk).
pub const DRAFT_SECRET: &str = "x-draft-secret";
/// The most one file may have, in bytes.
pub const FILE_MOST_BYTES: u64 = 20 * 1024 * 1024;
/// The most pages of one material.
pub const FILE_MOST_PAGES: usize = 20;
/// The most all pages of a draft may have together, in bytes; also all pages sent later for one submission.
pub const FILES_MOST_BYTES: u64 = 200 * 1024 * 1024;

/// On which kind of machine a draft is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// A shared kiosk: the secret stays in the page's memory, the draft lives 30 minutes.
    Kiosk,
    /// A person's own phone or computer: the secret is an HttpOnly cookie, the draft lives 30 days.
    Phone,
    /// A clerk's desk: as on a kiosk.
    Desk,
}

/// Asks for a new draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenDraft {
    /// In this town; the one served where none is named, unless given.
    #[serde(default)]
    pub town: Option<TownCode>,
    /// For this bundle.
    pub bundle: BundleId,
    /// On this kind of machine.
    pub face: Face,
    /// Under these circumstances.
    pub circumstances: Circumstances,
}

/// Asks for a draft begun elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResumeDraft {
    /// Its resume code (kiosk: visit code).
    pub code: String,
    /// The last four characters of the applicant's ID number.
    pub last_four: String,
    /// On this kind of machine.
    pub face: Face,
}

/// A draft just opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenedDraft {
    /// The draft.
    pub state: DraftState,
    /// Its secret, only where no cookie was set.
    pub secret: Option<String>,
}

/// A draft as the server holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DraftState {
    /// Its id, part of the page's address; opens nothing by itself.
    pub id: String,
    /// The town it was begun in, where it is handed in.
    pub town: TownCode,
    /// Its bundle.
    pub bundle: BundleId,
    /// The code to find it again, together with the last four of the ID number.
    pub resume_code: String,
    /// What was said so far.
    pub draft: Draft,
    /// Counts the saves.
    pub revision: u64,
    /// When it was last saved.
    pub saved_at: Timestamp,
    /// When it will be forgotten.
    pub expires_at: Timestamp,
    /// The receipt it was handed in under.
    pub receipt: Option<String>,
}

/// A part to save: what is named is replaced, what is `None` removed, the rest stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SaveDraft {
    /// The circumstances, if they changed.
    pub circumstances: Option<Circumstances>,
    /// What was typed, by key.
    pub typed: BTreeMap<FieldKey, Option<Typed>>,
    /// Signatures, by material.
    pub signed: BTreeMap<MaterialId, Option<Signature>>,
    /// Whether a material will be shown at the window.
    pub at_window: BTreeMap<MaterialId, bool>,
}

/// That a part was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedDraft {
    /// Counts the saves.
    pub revision: u64,
    /// When.
    pub saved_at: Timestamp,
    /// When it will be forgotten now.
    pub expires_at: Timestamp,
}
