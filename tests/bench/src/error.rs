//! Why something could not be measured.

use std::io;

/// Why something could not be measured.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum BenchError {
    /// A file or folder.
    #[error("{0}: {1}")]
    Io(String, #[source] io::Error),
    /// A program did not do what it was run for.
    #[error("{0} ended with {1}")]
    Program(String, String),
    /// A program answered something else than is known to be right: what it gave is not worth timing.
    #[error("{what}: expected {expected}, got {got}")]
    Wrong { what: String, expected: String, got: String },
    /// A file does not read.
    #[error("{0} does not read: {1}")]
    Json(String, #[source] serde_json::Error),
    /// There is no such row.
    #[error("there is no row {0}")]
    NoRow(String),
}

pub(crate) type Result<T> = std::result::Result<T, BenchError>;

/// Says which file an error is about.
pub(crate) trait About<T> {
    fn about(self, what: impl ToString) -> Result<T>;
}

impl<T> About<T> for io::Result<T> {
    fn about(self, what: impl ToString) -> Result<T> {
        self.map_err(|error| BenchError::Io(what.to_string(), error))
    }
}

impl<T> About<T> for serde_json::Result<T> {
    fn about(self, what: impl ToString) -> Result<T> {
        self.map_err(|error| BenchError::Json(what.to_string(), error))
    }
}
