//! `daftar repair`.

use std::{path::PathBuf, process::ExitCode};

use clap::Args as ClapArgs;
use daftar_exchange::repair::{self, Loss, RepairMade};
use serde_json::json;

use super::check;
use crate::{
    args::Global,
    failure::{DAMAGED, OrFail, Outcome},
    output,
    progress::Progress,
    session::{self, Session, WAIT},
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// A backup, or another copy of the journal's folder, from which lost parts are taken
    #[arg(long, value_name = "BACKUP")]
    from: Option<PathBuf>,
    /// Go on with an older state of the journal: what it lacks is not looked for any more
    #[arg(long)]
    accept_older: bool,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let path = session::journal_folder(global)?;
    let mut keyring = false;
    if let Some(from) = &args.from {
        // Without a keyring the journal does not open at all.
        keyring = repair::restore_keyring(&path, from, WAIT).or_fail("repair the journal")?;
    }
    let mut session = Session::open(global)?;
    let mut progress = Progress::count("Reading everything back");
    let loss = if args.accept_older { Loss::Accepted } else { Loss::Told };
    let mut made = repair::repair(&mut session.journal, args.from.as_deref(), loss, &mut |bytes| progress.at(bytes))
        .or_fail("repair the journal")?;
    drop(progress);
    made.keyring_copies += usize::from(keyring);
    check::tell(&made.findings);
    if session.json {
        output::json(&json!({
            "sound": !made.is_damaged(), "repaired": made, "damaged": check::words(&made.findings, true),
            "notes": check::words(&made.findings, false),
        }))?;
    } else {
        tell(&made)?;
    }
    Ok(if made.is_damaged() { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}

fn tell(made: &RepairMade) -> Outcome<()> {
    let count = |number: u64, noun: &str| output::count(usize::try_from(number).unwrap_or(usize::MAX), noun);
    let done = [
        (made.keyring_copies as u64, "made again", "copy of the keyring"),
        (made.records, "brought back from the copy", "record"),
        (made.turned, "made whole by turning one bit back", "record"),
        (made.files, "brought back from the copy", "file"),
        (made.unfinished, "removed", "unfinished file"),
    ];
    for (number, what, noun) in done.iter().filter(|(number, ..)| *number > 0) {
        let noun = if *noun == "copy of the keyring" && *number > 1 { "copies of the keyring" } else { noun };
        let counted = if noun.starts_with("copies") { format!("{number} {noun}") } else { count(*number, noun) };
        output::line(&format!("{counted} {what}"))?;
    }
    if made.index {
        output::line("The index was made again")?;
    }
    for kept in &made.kept {
        output::say(&format!("Note: the damaged original is kept as {}", output::one_line(kept)));
    }
    if made.not_taken > 0 {
        output::say(&format!(
            "Note: {} of the copy were not taken: they do not follow from what is here. This journal or the copy went on by itself; `daftar restore` makes a journal of the copy beside this one",
            count(made.not_taken, "record")
        ));
    }
    output::line(match (made.is_damaged(), made.findings.is_empty()) {
        (true, _) => "Some damage remains; it is named above",
        (false, true) => "Everything reads as it was written",
        (false, false) => "Everything reads as it was written; see the notes",
    })
}
