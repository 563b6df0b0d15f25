//! Codes and hints of the errors of crypto, store and journal.

use std::io;

use daftar_crypto::{
    RecoveryWordsError,
    shares::{CombineError, OpenShareError, ShareError},
};
use daftar_journal::{
    AttachError, CheckError, CreateError, EraseError, ExtractError, FindError, ForgetError, GuardiansError, ReadError,
    ResolveError, SetWayError, UnlockError, WriteError,
};
use daftar_l10n::Text;
use daftar_store::{KeyringFilesError, LockError, StoreError};

use super::{Coded, DAMAGED, DISK_FULL, DONE, FAILED, Fixed, IN_USE, WRONG_PASSPHRASE};

impl Coded for io::Error {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self.kind() {
            io::ErrorKind::BrokenPipe => (DONE, None),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => (DISK_FULL, Some(Text::hint_disk_full)),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                (FAILED, Some(Text::hint_no_permission))
            }
            io::ErrorKind::InvalidData => (DAMAGED, None),
            _ => (FAILED, None),
        }
    }
}

impl Coded for StoreError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::DiskFull => (DISK_FULL, Some(Text::hint_disk_full)),
            Self::NoPermission(_) => (FAILED, Some(Text::hint_no_permission)),
            Self::AlreadyAJournal(_) => (FAILED, Some(Text::hint_already_a_journal)),
            Self::Newer => (FAILED, Some(Text::hint_newer)),
            Self::NotStored(_) => (DAMAGED, Some(Text::hint_damaged)),
            Self::Io { source, .. } => source.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for LockError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::InUse { .. } => (IN_USE, Some(Text::hint_in_use)),
            Self::Io(error) => error.code(),
        }
    }
}

impl Coded for KeyringFilesError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::NotAJournal(_) => (FAILED, Some(Text::hint_not_a_journal)),
            Self::Damaged => (DAMAGED, Some(Text::hint_restore_journal)),
            Self::Io(error) => error.code(),
        }
    }
}

impl Coded for CreateError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Lock(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }
}

impl Coded for FindError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Lock(error) => error.code(),
            Self::Keyring(error) => error.code(),
        }
    }
}

impl Coded for daftar_crypto::KeyringError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::WrongPassphrase => (WRONG_PASSPHRASE, Some(Text::hint_wrong_passphrase)),
            Self::Damaged => (DAMAGED, Some(Text::hint_restore_journal)),
            Self::Newer => (FAILED, Some(Text::hint_newer)),
            _ => (FAILED, None),
        }
    }
}

impl Coded for UnlockError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Keyring(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }
}

impl Coded for WriteError {
    fn code(&self) -> (u8, Option<Fixed>) {
        if let Self::Store(error) = self { error.code() } else { (FAILED, None) }
    }
}

impl Coded for ForgetError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Read(error) => error.code(),
            Self::Write(error) => error.code(),
            Self::Unfinished(error) => (error.code().0, Some(Text::hint_goes_on)),
            _ => (FAILED, None),
        }
    }
}

impl Coded for ReadError {
    fn code(&self) -> (u8, Option<Fixed>) {
        if let Self::Store(error) = self { error.code() } else { (FAILED, None) }
    }
}

impl Coded for ResolveError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Damaged(trouble) if trouble.is_damage() => (DAMAGED, Some(Text::hint_damaged)),
            Self::Damaged(_) => (FAILED, Some(Text::hint_newer)),
            Self::Read(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for AttachError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Store(error) => error.code(),
            Self::Read(error) if error.kind() == io::ErrorKind::InvalidData => (FAILED, None),
            Self::Read(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for ExtractError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Missing | Self::Damaged => (DAMAGED, Some(Text::hint_restore_file)),
            Self::Store(error) => error.code(),
        }
    }
}

impl Coded for CheckError {
    fn code(&self) -> (u8, Option<Fixed>) {
        if let Self::Store(error) = self { error.code() } else { (FAILED, None) }
    }
}

impl Coded for SetWayError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Way(_) => (FAILED, None),
            Self::Store(error) => error.code(),
        }
    }
}

impl Coded for RecoveryWordsError {
    fn code(&self) -> (u8, Option<Fixed>) {
        (WRONG_PASSPHRASE, Some(Text::hint_recovery_words))
    }
}

impl Coded for ShareError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::Newer => (FAILED, Some(Text::hint_newer)),
            _ => (WRONG_PASSPHRASE, None),
        }
    }
}

impl Coded for OpenShareError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::NotForUs => (WRONG_PASSPHRASE, None),
            Self::Damaged => (DAMAGED, None),
            Self::Share(error) => error.code(),
        }
    }
}

impl Coded for CombineError {
    fn code(&self) -> (u8, Option<Fixed>) {
        let is_of_others = matches!(self, Self::OfAnotherJournal(_) | Self::OfAnOlderSet(_) | Self::OfAnotherSet(_));
        (WRONG_PASSPHRASE, is_of_others.then_some(Text::hint_shares))
    }
}

impl Coded for GuardiansError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::NotOfThis | Self::OlderSet | Self::OtherJournal => (WRONG_PASSPHRASE, Some(Text::hint_shares)),
            Self::Combine(error) => error.code(),
            Self::Keyring(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Read(error) => error.code(),
            Self::Resolve(error) => error.code(),
            Self::Write(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for EraseError {
    fn code(&self) -> (u8, Option<Fixed>) {
        match self {
            Self::NotAJournal => (FAILED, Some(Text::hint_not_a_journal)),
            Self::Lock(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }
}
