//! `daftar check`.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args as ClapArgs;
use daftar_exchange::{
    against::{self, AgainstReport, Standing},
    backup,
};
use daftar_journal::Finding;
use daftar_l10n::Text;
use daftar_messages::Tell;
use serde_json::json;

use super::bundle::With;
use crate::{
    args::Global,
    failure::{DAMAGED, Failure, OrFail, Outcome},
    language::words,
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
    let mut progress = Progress::count(Text::progress_everything);
    let report = session.journal.check(&mut |bytes| progress.at(bytes)).or_fail(Text::cannot_check_journal)?;
    drop(progress);
    tell(&report.findings);
    let is_behind = against.as_ref().is_some_and(|against| against.standing > Standing::Consistent);
    let damaged = report.is_damaged() || is_behind;
    if session.json {
        output::json(&json!({
            "sound": !damaged, "entries": report.entries, "revisions": report.revisions, "frames": report.frames, "forgotten": report.forgotten,
            "attachments": report.attachments, "checkpoints": report.checkpoints, "damaged": lines(&report.findings, true),
            "notes": lines(&report.findings, false), "findings": report.findings,
            "against": against,
        }))?;
    } else {
        against.iter().try_for_each(|against| output::line(&words_of(against)))?;
        let state = match (damaged, report.findings.is_empty()) {
            (true, _) => words().check_damage(),
            (false, true) => words().check_sound(),
            (false, false) => words().check_notes(),
        };
        let files = words().count_files(report.attachments);
        output::line(&words().check_done(report.entries, report.revisions, &files, report.checkpoints, &state))?;
    }
    Ok(if damaged { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}

/// Holds the journal against a backup, or a bundle, which is a file that is no backup.
fn against(session: &Session, path: &Path, args: &Args) -> Outcome<AgainstReport> {
    if path.is_dir() || backup::is_single(path) {
        return against::backup(&session.journal, path).or_fail(Text::cannot_hold_against);
    }
    if args.identity.is_none() && !args.phrase && args.phrase_file.is_none() {
        return Err(Failure::usage(words().usage_bundle_needs()));
    }
    let with = With { identity: args.identity.clone(), phrase: args.phrase, phrase_file: args.phrase_file.clone() };
    against::bundle(&session.journal, &with.open(path)?).or_fail(Text::cannot_hold_against)
}

/// Says how the journal stands to a witness, and what to do.
fn words_of(against: &AgainstReport) -> String {
    let missing: u64 = against.ledgers.iter().map(|ledger| ledger.missing).sum();
    let at = output::one_line(&against.created);
    match against.standing {
        Standing::Consistent => words().against_consistent(&at),
        Standing::Damaged => words().against_damaged(missing, &at),
        Standing::Older => words().against_older(&at, missing),
        _ => words().against_apart(&at),
    }
}

/// Names what was found on standard error, one line each.
pub(super) fn tell(findings: &[Finding]) {
    for finding in findings {
        let told = finding.tell(words());
        let told = if finding.is_damage { words().finding_damaged(&told) } else { words().finding_note(&told) };
        output::say(&told);
    }
}

/// Returns the lines of damage, or of notes.
pub(super) fn lines(findings: &[Finding], damage: bool) -> Vec<String> {
    findings.iter().filter(|finding| finding.is_damage == damage).map(Finding::to_string).collect()
}
