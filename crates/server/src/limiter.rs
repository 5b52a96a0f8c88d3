//! Counts wrong tries, and what anybody may do but not without end, in memory: what was tried and from where is nobody's business once the time is over.

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
        forget_old(&mut tries, now);
        for (key, _) in guess.limits() {
            tries.entry(key.to_owned()).or_default().push_back(now);
        }
    }

    /// Whether an address may do once more what needs no secret, and remembers it if so.
    pub fn allow(&self, what: &str, client: &str, most: usize, now: Timestamp) -> bool {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        forget_old(&mut tries, now);
        let times = tries.entry(format!("{what} from {client}")).or_default();
        times.retain(|at| now.duration_since(*at) < WINDOW);
        let allowed = times.len() < most;
        if allowed {
            times.push_back(now);
        }
        allowed
    }
}

/// Lets go of all whose last try counts no longer.
fn forget_old(tries: &mut HashMap<String, VecDeque<Timestamp>>, now: Timestamp) {
    tries.retain(|_, times| {
        let last = times.back();
        last.is_some_and(|at| now.duration_since(*at) < WINDOW)
    });
}
