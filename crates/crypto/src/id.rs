//! Random ids: 16 bytes, written as 32 lower-case hex digits.

use std::{fmt, str::FromStr};

use data_encoding::HEXLOWER;

use crate::random;

/// The text is not 32 lower-case hex digits.
#[derive(Debug, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl $name {
            /// Makes a new random id.
            pub fn random() -> Self {
                Self(random::bytes())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&HEXLOWER.encode(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| NotAnId)?;
                bytes.try_into().map(Self).map_err(|_| NotAnId)
            }
        }
    };
}

id!(
    /// Names a journal.
    JournalId
);
id!(
    /// Names a writer: one installation that appends.
    WriterId
);
id!(
    /// Names an entry.
    EntryId
);
id!(
    /// Names a bundle.
    BundleId
);
