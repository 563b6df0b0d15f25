//! Everything that a file system does differently on Windows: one module for each, with the same functions.
//!
//! Elsewhere in `store` and `exchange` no call is for one system only. Renaming over an existing file needs no branch:
//! [`std::fs::rename`] replaces it on both.

#[cfg(not(windows))]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(not(windows))]
pub use unix::*;
#[cfg(windows)]
pub use windows::*;

#[cfg(test)]
mod tests;
