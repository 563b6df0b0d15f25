//! Errors of backups, bundles, folders in the clear, repairs and salvage.

use daftar_exchange::{
    against::AgainstError,
    backup::{BackupError, DrillError, Fault, RestoreError, Saved},
    bundle::{CreateBundleError, ExportError, PackError},
    extract::WriteNewError,
    guardians::WriteSharesError,
    repair::RepairError,
    salvage::{SalvageError, SalvageKeysError},
};
use daftar_l10n::Text;

use crate::{Tell, count};

impl Tell for BackupError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotABackup => text.error_backup_not_a_backup(),
            Self::NotEmpty => text.error_backup_not_empty(),
            Self::NoFolder => text.error_backup_no_folder(),
            Self::TargetIsJournal => text.error_backup_target_is_journal(),
            Self::OtherJournal => text.error_backup_other_journal(),
            Self::IsAFolder => text.error_backup_is_a_folder(),
            Self::Exists => text.error_backup_exists(),
            Self::IsAFile => text.error_backup_is_a_file(),
            Self::JournalIsOlder => text.error_backup_journal_is_older(),
            Self::Newer => text.error_backup_newer(),
            Self::Damaged => text.error_backup_damaged(),
            Self::TooMany => text.error_backup_too_many(),
            Self::Keyring(error) => error.tell(text),
            Self::Checkpoint(why) => text.error_backup_checkpoint(&why.tell(text)),
            Self::Journal(why) => text.error_backup_journal(&why.tell(text)),
            Self::Target(why) => text.error_backup_target(&why.tell(text)),
            Self::Interrupted => text.error_backup_interrupted(),
        }
    }
}

impl Tell for RestoreError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Backup(error) => error.tell(text),
            Self::Exists => text.error_restore_exists(),
            Self::NotEmpty => text.error_restore_not_empty(),
            Self::InBackup => text.error_restore_in_backup(),
            Self::WrongPassphrase => text.error_restore_wrong_passphrase(),
            Self::WrongWords => text.error_restore_wrong_words(),
            Self::WrongShares => text.error_restore_wrong_shares(),
            Self::KeyringDamaged => text.error_restore_keyring_damaged(),
            Self::Keyring(error) => error.tell(text),
            Self::Disk(why) => text.error_restore_disk(&why.tell(text)),
            Self::Find(error) => error.tell(text),
            Self::Unlock(error) => error.tell(text),
            Self::Check(error) => error.tell(text),
            Self::Interrupted => text.error_restore_interrupted(),
        }
    }
}

impl Tell for DrillError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Restore(error) => error.tell(text),
            Self::Read(error) => error.tell(text),
            Self::NotNoted(why) => text.error_drill_not_noted(&why.tell(text)),
        }
    }
}

impl Tell for PackError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Nothing => text.error_pack_nothing(),
            Self::MissingAttachment { incident, number } => {
                text.error_pack_missing_attachment(&incident.to_string(), count(*number))
            }
            Self::DamagedAttachment { incident, number } => {
                text.error_pack_damaged_attachment(&incident.to_string(), count(*number))
            }
            Self::TooLarge => text.error_pack_too_large(),
            Self::Stopped => text.error_pack_stopped(),
            Self::Checkpoint(error) => error.tell(text),
            Self::Read(error) => error.tell(text),
            Self::Store(error) => error.tell(text),
        }
    }
}

impl Tell for CreateBundleError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Exists => text.error_create_bundle_exists(),
            Self::NoReceivers => text.error_create_bundle_no_receivers(),
            Self::TooManyReceivers { most } => text.error_create_bundle_too_many_receivers(count(*most)),
            Self::NotStored => text.error_create_bundle_not_stored(),
            Self::Pack(error) => error.tell(text),
            Self::NotLogged(why) => text.error_create_bundle_not_logged(&why.tell(text)),
        }
    }
}

impl Tell for ExportError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Exists => text.error_export_exists(),
            Self::Pack(error) => error.tell(text),
            Self::NotLogged(why) => text.error_export_not_logged(&why.tell(text)),
        }
    }
}

impl Tell for WriteNewError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Exists => text.error_write_new_exists(),
            Self::Interrupted => text.error_write_new_interrupted(),
            Self::Content(error) => error.tell(text),
            Self::Store(error) => error.tell(text),
        }
    }
}

impl Tell for RepairError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NoSource => text.error_repair_no_source(),
            Self::OtherJournal => text.error_repair_other_journal(),
            Self::Itself => text.error_repair_itself(),
            Self::Backup(error) => error.tell(text),
            Self::Keyring(error) => error.tell(text),
            Self::Lock(error) => error.tell(text),
            Self::Store(error) => error.tell(text),
            Self::Read(error) => error.tell(text),
            Self::Interrupted => text.error_repair_interrupted(),
        }
    }
}

impl Tell for SalvageError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Exists => text.error_salvage_exists(),
            Self::Nothing => text.error_salvage_nothing(),
            Self::Store(error) => error.tell(text),
            Self::Interrupted => text.error_salvage_interrupted(),
        }
    }
}

impl Tell for SalvageKeysError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::KeyFile(why) => text.error_salvage_keys_key_file(&why.tell(text)),
            Self::NoKeyring => text.error_salvage_keys_no_keyring(),
            Self::Keyring(error) => error.tell(text),
            Self::Io(why) => text.error_salvage_keys_io(&why.tell(text)),
        }
    }
}

impl Tell for AgainstError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::OtherJournal => text.error_against_other_journal(),
            Self::NoCheckpoint => text.error_against_no_checkpoint(),
            Self::Backup(error) => error.tell(text),
            Self::Store(error) => error.tell(text),
        }
    }
}

impl Tell for Fault {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::DamagedBefore(path) => text.error_saved_damaged_before(path),
            Self::Damaged(path) => text.error_saved_damaged(path),
            Self::Missing(path) => text.error_saved_missing(path),
            Self::InJournal(path, saved) => text.error_saved_in_journal(path, &saved.tell(text)),
            Self::Unread(path, saved) => text.error_saved_unread(path, &saved.tell(text)),
            Self::Ledger(damage) => text.error_saved_ledger(&damage.tell(text), &Saved::AsItLies.tell(text)),
            Self::KeyringCopy => text.error_saved_keyring_copy(),
            Self::List(number) => text.error_saved_list(&number.to_string()),
            Self::Keyring(newest, from) => text.error_saved_keyring(&newest.to_string(), &from.to_string()),
            Self::JournalIsOlder(number) => text.error_saved_journal_is_older(&number.to_string()),
            Self::NoKeyring => text.error_saved_no_keyring(),
            Self::NoRecords => text.error_saved_no_records(),
            Self::Found(finding) => finding.tell(text),
        }
    }
}

impl Tell for Saved {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Before => text.error_saved_kept_before(),
            Self::AsItLies => text.error_saved_as_it_lies(),
            Self::Not => text.error_saved_not_saved(),
        }
    }
}

impl Tell for WriteSharesError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotEmpty => text.error_shares_not_empty(),
            Self::InJournal => text.error_shares_in_journal(),
            Self::File(error) => error.tell(text),
            Self::Store(error) => error.tell(text),
        }
    }
}
