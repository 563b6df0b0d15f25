//! Leaving without the journal: its errors, and what a computer still knows.

use daftar_exchange::{remains::Remains, travel::TravelError};
use daftar_journal::EraseError;
use daftar_l10n::Text;

use crate::{Tell, shown};

impl Tell for TravelError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Backup(error) => error.tell(text),
            Self::Damaged => text.error_travel_damaged(),
            Self::Drill(error) => error.tell(text),
            Self::NotAll => text.error_travel_not_all(),
            Self::Read(error) => error.tell(text),
            Self::Erase(error) => text.error_travel_erase(&error.tell(text)),
        }
    }
}

impl Tell for EraseError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotAJournal => text.error_erase_not_a_journal(),
            Self::Lock(error) => error.tell(text),
            Self::Store(error) => text.error_erase_store(&error.tell(text)),
        }
    }
}

impl Tell for Remains {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Program(path) => text.remains_program(&shown(path)),
            Self::RecentFiles(path) => text.remains_recent(&shown(path)),
            Self::Thumbnails(path) => text.remains_thumbnails(&shown(path)),
            Self::Commands(path) => text.remains_commands(&shown(path)),
            Self::Swap(path) => text.remains_swap(&shown(path)),
            Self::StartedPrograms(path) => text.remains_started(&shown(path)),
        }
    }
}
