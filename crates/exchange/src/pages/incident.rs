//! One incident on the page.

use daftar_journal::{
    display::display_name,
    entry::{Attachment, Entry, Incident, Named, Translation},
    when::When,
};

use super::html::{Html, size};
use crate::{
    bundle::{Evidence, Item},
    names::is_risky,
};

/// Larger pictures are linked, not shown.
const PICTURE_BYTES: u64 = 20 << 20;
const PICTURES: [&str; 4] = ["image/jpeg", "image/png", "image/gif", "image/webp"];
const PICTURE_ENDINGS: [&str; 5] = [".jpg", ".jpeg", ".png", ".gif", ".webp"];
const HEADING_CHARS: usize = 120;

/// Writes the incident's heading, or its number if it has none.
pub(super) fn heading(html: &mut Html, number: usize, item: &Item) {
    let heading = short(item.entry.content.heading());
    if heading.trim().is_empty() {
        html.markup("Incident ").text(&number.to_string());
    } else {
        html.bdi(&heading);
    }
}

/// Writes everything about one incident.
pub(super) fn article(html: &mut Html, number: usize, item: &Item) {
    let incident = &item.entry.content;
    html.markup("<article id=\"incident-").text(&number.to_string()).markup("\">\n<h2>");
    html.text(&number.to_string()).markup(". ");
    heading(html, number, item);
    html.markup("</h2>\n");
    facts(html, incident);
    narrative(html, incident);
    incident.translations.iter().for_each(|translation| translated(html, translation));
    notes(html, &incident.notes);
    evidence(html, item);
    record(html, &item.entry);
    html.markup("</article>\n");
}

fn facts(html: &mut Html, incident: &Incident) {
    html.markup("<dl>\n");
    html.row("When", &[&incident.when.as_told, &days(&incident.when)]);
    html.row("Where", &[&incident.place]).row("Country", &[&incident.country]);
    html.row("What kind", &texts(&incident.types));
    html.row("Who was harmed", &names(&incident.harmed));
    html.row("Who did it, as far as is known", &names(&incident.by));
    html.row("Who told it, and how", &[&incident.source.name, &incident.source.how]);
    html.markup("</dl>\n");
}

fn narrative(html: &mut Html, incident: &Incident) {
    if !incident.narrative.is_empty() {
        html.markup("<h3>What happened</h3>\n");
        html.paragraphs(&incident.narrative, &incident.language);
    }
}

fn notes(html: &mut Html, notes: &[String]) {
    if !notes.is_empty() {
        html.markup("<h3>Notes</h3>\n").paragraphs(notes, "");
    }
}

fn translated(html: &mut Html, translation: &Translation) {
    html.markup("<h3>What happened, translated");
    if !translation.language.is_empty() {
        html.markup(" (").bdi(&translation.language).markup(")");
    }
    html.markup("</h3>\n");
    html.paragraphs(&translation.narrative, &translation.language);
    let by = if translation.machine { "by a machine" } else { "" };
    let checked = if translation.checked { "yes" } else { "no" };
    html.markup("<dl>\n").row("Translated by", &[&translation.by, by]).row("When", &[&translation.when]);
    html.row("Read by somebody who knows both languages", &[checked]).markup("</dl>\n");
}

fn evidence(html: &mut Html, item: &Item) {
    if item.files.iter().flatten().next().is_none() {
        return;
    }
    html.markup("<h3>Files</h3>\n<ul class=\"files\">\n");
    item.attachments().for_each(|(_, attachment, file)| one_file(html, attachment, file));
    html.markup("</ul>\n");
}

fn one_file(html: &mut Html, attachment: &Attachment, file: &Evidence) {
    html.markup("<li>");
    let name = display_name(&attachment.name);
    if is_risky(&file.path) || is_risky(&attachment.name) {
        html.bdi(&name)
            .markup("<p class=\"note\">A file of this kind can run a program or load something from the network. ");
        html.markup("It is not linked here. It is <code>").text(&file.path).markup("</code>.</p>\n");
    } else {
        html.markup("<a href=\"").text(&file.path).markup("\">").bdi(&name).markup("</a>\n");
    }
    if is_picture(attachment, file) {
        html.markup("<img loading=\"lazy\" alt=\"\" src=\"").text(&file.path).markup("\">\n");
    }
    html.markup("<div class=\"quiet\">").bdi(&attachment.media_type).markup(", ").text(&size(attachment.size));
    if !attachment.received.is_empty() {
        html.markup(", received ").text(&attachment.received);
    }
    html.markup("</div>\n<div class=\"quiet\">SHA-256 <code>").text(&attachment.sha256.to_string());
    html.markup("</code></div></li>\n");
}

fn is_picture(attachment: &Attachment, file: &Evidence) -> bool {
    let ending = PICTURE_ENDINGS.iter().any(|ending| file.path.ends_with(ending));
    ending && PICTURES.contains(&attachment.media_type.as_str()) && attachment.size <= PICTURE_BYTES
}

/// What says when and where it was written down, and which revision this is.
fn record(html: &mut Html, entry: &Entry<Incident>) {
    let incident = &entry.content;
    html.markup("<h3>About this record</h3>\n<dl>\n");
    html.row("Language", &[&incident.language]).row("Tags", &texts(&incident.tags));
    html.row("Closed", &[if incident.closed { "yes: the writer keeps it out of lists" } else { "" }]);
    html.row("Written down", &[&entry.created]).row("Last changed", &[&entry.edited]);
    html.row("ID", &[&entry.id.to_string()]).row("Revision", &[&entry.revision.to_string()]);
    html.markup("</dl>\n");
}

fn days(when: &When) -> String {
    match (when.earliest, when.latest) {
        (Some(first), Some(last)) if first == last => format!("read as {first}"),
        (Some(first), Some(last)) => format!("read as {first} to {last}"),
        (Some(first), None) => format!("read as {first} or later"),
        (None, Some(last)) => format!("read as {last} or earlier"),
        (None, None) => String::new(),
    }
}

fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut short: String = line.chars().take(HEADING_CHARS).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}

fn names(people: &[Named]) -> Vec<&str> {
    people.iter().map(|named| named.name.as_str()).collect()
}

fn texts(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}
