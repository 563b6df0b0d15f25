//! `daftar add`.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use daftar_crypto::EntryId;
use daftar_journal::{Author, entry::Incident};
use daftar_l10n::Text;
use daftar_messages::Tell;
use serde::Serialize;

use super::{evidence, incident_args::IncidentArgs};
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    #[command(flatten)]
    incident: IncidentArgs,
    /// An evidence file (may be given again); the file itself stays where it is
    #[arg(long, value_name = "FILE")]
    attach: Vec<PathBuf>,
    /// Leave it out of lists, searches and --all
    #[arg(long)]
    closed: bool,
}

#[derive(Serialize)]
struct Added {
    id: String,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    if !args.incident.says_something() && args.attach.is_empty() {
        return Err(Failure::usage(words().usage_say_one_thing()).hint(Text::usage_say_one_thing_hint));
    }
    let mut incident = Incident { closed: args.closed, ..Incident::default() };
    args.incident.read(global)?.put_into(&mut incident);
    let mut session = Session::open(global)?;
    let id = add(&mut session, incident, &args.attach)?;
    if session.json {
        output::json(&Added { id: id.to_string() })?
    } else {
        output::line(&id.to_string())?
    }
    for file in &args.attach {
        output::say(&words().add_original(&crate::session::shown(file)));
    }
    Ok(session.end_writing())
}

/// Seals the files, keeps them, and writes the incident that names them.
pub(super) fn add(session: &mut Session, mut incident: Incident, files: &[PathBuf]) -> Outcome<EntryId> {
    let prepared = evidence::prepare(session, files)?;
    incident.attachments = prepared.iter().map(|file| file.record().clone()).collect();
    let too_large = |error: daftar_journal::DraftError| words().cannot_write_down(&error.tell(words()));
    daftar_journal::check_limits(&incident).map_err(|error| Failure::new(too_large(error)))?;
    evidence::keep(session, prepared)?;
    session.journal.add(&incident, Author::Keeper, &session.now).or_fail(Text::cannot_write_down)
}
