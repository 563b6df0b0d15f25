//! `daftar repair`.

use std::{path::PathBuf, process::ExitCode};

use clap::Args as ClapArgs;
use daftar_exchange::repair::{self, Loss, RepairMade};
use daftar_l10n::Text;
use serde_json::json;

use super::check;
use crate::{
    args::Global,
    failure::{DAMAGED, OrFail, Outcome},
    language::words,
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
        keyring = repair::restore_keyring(&path, from, WAIT).or_fail(Text::cannot_repair)?;
    }
    let mut session = Session::open(global)?;
    let mut progress = Progress::count(Text::progress_everything);
    let loss = if args.accept_older { Loss::Accepted } else { Loss::Told };
    let mut made = repair::repair(&mut session.journal, args.from.as_deref(), loss, &mut |bytes| progress.at(bytes))
        .or_fail(Text::cannot_repair)?;
    drop(progress);
    made.keyring_copies += usize::from(keyring);
    check::tell(&made.findings);
    if session.json {
        output::json(&json!({
            "sound": !made.is_damaged(), "repaired": made, "damaged": check::lines(&made.findings, true),
            "notes": check::lines(&made.findings, false),
        }))?;
    } else {
        tell(&made)?;
    }
    Ok(if made.is_damaged() { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}

fn tell(made: &RepairMade) -> Outcome<()> {
    let (records, files) = (|count| words().count_records(count), |count| words().count_files(count));
    let done = [
        (output::many(made.keyring_copies), words().repair_keyring(output::many(made.keyring_copies))),
        (made.records, words().repair_records(&records(made.records))),
        (made.turned, words().repair_turned(&records(made.turned))),
        (made.files, words().repair_files(&files(made.files))),
        (made.unfinished, words().repair_unfinished(made.unfinished)),
    ];
    done.iter().filter(|(number, _)| *number > 0).try_for_each(|(_, told)| output::line(told))?;
    if made.index {
        output::line(&words().repair_index())?;
    }
    for kept in &made.kept {
        output::note(&words().repair_kept(&output::one_line(kept)));
    }
    if made.not_taken > 0 {
        output::note(&words().repair_not_taken(&records(made.not_taken)));
    }
    output::line(&match (made.is_damaged(), made.findings.is_empty()) {
        (true, _) => words().repair_remains(),
        (false, true) => words().repair_sound(),
        (false, false) => words().repair_notes(),
    })
}
