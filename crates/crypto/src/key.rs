//! Secret bytes.

use std::{fmt, marker::PhantomData};

use zeroize::Zeroizing;

use crate::random;

/// 32 secret bytes that serve one purpose.
///
/// They live in one heap allocation, are wiped when dropped, cannot be copied or compared, and never print:
///
/// ```
/// struct Demonstration;
/// let key = daftar_crypto::Key::<Demonstration>::random();
/// assert_eq!(format!("{key:?}"), "<secret>");
/// ```
pub struct Key<Purpose> {
    bytes: Box<Zeroizing<[u8; 32]>>,
    purpose: PhantomData<fn() -> Purpose>,
}

impl<Purpose> Key<Purpose> {
    /// Makes a random key.
    pub fn random() -> Self {
        Self::fill_with(random::fill)
    }

    /// Makes a key in its final place: `fill` gets the zeroed bytes.
    pub(crate) fn fill_with(fill: impl FnOnce(&mut [u8])) -> Self {
        let mut key = Self { bytes: Box::new(Zeroizing::new([0; 32])), purpose: PhantomData };
        fill(key.bytes.as_mut().as_mut_slice());
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
