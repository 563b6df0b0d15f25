//! Codes and hints of the errors of crypto, store and journal.

use std::io;

use daftar_journal::{
    AttachError, CheckError, CreateError, ExtractError, FindError, ForgetError, ReadError, ResolveError, UnlockError,
    WriteError,
};
use daftar_store::{KeyringFilesError, LockError, StoreError};

use super::{Coded, DAMAGED, DISK_FULL, DONE, FAILED, IN_USE, WRONG_PASSPHRASE};

const FULL_HINT: &str = "make room on the disk; nothing that was acknowledged is lost";
const PERMISSION_HINT: &str = "choose a folder that you may write to, or ask whoever owns this one";
pub(super) const DAMAGED_HINT: &str = "make a backup of what reads, and restore damaged parts from an older backup";
pub(super) const NEWER_HINT: &str = "use the newer version of this program";

impl Coded for io::Error {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self.kind() {
            io::ErrorKind::BrokenPipe => (DONE, None),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => (DISK_FULL, Some(FULL_HINT)),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => (FAILED, Some(PERMISSION_HINT)),
            io::ErrorKind::InvalidData => (DAMAGED, None),
            _ => (FAILED, None),
        }
    }
}

impl Coded for StoreError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::DiskFull => (DISK_FULL, Some(FULL_HINT)),
            Self::NoPermission(_) => (FAILED, Some(PERMISSION_HINT)),
            Self::AlreadyAJournal(_) => {
                (FAILED, Some("choose another folder with --journal, or use the journal that is there"))
            }
            Self::Newer => (FAILED, Some(NEWER_HINT)),
            Self::NotStored(_) => (DAMAGED, Some(DAMAGED_HINT)),
            Self::Io { source, .. } => source.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for LockError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::InUse { .. } => (IN_USE, Some("close the other program that has the journal open, then try again")),
            Self::Io(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for KeyringFilesError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::NotAJournal(_) => (FAILED, Some("make one with `daftar init`, or name its folder with --journal")),
            Self::Damaged => (DAMAGED, Some("restore the journal from a backup with `daftar restore`")),
            Self::Io(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for CreateError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Lock(error) => error.code(),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for FindError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Lock(error) => error.code(),
            Self::Keyring(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for daftar_crypto::KeyringError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::WrongPassphrase => {
                (WRONG_PASSPHRASE, Some("check the keyboard's language and Caps Lock, then try again"))
            }
            Self::Damaged => (DAMAGED, Some("restore the journal from a backup with `daftar restore`")),
            Self::Newer => (FAILED, Some(NEWER_HINT)),
            _ => (FAILED, None),
        }
    }
}

impl Coded for UnlockError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Keyring(error) => error.code(),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for WriteError {
    fn code(&self) -> (u8, Option<&'static str>) {
        if let Self::Store(error) = self { error.code() } else { (FAILED, None) }
    }
}

impl Coded for ForgetError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Read(error) => error.code(),
            Self::Write(error) => error.code(),
            Self::Unfinished(error) => {
                (error.code().0, Some("every command goes on with it, once the journal's disk can be written again"))
            }
            _ => (FAILED, None),
        }
    }
}

impl Coded for ReadError {
    fn code(&self) -> (u8, Option<&'static str>) {
        if let Self::Store(error) = self { error.code() } else { (FAILED, None) }
    }
}

impl Coded for ResolveError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Damaged(trouble) if trouble.is_damage() => (DAMAGED, Some(DAMAGED_HINT)),
            Self::Damaged(_) => (FAILED, Some(NEWER_HINT)),
            Self::Read(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for AttachError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Store(error) => error.code(),
            Self::Read(error) if error.kind() == io::ErrorKind::InvalidData => (FAILED, None),
            Self::Read(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for ExtractError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Missing | Self::Damaged => (DAMAGED, Some("restore the file from a backup")),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for CheckError {
    fn code(&self) -> (u8, Option<&'static str>) {
        if let Self::Store(error) = self { error.code() } else { (FAILED, None) }
    }
}
