//! Every error the API answers with, as one enumeration.

use domain::case::Refusal;
use domain::check::{DocumentProblem, FieldProblem};
use domain::key::BodyId;
use serde::{Deserialize, Serialize};

/// What went wrong, and what is needed to say it well. The words are chosen by whoever shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum ApiError {
    /// The request could not be read.
    BadRequest {
        /// Why, for programmers.
        why: String,
    },
    /// The body was too large.
    TooLarge {
        /// The most that is taken, in bytes.
        most_bytes: u64,
    },
    /// A file is none of the kinds taken, by its content.
    WrongFileKind,
    /// More files than a material takes.
    TooManyFiles {
        /// The most.
        most: usize,
    },
    /// An ID number stood in the address line, where logs and histories would keep it.
    PersonalDataInAddress,
    /// No such thing.
    NotFound {
        /// What was looked for.
        what: Missing,
    },
    /// No key to this draft, receipt or desk was shown.
    NotAllowed,
    /// The draft ran out and was forgotten.
    DraftExpired,
    /// The draft was handed in already.
    AlreadySubmitted {
        /// Under this receipt number.
        receipt: String,
    },
    /// Number and last four characters do not belong together, or there is no such number.
    WrongPair,
    /// Too many tries.
    TooManyTries {
        /// When to try again.
        retry_after_seconds: u64,
    },
    /// Answers or documents are missing or wrong.
    Incomplete {
        /// The answers.
        fields: Vec<FieldProblem>,
        /// The documents.
        documents: Vec<DocumentProblem>,
    },
    /// Bodies outside government take part and the applicant has not agreed to each (PIPL art. 23).
    ConsentMissing {
        /// To which.
        bodies: Vec<BodyId>,
    },
    /// The same key came with another body.
    IdempotencyMismatch,
    /// The case does not take this move now.
    MoveRefused {
        /// Why.
        refusal: Refusal,
    },
    /// The file is no list that can be read.
    ListUnreadable {
        /// Why.
        refusal: lists::ReadError,
        /// How it is laid out, where it could be opened: somebody may say by hand what its columns are.
        layout: Option<Box<lists::Layout>>,
    },
    /// The list is not to be applied as it is: rows are wrong, or doubtful and not accepted.
    ListNotAccepted {
        /// How it stands.
        state: lists::State,
    },
    /// Somebody has applied another list since the dry run.
    ListChanged,
    /// Nothing can be stored at the moment; nothing was.
    StorageFull,
    /// Something broke on the server; the log knows it under this id.
    Internal {
        /// The request's id.
        request_id: String,
    },
}

/// What was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// A path of the API.
    Path,
    /// A town.
    Town,
    /// An item.
    Item,
    /// A bundle.
    Bundle,
    /// A draft.
    Draft,
    /// A file.
    File,
    /// A case.
    Case,
    /// A delivery.
    Delivery,
    /// A revision of a town's list.
    Revision,
    /// A dry run, or one that ran out.
    DryRun,
}
