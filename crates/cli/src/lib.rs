//! The programs `daftar` and `daftar-cli`: commands and the window, over the use cases of `journal` and `exchange`.
//!
//! The only crate that prints, prompts and reads the environment. One file per verb in `commands`; what a failure is told as, and with which exit
//! code, stands in `failure`. No command connects to anything; `open` listens on this computer, for the window alone.

mod args;
mod commands;
mod failure;
mod interrupt;
mod language;
mod output;
mod progress;
mod secrets;
mod session;
mod ways;
mod window;

use std::{error::Error, process::ExitCode};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use daftar_l10n::Text;
use failure::{Failure, Wanted};
use language::words;

/// What is freed is wiped: see `docs/decisions.md`.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

/// Runs the program with the process's arguments; returns its exit code.
pub fn main() -> ExitCode {
    daftar_crypto::process::forbid_core_dumps();
    quiet_panics();
    language::choose(std::env::args_os());
    let args = match args::parse() {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    match commands::run(args) {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}

/// Tells of a mistake of ours by its place alone: the message of a panic may repeat what a person wrote. Of a panic in sled
/// nothing is told: the index is made again, and words about it would only frighten.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let Some(at) = panic.location() else { return };
        if !at.file().contains("sled-") {
            let place = format!("{}:{}", at.file(), at.line());
            output::say(&words().terminal_error(&words().terminal_mistake(&place)));
        }
    }));
}

/// Help and version go to standard output with code 0, everything else is a usage failure.
fn usage(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let code = if error.use_stderr() { failure::USAGE } else { failure::DONE };
        // A closed pipe is no failure.
        let _closed = error.print();
        return ExitCode::from(code);
    }
    usage_failure(error).report()
}

/// Says what is wrong with the command line without repeating anything of it but our own names.
fn usage_failure(error: &clap::Error) -> Failure {
    let of_ours = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(name)) => name.clone(),
        Some(ContextValue::Strings(names)) => names.join(", "),
        _ => String::new(),
    };
    let told = match error.kind() {
        ErrorKind::UnknownArgument => words().usage_unknown(),
        ErrorKind::InvalidSubcommand => words().usage_no_command(),
        ErrorKind::MissingRequiredArgument => words().usage_missing(&of_ours),
        ErrorKind::ArgumentConflict => words().usage_conflict(&of_ours),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            words().usage_number(&of_ours)
        }
        ErrorKind::InvalidUtf8 => words().usage_not_text(),
        _ => match error.source().and_then(|source| source.downcast_ref::<Wanted>()) {
            Some(Wanted(wanted)) => words().usage_option(&of_ours, wanted),
            None => words().usage_value(&of_ours),
        },
    };
    Failure::usage(told).hint(Text::usage_hint)
}
