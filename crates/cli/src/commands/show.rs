//! `daftar show`.

use clap::Args as ClapArgs;
use daftar_journal::entry::{Entry, Handover, Incident};
use daftar_l10n::Text;

use serde::Serialize;

use super::{device, picture};
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

/// An incident, and all its versions if several stand side by side.
#[derive(Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    entry: &'a Entry<Incident>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    versions: &'a [Entry<Incident>],
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let stored = session.journal.resolve::<Incident>(&args.id).or_fail(Text::cannot_show_incident)?;
    let versions = match stored.entry.has_other_heads {
        true => session.journal.versions::<Incident>(&stored.entry.id).or_fail(Text::cannot_read_journal)?,
        false => Vec::new(),
    };
    if session.json {
        output::json(&Shown { entry: &stored.entry, versions: &versions })?;
    } else {
        several(&mut session, &versions)?;
        picture::incident(&stored.entry)?;
        handovers(&mut session, &stored.entry.id)?;
    }
    Ok(session.end())
}

/// Prints the versions that stand side by side with the one that is shown: none is hidden, and none merged.
fn several(session: &mut Session, versions: &[Entry<Incident>]) -> Outcome<()> {
    if versions.len() < 2 {
        return Ok(());
    }
    let names = device::names(&mut session.journal)?;
    output::line(&output::wrap(&words().show_versions(output::many(versions.len())), ""))?;
    for version in versions.iter().rev() {
        let device = names.get(&version.writer.to_string()).cloned().unwrap_or_default();
        let id = &version.revision.to_string()[..16];
        output::line(&format!("\n{}\n", output::one_line(&words().show_version(id, &version.edited, &device))))?;
        if version.revision != versions[0].revision {
            picture::incident(version)?;
        }
    }
    Ok(())
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
