//! `daftar salvage`.

use std::{path::PathBuf, process::ExitCode};

use clap::Args as ClapArgs;
use daftar_exchange::salvage::{self, SalvageKeys, SalvageMade};
use daftar_l10n::Text;
use zeroize::Zeroizing;

use crate::{
    args::Global,
    failure::{DAMAGED, Failure, OrFail, Outcome},
    language::words,
    output::{self, many},
    progress::Progress,
    secrets, session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// A folder with whatever is left of a journal, under whatever names
    dir: PathBuf,
    /// A key file: what `age -d` of a keyring gives. Without it, the passphrase of a keyring in the folder
    #[arg(long, value_name = "KEYFILE")]
    identity: Option<PathBuf>,
    /// A new folder for what is got out
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    output::say(&output::wrap(&words().salvage_warning(), ""));
    if !global.yes && !secrets::confirm(&words().plain_question()) {
        return Err(Failure::new(words().plain_nothing()).hint(Text::salvage_nothing_hint));
    }
    let keys = keys(global, args)?;
    let mut progress = Progress::bytes(Text::progress_salvage);
    let made = salvage::salvage(&args.dir, &keys, &args.out, &mut |done, total| progress.of(done, total))
        .or_fail(Text::cannot_salvage)?;
    drop(progress);
    if global.json {
        output::json(&serde_json::json!({ "folder": args.out.display().to_string(), "salvaged": made }))?;
    } else {
        tell(&made)?;
        output::line(&session::shown(&args.out))?;
    }
    Ok(if is_incomplete(&made) { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}

fn keys(global: &Global, args: &Args) -> Outcome<SalvageKeys> {
    if let Some(file) = &args.identity {
        let text = Zeroizing::new(std::fs::read_to_string(file).or_fail(Text::cannot_read_key_file)?);
        return SalvageKeys::from_key_file(&text).map_err(|error| Failure::of(&error));
    }
    let passphrase = secrets::passphrase(global.passphrase_file.as_deref())?;
    SalvageKeys::from_pile(&args.dir, &passphrase).or_fail(Text::cannot_open_keyring)
}

fn tell(made: &SalvageMade) -> Outcome<()> {
    let (incidents, contacts) =
        (words().count_incidents(many(made.incidents)), words().count_contacts(many(made.contacts)));
    output::line(&words().salvage_records(many(made.entries), many(made.revisions), &incidents, &contacts))?;
    let attached = words().count_files(many(made.verified));
    output::line(&words().salvage_files(&attached, many(made.unverified), many(made.missing)))?;
    if made.unread_records > 0 {
        output::note(&words().salvage_unread(&words().count_records(many(made.unread_records))));
    }
    if made.unreadable > 0 {
        output::note(&words().salvage_unreadable(&words().count_files(many(made.unreadable))));
    }
    if made.gave_up {
        output::note(&words().salvage_gave_up());
    }
    Ok(())
}

fn is_incomplete(made: &SalvageMade) -> bool {
    made.unread_records + made.unreadable + made.unverified + made.missing > 0 || made.gave_up
}
