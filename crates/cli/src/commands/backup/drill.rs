//! `daftar backup drill`.

use std::{path::PathBuf, process::ExitCode};

use clap::Args as ClapArgs;
use daftar_crypto::Credential;
use daftar_exchange::backup::{self, DrillMade};
use daftar_l10n::Text;

use super::damaged;
use crate::{
    args::Global,
    failure::{DAMAGED, OrFail, Outcome},
    language::words,
    output,
    progress::Progress,
    session::Session,
    ways::WayArgs,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The backup's folder, or the single file
    target: PathBuf,
    #[command(flatten)]
    way: WayArgs,
}

pub(super) fn run(global: &Global, args: &Args) -> Outcome {
    let (mut session, passphrase) = Session::open_with(global)?;
    session.catch_up()?;
    let credential = args.way.other()?.unwrap_or_else(|| passphrase.into());
    let mut progress = Progress::bytes(Text::progress_trying);
    let mut told = |done, total| progress.of(done, total);
    let now = session.now.clone();
    let made = backup::drill(&mut session.journal, &args.target, &credential, &now, &mut told)
        .or_fail(Text::cannot_try_backup)?;
    drop(progress);
    if session.json {
        output::json(&made)?;
    } else {
        tell(&made)?;
    }
    let damaged = damaged(&made.damaged);
    if damaged {
        output::note(&words().drill_damaged());
    }
    let code = session.end();
    Ok(if damaged || made.journal_lacks { ExitCode::from(DAMAGED) } else { code })
}

fn tell(made: &DrillMade) -> Outcome<()> {
    if made.damaged.is_empty() {
        let files = words().count_files(made.attachments);
        output::line(&words().drill_done(&made.created, made.entries, &files))?;
        output::say(&match made.way.as_str() {
            Credential::RECOVERY => words().drill_by_recovery(),
            Credential::GUARDIANS => words().drill_by_guardians(),
            _ => words().drill_by_passphrase(),
        });
    }
    if made.newer > 0 {
        output::say(&words().drill_newer(made.newer));
    }
    if made.journal_lacks {
        output::say(&words().drill_journal_lacks());
    }
    Ok(())
}
