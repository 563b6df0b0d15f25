//! How entries look on a terminal.

use daftar_crypto::EntryId;
use daftar_journal::{
    entry::{Channel, Contact, Entry, Incident},
    timeline::Line,
    when::When,
};

use unicode_width::UnicodeWidthStr;

use crate::{
    failure::Outcome,
    language::words,
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
    let files = if incident.files == 0 {
        String::new()
    } else {
        format!(" [{}]", words().count_files(output::many(incident.files)))
    };
    let closed = if incident.closed { format!(" [{}]", words().list_closed()) } else { String::new() };
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
    let title = if incident.title.is_empty() { words().show_no_title() } else { incident.title.clone() };
    output::line(&wrap(&title, ""))?;
    output::line(&words().show_id(&entry.id.to_string()))?;
    output::line("")?;
    let when = &incident.when;
    field(&words().field_when(), &told_and_days(when))?;
    field(
        &words().field_where(),
        &[incident.place.as_str(), &incident.country]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    )?;
    field(&words().field_kind(), &incident.types.iter().map(|name| kind(name)).collect::<Vec<_>>().join(", "))?;
    field(&words().field_harmed(), &names(incident.harmed.iter().map(|n| &n.name)))?;
    field(&words().field_by(), &names(incident.by.iter().map(|n| &n.name)))?;
    field(&words().field_source(), &incident.source.name)?;
    field(&words().field_how(), &incident.source.how)?;
    field(&words().field_language(), &incident.language)?;
    field(&words().field_marks(), &incident.tags.join(", "))?;
    paragraphs(&words().field_what(), &incident.narrative)?;
    for translation in &incident.translations {
        let by = if translation.machine { words().show_by_machine() } else { translation.by.clone() };
        let state = if translation.checked { words().show_checked() } else { words().show_not_checked() };
        let heading = words().show_translation(&translation.language, &by, &state);
        paragraphs(&one_line(&heading), &translation.narrative)?;
    }
    paragraphs(&words().field_notes(), &incident.notes)?;
    attachments(incident)?;
    times(entry, incident.closed)
}

fn attachments(incident: &Incident) -> Outcome<()> {
    if incident.attachments.is_empty() {
        return Ok(());
    }
    output::line(&format!("\n{}", words().field_files()))?;
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
    output::line(&format!("{}\n", words().show_id(&entry.id.to_string())))?;
    field(&words().contact_field_role(), &contact.role)?;
    for channel in &contact.channels {
        field(&words().contact_field_channel(), &ways(channel))?;
    }
    field(&words().contact_field_languages(), &contact.languages.join(", "))?;
    field(&words().contact_field_call_when(), &contact.call_when)?;
    for agreed in &contact.agreed {
        field(&words().contact_field_agreed(), &format!("{} = {}", agreed.words, agreed.meaning))?;
    }
    if let Some(recipient) = &contact.recipient {
        field(&words().contact_field_recipient(), &recipient.age)?;
        let compared = match recipient.words.as_str() {
            "" => words().contact_field_not_compared(),
            compared => compared.to_owned(),
        };
        field(&words().contact_field_compared(), &compared)?;
    }
    paragraphs(&words().field_notes(), &contact.notes)?;
    times(entry, contact.closed)
}

/// Prints a card for paper: what to do first, and whom to call. Only names, ways and when to call stand on it.
pub(super) fn card(contacts: &[Entry<Contact>]) -> Outcome<()> {
    let text = words();
    output::note(&text.safety_card_found().to_string());
    output::line(&format!("{}\n", text.contact_card_heading()))?;
    let first = [text.contact_card_first(), text.contact_card_second(), text.contact_card_third()];
    (1..).zip(&first).try_for_each(|(number, step)| output::line(&wrap(&format!("{number}. {step}"), "")))?;
    output::line(&format!("\n{}", text.contact_card_call()))?;
    contacts.iter().try_for_each(|entry| on_card(&entry.content))
}

fn on_card(contact: &Contact) -> Outcome<()> {
    output::line(&format!("\n{}", wrap(&one_line(&contact.name), "")))?;
    for channel in &contact.channels {
        output::line(&wrap(&one_line(&ways(channel)), "  "))?;
    }
    if contact.call_when.is_empty() { Ok(()) } else { output::line(&wrap(&one_line(&contact.call_when), "  ")) }
}

fn ways(channel: &Channel) -> String {
    match channel.safe_when.as_str() {
        "" => channel.channel.clone(),
        when => words().contact_field_safe_when(&channel.channel, when),
    }
}

fn times<C>(entry: &Entry<C>, closed: bool) -> Outcome<()> {
    output::line(&format!("\n{}", words().show_written(&entry.created)))?;
    if entry.edited != entry.created {
        output::line(&words().show_changed(&entry.edited))?;
    }
    if closed {
        output::line(&words().show_is_closed())?;
    }
    if entry.has_other_heads {
        output::line(&words().show_other_head())?;
    }
    Ok(())
}

/// Returns a kind of incident as the language has it; one of the person's own stays as it is.
fn kind(name: &str) -> String {
    daftar_messages::kind_of_incident(name, words()).unwrap_or_else(|| name.to_owned())
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
    words().size(bytes)
}
