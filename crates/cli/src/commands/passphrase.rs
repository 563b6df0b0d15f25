//! `daftar passphrase`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use daftar_l10n::Text;
use serde_json::json;

use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    language::words,
    output, secrets,
    session::Session,
};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Change the passphrase
    Change(ChangeArgs),
}

#[derive(ClapArgs)]
pub(crate) struct ChangeArgs {
    /// Read the new passphrase from a file, or from standard input with -
    #[arg(long, value_name = "FILE")]
    new_passphrase_file: Option<PathBuf>,
    /// Seal new records so that the old passphrase with an old copy of the journal does not open them
    #[arg(long)]
    rotate: bool,
}

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    let Command::Change(args) = command;
    let mut session = Session::open(global)?;
    let passphrase = secrets::new_passphrase(args.new_passphrase_file.as_deref())?;
    let cost = session.journal.keyring().cost();
    session.journal.change_passphrase(&passphrase, cost, args.rotate).or_fail(Text::cannot_change_passphrase)?;
    if session.json {
        output::json(&json!({ "generation": session.journal.keyring().generation(), "rotated": args.rotate }))?;
    } else {
        output::line(&words().change_done())?;
    }
    output::say(&words().change_old_copies());
    if args.rotate {
        output::say(&words().change_rotated());
    } else {
        output::say(&words().change_not_rotated());
    }
    Ok(session.end_writing())
}
