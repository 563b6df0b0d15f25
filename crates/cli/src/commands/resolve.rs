//! `daftar resolve`.

use clap::Args as ClapArgs;
use daftar_crypto::{EntryId, RevisionId};
use daftar_journal::{
    ResolveError, Stored,
    entry::{Contact, Content, Incident},
};
use daftar_l10n::Text;
use serde_json::json;

use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    output,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The incident's id, or its beginning
    id: String,
    /// The version's id, or its beginning
    #[arg(long, value_name = "VERSION")]
    keep: String,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let (id, kept) = match session.journal.resolve::<Incident>(&args.id) {
        Ok(incident) => keep(&mut session, &incident, args)?,
        Err(none @ ResolveError::NotFound(_)) => match session.journal.resolve::<Contact>(&args.id) {
            Err(ResolveError::NotFound(_)) => Err(none).or_fail(Text::cannot_choose_version)?,
            contact => keep(&mut session, &contact.or_fail(Text::cannot_choose_version)?, args)?,
        },
        Err(error) => Err(error).or_fail(Text::cannot_choose_version)?,
    };
    if session.json {
        output::json(&json!({ "id": id.to_string(), "revision": kept.to_string() }))?;
    } else {
        output::line(&id.to_string())?;
    }
    Ok(session.end_writing())
}

fn keep<C: Content>(session: &mut Session, before: &Stored<C>, args: &Args) -> Outcome<(EntryId, RevisionId)> {
    let kept = session.journal.keep_version(before, &args.keep, &session.now).or_fail(Text::cannot_choose_version)?;
    Ok((before.entry.id, kept))
}
