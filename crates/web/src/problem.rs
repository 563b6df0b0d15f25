//! What can be wrong with a request, as far as a person must be told.

use axum::http::StatusCode;

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
    /// The disk refused, or something panicked.
    Failed,
}

impl Problem {
    /// All of them.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 9] = [
        Self::Forbidden,
        Self::NotFound,
        Self::NotAllowed,
        Self::UsedUp,
        Self::TooMuch,
        Self::Misdirected,
        Self::Damaged,
        Self::CutOff,
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
            Self::Damaged | Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
