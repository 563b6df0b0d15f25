//! `daftar init`.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args as ClapArgs;
use daftar_crypto::Argon2Cost;
use daftar_exchange::extract::WriteNewError;
use daftar_journal::{Journal, Unlocked};
use daftar_l10n::Text;
use daftar_messages::Tell;
use daftar_store::{Folder, StoreError};
use jiff::Zoned;
use serde::Serialize;

use super::recovery;
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome, Wanted},
    language::words,
    output, secrets, session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// Cost of a guess at the passphrase: MiB, passes, lanes [default: about one second on this computer]
    #[arg(long, value_name = "MIB,T,P", value_parser = three_numbers)]
    argon2: Option<[u32; 3]>,
    /// Make recovery words too, and write them into this new file, not encrypted
    #[arg(long, value_name = "FILE")]
    recovery_out: Option<PathBuf>,
}

#[derive(Serialize)]
struct Made {
    journal: String,
    argon2: Cost,
}

/// The cost of Argon2id, as printed.
#[derive(Serialize)]
pub(super) struct Cost {
    pub(super) memory_mib: u32,
    pub(super) passes: u32,
    pub(super) lanes: u32,
}

impl From<Argon2Cost> for Cost {
    fn from(cost: Argon2Cost) -> Self {
        Self { memory_mib: cost.memory_kib() / 1024, passes: cost.passes(), lanes: cost.lanes() }
    }
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let path = session::journal_folder(global)?;
    let cost = args.argon2.map(cost).transpose()?;
    // Before a passphrase is thought of: a folder that has a journal keeps it.
    if Folder::at(&path).is_journal().or_fail(Text::cannot_make_journal)? {
        return Err(StoreError::AlreadyAJournal(path)).or_fail(Text::cannot_make_journal);
    }
    if args.recovery_out.as_deref().is_some_and(Path::exists) {
        return Err(WriteNewError::Exists).or_fail(Text::cannot_write_recovery);
    }
    let passphrase = secrets::new_passphrase(global.passphrase_file.as_deref())?;
    let cost = cost.unwrap_or_else(|| Argon2Cost::of_this_computer(session::memory()));
    let mut journal =
        Journal::<Unlocked>::create(&path, &passphrase, cost, &Zoned::now()).or_fail(Text::cannot_make_journal)?;
    if let Some(file) = &args.recovery_out {
        recovery::set_in_file(&mut journal, file)?;
    }
    if global.json {
        let made = Made { journal: journal.path().display().to_string(), argon2: cost.into() };
        output::json(&made)?;
    } else {
        output::line(&words().init_made(&session::shown(journal.path())))?;
        output::say(&if journal.has_recovery() { words().init_way_back() } else { words().init_no_way_back() });
        output::say(&words().init_backup_soon());
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads `64,3,4`.
fn three_numbers(given: &str) -> Result<[u32; 3], Wanted> {
    let numbers: Vec<u32> = given.split(',').map_while(|number| number.trim().parse().ok()).collect();
    numbers.try_into().map_err(|_| Wanted(words().usage_three_numbers()))
}

/// Checks the limits of a chosen cost.
fn cost([memory_mib, passes, lanes]: [u32; 3]) -> Outcome<Argon2Cost> {
    let cost = Argon2Cost::new(memory_mib, passes, lanes, session::memory());
    cost.map_err(|error| Failure::usage(words().usage_option("--argon2", &error.tell(words()))))
}
