//! `daftar check`.

use std::process::ExitCode;

use clap::Args as ClapArgs;
use daftar_journal::Trouble;
use serde_json::json;

use crate::{
    args::Global,
    failure::{DAMAGED, OrFail, Outcome},
    output,
    progress::Progress,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {}

pub(crate) fn run(global: &Global, _: &Args) -> Outcome {
    let mut session = Session::open(global)?;
    session.catch_up()?;
    let mut progress = Progress::count("Reading everything back");
    let report = session.journal.check(&mut |bytes| progress.at(bytes)).or_fail("check the journal")?;
    drop(progress);
    let damaged = output::troubles(&report.troubles);
    if session.json {
        let words = |damage: bool| -> Vec<String> {
            report.troubles.iter().filter(|trouble| trouble.is_damage() == damage).map(Trouble::to_string).collect()
        };
        output::json(&json!({
            "sound": !damaged, "entries": report.entries, "revisions": report.revisions, "frames": report.frames,
            "attachments": report.attachments, "checkpoints": report.checkpoints, "damaged": words(true), "notes": words(false),
        }))?;
    } else {
        output::line(&format!(
            "{} entries in {} versions, {}, {}: {}",
            report.entries,
            report.revisions,
            output::count(usize::try_from(report.attachments).unwrap_or(usize::MAX), "file"),
            output::count(usize::try_from(report.checkpoints).unwrap_or(usize::MAX), "checkpoint"),
            match (damaged, report.troubles.is_empty()) {
                (true, _) => "damage was found",
                (false, true) => "everything reads as it was written",
                (false, false) => "what is there reads as it was written; see the notes",
            }
        ))?;
    }
    Ok(if damaged { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}
