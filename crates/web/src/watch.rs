//! When the journal locks by itself.

use std::time::Duration;

use crate::clock::Clock;

/// A gap as long as this between two looks, or between the two clocks, means that the device slept.
const GAP: Duration = Duration::from_secs(30);

/// Watches for idleness and for sleep, by the server's clock.
///
/// It has to be asked every second or so. Whether the clock that nobody can set goes on in sleep differs from system to
/// system: where it does, the gap between two looks tells, and where it does not, the clocks grow apart.
#[derive(Debug)]
pub(crate) struct Watch {
    idle: Duration,
    active: Duration,
    seen: Look,
}

#[derive(Debug, Clone, Copy)]
struct Look {
    wall_seconds: i64,
    monotonic: Duration,
}

impl Look {
    fn of(clock: &dyn Clock) -> Self {
        Self { wall_seconds: clock.wall().timestamp().as_second(), monotonic: clock.monotonic() }
    }
}

impl Watch {
    /// Begins to watch.
    pub(crate) fn begin(idle: Duration, clock: &dyn Clock) -> Self {
        let seen = Look::of(clock);
        Self { idle, active: seen.monotonic, seen }
    }

    /// Tells whether the time has come to lock.
    pub(crate) fn is_over(&mut self, clock: &dyn Clock) -> bool {
        let now = Look::of(clock);
        let passed = now.monotonic.saturating_sub(self.seen.monotonic);
        let wall_passed = i128::from(now.wall_seconds) - i128::from(self.seen.wall_seconds);
        let apart = (wall_passed - i128::from(passed.as_secs())).unsigned_abs();
        self.seen = now;
        let slept = passed > GAP || apart > u128::from(GAP.as_secs());
        slept || now.monotonic.saturating_sub(self.active) >= self.idle
    }

    /// Waits another while from now on.
    pub(crate) fn set_idle(&mut self, idle: Duration) {
        self.idle = idle;
    }

    /// Notes that the person did something.
    pub(crate) fn touch(&mut self, clock: &dyn Clock) {
        self.active = clock.monotonic();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::StillClock;

    const MINUTE: Duration = Duration::from_secs(60);

    fn pass(watch: &mut Watch, clock: &StillClock, seconds: u64) -> bool {
        (0..seconds / 10).any(|_| {
            clock.advance(Duration::from_secs(10));
            watch.is_over(clock)
        })
    }

    #[test]
    fn idleness_is_counted_from_the_last_thing_done() {
        let clock = StillClock::default();
        let mut watch = Watch::begin(5 * MINUTE, &clock);
        assert!(!pass(&mut watch, &clock, 290));
        watch.touch(&clock);
        assert!(!pass(&mut watch, &clock, 290));
        assert!(pass(&mut watch, &clock, 10));
    }

    #[test]
    fn sleep_is_seen_by_either_clock() {
        let clock = StillClock::default();
        let watch = || Watch::begin(30 * MINUTE, &clock);
        let mut stands_still = watch();
        clock.set_wall_ahead(31);
        assert!(stands_still.is_over(&clock));
        let mut goes_on = watch();
        clock.advance(Duration::from_secs(31));
        assert!(goes_on.is_over(&clock));
        let mut set_back = watch();
        clock.set_wall_ahead(-3600);
        assert!(set_back.is_over(&clock));
        assert!(!set_back.is_over(&clock));
    }
}
