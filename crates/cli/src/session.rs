//! From the command line to an open journal.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use daftar_crypto::Passphrase;
use daftar_journal::{Journal, Locked, Unlocked};
use daftar_l10n::Text;
use jiff::Zoned;

use crate::{
    args::Global,
    failure::{DAMAGED, DONE, Failure, OrFail, Outcome},
    language::words,
    output,
    progress::Progress,
    secrets,
};

/// How long another process is waited for.
pub(crate) const WAIT: Duration = Duration::from_secs(10);

/// An unlocked journal and what the command line says for all verbs.
pub(crate) struct Session {
    pub(crate) journal: Journal<Unlocked>,
    pub(crate) json: bool,
    pub(crate) yes: bool,
    pub(crate) now: Zoned,
}

impl Session {
    /// Takes and unlocks the journal.
    pub(crate) fn open(global: &Global) -> Outcome<Self> {
        Self::open_with(global).map(|(session, _)| session)
    }

    /// As [`Session::open`], for whoever reads first: the index is opened while the passphrase is stretched.
    pub(crate) fn open_to_read(global: &Global) -> Outcome<Self> {
        let journal = find(global)?.with_index();
        unlock(global, journal).map(|(session, _)| session)
    }

    /// As [`Session::open`], and hands out the passphrase for what has to open the journal again.
    pub(crate) fn open_with(global: &Global) -> Outcome<(Self, Passphrase)> {
        let journal = find(global)?;
        unlock(global, journal)
    }

    /// Brings the index up to date, showing progress.
    pub(crate) fn catch_up(&mut self) -> Outcome<()> {
        let mut progress = Progress::count(Text::progress_journal);
        let mut tell = |frames| {
            progress.at(frames);
        };
        self.journal.catch_up(&mut tell).or_fail(Text::cannot_read_journal)
    }

    /// Names what was found wrong on the way; returns the exit code that follows.
    pub(crate) fn end(&mut self) -> ExitCode {
        let damaged = output::troubles(&self.journal.take_troubles());
        ExitCode::from(if damaged { DAMAGED } else { DONE })
    }

    /// Ends a writing command: signs a checkpoint if one is due.
    pub(crate) fn end_writing(&mut self) -> ExitCode {
        if let Err(failure) = self.journal.sign_checkpoint_if_due(&self.now).or_fail(Text::cannot_sign) {
            // What was asked for is done and on the disk; this comes round again with the next command.
            output::note(&failure.to_string());
        }
        self.end()
    }
}

fn find(global: &Global) -> Outcome<Journal<Locked>> {
    Journal::<Locked>::find(&journal_folder(global)?, WAIT).or_fail(Text::cannot_open_journal)
}

fn unlock(global: &Global, journal: Journal<Locked>) -> Outcome<(Session, Passphrase)> {
    let passphrase = secrets::passphrase(global.passphrase_file.as_deref())?;
    let journal = journal.unlock(&passphrase).or_fail(Text::cannot_open_journal)?;
    Ok((Session { journal, json: global.json, yes: global.yes, now: Zoned::now() }, passphrase))
}

/// Returns the journal's folder: `--journal`, `DAFTAR_JOURNAL`, or the platform's local data folder.
pub(crate) fn journal_folder(global: &Global) -> Outcome<PathBuf> {
    if let Some(folder) = &global.journal {
        return Ok(folder.clone());
    }
    let folders = directories::ProjectDirs::from("", "", "Daftar");
    let folders = folders.ok_or_else(|| Failure::usage(words().usage_no_data_folder()))?;
    Ok(folders.data_local_dir().join("journal"))
}

/// Returns the computer's memory in bytes; 0 if it is not known.
pub(crate) fn memory() -> u64 {
    let mut system = sysinfo::System::new();
    system.refresh_memory();
    system.total_memory()
}

/// Shows a path in a message.
pub(crate) fn shown(path: &Path) -> String {
    output::one_line(&path.display().to_string())
}
