//! The time, handed in. Only [`MachineClock`] asks the machine.

use jiff::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The instant it is.
    fn now(&self) -> Timestamp;
}

/// The machine's own clock.
#[derive(Clone, Copy, Debug)]
pub struct MachineClock;

impl Clock for MachineClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the edge where the machine is asked"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}
