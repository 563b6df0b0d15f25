//! Errors of the folder, the disk and the system.

use std::io;

use daftar_exchange::import::InputStopped;
use daftar_journal::display::display_text;
use daftar_l10n::Text;
use daftar_store::{KeyringFilesError, LockError, StoreError};

use crate::{Tell, shown};

impl Tell for StoreError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::AlreadyAJournal(path) => text.error_store_already_a_journal(&shown(path)),
            Self::NotEmpty(path) => text.error_store_not_empty(&shown(path)),
            Self::DiskFull => text.error_store_disk_full(),
            Self::NoPermission(path) => text.error_store_no_permission(&shown(path)),
            Self::Newer => text.error_store_newer(),
            Self::NotStored(path) => text.error_store_not_stored(&shown(path)),
            Self::NoGenerationLeft => text.error_store_no_generation_left(),
            Self::LedgerFull => text.error_store_ledger_full(),
            Self::CursorGone => text.error_store_cursor_gone(),
            Self::Io { path, source } => text.error_store_io(&shown(path), &source.tell(text)),
        }
    }
}

impl Tell for LockError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::InUse { by } if by.is_empty() => text.error_lock_in_use_by_another(),
            Self::InUse { by } => text.error_lock_in_use(&display_text(by)),
            Self::Io(error) => error.tell(text),
        }
    }
}

impl Tell for KeyringFilesError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotAJournal(path) => text.error_keyring_files_not_a_journal(&shown(path)),
            Self::Damaged => text.error_keyring_files_damaged(),
            Self::Io(error) => error.tell(text),
        }
    }
}

/// What the system says has words of ours where a person meets it, and the system's own words elsewhere.
impl Tell for io::Error {
    fn tell(&self, text: &Text) -> String {
        if let Some(error) = self.get_ref().and_then(|inner| inner.downcast_ref::<StoreError>()) {
            return error.tell(text);
        }
        if self.get_ref().is_some_and(|inner| inner.is::<InputStopped>()) {
            return text.error_system_interrupted();
        }
        match self.kind() {
            io::ErrorKind::NotFound => text.error_system_not_there(),
            io::ErrorKind::PermissionDenied => text.error_system_no_permission(),
            io::ErrorKind::AlreadyExists => text.error_system_exists(),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => text.error_system_full(),
            io::ErrorKind::ReadOnlyFilesystem => text.error_system_protected(),
            io::ErrorKind::IsADirectory => text.error_system_folder(),
            io::ErrorKind::NotADirectory => text.error_system_no_folder(),
            io::ErrorKind::FileTooLarge => text.error_system_file_too_large(),
            io::ErrorKind::UnexpectedEof => text.error_system_ended(),
            io::ErrorKind::BrokenPipe => text.error_system_closed(),
            io::ErrorKind::ResourceBusy => text.error_system_busy(),
            _ => text.error_system_other(&display_text(&self.to_string())),
        }
    }
}
