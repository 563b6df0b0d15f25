//! Codes and hints of the errors of syncing and of devices.

use daftar_exchange::sync::SyncError;
use daftar_journal::{KeepVersionError, RetireError};
use daftar_l10n::Text;

use super::{Coded, FAILED, Fixed};

impl Coded for SyncError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Newer => (FAILED, Some(Text::hint_newer)),
            Self::Folder(error) | Self::Store(error) => error.code(),
            Self::Read(error) => error.code(),
            Self::Write(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for RetireError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Read(error) => error.code(),
            Self::Resolve(error) => error.code(),
            Self::Write(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for KeepVersionError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Read(error) => error.code(),
            Self::Write(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}
