//! Counts wrong tries, in memory: what was tried and from where is nobody's business once the time is over.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use contract::ApiError;
use jiff::{SignedDuration, Timestamp};

/// How long a wrong try counts.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// Wrong tries for one code, receipt or account.
const MOST_PER_SUBJECT: usize = 5;
/// Wrong tries from one address: higher, since all machines of a hall may share one.
const MOST_PER_CLIENT: usize = 20;

/// Wrong tries of the last minutes.
#[derive(Debug, Default)]
pub struct Limiter {
    tries: Mutex<HashMap<String, VecDeque<Timestamp>>>,
}

/// Something that may be guessed at, and from where.
#[derive(Clone, Debug)]
pub struct Guess {
    subject: String,
    client: String,
}

impl Guess {
    /// A guess at `what` (a kind of thing) named `subject`, from an address.
    pub fn at(what: &str, subject: &str, client: &str) -> Self {
        Self {
            subject: format!("{what} {subject}"),
            client: format!("{what} from {client}"),
        }
    }

    fn limits(&self) -> [(&str, usize); 2] {
        [
            (&self.subject, MOST_PER_SUBJECT),
            (&self.client, MOST_PER_CLIENT),
        ]
    }
}

impl Limiter {
    /// Refuses when there have been too many wrong tries.
    pub fn check(&self, guess: &Guess, now: Timestamp) -> Result<(), ApiError> {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, most) in guess.limits() {
            let Some(times) = tries.get_mut(key) else {
                continue;
            };
            times.retain(|at| now.duration_since(*at) < WINDOW);
            if let Some(oldest) = times.front().filter(|_| times.len() >= most) {
                let left = WINDOW - now.duration_since(*oldest);
                return Err(ApiError::TooManyTries {
                    retry_after_seconds: left.as_secs().max(1).unsigned_abs(),
                });
            }
        }
        Ok(())
    }

    /// Remembers a wrong try.
    pub fn wrong(&self, guess: &Guess, now: Timestamp) {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        tries.retain(|_, times| {
            times
                .back()
                .is_some_and(|at| now.duration_since(*at) < WINDOW)
        });
        for (key, _) in guess.limits() {
            tries.entry(key.to_owned()).or_default().push_back(now);
        }
    }
}
