//! Files that are attached.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use daftar_exchange::import::InputStopped;
use daftar_journal::{PreparedAttachment, entry::Attachment};
use daftar_l10n::Text;

use crate::{
    failure::{Failure, OrFail, Outcome},
    language::words,
    progress::Progress,
    session::Session,
};

/// Seals files; none is part of the journal yet. If one cannot be sealed, none is kept.
pub(super) fn prepare(session: &Session, files: &[PathBuf]) -> Outcome<Vec<PreparedAttachment>> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let total = files.iter().map(|file| fs::metadata(file).map_or(0, |about| about.len())).sum();
    let mut progress = Progress::bytes(Text::progress_sealing);
    let mut done = 0;
    files.iter().map(|file| prepare_one(session, file, &mut progress, &mut done, total)).collect()
}

fn prepare_one(
    session: &Session,
    path: &Path,
    progress: &mut Progress,
    done: &mut u64,
    total: u64,
) -> Outcome<PreparedAttachment> {
    let about = fs::metadata(path).or_fail(Text::cannot_attach)?;
    if !about.is_file() {
        return Err(Failure::new(words().cannot_attach(&words().attach_no_file())).hint(Text::attach_no_file_hint));
    }
    let file = File::open(path).or_fail(Text::cannot_attach)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let counted = Counted { file, progress, done, total };
    session.journal.prepare_attachment(&name, counted, &session.now).or_fail(Text::cannot_attach)
}

/// Makes prepared files part of the journal; the incident that names them is written next.
pub(super) fn keep(session: &Session, prepared: Vec<PreparedAttachment>) -> Outcome<Vec<Attachment>> {
    session.journal.keep_attachments(prepared).or_fail(Text::cannot_attach)
}

/// Shows progress while a file is read, and stops when asked.
struct Counted<'a> {
    file: File,
    progress: &'a mut Progress,
    done: &'a mut u64,
    total: u64,
}

impl Read for Counted<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(bytes)?;
        *self.done += read as u64;
        if self.progress.of(*self.done, self.total) { Ok(read) } else { Err(io::Error::other(InputStopped)) }
    }
}
