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

use std::{
    fs::{File, OpenOptions},
    io,
    path::Path,
};

/// Opens a regular file for reading, without ever waiting for another program; anything else gives an error.
pub fn open_file(path: &Path) -> io::Result<File> {
    open_existing(path, OpenOptions::new().read(true))
}

#[cfg(test)]
mod tests;
