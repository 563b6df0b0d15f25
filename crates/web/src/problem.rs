//! What can be wrong with a request, as far as a person must be told.

use axum::http::StatusCode;
use daftar_journal::{
    DraftsError, ExtractError, ForgetError, GuardiansError, KeepSettingsError, ReadError, ResolveError, SetWayError,
    WriteError,
};
use daftar_store::StoreError;

use crate::desk::NotChosen;

/// Why a page is not shown. It never holds what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Problem {
    /// Not from this session, or not from a page of ours.
    Forbidden,
    /// There is no such page or entry.
    NotFound,
    /// The page takes no request of this kind.
    NotAllowed,
    /// The launch address was used, or is too old, or never was one.
    UsedUp,
    /// More was sent than a form holds.
    TooMuch,
    /// The request is for another name.
    Misdirected,
    /// The entry is there and does not read.
    Damaged,
    /// A form did not arrive whole.
    CutOff,
    /// There is no room left on the journal's disk.
    DiskFull,
    /// The system does not let the program at the journal.
    NoPermission,
    /// The disk refused, or something panicked.
    Failed,
}

impl Problem {
    /// All of them.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 11] = [
        Self::Forbidden,
        Self::NotFound,
        Self::NotAllowed,
        Self::UsedUp,
        Self::TooMuch,
        Self::Misdirected,
        Self::Damaged,
        Self::CutOff,
        Self::DiskFull,
        Self::NoPermission,
        Self::Failed,
    ];

    /// Returns the status that the answer has.
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::UsedUp => StatusCode::GONE,
            Self::CutOff => StatusCode::BAD_REQUEST,
            Self::TooMuch => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Misdirected => StatusCode::MISDIRECTED_REQUEST,
            Self::DiskFull => StatusCode::INSUFFICIENT_STORAGE,
            Self::Damaged | Self::NoPermission | Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::DiskFull => Self::DiskFull,
            StoreError::NoPermission(_) => Self::NoPermission,
            StoreError::NotStored(_) | StoreError::CursorGone => Self::Damaged,
            _ => Self::Failed,
        }
    }
}

impl From<ReadError> for Problem {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Store(error) => error.into(),
            _ => Self::Failed,
        }
    }
}

impl From<WriteError> for Problem {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Store(error) => error.into(),
            WriteError::Draft(_) | WriteError::Payload(_) => Self::TooMuch,
            WriteError::Forgotten => Self::NotFound,
            WriteError::OwnLedgerMissing => Self::Damaged,
        }
    }
}

impl From<ResolveError> for Problem {
    fn from(error: ResolveError) -> Self {
        match error {
            ResolveError::Read(error) => error.into(),
            ResolveError::Damaged(_) => Self::Damaged,
            _ => Self::NotFound,
        }
    }
}

impl From<NotChosen> for Problem {
    fn from(error: NotChosen) -> Self {
        match error {
            NotChosen::Read(error) => error.into(),
            NotChosen::Write(error) => error.into(),
        }
    }
}

impl From<ExtractError> for Problem {
    fn from(error: ExtractError) -> Self {
        match error {
            ExtractError::Store(error) => error.into(),
            _ => Self::Damaged,
        }
    }
}

impl From<ForgetError> for Problem {
    fn from(error: ForgetError) -> Self {
        match error {
            ForgetError::Read(error) => error.into(),
            ForgetError::Write(error) => error.into(),
            ForgetError::NotThere => Self::NotFound,
            _ => Self::Failed,
        }
    }
}

impl From<KeepSettingsError> for Problem {
    fn from(error: KeepSettingsError) -> Self {
        match error {
            KeepSettingsError::Read(error) => error.into(),
            KeepSettingsError::Write(error) => error.into(),
            KeepSettingsError::Resolve(error) => error.into(),
        }
    }
}

impl From<SetWayError> for Problem {
    fn from(error: SetWayError) -> Self {
        match error {
            SetWayError::Way(_) => Self::Failed,
            SetWayError::Store(error) => error.into(),
        }
    }
}

impl From<GuardiansError> for Problem {
    fn from(error: GuardiansError) -> Self {
        match error {
            GuardiansError::Store(error) => error.into(),
            GuardiansError::Read(error) => error.into(),
            GuardiansError::Resolve(error) => error.into(),
            GuardiansError::Write(error) => error.into(),
            GuardiansError::None => Self::NotFound,
            _ => Self::Failed,
        }
    }
}

impl From<DraftsError> for Problem {
    fn from(error: DraftsError) -> Self {
        match error {
            DraftsError::Read(error) => error.into(),
            DraftsError::Write(error) => error.into(),
            DraftsError::Resolve(error) => error.into(),
            DraftsError::Damaged => Self::Damaged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_no_permission_and_damage_are_told_apart() {
        let full = || WriteError::Store(StoreError::DiskFull);
        assert_eq!(Problem::from(ReadError::Store(StoreError::DiskFull)), Problem::DiskFull);
        assert_eq!(Problem::from(WriteError::Store(StoreError::NoPermission("x".into()))), Problem::NoPermission);
        assert_eq!(Problem::from(ForgetError::Write(full())), Problem::DiskFull);
        assert_eq!(Problem::from(DraftsError::Write(full())), Problem::DiskFull);
        assert_eq!(Problem::from(KeepSettingsError::Write(full())), Problem::DiskFull);
        assert_eq!(Problem::from(ExtractError::Damaged), Problem::Damaged);
        assert_eq!(Problem::from(DraftsError::Damaged), Problem::Damaged);
        assert_eq!(Problem::from(ReadError::Index), Problem::Failed);
    }
}
