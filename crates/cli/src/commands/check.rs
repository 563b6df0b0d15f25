//! `daftar check`.

use std::process::ExitCode;

use clap::Args as ClapArgs;
use daftar_journal::Finding;
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
    let mut progress = Progress::count("Reading everything back");
    let report = session.journal.check(&mut |bytes| progress.at(bytes)).or_fail("check the journal")?;
    drop(progress);
    tell(&report.findings);
    let damaged = report.is_damaged();
    if session.json {
        output::json(&json!({
            "sound": !damaged, "entries": report.entries, "revisions": report.revisions, "frames": report.frames,
            "attachments": report.attachments, "checkpoints": report.checkpoints, "damaged": words(&report.findings, true),
            "notes": words(&report.findings, false), "findings": report.findings,
        }))?;
    } else {
        output::line(&format!(
            "{} entries in {} versions, {}, {}: {}",
            report.entries,
            report.revisions,
            output::count(usize::try_from(report.attachments).unwrap_or(usize::MAX), "file"),
            output::count(usize::try_from(report.checkpoints).unwrap_or(usize::MAX), "checkpoint"),
            match (damaged, report.findings.is_empty()) {
                (true, _) => "damage was found",
                (false, true) => "everything reads as it was written",
                (false, false) => "what is there reads as it was written; see the notes",
            }
        ))?;
    }
    Ok(if damaged { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}

/// Names what was found on standard error, one line each.
pub(super) fn tell(findings: &[Finding]) {
    for finding in findings {
        let kind = if finding.is_damage { "Damaged" } else { "Note" };
        output::say(&format!("{kind}: {finding}"));
    }
}

/// Returns the lines of damage, or of notes.
pub(super) fn words(findings: &[Finding], damage: bool) -> Vec<String> {
    findings.iter().filter(|finding| finding.is_damage == damage).map(Finding::to_string).collect()
}
