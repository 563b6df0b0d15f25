//! Secret bytes.

use std::{fmt, marker::PhantomData};

use crate::{locked::LockedBytes, random};

/// 32 secret bytes that serve one purpose.
///
/// They live in one place, in memory that the system was asked not to swap out; are wiped when dropped, cannot be copied or compared, and never print:
///
/// ```
/// struct Demonstration;
/// let key = daftar_crypto::Key::<Demonstration>::random();
/// assert_eq!(format!("{key:?}"), "<secret>");
/// ```
pub struct Key<Purpose> {
    bytes: LockedBytes,
    purpose: PhantomData<fn() -> Purpose>,
}

impl<Purpose> Key<Purpose> {
    /// Makes a random key.
    pub fn random() -> Self {
        Self::fill_with(random::fill)
    }

    /// Makes a key in its final place: `fill` gets the zeroed bytes.
    pub(crate) fn fill_with(fill: impl FnOnce(&mut [u8])) -> Self {
        let mut key = Self { bytes: LockedBytes::zeroed(), purpose: PhantomData };
        fill(key.bytes.as_mut_slice());
        key
    }

    /// Shows the bytes to code that turns them into something else.
    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.bytes
    }
}

impl<Purpose> fmt::Debug for Key<Purpose> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}
