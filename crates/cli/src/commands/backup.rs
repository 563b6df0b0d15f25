//! `daftar backup`.

mod drill;
mod list;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args as ClapArgs, Subcommand};
use daftar_exchange::backup::{self, BackupError, BackupMade, Choices, Fault};
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
    Create(CreateArgs),
    /// Read a backup back; needs no passphrase
    Verify(TargetArgs),
    /// Say what stands in a backup; needs no passphrase
    List(TargetArgs),
    /// Try whether a backup opens: restore it elsewhere, open every record and file, and remove it again
    Drill(drill::Args),
}

#[derive(ClapArgs)]
pub(crate) struct TargetArgs {
    /// The backup's folder, or the single file
    target: PathBuf,
}

#[derive(ClapArgs)]
pub(crate) struct CreateArgs {
    /// The backup's folder, for example on a stick
    target: PathBuf,
    /// The target is a single file, and everything goes into it
    #[arg(long)]
    single: bool,
    /// Also read what earlier backups wrote there, and write damaged parts again
    #[arg(long)]
    read_all: bool,
    /// Put a page beside it that says how it is opened, and so what it is
    #[arg(long)]
    how_to_open: bool,
}

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    match command {
        Command::Create(args) => create(global, args),
        Command::Verify(args) => verify(global, args),
        Command::List(args) => list::run(global, args),
        Command::Drill(args) => drill::run(global, args),
    }
}

fn create(global: &Global, args: &CreateArgs) -> Outcome {
    let mut session = Session::open(global)?;
    // What is damaged already must be said before a copy makes it look like the whole.
    session.catch_up()?;
    let mut made = make(&mut session, args, false);
    if !args.single && matches!(made, Err(BackupError::JournalIsOlder)) && (session.yes || goes_on()) {
        made = make(&mut session, args, true);
    }
    let made = made.or_fail(Text::cannot_make_backup)?;
    if session.json {
        output::json(&made)?;
    } else {
        let (files, size) = (words().count_files(made.files), words().size(made.bytes));
        output::line(&words().backup_done(&made.set.to_string(), &files, &size))?;
        if made.new_bytes < made.bytes && !args.read_all {
            output::say(&words().backup_not_read_again());
        }
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

fn make(session: &mut Session, args: &CreateArgs, although_older: bool) -> Result<BackupMade, BackupError> {
    let page = args.how_to_open.then(|| daftar_messages::how_to_open(words()));
    let choices = Choices { although_older, reads_all: args.read_all, how_to_open: page.as_deref() };
    let mut progress = Progress::bytes(Text::progress_copying);
    let mut told = |done, total| progress.of(done, total);
    let (journal, now) = (&mut session.journal, session.now.clone());
    match args.single {
        true => backup::create_single(journal, &args.target, (choices, session.yes), &now, &mut told),
        false => backup::create_with(journal, &args.target, choices, &now, &mut told),
    }
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
    let damaged = damaged(&report.damaged);
    if damaged {
        output::note(&words().hint_read_all());
    }
    Ok(if damaged { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
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
pub(crate) fn damaged(damaged: &[Fault]) -> bool {
    let told = damaged.iter().map(|fault| output::one_line(&fault.tell(words())));
    told.for_each(|told| output::say(&words().finding_damaged(&told)));
    !damaged.is_empty()
}
