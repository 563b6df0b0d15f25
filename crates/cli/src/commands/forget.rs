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
use daftar_l10n::Text;
use serde_json::json;

use crate::{
    args::Global,
    failure::{Failure, Fixed, OrFail, Outcome},
    language::words,
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

const NOT_REACHED: [Fixed; 3] = [Text::forget_backups, Text::forget_not_reached, Text::forget_shows];

/// Names an entry: its id, its title, how much there is of it.
type Told = fn(&Text, &str, &str, &str) -> String;

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
    let mut progress = Progress::count(Text::progress_journal);
    let now = session.now.clone();
    let forgot = session.journal.forget(&subject.id, &now, &mut |frames| progress.at(frames));
    drop(progress);
    tell(&session, &subject, &forgot.or_fail(Text::cannot_forget)?)?;
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
            Ok(id) => Ok(Subject { id, words: words().forget_unread(), is_imported: false }),
            Err(_) => Err(ResolveError::Damaged(trouble)),
        },
        (Err(ResolveError::NotFound(_)) | Ok(_), Err(error)) | (Err(error), _) => Err(error),
    };
    found.or_fail(Text::cannot_forget)
}

fn incident(session: &mut Session, stored: &Stored<Incident>) -> Outcome<Subject> {
    let id = stored.entry.id;
    let history = session.journal.history::<Incident>(&id).or_fail(Text::cannot_read_journal)?;
    let files: BTreeSet<_> = history.iter().flat_map(|past| &past.entry.content.attachments).map(|it| it.id).collect();
    let files =
        if files.is_empty() { String::new() } else { format!(", {}", words().count_files(output::many(files.len()))) };
    let is_imported = history.iter().any(|past| past.entry.content.import.is_some());
    let subject = subject(id, Text::forget_incident, stored.entry.content.heading(), history.len(), &files);
    Ok(Subject { is_imported, ..subject })
}

fn contact(session: &mut Session, stored: &Stored<Contact>) -> Outcome<Subject> {
    let id = stored.entry.id;
    let history = session.journal.history::<Contact>(&id).or_fail(Text::cannot_read_journal)?;
    Ok(subject(id, Text::forget_contact, &stored.entry.content.name, history.len(), ""))
}

fn subject(id: EntryId, told: Told, heading: &str, versions: usize, files: &str) -> Subject {
    let (short, heading) = (&id.to_string()[..8], output::shorten(heading, 40));
    let parts = format!("{}{files}", words().count_versions(output::many(versions)));
    Subject { id, words: told(words(), short, &heading, &parts), is_imported: false }
}

fn ask(subject: &Subject) -> Outcome<()> {
    if !io::stdin().is_terminal() {
        return Err(Failure::usage(words().forget_nothing_unasked()).hint(Text::hint_say_yes));
    }
    output::say(&words().forget_this(&subject.words));
    output::say(&words().forget_only_backup());
    if secrets::confirm(&words().forget_question()) { Ok(()) } else { Err(Failure::new(words().forget_nothing())) }
}

fn tell(session: &Session, subject: &Subject, forgot: &Forgot) -> Outcome<()> {
    let Forgot { revisions, frames, carried, attachments, shared, unread } = *forgot;
    if session.json {
        output::json(&json!({
            "id": subject.id.to_string(), "revisions": revisions, "frames": frames, "carried": carried,
            "attachments": attachments, "shared": shared, "unread": unread,
        }))?;
    } else {
        let (versions, files) = (words().count_versions(revisions), words().count_files(attachments));
        output::line(&words().forget_done(&versions, &files))?;
    }
    NOT_REACHED.iter().for_each(|line| output::say(&line(words())));
    if subject.is_imported {
        // The journal keeps nothing by which it could know the row again: that would tell what was forgotten.
        output::say(&words().forget_sheet());
    }
    if shared > 0 {
        output::say(&words().forget_shared(&words().count_files(shared)));
    }
    if unread > 0 {
        output::note(&words().forget_places(unread));
    }
    Ok(())
}
