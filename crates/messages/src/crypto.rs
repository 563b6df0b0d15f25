//! Errors of keys, passphrases and phrases.

use daftar_crypto::{
    CostError, KeyringError, NotARecipient, NotAnIdentity, PassphraseError, PayloadError, PhraseError,
    RecoveryWordsError, WayError,
    shares::{CombineError, OpenShareError, ShareError},
};
use daftar_l10n::Text;

use crate::Tell;

impl Tell for KeyringError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::WrongPassphrase => text.error_keyring_wrong_passphrase(),
            Self::Damaged => text.error_keyring_damaged(),
            Self::Newer => text.error_keyring_newer(),
            Self::ExcessiveCost => text.error_keyring_excessive_cost(),
            Self::ExcessiveHeader => text.error_keyring_excessive_header(),
        }
    }
}

impl Tell for PassphraseError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Empty => text.error_passphrase_empty(),
            Self::TooLong => text.error_passphrase_too_long(),
            Self::Unassigned => text.error_passphrase_unassigned(),
            Self::NotText => text.error_passphrase_not_text(),
        }
    }
}

impl Tell for PhraseError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Empty => text.error_phrase_empty(),
            Self::NotAscii => text.error_phrase_not_ascii(),
        }
    }
}

impl Tell for CostError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::BelowFloor => text.error_cost_below_floor(),
            Self::AboveCeiling => text.error_cost_above_ceiling(),
        }
    }
}

impl Tell for PayloadError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Newer => text.error_payload_newer(),
            Self::Damaged => text.error_payload_damaged(),
            Self::Excessive => text.error_payload_excessive(),
            Self::TooLarge => text.error_payload_too_large(),
        }
    }
}

impl Tell for NotAnIdentity {
    fn tell(&self, text: &Text) -> String {
        text.error_not_an_identity()
    }
}

impl Tell for NotARecipient {
    fn tell(&self, text: &Text) -> String {
        text.error_not_a_recipient()
    }
}

impl Tell for RecoveryWordsError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Count(count) => text.error_recovery_count(many(*count)),
            Self::Unknown(place) => text.error_recovery_unknown(many(*place)),
            Self::Mistyped => text.error_recovery_mistyped(),
        }
    }
}

impl Tell for WayError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Name => text.error_way_name(),
            Self::TooMany => text.error_way_too_many(),
            Self::OpenedByIt => text.error_way_opened_by_it(),
        }
    }
}

impl Tell for ShareError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Count(count) => text.error_share_count(many(*count)),
            Self::Unknown(place) => text.error_share_unknown(many(*place)),
            Self::WrongWord(place) => text.error_share_wrong_word(many(*place)),
            Self::WrongWords => text.error_share_wrong_words(),
            Self::Newer => text.error_share_newer(),
            Self::Foreign => text.error_share_foreign(),
        }
    }
}

impl Tell for OpenShareError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotForUs => text.error_share_not_for_us(),
            Self::Damaged => text.error_share_damaged(),
            Self::Share(error) => error.tell(text),
        }
    }
}

impl Tell for CombineError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::TooFew { given, needed } => text.error_shares_too_few((*needed).into(), many(*given)),
            Self::OfAnotherJournal(place) => text.error_shares_another_journal(many(*place)),
            Self::OfAnOlderSet(place) => text.error_shares_older_set(many(*place)),
            Self::OfAnotherSet(place) => text.error_shares_another_set(many(*place)),
            Self::Twice(place) => text.error_shares_twice(many(*place)),
            Self::DoNotFit => text.error_shares_do_not_fit(),
        }
    }
}

/// A number for a text.
fn many(number: usize) -> u64 {
    number as u64
}
