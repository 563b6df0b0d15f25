//! `daftar forget`.

use std::{
    collections::BTreeSet,
    io::{self, IsTerminal},
};

use clap::Args as ClapArgs;
use daftar_crypto::EntryId;
use daftar_journal::{
    Forgot, ResolveError, Stored,
    entry::{Contact, Incident},
};
use serde_json::json;

use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    output,
    progress::Progress,
    secrets,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The incident's or contact's id, or its beginning
    id: String,
}

const ATTEMPT: &str = "forget it";
const NOT_REACHED: [&str; 3] = [
    "Backups made before still hold it, and restoring one brings it back. Make a new backup in a new folder, then delete the old ones.",
    "Not reached: what was handed over, exported or extracted, the original files, and old blocks that the disk may keep.",
    "The journal still shows that something was forgotten: its size, hashes of it, and in the log of handovers its id.",
];

/// The journal keeps nothing by which it could know the row again: that would tell what was forgotten.
const SHEET: &str = "It came from a sheet: importing that sheet again brings it back.";

/// What is to be forgotten, in words.
struct Subject {
    id: EntryId,
    words: String,
    /// Whether it was a row of a sheet.
    is_imported: bool,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let mut session = Session::open(global)?;
    session.catch_up()?;
    let subject = find(&mut session, &args.id)?;
    if !session.yes {
        ask(&subject)?;
    }
    let mut progress = Progress::count("Reading the journal");
    let now = session.now.clone();
    let forgot = session.journal.forget(&subject.id, &now, &mut |frames| progress.at(frames));
    drop(progress);
    tell(&session, &subject, &forgot.or_fail(ATTEMPT)?)?;
    Ok(session.end())
}

fn find(session: &mut Session, id: &str) -> Outcome<Subject> {
    let incident = session.journal.resolve::<Incident>(id);
    let contact = session.journal.resolve::<Contact>(id);
    let found = match (incident, contact) {
        (Ok(incident), Err(ResolveError::NotFound(_))) => return self::incident(session, &incident),
        (Err(ResolveError::NotFound(_)), Ok(contact)) => return self::contact(session, &contact),
        (Ok(_), Ok(_)) => Err(ResolveError::Ambiguous(2)),
        (Err(ResolveError::NotFound(_)), Err(ResolveError::NotFound(_))) => {
            Err(ResolveError::NotFound("incident or contact"))
        }
        (Err(ResolveError::Damaged(trouble)), _) => match id.parse() {
            // What does not read any more can go by its whole id.
            Ok(id) => Ok(Subject { id, words: "an entry that does not read".to_owned(), is_imported: false }),
            Err(_) => Err(ResolveError::Damaged(trouble)),
        },
        (Err(ResolveError::NotFound(_)) | Ok(_), Err(error)) | (Err(error), _) => Err(error),
    };
    found.or_fail(ATTEMPT)
}

fn incident(session: &mut Session, stored: &Stored<Incident>) -> Outcome<Subject> {
    let id = stored.entry.id;
    let history = session.journal.history::<Incident>(&id).or_fail("read the journal")?;
    let files: BTreeSet<_> = history.iter().flat_map(|past| &past.entry.content.attachments).map(|it| it.id).collect();
    let files = if files.is_empty() { String::new() } else { format!(", {}", output::count(files.len(), "file")) };
    let is_imported = history.iter().any(|past| past.entry.content.import.is_some());
    let subject = subject(id, "incident", stored.entry.content.heading(), history.len(), &files);
    Ok(Subject { is_imported, ..subject })
}

fn contact(session: &mut Session, stored: &Stored<Contact>) -> Outcome<Subject> {
    let id = stored.entry.id;
    let history = session.journal.history::<Contact>(&id).or_fail("read the journal")?;
    Ok(subject(id, "contact", &stored.entry.content.name, history.len(), ""))
}

fn subject(id: EntryId, kind: &str, heading: &str, versions: usize, files: &str) -> Subject {
    let (short, heading) = (&id.to_string()[..8], output::shorten(heading, 40));
    let words = format!("{kind} {short}, “{heading}”: {}{files}", output::count(versions, "version"));
    Subject { id, words, is_imported: false }
}

fn ask(subject: &Subject) -> Outcome<()> {
    const UNTOUCHED: &str = "nothing was removed";
    if !io::stdin().is_terminal() {
        return Err(Failure::usage(format!("{UNTOUCHED}: there is no terminal to ask on")).hint("say --yes"));
    }
    output::say(&format!("This will be taken out of the journal: {}.", subject.words));
    output::say("It can be brought back only from a backup made before.");
    if secrets::confirm("Forget it? (yes/no)") { Ok(()) } else { Err(Failure::new(UNTOUCHED)) }
}

fn tell(session: &Session, subject: &Subject, forgot: &Forgot) -> Outcome<()> {
    let Forgot { revisions, frames, carried, attachments, shared, unread } = *forgot;
    if session.json {
        output::json(&json!({
            "id": subject.id.to_string(), "revisions": revisions, "frames": frames, "carried": carried,
            "attachments": attachments, "shared": shared, "unread": unread,
        }))?;
    } else {
        let (versions, files) = (output::count(size(revisions), "version"), output::count(size(attachments), "file"));
        output::line(&format!("Forgotten: {versions}, {files}"))?;
    }
    NOT_REACHED.iter().for_each(|line| output::say(line));
    if subject.is_imported {
        output::say(SHEET);
    }
    if shared > 0 {
        output::say(&format!("Kept: {}, since another entry names them.", output::count(size(shared), "file")));
    }
    if unread > 0 {
        let places = output::count(size(unread), "place");
        output::say(&format!(
            "Note: {places} in the journal cannot be read and may hold more of it; left as they are. `daftar check` says more."
        ));
    }
    Ok(())
}

fn size(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
