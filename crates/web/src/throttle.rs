//! Wrong passphrases are slowed.

use std::time::Duration;

/// The longest pause.
const LONGEST: Duration = Duration::from_secs(30);

/// Grows the pause after each wrong passphrase: 1, 2, 4 … 30 seconds.
#[derive(Debug, Default)]
pub(crate) struct Throttle {
    wrong: u32,
    not_before: Duration,
}

impl Throttle {
    /// Returns how long to wait before the next passphrase is tried; zero if it may be tried now.
    pub(crate) fn pause(&self, now: Duration) -> Duration {
        self.not_before.saturating_sub(now)
    }

    /// Notes a wrong passphrase.
    pub(crate) fn wrong(&mut self, now: Duration) {
        let pause = Duration::from_secs(2_u64.saturating_pow(self.wrong)).min(LONGEST);
        self.wrong = self.wrong.saturating_add(1);
        self.not_before = now + pause;
    }

    /// Notes the right one.
    pub(crate) fn right(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_grows_and_is_capped() {
        let mut throttle = Throttle::default();
        let now = Duration::from_secs(7);
        assert!(throttle.pause(now).is_zero());
        for seconds in [1, 2, 4, 8, 16, 30, 30] {
            throttle.wrong(now);
            assert_eq!(throttle.pause(now), Duration::from_secs(seconds));
        }
        assert!(throttle.pause(now + LONGEST).is_zero());
        (0..100).for_each(|_| throttle.wrong(now));
        assert_eq!(throttle.pause(now), LONGEST);
        throttle.right();
        assert!(throttle.pause(now).is_zero());
    }
}
