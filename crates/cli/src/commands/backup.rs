//! `daftar backup`.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args as ClapArgs, Subcommand};
use daftar_exchange::backup::{self, BackupError, Choices, Fault};
use daftar_l10n::Text;
use daftar_messages::Tell;

use crate::{
    args::Global,
    failure::{DAMAGED, OrFail, Outcome},
    language::words,
    output,
    progress::Progress,
    secrets,
    session::Session,
};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Copy the journal, encrypted as it is, into a folder, and read the copy back
    Create(TargetArgs),
    /// Read a backup back; needs no passphrase
    Verify(TargetArgs),
}

#[derive(ClapArgs)]
pub(crate) struct TargetArgs {
    /// The backup's folder, for example on a stick
    target: PathBuf,
}

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    match command {
        Command::Create(args) => create(global, args),
        Command::Verify(args) => verify(global, args),
    }
}

fn create(global: &Global, args: &TargetArgs) -> Outcome {
    let mut session = Session::open(global)?;
    // What is damaged already must be said before a copy makes it look like the whole.
    session.catch_up()?;
    let mut progress = Progress::bytes(Text::progress_copying);
    let now = session.now.clone();
    let mut made =
        backup::create(&mut session.journal, &args.target, &now, &mut |done, total| progress.of(done, total));
    drop(progress);
    if matches!(made, Err(BackupError::JournalIsOlder)) && (session.yes || goes_on()) {
        let mut progress = Progress::bytes(Text::progress_copying);
        let mut tell = |done, total| progress.of(done, total);
        let although_older = Choices { although_older: true, ..Choices::default() };
        made = backup::create_with(&mut session.journal, &args.target, although_older, &now, &mut tell);
    }
    let made = made.or_fail(Text::cannot_make_backup)?;
    if session.json {
        output::json(&made)?;
    } else {
        let (files, size) = (words().count_files(made.files), words().size(made.bytes));
        output::line(&words().backup_done(&made.set.to_string(), &files, &size))?;
        output::say(&words().backup_opens());
        forgotten(made.forgotten, &made.before_forget);
    }
    if made.code.is_none() {
        output::note(&words().backup_no_checkpoint());
    }
    let damaged = damaged(&made.damaged);
    let code = session.end();
    Ok(if damaged { ExitCode::from(DAMAGED) } else { code })
}

/// Says that the newest backup knows more than the journal, and asks whether to go on.
fn goes_on() -> bool {
    output::say(&words().backup_older());
    secrets::confirm(&words().backup_older_question())
}

fn verify(global: &Global, args: &TargetArgs) -> Outcome {
    let mut progress = Progress::bytes(Text::progress_backup);
    let report =
        backup::verify(&args.target, &mut |done, total| progress.of(done, total)).or_fail(Text::cannot_check_backup)?;
    drop(progress);
    if global.json {
        output::json(&report)?;
    } else if report.damaged.is_empty() {
        let (files, size) = (words().count_files(report.files), words().size(report.bytes));
        output::line(&words().backup_sound(&report.created, &files, &size))?;
        forgotten(report.forgotten, &report.before_forget);
        output::say(&words().backup_shows());
    }
    Ok(if damaged(&report.damaged) { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}

/// Says what of a backup was forgotten, and which older ones beside it still hold that.
fn forgotten(entries: u64, before: &[u32]) {
    if entries > 0 {
        output::say(&words().backup_forgotten(entries));
    }
    if !before.is_empty() {
        let numbers: Vec<String> = before.iter().map(u32::to_string).collect();
        output::say(&words().backup_before_forget(&numbers.join(", ")));
    }
}

/// Names what is damaged on standard error.
pub(super) fn damaged(damaged: &[Fault]) -> bool {
    let told = damaged.iter().map(|fault| output::one_line(&fault.tell(words())));
    told.for_each(|told| output::say(&words().finding_damaged(&told)));
    !damaged.is_empty()
}
