//! Errors of syncing and of devices.

use daftar_exchange::sync::SyncError;
use daftar_journal::{KeepVersionError, RetireError};
use daftar_l10n::Text;

use crate::Tell;

impl Tell for SyncError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Missing => text.error_sync_missing(),
            Self::IsAJournal => text.error_sync_is_a_journal(),
            Self::NotEmpty => text.error_sync_not_empty(),
            Self::OtherJournal => text.error_sync_other_journal(),
            Self::Newer => text.error_sync_newer(),
            Self::Folder(error) | Self::Store(error) => error.tell(text),
            Self::Read(error) => error.tell(text),
            Self::Write(error) => error.tell(text),
            Self::Interrupted => text.error_sync_interrupted(),
        }
    }
}

impl Tell for RetireError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotFound => text.error_retire_not_found(),
            Self::Ambiguous => text.error_retire_ambiguous(),
            Self::ThisOne => text.error_retire_this_one(),
            Self::Already => text.error_retire_already(),
            Self::Read(error) => error.tell(text),
            Self::Resolve(error) => error.tell(text),
            Self::Write(error) => error.tell(text),
        }
    }
}

impl Tell for KeepVersionError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotAHead => text.error_keep_not_a_head(),
            Self::OneAlone => text.error_keep_one_alone(),
            Self::Read(error) => error.tell(text),
            Self::Write(error) => error.tell(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use daftar_l10n::Language;

    use super::*;

    fn same<E: Tell + std::error::Error>(errors: &[E]) {
        let english = Text::for_terminal(Language::English);
        errors.iter().for_each(|error| assert_eq!(error.tell(&english), error.to_string()));
    }

    #[test]
    fn in_english_errors_are_told_as_they_say_themselves() {
        same(&[
            SyncError::Missing,
            SyncError::IsAJournal,
            SyncError::NotEmpty,
            SyncError::OtherJournal,
            SyncError::Newer,
            SyncError::Interrupted,
        ]);
        same(&[RetireError::NotFound, RetireError::Ambiguous, RetireError::ThisOne, RetireError::Already]);
        same(&[KeepVersionError::NotAHead, KeepVersionError::OneAlone]);
    }
}
