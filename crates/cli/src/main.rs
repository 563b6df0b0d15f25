//! The program `daftar`: commands over the use cases of `journal` and `exchange`.
//!
//! The only crate that prints, prompts and reads the environment. One file per verb in [`commands`]; what a failure is told as, and with which exit
//! code, stands in [`failure`]. No command opens a network connection.

mod args;
mod commands;
mod failure;
mod interrupt;
mod output;
mod progress;
mod secrets;
mod session;

use std::process::ExitCode;

use clap::Parser;

use args::Args;

fn main() -> ExitCode {
    daftar_crypto::process::forbid_core_dumps();
    quiet_index_panics();
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    match commands::run(args) {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}

/// The index is made again when sled panics; what sled prints about it would only frighten.
fn quiet_index_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let in_sled = panic.location().is_some_and(|at| at.file().contains("sled-"));
        if !in_sled {
            usual(panic);
        }
    }));
}

/// Help and version go to standard output with code 0, everything else is a usage failure.
fn usage(error: &clap::Error) -> ExitCode {
    let code = if error.use_stderr() { failure::USAGE } else { failure::DONE };
    // A closed pipe is no failure.
    let _closed = error.print();
    ExitCode::from(code)
}
