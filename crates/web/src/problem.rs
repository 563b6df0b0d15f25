//! What can be wrong with a request, as far as a person must be told.

use std::any::Any;

use axum::http::StatusCode;
use daftar_journal::{ExtractError, ForgetError, KeepSettingsError, ReadError, WriteError};
use daftar_store::StoreError;

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

    /// Tells which one a use case met, by the error that it ended with.
    pub(crate) fn of(error: &dyn Any) -> Self {
        let read = |error: &ReadError| match error {
            ReadError::Store(error) => Self::of_disk(error),
            _ => Self::Failed,
        };
        let write = |error: &WriteError| match error {
            WriteError::Store(error) => Self::of_disk(error),
            WriteError::Draft(_) | WriteError::Payload(_) => Self::TooMuch,
            WriteError::Forgotten => Self::NotFound,
            WriteError::OwnLedgerMissing => Self::Damaged,
            _ => Self::Failed,
        };
        if let Some(error) = error.downcast_ref() {
            read(error)
        } else if let Some(error) = error.downcast_ref() {
            write(error)
        } else if let Some(error) = error.downcast_ref() {
            Self::of_disk(error)
        } else {
            match (error.downcast_ref(), error.downcast_ref(), error.downcast_ref()) {
                (Some(ExtractError::Store(error)), ..) | (_, Some(ForgetError::Read(error)), _) => Self::of_disk(error),
                (Some(ExtractError::Missing | ExtractError::Damaged), ..) => Self::Damaged,
                (_, Some(ForgetError::NotThere), _) => Self::NotFound,
                (_, Some(ForgetError::Write(error)), _) | (.., Some(KeepSettingsError::Write(error))) => write(error),
                (.., Some(KeepSettingsError::Read(error))) => read(error),
                _ => Self::Failed,
            }
        }
    }

    fn of_disk(error: &StoreError) -> Self {
        match error {
            StoreError::DiskFull => Self::DiskFull,
            StoreError::NoPermission(_) => Self::NoPermission,
            StoreError::NotStored(_) | StoreError::CursorGone => Self::Damaged,
            _ => Self::Failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_no_permission_and_damage_are_told_apart() {
        assert_eq!(Problem::of(&ReadError::Store(StoreError::DiskFull)), Problem::DiskFull);
        assert_eq!(Problem::of(&WriteError::Store(StoreError::NoPermission("x".into()))), Problem::NoPermission);
        assert_eq!(Problem::of(&ForgetError::Write(WriteError::Store(StoreError::DiskFull))), Problem::DiskFull);
        assert_eq!(Problem::of(&ExtractError::Damaged), Problem::Damaged);
        assert_eq!(Problem::of(&ReadError::Index), Problem::Failed);
        assert_eq!(Problem::of(&"something else"), Problem::Failed);
    }
}
