//! `daftar recover`.

use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use daftar_crypto::{KeyringError, OpenKeyring, RecoveryWords};
use daftar_journal::{Journal, Locked, UnlockError};
use daftar_l10n::Text;
use jiff::Zoned;
use serde_json::json;

use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output, secrets,
    session::{self, Session, WAIT},
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// Read the recovery words or their numbers from a file, or from standard input with -
    #[arg(long, value_name = "FILE")]
    words_file: Option<PathBuf>,
    /// Read the new passphrase from a file, or from standard input with -
    #[arg(long, value_name = "FILE")]
    new_passphrase_file: Option<PathBuf>,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let is_input = |file: &Option<PathBuf>| file.as_deref() == Some(Path::new("-"));
    if is_input(&args.words_file) && is_input(&args.new_passphrase_file) {
        return Err(Failure::usage(words().usage_one_standard_input()));
    }
    let found = Journal::<Locked>::find(&session::journal_folder(global)?, WAIT).or_fail(Text::cannot_open_journal)?;
    let typed = secrets::recovery_words(args.words_file.as_deref())?;
    let read = RecoveryWords::read(&typed).or_fail(Text::cannot_recover)?;
    let identity = read.identity();
    let journal = match found.unlock_with(&OpenKeyring::Identity(&identity)) {
        Err(UnlockError::Keyring(KeyringError::WrongPassphrase)) => {
            let why = words().error_recovery_not_of_journal();
            return Err(Failure::wrong_way(words().cannot_recover(&why)));
        }
        opened => opened.or_fail(Text::cannot_recover)?,
    };
    let mut session = Session { journal, json: global.json, yes: global.yes, now: Zoned::now() };
    let passphrase = secrets::new_passphrase(args.new_passphrase_file.as_deref())?;
    let cost = session.journal.keyring().cost();
    session.journal.change_passphrase(&passphrase, cost, false).or_fail(Text::cannot_change_passphrase)?;
    if session.json {
        output::json(&json!({ "generation": session.journal.keyring().generation() }))?;
    } else {
        output::line(&words().recover_done())?;
    }
    output::say(&words().change_old_copies());
    Ok(session.end_writing())
}
