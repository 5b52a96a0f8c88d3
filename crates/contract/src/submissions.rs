//! Handing in.

use std::collections::BTreeSet;

use domain::clock::Dues;
use domain::key::{BodyId, BundleId, ItemCode};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, Method};
use crate::track::{ApplicationView, Notice};

/// Hands in a draft. Carries the header [`IDEMPOTENCY_KEY`]; the same key gives the same receipt, however often.
pub const SUBMIT: Endpoint<Submit, Receipt> = Endpoint::new(Method::Post, "/api/v1/submissions");
/// Shows the receipt again to whoever holds the draft.
pub const RECEIPT: Endpoint<(), Receipt> =
    Endpoint::new(Method::Get, "/api/v1/submissions/{receipt}");

/// The header that names one attempt to do one thing.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// Hands in a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submit {
    /// The draft.
    pub draft: String,
    /// The bodies outside government that may receive their part (PIPL art. 23, each separately).
    pub consents: BTreeSet<BodyId>,
}

/// A receipt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Receipt {
    /// Its number, with a check character.
    pub number: String,
    /// When it was handed in.
    pub submitted_at: Timestamp,
    /// The bundle.
    pub bundle: BundleId,
    /// The bundle's name.
    pub bundle_name: String,
    /// A QR code of the tracking address, as SVG.
    pub qr_svg: String,
    /// Each application.
    pub applications: Vec<ApplicationView>,
    /// What is left to do.
    pub notices: Vec<Notice>,
}

/// An application in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Application {
    /// The case's number.
    pub number: String,
    /// The item.
    pub item: ItemCode,
    /// The item's name.
    pub item_name: String,
    /// The body.
    pub body: BodyId,
    /// The body's name.
    pub body_name: String,
    /// The body's telephone.
    pub body_phone: String,
    /// When it is due; nothing while it waits.
    pub dues: Option<Dues>,
}
