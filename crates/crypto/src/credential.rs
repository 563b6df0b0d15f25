//! What a person gives to open a journal.

use std::fmt;

use crate::{Identity, OpenKeyring, Passphrase, RecoveryWords, identity::Way};

/// One way in, as it was given: what was typed, or what was made of words or shares.
pub enum Credential {
    /// The passphrase.
    Passphrase(Passphrase),
    /// Recovery words.
    Recovery(Identity<Way>),
    /// The shares of guardians.
    Guardians(Identity<Way>),
}

impl Credential {
    /// Returns it as what a keyring is opened with.
    pub fn as_open(&self) -> OpenKeyring<'_> {
        match self {
            Self::Passphrase(passphrase) => OpenKeyring::Passphrase(passphrase),
            Self::Recovery(identity) | Self::Guardians(identity) => OpenKeyring::Identity(identity),
        }
    }

    /// Returns the name that the way has in a keyring (format.md § Payload).
    pub fn name(&self) -> &'static str {
        match self {
            Self::Passphrase(_) => Self::PASSPHRASE,
            Self::Recovery(_) => Self::RECOVERY,
            Self::Guardians(_) => Self::GUARDIANS,
        }
    }

    /// The name of the passphrase's way.
    pub const PASSPHRASE: &'static str = "passphrase";
    /// The name of the recovery words' way.
    pub const RECOVERY: &'static str = "recovery";
    /// The name of the guardians' way.
    pub const GUARDIANS: &'static str = "guardians";
}

impl From<Passphrase> for Credential {
    fn from(passphrase: Passphrase) -> Self {
        Self::Passphrase(passphrase)
    }
}

impl From<&RecoveryWords> for Credential {
    fn from(words: &RecoveryWords) -> Self {
        Self::Recovery(words.identity())
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}
