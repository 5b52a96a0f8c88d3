//! Words for those behind the window: what they may do, and why a call of theirs was refused.

use contract::staff::StaffRole;
use contract::{ApiError, Missing};
use lists::{Cap, OtherKind, ReadError};

use super::{failure, report, say};
use crate::api::Failure;

/// What someone may do.
pub(crate) fn role(role: StaffRole) -> String {
    match role {
        StaffRole::Clerk => say!(staff.clerk),
        StaffRole::Department => say!(staff.department),
        StaffRole::Utility => say!(staff.utility),
        StaffRole::Supervisor => say!(staff.supervisor),
        StaffRole::Admin => say!(staff.admin),
    }
}

/// What went wrong and what to do, where it is other than for those in front of the window.
pub(crate) fn words(why: &Failure) -> String {
    let Failure::Refused(error) = why else {
        return failure::words(why);
    };
    match error {
        ApiError::NotAllowed => say!(staff.again),
        ApiError::WrongPair => say!(staff.wrong),
        ApiError::TooManyTries {
            retry_after_seconds,
        } => {
            let minutes = retry_after_seconds.div_ceil(60);
            say!(staff.locked, minutes)
        }
        ApiError::NotFound {
            what: Missing::DryRun,
        } => say!(keeping.gone),
        ApiError::TooLarge { most_bytes } => {
            say!(keeping.too_large, most = most_bytes / (1024 * 1024))
        }
        ApiError::ListUnreadable { refusal, .. } => unreadable(refusal),
        ApiError::ListNotAccepted { .. } => say!(keeping.not_accepted),
        ApiError::ListChanged => say!(keeping.changed_since),
        _ => failure::words(why),
    }
}

/// The same for a file that was to be tried: a browser does not send one that was changed since it was chosen.
pub(crate) fn trying(why: &Failure) -> String {
    match why {
        Failure::Offline => say!(keeping.not_sent),
        why => words(why),
    }
}

/// The same for what makes a revision, which is not to be made twice.
pub(crate) fn making(why: &Failure) -> String {
    match why {
        Failure::TimedOut => say!(keeping.unclear),
        why => words(why),
    }
}

fn unreadable(why: &ReadError) -> String {
    match why {
        ReadError::Empty => say!(unreadable.empty),
        ReadError::Encrypted => say!(unreadable.encrypted),
        ReadError::OtherKind { kind } => match kind {
            OtherKind::WebPage => say!(unreadable.web_page),
            OtherKind::OtherWorkbook => say!(unreadable.other_workbook),
            OtherKind::OpenDocument => say!(unreadable.open_document),
            OtherKind::Other => say!(unreadable.other_kind),
        },
        ReadError::UnknownEncoding => say!(unreadable.unknown_encoding),
        ReadError::TooMuch { cap, most } => say!(unreadable.too_much, what = bounded(*cap), most),
        ReadError::Broken { .. } => say!(unreadable.broken),
        ReadError::NoSuchSheet { sheet } => say!(unreadable.no_such_sheet, sheet),
        ReadError::NoHeader => say!(unreadable.no_header),
        ReadError::OtherList { kind } => say!(unreadable.other_list, name = report::kind(*kind)),
    }
}

fn bounded(cap: Cap) -> String {
    match cap {
        Cap::FileBytes | Cap::LegacyBytes => say!(unreadable.file_bytes),
        Cap::UnpackedBytes => say!(unreadable.unpacked_bytes),
        Cap::Rows => say!(unreadable.rows),
        Cap::Columns => say!(unreadable.columns),
        Cap::Cells => say!(unreadable.cells),
        Cap::TextBytes => say!(unreadable.text_bytes),
        Cap::CellCharacters => say!(unreadable.cell_characters),
        Cap::Merged => say!(unreadable.merged),
    }
}
