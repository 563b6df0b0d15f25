//! How a failure is told, and the exit codes (documented in README.md).

use std::{error::Error, io, process::ExitCode};

use daftar_exchange::{
    backup::{BackupError, RestoreError},
    bundle::{CreateBundleError, OpenBundleError},
    import::ImportError,
    plain::ExportError,
};
use daftar_journal::{
    AttachError, CheckError, CreateError, ExtractError, FindError, ReadError, ResolveError, UnlockError, WriteError,
};
use daftar_store::{KeyringFilesError, LockError, StoreError};

/// Everything went well.
pub(crate) const DONE: u8 = 0;
/// It failed for a reason that has no code of its own.
pub(crate) const FAILED: u8 = 1;
/// The command line is wrong.
pub(crate) const USAGE: u8 = 2;
/// The passphrase or phrase is wrong.
pub(crate) const WRONG_PASSPHRASE: u8 = 3;
/// Something is damaged or was altered.
pub(crate) const DAMAGED: u8 = 4;
/// Another process works in the journal.
pub(crate) const IN_USE: u8 = 5;
/// The disk is full.
pub(crate) const DISK_FULL: u8 = 6;

/// What is told to the person: what happened, why, what to do.
#[derive(Debug)]
pub(crate) struct Failure {
    code: u8,
    what: String,
    hint: Option<&'static str>,
}

/// The result of a command.
pub(crate) type Outcome<T = ExitCode> = Result<T, Failure>;

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_'>) -> std::fmt::Result {
        f.write_str(&self.what)
    }
}

impl Failure {
    /// A command line that asks for something impossible.
    pub(crate) fn usage(what: impl Into<String>) -> Self {
        Self { code: USAGE, what: what.into(), hint: None }
    }

    /// A failure without a code of its own.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { code: FAILED, what: what.into(), hint: None }
    }

    /// Something damaged.
    pub(crate) fn damaged(what: impl Into<String>) -> Self {
        Self { code: DAMAGED, what: what.into(), hint: None }
    }

    /// Adds what to do.
    pub(crate) fn hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Prints it on standard error, unless it is only a closed pipe; returns its exit code.
    pub(crate) fn report(self) -> ExitCode {
        if self.code != DONE {
            crate::output::say(&format!("Error: {}", self.what));
            if let Some(hint) = self.hint {
                crate::output::say(&format!("Hint: {hint}"));
            }
        }
        ExitCode::from(self.code)
    }
}

/// Gives an error a code and the words "could not …".
pub(crate) trait OrFail<T> {
    /// `attempt` fits "could not …".
    fn or_fail(self, attempt: &str) -> Outcome<T>;
}

impl<T, E: Error + Coded + 'static> OrFail<T> for Result<T, E> {
    fn or_fail(self, attempt: &str) -> Outcome<T> {
        self.map_err(|error| {
            let (code, hint) = error.code();
            Failure { code, what: format!("could not {attempt}: {}", chain(&error)), hint }
        })
    }
}

/// Joins an error and its sources, leaving out a source that the error already tells.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        source = cause.source();
    }
    text
}

/// Which exit code and hint an error has.
pub(crate) trait Coded {
    fn code(&self) -> (u8, Option<&'static str>);
}

const FULL_HINT: &str = "make room on the disk; nothing that was acknowledged is lost";
const PERMISSION_HINT: &str = "choose a folder that you may write to, or ask whoever owns this one";
const DAMAGED_HINT: &str = "make a backup of what reads, and restore damaged parts from an older backup";
const NEWER_HINT: &str = "use the newer version of this program";

impl Coded for io::Error {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self.kind() {
            io::ErrorKind::BrokenPipe => (DONE, None),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => (DISK_FULL, Some(FULL_HINT)),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => (FAILED, Some(PERMISSION_HINT)),
            io::ErrorKind::InvalidData => (DAMAGED, None),
            _ => (FAILED, None),
        }
    }
}

impl Coded for StoreError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::DiskFull => (DISK_FULL, Some(FULL_HINT)),
            Self::NoPermission(_) => (FAILED, Some(PERMISSION_HINT)),
            Self::AlreadyAJournal(_) => (FAILED, Some("choose another folder with --journal, or use the journal that is there")),
            Self::Newer => (FAILED, Some(NEWER_HINT)),
            Self::NotStored(_) => (DAMAGED, Some(DAMAGED_HINT)),
            Self::Io { source, .. } => source.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for LockError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::InUse { .. } => (IN_USE, Some("close the other program that has the journal open, then try again")),
            Self::Io(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for KeyringFilesError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::NotAJournal(_) => (FAILED, Some("make one with `daftar init`, or name its folder with --journal")),
            Self::Damaged => (DAMAGED, Some("restore the journal from a backup with `daftar restore`")),
            Self::Io(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for CreateError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Lock(error) => error.code(),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for FindError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Lock(error) => error.code(),
            Self::Keyring(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for daftar_crypto::KeyringError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::WrongPassphrase => (WRONG_PASSPHRASE, Some("check the keyboard's language and Caps Lock, then try again")),
            Self::Damaged => (DAMAGED, Some("restore the journal from a backup with `daftar restore`")),
            Self::Newer => (FAILED, Some(NEWER_HINT)),
            _ => (FAILED, None),
        }
    }
}

impl Coded for UnlockError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Keyring(error) => error.code(),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for WriteError {
    fn code(&self) -> (u8, Option<&'static str>) {
        if let Self::Store(error) = self { error.code() } else { (FAILED, None) }
    }
}

impl Coded for ReadError {
    fn code(&self) -> (u8, Option<&'static str>) {
        if let Self::Store(error) = self { error.code() } else { (FAILED, None) }
    }
}

impl Coded for ResolveError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Damaged(trouble) if trouble.is_damage() => (DAMAGED, Some(DAMAGED_HINT)),
            Self::Damaged(_) => (FAILED, Some(NEWER_HINT)),
            Self::Read(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for AttachError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Store(error) => error.code(),
            Self::Read(error) if error.kind() == io::ErrorKind::InvalidData => (FAILED, None),
            Self::Read(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for ExtractError {
    fn code(&self) -> (u8, Option<&'static str>) {
        match self {
            Self::Missing | Self::Damaged => (DAMAGED, Some("restore the file from a backup")),
            Self::Store(error) => error.code(),
            _ => (FAILED, None),
        }
    }
}

impl Coded for CheckError {
    fn code(&self) -> (u8, Option<&'static str>) {
        if let Self::Store(error) = self { error.code() } else { (FAILED, None) }
    }
}
