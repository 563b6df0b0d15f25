//! Errors of the journal and its entries.

use daftar_journal::{
    AttachError, CheckError, CreateError, DraftError, ExtractError, FieldsError, FindError, ForgetError,
    GuardiansError, KeepSettingsError, ReadError, ResolveError, SetWayError, UnlockError, WriteError,
};
use daftar_l10n::Text;

use crate::{Tell, count};

impl Tell for CreateError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Lock(error) => error.tell(text),
            Self::Store(error) => error.tell(text),
        }
    }
}

impl Tell for FindError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Lock(error) => error.tell(text),
            Self::Keyring(error) => error.tell(text),
        }
    }
}

impl Tell for UnlockError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Keyring(error) => error.tell(text),
            Self::Store(error) => error.tell(text),
        }
    }
}

impl Tell for ReadError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Store(error) => error.tell(text),
            Self::Index => text.error_read_index(),
        }
    }
}

impl Tell for KeepSettingsError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Resolve(error) => error.tell(text),
            Self::Read(error) => error.tell(text),
            Self::Write(error) => error.tell(text),
        }
    }
}

impl Tell for ResolveError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotFound("incident") => text.error_resolve_no_incident(),
            Self::NotFound("contact") => text.error_resolve_no_contact(),
            Self::NotFound("incident or contact") => text.error_resolve_no_incident_or_contact(),
            Self::NotFound("attachment") => text.error_resolve_no_file(),
            Self::NotFound(_) => text.error_resolve_nothing(),
            Self::Ambiguous(fitting) => text.error_resolve_ambiguous(count(*fitting)),
            Self::Damaged(why) => text.error_resolve_damaged(&why.tell(text)),
            Self::Read(error) => error.tell(text),
        }
    }
}

impl Tell for FieldsError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::ValueTooLarge => text.error_fields_value_too_large(),
            Self::TooMany => text.error_fields_too_many(),
        }
    }
}

impl Tell for DraftError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Fields(error) => error.tell(text),
            Self::NotReadable => text.error_draft_not_readable(),
            Self::TooLarge => text.error_draft_too_large(),
        }
    }
}

impl Tell for WriteError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Draft(error) => error.tell(text),
            Self::Payload(error) => error.tell(text),
            Self::OwnLedgerMissing => text.error_write_own_ledger_missing(),
            Self::Forgotten => text.error_write_forgotten(),
            Self::Store(error) => error.tell(text),
        }
    }
}

impl Tell for ForgetError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::NotThere => text.error_forget_not_there(),
            Self::Interrupted => text.error_forget_interrupted(),
            Self::Read(why) => text.error_forget_read(&why.tell(text)),
            Self::Write(why) => text.error_forget_write(&why.tell(text)),
            Self::Unfinished(why) => text.error_forget_unfinished(&why.tell(text)),
        }
    }
}

impl Tell for AttachError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Read(why) => text.error_attach_read(&why.tell(text)),
            Self::TooLarge => text.error_attach_too_large(),
            Self::Store(error) => error.tell(text),
        }
    }
}

impl Tell for ExtractError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Missing => text.error_extract_missing(),
            Self::Damaged => text.error_extract_damaged(),
            Self::Store(error) => error.tell(text),
        }
    }
}

impl Tell for CheckError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Store(error) => error.tell(text),
            Self::Interrupted => text.error_check_interrupted(),
        }
    }
}

impl Tell for SetWayError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Way(error) => error.tell(text),
            Self::Store(error) => error.tell(text),
        }
    }
}

impl Tell for GuardiansError {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Count => text.error_guardians_count(),
            Self::Names => text.error_guardians_names(),
            Self::None => text.error_guardians_none(),
            Self::NotOfThis => text.error_guardians_not_of_this(),
            Self::OlderSet => text.error_guardians_older_set(),
            Self::OtherJournal => text.error_guardians_other_journal(),
            Self::Combine(error) => error.tell(text),
            Self::Way(error) => error.tell(text),
            Self::Keyring(error) => error.tell(text),
            Self::Store(error) => error.tell(text),
            Self::Read(error) => error.tell(text),
            Self::Resolve(error) => error.tell(text),
            Self::Write(error) => text.error_guardians_write(&error.tell(text)),
        }
    }
}
