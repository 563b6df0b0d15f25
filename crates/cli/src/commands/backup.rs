//! `daftar backup`.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args as ClapArgs, Subcommand};
use daftar_exchange::backup::{self, BackupError};

use crate::{
    args::Global,
    failure::{DAMAGED, OrFail, Outcome},
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
    let mut progress = Progress::bytes("Copying");
    let now = session.now.clone();
    let mut made =
        backup::create(&mut session.journal, &args.target, &now, &mut |done, total| progress.of(done, total));
    drop(progress);
    if matches!(made, Err(BackupError::JournalIsOlder)) && (session.yes || goes_on()) {
        let mut progress = Progress::bytes("Copying");
        let mut tell = |done, total| progress.of(done, total);
        made = backup::create_although_older(&mut session.journal, &args.target, &now, &mut tell);
    }
    let made = made.or_fail("make the backup")?;
    if session.json {
        output::json(&made)?;
    } else {
        output::line(&format!(
            "Backup {} is done and was read back: {} files, {} bytes",
            made.set, made.files, made.bytes
        ))?;
        output::say("It opens with the journal's passphrase. Keep it away from this computer.");
        forgotten(made.forgotten, &made.before_forget);
    }
    if made.code.is_none() {
        output::say("Note: the journal's disk is full, so no checkpoint was signed for this backup.");
    }
    let damaged = damaged(&made.damaged);
    let code = session.end();
    Ok(if damaged { ExitCode::from(DAMAGED) } else { code })
}

/// Says that the newest backup knows more than the journal, and asks whether to go on.
fn goes_on() -> bool {
    output::say(
        "This journal lacks records that are in the newest backup there: an old copy was put back, or the end of the journal was lost. `daftar repair --from` that backup brings them back.",
    );
    secrets::confirm("Make the backup all the same? The newer one is kept beside it. (yes/no)")
}

fn verify(global: &Global, args: &TargetArgs) -> Outcome {
    let mut progress = Progress::bytes("Reading back");
    let report =
        backup::verify(&args.target, &mut |done, total| progress.of(done, total)).or_fail("check the backup")?;
    drop(progress);
    if global.json {
        output::json(&report)?;
    } else if report.damaged.is_empty() {
        output::line(&format!(
            "Backup of {}: {} files, {} bytes, all as they were written",
            report.created, report.files, report.bytes
        ))?;
        forgotten(report.forgotten, &report.before_forget);
        output::say("Without the passphrase this shows that nothing changed since, not who wrote it.");
    }
    Ok(if damaged(&report.damaged) { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}

/// Says what of a backup was forgotten, and which older ones beside it still hold that.
fn forgotten(entries: u64, before: &[u32]) {
    if entries > 0 {
        let entries = output::count(usize::try_from(entries).unwrap_or(usize::MAX), "forgotten record");
        output::say(&format!("Of {entries} it holds only hashes."));
    }
    if !before.is_empty() {
        let numbers: Vec<String> = before.iter().map(u32::to_string).collect();
        output::say(&format!(
            "Made before something was forgotten, and still holding it: backup {}. It goes as newer ones follow here (three are kept). To be rid of it now, make a backup in another folder and delete this one.",
            numbers.join(", ")
        ));
    }
}

/// Names what is damaged on standard error.
pub(super) fn damaged(damaged: &[String]) -> bool {
    damaged.iter().for_each(|what| output::say(&format!("Damaged: {}", output::one_line(what))));
    !damaged.is_empty()
}
