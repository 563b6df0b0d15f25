//! How a failure is told, and the exit codes (documented in README.md).

mod codes;
mod exchange_codes;

use std::{error::Error, process::ExitCode};

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
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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
    /// Returns both.
    fn code(&self) -> (u8, Option<&'static str>);
}
