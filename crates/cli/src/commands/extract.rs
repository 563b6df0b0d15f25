//! `daftar extract`.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use daftar_journal::entry::{Attachment, Incident};
use daftar_l10n::Text;
use serde::Serialize;

use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output,
    progress::Progress,
    session::{self, Session},
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The attachment's id, or its beginning
    attachment: String,
    /// Where to write the file; it must not exist yet
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Serialize)]
struct Extracted {
    file: String,
    attachment: Attachment,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    if args.out.exists() {
        return Err(Failure::new(words().cannot_take_out(&words().extract_exists())));
    }
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let attachment = find(&mut session, &args.attachment)?;
    let mut progress = Progress::bytes(Text::progress_opening);
    let content = session.journal.open_attachment(&attachment).or_fail(Text::cannot_take_out)?;
    daftar_exchange::extract::write_new(&args.out, content, &mut |done| progress.of(done, attachment.size))
        .or_fail(Text::cannot_take_out)?;
    drop(progress);
    if session.json {
        output::json(&Extracted { file: args.out.display().to_string(), attachment })?;
    } else {
        output::line(&session::shown(&args.out))?;
    }
    Ok(session.end())
}

/// Finds the record of an attachment in the newest revision that names it, or in an older one.
fn find(session: &mut Session, prefix: &str) -> Outcome<Attachment> {
    let (id, entry) = session.journal.resolve_attachment(prefix).or_fail(Text::cannot_take_out)?;
    let history = session.journal.history::<Incident>(&entry).or_fail(Text::cannot_read_journal)?;
    let named = history.into_iter().rev().flat_map(|past| past.entry.content.attachments).find(|file| file.id == id);
    named.ok_or_else(|| Failure::damaged(words().cannot_take_out(&words().extract_record_damaged())))
}
