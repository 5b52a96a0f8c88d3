//! Staff: session, cases, moves, deliveries.

use std::collections::BTreeMap;

use domain::case::{Case, Move};
use domain::clock::Dues;
use domain::draft::FileRef;
use domain::key::{BodyId, MaterialId, TownCode};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, Method};

/// Opens a session; sets an HttpOnly SameSite=Strict cookie.
pub const LOG_IN: Endpoint<LogIn, Staff> = Endpoint::new(Method::Post, "/api/v1/session");
/// Who is logged in.
pub const WHO: Endpoint<(), Staff> = Endpoint::new(Method::Get, "/api/v1/session");
/// Ends the session.
pub const LOG_OUT: Endpoint<(), ()> = Endpoint::new(Method::Delete, "/api/v1/session");
/// The cases of the bodies one may see, newest last.
pub const CASES: Endpoint<(), Vec<CaseRow>> = Endpoint::new(Method::Get, "/api/v1/cases");
/// One case with its answers and files.
pub const CASE: Endpoint<(), CaseFile> = Endpoint::new(Method::Get, "/api/v1/cases/{case}");
/// Shows a page handed in for a case.
pub const CASE_PAGE: Endpoint<(), ()> =
    Endpoint::new(Method::Get, "/api/v1/cases/{case}/pages/{file}");
/// Makes a move; carries an idempotency key.
pub const MOVE: Endpoint<Move, CaseFile> =
    Endpoint::new(Method::Post, "/api/v1/cases/{case}/moves");
/// Deliveries to the bodies' own systems, failed ones first.
pub const DELIVERIES: Endpoint<(), Vec<Delivery>> =
    Endpoint::new(Method::Get, "/api/v1/deliveries");
/// Sends a delivery again.
pub const RESEND: Endpoint<(), Delivery> =
    Endpoint::new(Method::Post, "/api/v1/deliveries/{delivery}/resend");

/// Logs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogIn {
    /// The account's name.
    pub account: String,
    /// Its password.
    pub password: String,
}

/// A member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// The account's name.
    pub account: String,
    /// What they may do.
    pub role: StaffRole,
    /// The body they work for; a clerk's is the hall.
    pub body: Option<BodyId>,
    /// The town whose cases they see; none for those who work for all.
    pub town: Option<TownCode>,
}

/// What a member of staff may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    /// Takes in at the window.
    Clerk,
    /// Handles a department's cases.
    Department,
    /// Handles a utility's cases.
    Utility,
    /// Sees all, extends limits.
    Supervisor,
    /// Keeps accounts and deliveries.
    Admin,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseRow {
    /// The case's number.
    pub number: String,
    /// The item's name.
    pub item_name: String,
    /// The body.
    pub body: BodyId,
    /// The stage, as its tag.
    pub stage: String,
    /// When it is due.
    pub dues: Option<Dues>,
}

/// A case with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseFile {
    /// The case.
    pub case: Case,
    /// The item's name.
    pub item_name: String,
    /// The answers of this item, by label, in words; and the values the chain produced.
    pub answers: Vec<(String, String)>,
    /// The pages handed in.
    pub files: BTreeMap<MaterialId, Vec<FileRef>>,
    /// The moves open to whoever asks, by name.
    pub moves: Vec<String>,
}

/// A delivery to a body's own system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// The message's id (`webhook-id`), the same at every attempt.
    pub id: String,
    /// To whom.
    pub body: BodyId,
    /// What, e.g. `case.received`.
    pub event: String,
    /// About which case.
    pub case: String,
    /// How it stands.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next.
    pub next_at: Option<Timestamp>,
    /// What the last attempt said.
    pub last_error: Option<String>,
}

/// How a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// To be sent, or sent again.
    Pending,
    /// Taken with a 2xx.
    Delivered,
    /// Given up until someone sends it again.
    Failed,
    /// The body has no system; it works through this API.
    NoEndpoint,
}
