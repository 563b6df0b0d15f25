//! Codes and hints of the errors of exchange.

use daftar_exchange::{
    against::AgainstError,
    backup::{BackupError, DrillError, RestoreError},
    bundle::{CreateBundleError, ExportError, OpenBundleError, PackError},
    extract::WriteNewError,
    guardians::WriteSharesError,
    import::ImportError,
    repair::RepairError,
    salvage::{SalvageError, SalvageKeysError},
    travel::TravelError,
};
use daftar_l10n::Text;

use super::{Coded, DAMAGED, FAILED, Fixed, WRONG_PASSPHRASE};

type Code = (u8, Option<Fixed>);

impl Coded for BackupError {
    fn code(&self) -> Code {
        match self {
            Self::Damaged => (DAMAGED, Some(Text::hint_another_backup)),
            Self::JournalIsOlder => (DAMAGED, Some(Text::hint_journal_is_older)),
            Self::Newer => (FAILED, Some(Text::hint_newer)),
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
            Self::WrongPassphrase => (WRONG_PASSPHRASE, Some(Text::hint_wrong_passphrase)),
            Self::WrongWords => (WRONG_PASSPHRASE, Some(Text::hint_recovery_words)),
            Self::WrongShares => (WRONG_PASSPHRASE, None),
            Self::KeyringDamaged => (DAMAGED, Some(Text::hint_another_backup)),
            Self::Keyring(error) => error.code(),
            Self::Disk(error) => error.code(),
            Self::Find(error) => error.code(),
            Self::Unlock(error) => error.code(),
            Self::Check(error) => error.code(),
            Self::Exists | Self::NotEmpty => (FAILED, Some(Text::hint_another_folder)),
            _ => (FAILED, None),
        }
    }
}

impl Coded for DrillError {
    fn code(&self) -> Code {
        match self {
            Self::Restore(error) => error.code(),
            Self::Read(error) => error.code(),
            Self::NotNoted(_) => (FAILED, None),
        }
    }
}

impl Coded for PackError {
    fn code(&self) -> Code {
        match self {
            Self::MissingAttachment { .. } | Self::DamagedAttachment { .. } => (DAMAGED, Some(Text::hint_damaged)),
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
            Self::WrongPhrase => (WRONG_PASSPHRASE, Some(Text::hint_ask_phrase)),
            Self::Altered(_) => (DAMAGED, Some(Text::hint_ask_sender)),
            Self::Newer => (FAILED, Some(Text::hint_newer)),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for WriteNewError {
    fn code(&self) -> Code {
        match self {
            Self::Content(_) => (DAMAGED, Some(Text::hint_damaged)),
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
            Self::Nothing => (FAILED, Some(Text::hint_other_keys)),
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

impl Coded for WriteSharesError {
    fn code(&self) -> Code {
        match self {
            Self::NotEmpty | Self::InJournal => (FAILED, None),
            Self::File(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }
}

impl Coded for TravelError {
    fn code(&self) -> Code {
        match self {
            Self::Backup(error) => error.code(),
            Self::Damaged => (DAMAGED, Some(Text::hint_damaged)),
            Self::Drill(error) => error.code(),
            Self::NotAll => (FAILED, None),
            Self::Read(error) => error.code(),
            Self::Erase(error) => error.code(),
        }
    }
}
