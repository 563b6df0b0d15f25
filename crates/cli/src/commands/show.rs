//! `daftar show`.

use clap::Args as ClapArgs;
use daftar_journal::entry::{Handover, Incident};
use daftar_l10n::Text;

use super::picture;
use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    language::words,
    output,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The incident's id, or its beginning
    id: String,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let stored = session.journal.resolve::<Incident>(&args.id).or_fail(Text::cannot_show_incident)?;
    if session.json {
        output::json(&stored.entry)?;
    } else {
        picture::incident(&stored.entry)?;
        handovers(&mut session, &stored.entry.id)?;
    }
    Ok(session.end())
}

/// Prints who was given this incident.
fn handovers(session: &mut Session, id: &daftar_crypto::EntryId) -> Outcome<()> {
    let mut handovers = session.journal.entries::<Handover>().or_fail(Text::cannot_read_journal)?;
    handovers.sort_by(|one, other| one.created.cmp(&other.created));
    for handover in handovers.iter().filter(|entry| entry.content.included.iter().any(|included| included.entry == *id))
    {
        let to: Vec<&str> =
            handover.content.to.iter().map(|to| if to.name.is_empty() { &*to.recipient } else { &*to.name }).collect();
        let told = match to.is_empty() {
            true => words().show_handed_over_nobody(&handover.created),
            false => words().show_handed_over(&handover.created, &to.join(", ")),
        };
        output::line(&output::wrap(&output::one_line(&told), ""))?;
    }
    Ok(())
}
