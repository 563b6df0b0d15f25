//! `daftar restore`.

use std::{path::PathBuf, process::ExitCode};

use clap::Args as ClapArgs;
use daftar_exchange::backup;
use daftar_l10n::Text;
use jiff::Zoned;

use crate::{
    args::Global,
    failure::{DAMAGED, OrFail, Outcome},
    language::words,
    output,
    progress::Progress,
    session,
    ways::WayArgs,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The backup's folder, or the single file
    target: PathBuf,
    #[command(flatten)]
    way: WayArgs,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let path = session::journal_folder(global)?;
    // Before the passphrase is asked for: a folder that cannot be used needs no passphrase.
    backup::check_restore(&args.target, &path).or_fail(Text::cannot_restore)?;
    let credential = args.way.credential(global)?;
    let mut progress = Progress::bytes(Text::progress_restoring);
    let made =
        backup::restore(&args.target, &credential, &path, &Zoned::now(), &mut |done, total| progress.of(done, total))
            .or_fail(Text::cannot_restore)?;
    drop(progress);
    if global.json {
        output::json(&made)?;
    } else {
        output::line(&words().restore_done(&made.created, &session::shown(&path)))?;
    }
    let damaged = super::backup::damaged(&made.damaged);
    Ok(if damaged { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}
