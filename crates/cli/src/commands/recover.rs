//! `daftar recover`.

use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use daftar_crypto::{Credential, KeyringError};
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
    ways::{self, ShareArgs, WayArgs},
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    #[command(flatten)]
    way: WayArgs,
    /// Read the new passphrase from a file, or from standard input with -
    #[arg(long, value_name = "FILE")]
    new_passphrase_file: Option<PathBuf>,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let is_input = |file: &Path| file == Path::new("-");
    let ShareArgs { share: _, share_phrase_file: phrases } = &args.way.shares;
    let files = args.way.words_file.iter().chain(&args.new_passphrase_file).chain(phrases);
    if files.filter(|file| is_input(file)).count() > 1 {
        return Err(Failure::usage(words().usage_one_standard_input()));
    }
    let found = Journal::<Locked>::find(&session::journal_folder(global)?, WAIT).or_fail(Text::cannot_open_journal)?;
    let credential = match args.way.other()? {
        Some(credential) => credential,
        None => ways::recovery(None)?,
    };
    let journal = match found.unlock_with(&credential.as_open()) {
        Err(UnlockError::Keyring(KeyringError::WrongPassphrase)) => return Err(not_of_this(&credential)),
        opened => opened.or_fail(cannot(&credential))?,
    };
    let mut session = Session { journal, json: global.json, yes: global.yes, now: Zoned::now() };
    let passphrase = secrets::new_passphrase(args.new_passphrase_file.as_deref())?;
    let cost = session.journal.keyring().cost();
    session.journal.change_passphrase(&passphrase, cost, false).or_fail(Text::cannot_change_passphrase)?;
    if session.json {
        output::json(&json!({ "generation": session.journal.keyring().generation() }))?;
    } else {
        output::line(&match credential {
            Credential::Guardians(_) => words().guardian_recovered(),
            _ => words().recover_done(),
        })?;
    }
    output::say(&words().change_old_copies());
    Ok(session.end_writing())
}

fn cannot(credential: &Credential) -> fn(&Text, &str) -> String {
    match credential {
        Credential::Guardians(_) => Text::cannot_use_shares,
        _ => Text::cannot_recover,
    }
}

/// Tells that the journal does not open with this, and what may be the reason.
fn not_of_this(credential: &Credential) -> Failure {
    let text = words();
    let why = match credential {
        Credential::Guardians(_) => text.error_guardians_not_of_this(),
        _ => text.error_recovery_not_of_journal(),
    };
    let failure = Failure::wrong_way(cannot(credential)(text, &why));
    if matches!(credential, Credential::Guardians(_)) { failure.hint(Text::hint_shares) } else { failure }
}
