//! Random words that stand for a right.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// 192 random bits, as 32 letters that need no escaping in an address, a cookie or a form.
pub(crate) struct Secret(Zeroizing<String>);

impl Secret {
    /// Makes a new one.
    pub(crate) fn random() -> Self {
        let bytes = Zeroizing::new(daftar_crypto::random::bytes::<24>());
        Self(Zeroizing::new(BASE64URL_NOPAD.encode(&*bytes)))
    }

    /// Tells whether somebody has shown this secret, in the same time for every other of its length.
    pub(crate) fn is(&self, shown: &str) -> bool {
        self.0.as_bytes().ct_eq(shown.as_bytes()).into()
    }

    /// Returns its letters, for whom it is made for.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_long_random_and_never_printed() {
        let (one, other) = (Secret::random(), Secret::random());
        assert_eq!(one.reveal().len(), 32);
        assert!(one.is(one.reveal()) && !one.is(other.reveal()) && !one.is("") && !one.is(&one.reveal()[..31]));
        assert_eq!(format!("{one:?}"), "<secret>");
    }
}
