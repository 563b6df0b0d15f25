//! How entries look on a terminal.

use daftar_crypto::EntryId;
use daftar_journal::{
    entry::{Contact, Entry, Incident},
    timeline::Line,
    when::When,
};

use unicode_width::UnicodeWidthStr;

use crate::{
    failure::Outcome,
    output::{self, one_line, pad, shorten, wrap},
};

/// How many digits of an id are shown at least.
const ID: usize = 8;
const DATE: usize = 22;
const PLACE: usize = 14;

/// Returns how many digits of their ids tell these entries apart.
pub(super) fn id_length(ids: impl Iterator<Item = EntryId>) -> usize {
    let mut ids: Vec<EntryId> = ids.collect();
    ids.sort_unstable();
    ids.windows(2).map(|pair| shared_digits(&pair[0], &pair[1]) + 1).max().unwrap_or(0).max(ID)
}

fn shared_digits(one: &EntryId, other: &EntryId) -> usize {
    let bytes = one.0.iter().zip(&other.0).take_while(|(a, b)| a == b).count();
    let half = one.0.get(bytes).zip(other.0.get(bytes)).is_some_and(|(a, b)| a >> 4 == b >> 4);
    2 * bytes + usize::from(half)
}

/// Returns an incident on one line; cut to the terminal if there is one.
pub(super) fn incident_line(incident: &Line, id_length: usize) -> String {
    let id = &incident.id.to_string()[..id_length.min(2 * incident.id.0.len())];
    let start = format!("{id}  {}  {}  ", cell(&days(&incident.when), DATE), cell(&incident.place, PLACE));
    let files =
        if incident.files == 0 { String::new() } else { format!(" [{}]", output::count(incident.files, "file")) };
    let closed = if incident.closed { " [closed]" } else { "" };
    let rest = format!("{}{files}{closed}", one_line(&incident.heading));
    let room = output::width().saturating_sub(start.width());
    let rest = if output::is_terminal() { shorten(&rest, room) } else { rest };
    format!("{start}{rest}").trim_end().to_owned()
}

fn cell(text: &str, columns: usize) -> String {
    pad(&shorten(text, columns), columns)
}

/// Returns the days of an uncertain date: one, a span, or the words alone.
fn days(when: &When) -> String {
    match (when.earliest, when.latest) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}..{}", shared_end(&first.to_string(), &last.to_string())),
        (Some(first), None) => format!("{first}.."),
        (None, Some(last)) => format!("..{last}"),
        (None, None) => one_line(&when.as_told),
    }
}

/// Returns the words, and the days that they can mean unless those are the words.
fn told_and_days(when: &When) -> String {
    let days = days(when);
    if days == when.as_told || !when.is_understood() {
        when.as_told.clone()
    } else {
        format!("{} ({days})", when.as_told)
    }
}

/// Leaves the year out of the end of a span within one year.
fn shared_end(first: &str, last: &str) -> String {
    if first[..first.len() - 6] == last[..last.len() - 6] { last[last.len() - 5..].to_owned() } else { last.to_owned() }
}

/// Prints an incident with all that is known about it.
pub(super) fn incident(entry: &Entry<Incident>) -> Outcome<()> {
    let incident = &entry.content;
    output::line(&wrap(if incident.title.is_empty() { "(no title)" } else { &incident.title }, ""))?;
    output::line(&format!("id {}", entry.id))?;
    output::line("")?;
    let when = &incident.when;
    field("When", &told_and_days(when))?;
    field(
        "Where",
        &[incident.place.as_str(), &incident.country]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    )?;
    field("Kind", &incident.types.join(", "))?;
    field("Who was harmed", &names(incident.harmed.iter().map(|n| &n.name)))?;
    field("Who did it, as far as is known", &names(incident.by.iter().map(|n| &n.name)))?;
    field("Who told it", &incident.source.name)?;
    field("How it was told", &incident.source.how)?;
    field("Language", &incident.language)?;
    field("Marks", &incident.tags.join(", "))?;
    paragraphs("What happened", &incident.narrative)?;
    for translation in &incident.translations {
        let by = if translation.machine { "by a machine".to_owned() } else { translation.by.clone() };
        let checked = if translation.checked { ", checked" } else { ", not checked" };
        paragraphs(&one_line(&format!("In {} ({by}{checked})", translation.language)), &translation.narrative)?;
    }
    paragraphs("Notes", &incident.notes)?;
    attachments(incident)?;
    times(entry, incident.closed)
}

fn attachments(incident: &Incident) -> Outcome<()> {
    if incident.attachments.is_empty() {
        return Ok(());
    }
    output::line("\nFiles")?;
    for file in &incident.attachments {
        let id = &file.id.to_string()[..ID * 2];
        output::line(&wrap(&format!("{id}  {} ({}, {})", file.name, file.media_type, size(file.size)), "  "))?;
    }
    Ok(())
}

/// Prints a contact with all that is known about it.
pub(super) fn contact(entry: &Entry<Contact>) -> Outcome<()> {
    let contact = &entry.content;
    output::line(&wrap(&contact.name, ""))?;
    output::line(&format!("id {}\n", entry.id))?;
    field("Role", &contact.role)?;
    for channel in &contact.channels {
        let safe = if channel.safe_when.is_empty() { String::new() } else { format!(" (when: {})", channel.safe_when) };
        field("Channel", &format!("{}{safe}", channel.channel))?;
    }
    field("Languages", &contact.languages.join(", "))?;
    field("When to call", &contact.call_when)?;
    for agreed in &contact.agreed {
        field("Agreed words", &format!("{} = {}", agreed.words, agreed.meaning))?;
    }
    if let Some(recipient) = &contact.recipient {
        field("Recipient", &recipient.age)?;
        let compared =
            if recipient.words.is_empty() { "not yet: compare the twelve words by voice" } else { &recipient.words };
        field("Compared by voice", compared)?;
    }
    paragraphs("Notes", &contact.notes)?;
    times(entry, contact.closed)
}

fn times<C>(entry: &Entry<C>, closed: bool) -> Outcome<()> {
    output::line(&format!("\nWritten {}", entry.created))?;
    if entry.edited != entry.created {
        output::line(&format!("Changed {}", entry.edited))?;
    }
    if closed {
        output::line("Closed: left out of lists, searches and --all")?;
    }
    if entry.has_other_heads {
        output::line("There is another version of this beside it, from another device: see `daftar history`.")?;
    }
    Ok(())
}

fn names<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names.map(String::as_str).collect::<Vec<_>>().join("; ")
}

fn field(label: &str, value: &str) -> Outcome<()> {
    if value.is_empty() { Ok(()) } else { output::line(&wrap(&one_line(&format!("{label}: {value}")), "")) }
}

fn paragraphs(label: &str, paragraphs: &[String]) -> Outcome<()> {
    if paragraphs.is_empty() {
        return Ok(());
    }
    output::line(&format!("\n{label}"))?;
    output::line(&paragraphs.iter().map(|text| wrap(text, "  ")).collect::<Vec<_>>().join("\n\n"))
}

/// Returns a size for a person.
pub(super) fn size(bytes: u64) -> String {
    indicatif::HumanBytes(bytes).to_string()
}
