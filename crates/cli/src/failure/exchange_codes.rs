//! Codes and hints of the errors of exchange.

use daftar_exchange::{
    against::AgainstError,
    backup::{BackupError, RestoreError},
    bundle::{CreateBundleError, ExportError, OpenBundleError, PackError},
    extract::WriteNewError,
    import::ImportError,
    repair::RepairError,
    salvage::{SalvageError, SalvageKeysError},
};

use super::{
    Coded, DAMAGED, FAILED, WRONG_PASSPHRASE,
    codes::{DAMAGED_HINT, NEWER_HINT},
};

type Code = (u8, Option<&'static str>);

impl Coded for BackupError {
    fn code(&self) -> Code {
        match self {
            Self::Damaged => (DAMAGED, Some("use another backup")),
            Self::JournalIsOlder => (
                DAMAGED,
                Some("`daftar repair --from` that backup brings them back; with --yes a backup is made all the same"),
            ),
            Self::Newer => (FAILED, Some(NEWER_HINT)),
            Self::Keyring(error) => error.code(),
            Self::Checkpoint(error) => error.code(),
            Self::Journal(error) | Self::Target(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for RestoreError {
    fn code(&self) -> Code {
        match self {
            Self::Backup(error) => error.code(),
            Self::WrongPassphrase => {
                (WRONG_PASSPHRASE, Some("check the keyboard's language and Caps Lock, then try again"))
            }
            Self::KeyringDamaged => (DAMAGED, Some("use another backup")),
            Self::Keyring(error) => error.code(),
            Self::Disk(error) => error.code(),
            Self::Find(error) => error.code(),
            Self::Unlock(error) => error.code(),
            Self::Check(error) => error.code(),
            Self::Exists | Self::NotEmpty => (FAILED, Some("choose another folder with --journal")),
            _ => (FAILED, None),
        }
    }
}

impl Coded for PackError {
    fn code(&self) -> Code {
        match self {
            Self::MissingAttachment { .. } | Self::DamagedAttachment { .. } => (DAMAGED, Some(DAMAGED_HINT)),
            Self::Checkpoint(error) => error.code(),
            Self::Read(error) => error.code(),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for CreateBundleError {
    fn code(&self) -> Code {
        match self {
            Self::Pack(error) => error.code(),
            Self::NotLogged(error) => error.code(),
            Self::NotStored => (DAMAGED, None),
            _ => (FAILED, None),
        }
    }
}

impl Coded for ExportError {
    fn code(&self) -> Code {
        match self {
            Self::Pack(error) => error.code(),
            Self::NotLogged(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for OpenBundleError {
    fn code(&self) -> Code {
        match self {
            Self::WrongPhrase => (WRONG_PASSPHRASE, Some("ask for the phrase again, by voice")),
            Self::Altered(_) => {
                (DAMAGED, Some("ask the sender for it again, and tell them that this one was altered on the way"))
            }
            Self::Newer => (FAILED, Some(NEWER_HINT)),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for WriteNewError {
    fn code(&self) -> Code {
        match self {
            Self::Content(_) => (DAMAGED, Some(DAMAGED_HINT)),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for ImportError {
    fn code(&self) -> Code {
        match self {
            Self::Read(error) => error.code(),
            Self::Write { source, .. } => source.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for RepairError {
    fn code(&self) -> Code {
        match self {
            Self::Backup(error) => error.code(),
            Self::Keyring(error) => error.code(),
            Self::Lock(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Read(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for SalvageError {
    fn code(&self) -> Code {
        match self {
            Self::Store(error) => error.code(),
            Self::Nothing => (FAILED, Some("other keys may open it: a key file, or the passphrase of another time")),
            _ => (FAILED, None),
        }
    }
}

impl Coded for SalvageKeysError {
    fn code(&self) -> Code {
        match self {
            Self::Keyring(error) => error.code(),
            Self::Io(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for AgainstError {
    fn code(&self) -> Code {
        match self {
            Self::Backup(error) => error.code(),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}
