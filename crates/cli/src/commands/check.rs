//! `daftar check`.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args as ClapArgs;
use daftar_exchange::against::{self, AgainstReport, Standing};
use daftar_journal::Finding;
use serde_json::json;

use super::bundle::With;
use crate::{
    args::Global,
    failure::{DAMAGED, Failure, OrFail, Outcome},
    output,
    progress::Progress,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// Say whether the journal is older than this has seen it: a backup's folder, or a bundle that left this journal
    #[arg(long, value_name = "BACKUP|BUNDLE")]
    against: Option<PathBuf>,
    /// With a bundle: a key file that opens it
    #[arg(long, value_name = "KEYFILE", requires = "against")]
    identity: Option<PathBuf>,
    /// With a bundle: the phrase agreed by voice, asked for
    #[arg(long, requires = "against", conflicts_with = "identity")]
    phrase: bool,
    /// With a bundle: the phrase agreed by voice, from a file
    #[arg(long, value_name = "FILE", requires = "against", conflicts_with = "identity")]
    phrase_file: Option<PathBuf>,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let mut session = Session::open(global)?;
    let against = args.against.as_deref().map(|path| against(&session, path, args)).transpose()?;
    let mut progress = Progress::count("Reading everything back");
    let report = session.journal.check(&mut |bytes| progress.at(bytes)).or_fail("check the journal")?;
    drop(progress);
    tell(&report.findings);
    let is_behind = against.as_ref().is_some_and(|against| against.standing > Standing::Consistent);
    let damaged = report.is_damaged() || is_behind;
    if session.json {
        output::json(&json!({
            "sound": !damaged, "entries": report.entries, "revisions": report.revisions, "frames": report.frames, "forgotten": report.forgotten,
            "attachments": report.attachments, "checkpoints": report.checkpoints, "damaged": words(&report.findings, true),
            "notes": words(&report.findings, false), "findings": report.findings,
            "against": against,
        }))?;
    } else {
        against.iter().try_for_each(|against| output::line(&words_of(against)))?;
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

/// Holds the journal against a backup, which is a folder, or a bundle, which is a file.
fn against(session: &Session, path: &Path, args: &Args) -> Outcome<AgainstReport> {
    const ATTEMPT: &str = "hold the journal against that";
    if path.is_dir() {
        return against::backup(&session.journal, path).or_fail(ATTEMPT);
    }
    if args.identity.is_none() && !args.phrase && args.phrase_file.is_none() {
        return Err(Failure::usage("a bundle needs --identity, --phrase or --phrase-file to be opened"));
    }
    let with = With { identity: args.identity.clone(), phrase: args.phrase, phrase_file: args.phrase_file.clone() };
    against::bundle(&session.journal, &with.open(path)?).or_fail(ATTEMPT)
}

/// Says how the journal stands to a witness, and what to do.
fn words_of(against: &AgainstReport) -> String {
    let missing: u64 = against.ledgers.iter().map(|ledger| ledger.missing).sum();
    let at = output::one_line(&against.created);
    match against.standing {
        Standing::Consistent => format!("Everything that was here at {at} is here"),
        Standing::Damaged => {
            format!(
                "{missing} records that were here at {at} are missing or damaged; `daftar repair --from BACKUP` brings them back"
            )
        }
        Standing::Older => format!(
            "This journal is older than it was at {at}: at least {missing} records are missing at its end. If you did not put an old copy back, \
             somebody did, or the end was lost; `daftar repair --from BACKUP` brings them back"
        ),
        _ => format!(
            "This journal went another way than it had gone at {at}: both went on by themselves after a copy was made. Keep both; \
             `daftar restore BACKUP --journal DIR` makes a journal of the other one"
        ),
    }
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
