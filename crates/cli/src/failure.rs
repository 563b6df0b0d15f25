//! How a failure is told, and the exit codes (documented in README.md).

mod codes;
mod device_codes;
mod exchange_codes;

use daftar_l10n::Text;
use daftar_messages::Tell;
use std::process::ExitCode;

use crate::language::words;

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
    hint: Option<String>,
}

/// A text without variables.
pub(crate) type Fixed = fn(&Text) -> String;

/// The result of a command.
pub(crate) type Outcome<T = ExitCode> = Result<T, Failure>;

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.what)
    }
}

impl Failure {
    /// An error of the command line that has its own words.
    pub(crate) fn of(error: &impl Tell) -> Self {
        Self::usage(error.tell(words()))
    }

    /// A command line that asks for something impossible.
    pub(crate) fn usage(what: impl Into<String>) -> Self {
        Self { code: USAGE, what: what.into(), hint: None }
    }

    /// A failure without a code of its own.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { code: FAILED, what: what.into(), hint: None }
    }

    /// Another way in than the journal's.
    pub(crate) fn wrong_way(what: impl Into<String>) -> Self {
        Self { code: WRONG_PASSPHRASE, what: what.into(), hint: None }
    }

    /// An error with the code that it has, told in other words.
    pub(crate) fn coded(error: &impl Coded, what: impl Into<String>) -> Self {
        let (code, hint) = error.code();
        Self { code, what: what.into(), hint: hint.map(|hint| hint(words())) }
    }

    /// Something damaged.
    pub(crate) fn damaged(what: impl Into<String>) -> Self {
        Self { code: DAMAGED, what: what.into(), hint: None }
    }

    /// Adds what to do.
    pub(crate) fn hint(mut self, hint: Fixed) -> Self {
        self.hint = Some(hint(words()));
        self
    }

    /// Prints it on standard error, unless it is only a closed pipe; returns its exit code.
    pub(crate) fn report(self) -> ExitCode {
        if self.code != DONE {
            crate::output::say(&words().terminal_error(&self.what));
            if let Some(hint) = self.hint {
                crate::output::say(&words().terminal_hint(&hint));
            }
        }
        ExitCode::from(self.code)
    }
}

/// Gives an error a code and the words "could not …".
pub(crate) trait OrFail<T> {
    /// `told` says what could not be done, and why.
    fn or_fail(self, told: fn(&Text, &str) -> String) -> Outcome<T>;
}

impl<T, E: Tell + Coded> OrFail<T> for Result<T, E> {
    fn or_fail(self, told: fn(&Text, &str) -> String) -> Outcome<T> {
        self.map_err(|error| {
            let (code, hint) = error.code();
            let text = words();
            Failure { code, what: told(text, &error.tell(text)), hint: hint.map(|hint| hint(text)) }
        })
    }
}

/// What a value of the command line must be, in the language of the person.
#[derive(Debug)]
pub(crate) struct Wanted(pub(crate) String);

impl std::fmt::Display for Wanted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Wanted {}

/// Which exit code and hint an error has.
pub(crate) trait Coded {
    /// Returns both.
    fn code(&self) -> (u8, Option<Fixed>);
}
