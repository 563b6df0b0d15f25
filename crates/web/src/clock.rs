//! The time, as the server is given it.

use std::{
    sync::LazyLock,
    time::{Duration, Instant},
};

use jiff::Zoned;

/// Where the server gets the time from.
pub trait Clock: Send + Sync {
    /// Returns the time of day, as the device tells it.
    fn wall(&self) -> Zoned;

    /// Returns how long something has been running that nobody can set.
    fn monotonic(&self) -> Duration;
}

/// The device's clocks.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

impl Clock for SystemClock {
    fn wall(&self) -> Zoned {
        Zoned::now()
    }

    fn monotonic(&self) -> Duration {
        START.elapsed()
    }
}
