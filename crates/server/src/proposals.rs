//! Lists that were tried and may be applied: kept in memory, for an hour, for who tried them.

use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use lists::Outcome;

use crate::store::lists::Which;

/// How long one may be applied.
const LASTS: SignedDuration = SignedDuration::from_hours(1);
/// How many are kept, each as large as a list; of more the oldest goes.
const MOST: usize = 4;

/// The lists that were tried.
#[derive(Debug, Default)]
pub struct Proposals {
    kept: Mutex<Vec<Proposal>>,
}

/// A list that was tried.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The hash of its token.
    pub token_hash: String,
    /// Which list it is.
    pub which: Which,
    /// Who tried it.
    pub account: String,
    /// When.
    pub tried_at: Timestamp,
    /// The revision it was laid beside.
    pub beside: u32,
    /// The day from which it counts.
    pub counts_from: Date,
    /// The name of the file.
    pub file_name: String,
    /// Its hash.
    pub file_hash: String,
    /// What it would do.
    pub outcome: Outcome,
}

impl Proposals {
    /// Keeps one.
    pub fn keep(&self, proposal: Proposal) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.remove(0);
        }
        kept.push(proposal);
    }

    /// Takes out the one of a token, if it is this account's for this list and has not run out.
    pub fn take(
        &self,
        token_hash: &str,
        which: &Which,
        account: &str,
        now: Timestamp,
    ) -> Option<Proposal> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|proposal| now.duration_since(proposal.tried_at) < LASTS);
        let found = kept.iter().position(|proposal| {
            proposal.token_hash == token_hash
                && proposal.which == *which
                && proposal.account == account
        })?;
        Some(kept.remove(found))
    }
}
