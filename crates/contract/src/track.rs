//! Following a submission, and answering what is asked.

use std::collections::{BTreeMap, BTreeSet};

use domain::case::Stage;
use domain::catalogue::{Field, Village};
use domain::draft::{FileRef, Typed};
use domain::key::{FieldKey, ItemCode, MaterialId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, Method};
use crate::submissions::Application;

/// Opens a submission by its receipt number and the last four characters of the ID number.
pub const OPEN: Endpoint<OpenTracking, OpenedTracking> =
    Endpoint::new(Method::Post, "/api/v1/track");
/// Reads it again; this and the following carry the header [`TRACK_TOKEN`].
pub const READ: Endpoint<(), Tracking> = Endpoint::new(Method::Get, "/api/v1/track/{receipt}");
/// Answers a correction notice.
pub const CORRECT: Endpoint<Correct, Tracking> =
    Endpoint::new(Method::Post, "/api/v1/track/{receipt}/corrections");
/// Adds a page for a correction or a material that may follow; as for drafts.
pub const ADD_FILE: Endpoint<(), FileRef> =
    Endpoint::new(Method::Post, "/api/v1/track/{receipt}/files/{material}");
/// Withdraws a part or the whole.
pub const WITHDRAW: Endpoint<Withdraw, Tracking> =
    Endpoint::new(Method::Post, "/api/v1/track/{receipt}/withdrawals");
/// Rates the service of a delivered case, once.
pub const RATE: Endpoint<Rate, Tracking> =
    Endpoint::new(Method::Post, "/api/v1/track/{receipt}/ratings");

/// The header that carries the token of an opened tracking; it stays in the page's memory.
pub const TRACK_TOKEN: &str = "x-track-token";

/// Opens a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenTracking {
    /// The receipt number, as typed.
    pub receipt: String,
    /// The last four characters of the applicant's ID number.
    pub last_four: String,
}

/// An opened submission.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenedTracking {
    /// Good for 30 minutes.
    pub token: String,
    /// The submission.
    pub tracking: Tracking,
}

/// A submission as its applicant sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tracking {
    /// The receipt number.
    pub receipt: String,
    /// The bundle's name.
    pub bundle_name: String,
    /// When it was handed in.
    pub submitted_at: Timestamp,
    /// Each application.
    pub applications: Vec<ApplicationView>,
    /// What is left to do.
    pub notices: Vec<Notice>,
}

/// One application as its applicant sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplicationView {
    /// Number, item, body, due date.
    pub application: Application,
    /// Its stage, with what is known at that stage.
    pub stage: Stage,
    /// What has happened, oldest first.
    pub timeline: Vec<Moment>,
    /// The names of what it waits for, or of the former that failed, by item.
    pub waits_for: BTreeMap<ItemCode, String>,
    /// Values that must still arrive before it can be decided, by label.
    pub awaits_values: Vec<String>,
    /// What is asked to be corrected.
    pub corrections: Option<Corrections>,
    /// Whether the applicant may withdraw it now.
    pub can_withdraw: bool,
    /// Whether the applicant may rate it now.
    pub can_rate: bool,
    /// Where a refusal can be challenged, in words of the law (行政许可法 38).
    pub remedies: Option<Remedies>,
    /// What to bring for pick-up, and the pick-up code.
    pub pick_up: Option<PickUp>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// When.
    pub at: Timestamp,
    /// What, as the name of the event.
    pub what: String,
    /// The body that did it, in words; empty for the applicant or the system.
    pub by: String,
}

/// A correction notice, with what asking and checking its fields again needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Corrections {
    /// Everything that is asked.
    pub notice: Vec<CorrectionView>,
    /// The fields asked, their parts, and those they are compared with.
    pub fields: BTreeMap<FieldKey, Field>,
    /// Bounds on the numbers among them, both ends counted.
    pub bounds: BTreeMap<FieldKey, (i64, i64)>,
    /// What they say now. Personal data that is not asked again stays with the server, and with it the comparison.
    pub typed: BTreeMap<FieldKey, Typed>,
    /// The date in the hall.
    pub today: Date,
    /// The villages of the town, for addresses.
    pub villages: Vec<Village>,
}

/// One thing asked to be corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorrectionView {
    /// The field to answer again.
    pub field: Option<FieldKey>,
    /// The material to hand in again, and its name.
    pub material: Option<(MaterialId, String)>,
    /// What is wrong and what to do.
    pub text: String,
}

/// Where a refusal can be challenged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedies {
    /// Who hears the administrative reconsideration (行政复议).
    pub reconsideration: String,
    /// Within how many days of being told (行政复议法 20: 60 days).
    pub reconsideration_days: u16,
    /// Within how many months to sue (行政诉讼法 46: six months).
    pub suit_months: u16,
}

/// How to pick up a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickUp {
    /// The code to say at the window.
    pub code: String,
    /// The documents waiting.
    pub documents: Vec<String>,
    /// Where.
    pub place: String,
}

/// Something the applicant should know or do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Notice {
    /// Bring or sign this at the window.
    BringToWindow {
        /// The documents' names.
        documents: Vec<String>,
    },
    /// These may follow by a date.
    MayFollow {
        /// The documents' names.
        documents: Vec<String>,
    },
    /// Do this oneself elsewhere.
    DoItYourself {
        /// What, and how.
        what: String,
        /// How.
        how: String,
    },
}

/// Answers a correction notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correct {
    /// The case.
    pub case: String,
    /// New answers.
    pub typed: BTreeMap<FieldKey, Typed>,
    /// New pages, already uploaded.
    pub files: BTreeMap<MaterialId, Vec<String>>,
}

/// Withdraws cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// Their numbers.
    pub cases: BTreeSet<String>,
}

/// Rates a delivered case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// The case.
    pub case: String,
    /// 1 非常不满意 to 5 非常满意.
    pub grade: u8,
}
