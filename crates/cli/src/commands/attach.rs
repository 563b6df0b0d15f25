//! `daftar attach`.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use daftar_journal::entry::Incident;
use daftar_l10n::Text;
use serde::Serialize;

use super::evidence;
use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    output,
    session::{self, Session},
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The incident's id, or its beginning
    id: String,
    /// Evidence files; they stay where they are
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Serialize)]
struct Attached {
    id: String,
    revision: String,
    attachments: Vec<daftar_journal::entry::Attachment>,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let before = session.journal.resolve::<Incident>(&args.id).or_fail(Text::cannot_attach)?;
    let prepared = evidence::prepare(&session, &args.files)?;
    let attachments: Vec<_> = prepared.iter().map(|file| file.record().clone()).collect();
    evidence::keep(&session, prepared)?;
    let mut incident = before.entry.content.clone();
    incident.attachments.extend(attachments.clone());
    let revision = session.journal.edit(&before, &incident, &session.now).or_fail(Text::cannot_attach)?;
    if session.json {
        output::json(&Attached { id: before.entry.id.to_string(), revision: revision.to_string(), attachments })?;
    } else {
        attachments.iter().try_for_each(|file| output::line(&file.id.to_string()))?;
    }
    for file in &args.files {
        output::say(&format!("The original is still at {}", session::shown(file)));
    }
    Ok(session.end_writing())
}
