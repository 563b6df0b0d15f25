//! What a guess at the passphrase costs (format.md § Limits, RFC 9106).

use std::{
    fmt,
    time::{Duration, Instant},
};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroize;

use crate::{Key, Passphrase};

/// How long unlocking may take.
const UNLOCK: Duration = Duration::from_secs(1);
const FLOOR: Argon2Cost = Argon2Cost { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
const WRITE_MEMORY_KIB: u32 = 256 * 1024;
const READ_MEMORY_KIB: u32 = 1024 * 1024;
const MAX_PASSES: u32 = 32;
const MAX_LANES: u32 = 16;

/// Memory in KiB, passes and lanes of Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Argon2Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// Why a cost is refused.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CostError {
    /// Below 64 MiB, 3 passes, 4 lanes.
    #[error("the cost is below 64 MiB, 3 passes and 4 lanes")]
    BelowFloor,
    /// Above what may be written.
    #[error("the cost is above 256 MiB or a quarter of this computer's memory, 32 passes or 16 lanes")]
    AboveCeiling,
}

impl Argon2Cost {
    /// Returns the cheapest cost that may be written: 64 MiB, 3 passes, 4 lanes.
    pub fn floor() -> Self {
        FLOOR
    }

    /// Makes a cost that may be written on a computer with `ram` bytes of memory.
    pub fn new(memory_mib: u32, passes: u32, lanes: u32, ram: u64) -> Result<Self, CostError> {
        let cost = Self { memory_kib: memory_mib.saturating_mul(1024), passes, lanes };
        if cost.memory_kib < FLOOR.memory_kib || passes < FLOOR.passes || lanes < FLOOR.lanes {
            Err(CostError::BelowFloor)
        } else if cost.memory_kib > ceiling_kib(ram) || passes > MAX_PASSES || lanes > MAX_LANES {
            Err(CostError::AboveCeiling)
        } else {
            Ok(cost)
        }
    }

    /// Makes a cost below the floor, which protects nobody. For tests alone.
    pub fn dangerous_below_floor(memory_kib: u32, passes: u32, lanes: u32) -> Self {
        Self { memory_kib, passes, lanes }
    }

    /// Reads a cost out of a keyring header; `None` if it is beyond what a reader accepts.
    pub(crate) fn read(memory_kib: u32, passes: u32, lanes: u32) -> Option<Self> {
        let fits =
            memory_kib <= READ_MEMORY_KIB && (1..=MAX_PASSES).contains(&passes) && (1..=MAX_LANES).contains(&lanes);
        (fits && memory_kib >= 8 * lanes).then_some(Self { memory_kib, passes, lanes })
    }

    /// Chooses a cost that takes about `target` on this computer, as measured by `measure`.
    ///
    /// Takes as much memory as a quarter of `ram` bytes (at most 256 MiB) and the target allow, then as many passes. Never below the floor.
    pub fn calibrate(target: Duration, ram: u64, mut measure: impl FnMut(Self) -> Duration) -> Self {
        let mut best = FLOOR;
        let ceiling = ceiling_kib(ram);
        for memory_kib in [256, 192, 128, 96].map(|mib| mib * 1024) {
            let cost = Self { memory_kib, ..FLOOR };
            if memory_kib <= ceiling && measure(cost) <= target {
                best = cost;
                break;
            }
        }
        let once = measure(best).max(Duration::from_millis(1));
        let factor = u32::try_from(target.as_millis() / once.as_millis().max(1)).unwrap_or(MAX_PASSES);
        Self { passes: (best.passes.saturating_mul(factor)).clamp(FLOOR.passes, MAX_PASSES), ..best }
    }

    /// Chooses the cost at which unlocking takes about a second on this computer, which has `ram` bytes; takes some seconds.
    pub fn of_this_computer(ram: u64) -> Self {
        Self::calibrate(UNLOCK, ram, |cost| {
            let start = Instant::now();
            cost.try_out();
            start.elapsed()
        })
    }

    /// Returns the memory in KiB.
    pub fn memory_kib(&self) -> u32 {
        self.memory_kib
    }

    /// Returns the number of passes.
    pub fn passes(&self) -> u32 {
        self.passes
    }

    /// Returns the number of lanes.
    pub fn lanes(&self) -> u32 {
        self.lanes
    }

    /// Runs Argon2id once with fixed input and throws the result away, so that a caller can time it.
    pub fn try_out(&self) {
        let passphrase = Passphrase::normalise("calibration").expect("the text is fixed");
        drop(self.derive::<()>(&passphrase, &[0; 16]));
    }

    /// Derives 32 bytes from a passphrase and a salt.
    pub(crate) fn derive<P>(&self, passphrase: &Passphrase, salt: &[u8; 16]) -> Key<P> {
        let params =
            Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).expect("costs are checked when made");
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
        let mut memory = vec![Block::default(); params.block_count()];
        let key = Key::fill_with(|key| {
            argon2
                .hash_password_into_with_memory(passphrase.expose().as_bytes(), salt, key, &mut memory)
                .expect("lengths are checked when made");
        });
        memory.iter_mut().for_each(Zeroize::zeroize);
        key
    }
}

impl fmt::Display for Argon2Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} MiB, {} passes, {} lanes", self.memory_kib / 1024, self.passes, self.lanes)
    }
}

fn ceiling_kib(ram: u64) -> u32 {
    let quarter = u32::try_from(ram / 4 / 1024).unwrap_or(u32::MAX);
    quarter.clamp(FLOOR.memory_kib, WRITE_MEMORY_KIB)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIB: u64 = 1 << 30;

    #[test]
    fn writing_has_a_floor_and_a_ceiling() {
        assert!(Argon2Cost::new(64, 3, 4, GIB).is_ok());
        assert_eq!(Argon2Cost::new(63, 3, 4, GIB), Err(CostError::BelowFloor));
        assert_eq!(Argon2Cost::new(64, 2, 4, GIB), Err(CostError::BelowFloor));
        assert_eq!(Argon2Cost::new(257, 3, 4, 8 * GIB), Err(CostError::AboveCeiling));
        assert_eq!(Argon2Cost::new(256, 3, 4, GIB / 2), Err(CostError::AboveCeiling));
        assert!(Argon2Cost::new(64, 3, 4, 0).is_ok());
    }

    #[test]
    fn reading_has_a_ceiling() {
        assert!(Argon2Cost::read(1024 * 1024, 32, 16).is_some());
        assert!(Argon2Cost::read(1024 * 1024 + 1, 1, 1).is_none());
        assert!(Argon2Cost::read(64 * 1024, 33, 1).is_none());
        assert!(Argon2Cost::read(64 * 1024, 1, 17).is_none());
        assert!(Argon2Cost::read(7, 1, 1).is_none());
    }

    #[test]
    fn calibration_follows_the_timer_it_is_given() {
        let fast = |cost: Argon2Cost| Duration::from_micros(u64::from(cost.memory_kib / 1024 * cost.passes));
        let quick = Argon2Cost::calibrate(Duration::from_secs(1), 8 * GIB, fast);
        assert_eq!((quick.memory_kib, quick.passes), (256 * 1024, MAX_PASSES));
        let slow = Argon2Cost::calibrate(Duration::from_secs(1), 8 * GIB, |_| Duration::from_secs(9));
        assert_eq!(slow, FLOOR);
        let small = Argon2Cost::calibrate(Duration::from_secs(1), GIB / 2, fast);
        assert_eq!(small.memory_kib, 128 * 1024);
    }
}
