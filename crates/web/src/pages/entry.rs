//! One incident, to be read.

mod evidence;
mod forget;

use daftar_crypto::RevisionId;
use daftar_journal::{
    display::cut,
    entry::{Entry, Incident, Named, Translation},
    when::When,
};
use daftar_l10n::Text;
use jiff::Zoned;
use maud::{Markup, html};

use super::{
    Reader, apart,
    layout::{State, page},
    sentence, token, told, words,
};
use crate::desk::{Account, Version};

pub(crate) use evidence::has_document;
pub(crate) use forget::{forget, forgotten};

/// A heading is cut to this many characters.
const HEADING: usize = 80;

/// Shows an incident; `meanwhile` if one of several versions was to be kept and others stand there now.
pub(crate) fn entry(reader: Reader<'_>, account: &Account, meanwhile: bool) -> Markup {
    let (text, entry, incident) = (reader.text, &account.entry, &account.entry.content);
    let content = html! {
        article {
            h1 { (name(text, incident)) }
            @if !account.is_newest {
                (as_stood(text, &format!("/entry/{}", entry.id), &entry.edited))
            }
            @if incident.closed { div.notice { p { (text.app_closed()) } (sentence(&text.safety_closed())) } }
            @if meanwhile { (apart::meanwhile(reader)) }
            @if account.sides.len() > 1 {
                (apart::versions(reader, &format!("/entry/{}", entry.id), &account.sides,
                    |incident: &Incident| !incident.attachments.is_empty(), |side| leaving(text, &side.entry)))
            } @else {
                (fields(text, incident))
                (narratives(text, incident))
                @if !incident.notes.is_empty() {
                    h2 { (text.field_notes()) }
                    (paragraphs(&incident.notes))
                }
            }
            (evidence::list(reader, account))
            p.faint {
                (text.field_written()) ": " (moment(text, &entry.created))
                @if entry.edited != entry.created { br; (text.field_changed()) ": " (moment(text, &entry.edited)) }
            }
            (versions(text, &format!("/entry/{}", entry.id), &account.versions, entry.revision))
            @if account.is_newest { (actions(reader, account)) }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// Shows by what an account is called: its short name, or else how it begins, as in lists.
fn name(text: &Text, incident: &Incident) -> Markup {
    heading(text, incident.heading())
}

/// Shows a heading, cut as lists cut it.
pub(super) fn heading(text: &Text, heading: &str) -> Markup {
    html! { @if heading.is_empty() { (text.app_untitled()) } @else { (words(&cut(heading, HEADING))) } }
}

/// Shows an incident as it would leave.
pub(super) fn leaving(text: &Text, entry: &Entry<Incident>) -> Markup {
    let incident = &entry.content;
    html! {
        article {
            h3 { (name(text, incident)) }
            (fields(text, incident))
            (narratives(text, incident))
            @if !incident.notes.is_empty() {
                h3 { (text.field_notes()) }
                (paragraphs(&incident.notes))
            }
            @if !incident.attachments.is_empty() {
                h3 { (text.field_files()) }
                ul { @for file in &incident.attachments { li { (words(&file.name)) " · " (text.size(file.size)) } } }
            }
        }
    }
}

fn fields(text: &Text, incident: &Incident) -> Markup {
    html! {
        dl {
            (field(&text.field_when(), &when(text, &incident.when)))
            (one(&text.field_where(), &[&incident.place, &incident.country]))
            (list(&text.field_kind(), incident.types.iter(), |kind| {
                daftar_messages::kind_of_incident(kind, text).map_or_else(|| words(kind), |label| html! { (label) })
            }))
            (people(&text.field_harmed(), &incident.harmed))
            (people(&text.field_by(), &incident.by))
            (one(&text.field_source(), &[&incident.source.name]))
            (one(&text.field_how(), &[&incident.source.how]))
            (one(&text.field_language(), &[&incident.language]))
            (list(&text.field_marks(), incident.tags.iter(), |tag| words(tag)))
        }
    }
}

fn field(name: &str, value: &Markup) -> Markup {
    html! { dt { (name) } dd { (value) } }
}

/// Shows the words that are there, or nothing.
fn one(name: &str, said: &[&String]) -> Markup {
    list(name, said.iter().filter(|said| !said.is_empty()), |said| words(said))
}

fn people(name: &str, people: &[Named]) -> Markup {
    list(name, people.iter(), |person| words(&person.name))
}

fn list<T>(name: &str, items: impl Iterator<Item = T>, show: impl Fn(T) -> Markup) -> Markup {
    let shown: Vec<Markup> = items.map(show).collect();
    html! {
        @if !shown.is_empty() {
            dt { (name) }
            @for item in &shown { dd { (item) } }
        }
    }
}

/// Shows the days that were understood, and the words as told beside them.
pub(super) fn when(text: &Text, when: &When) -> Markup {
    html! {
        (text.days(when.earliest, when.latest))
        @if !when.as_told.is_empty() { " (" (words(&when.as_told)) ")" }
    }
}

/// Shows the account as told, and its translations beside it.
fn narratives(text: &Text, incident: &Incident) -> Markup {
    html! {
        div.beside {
            @if !incident.narrative.is_empty() {
                section {
                    h2 { (text.field_what()) }
                    (paragraphs(&incident.narrative))
                }
            }
            @for translation in &incident.translations { (translated(text, translation)) }
        }
    }
}

fn paragraphs(said: &[String]) -> Markup {
    html! { @for paragraph in said { @for piece in pieces(&told(paragraph)) { p.told dir="auto" { (piece) } } } }
}

/// A browser lays a paragraph out as a whole, and for much longer ones it needs minutes.
const PIECE: usize = 20_000;

/// Cuts a very long paragraph between words.
fn pieces(mut text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    while let Some((far, _)) = text.char_indices().nth(PIECE) {
        let end = text[..far].rfind(char::is_whitespace).filter(|end| *end > 0).unwrap_or(far);
        let (piece, rest) = text.split_at(end);
        pieces.push(piece);
        text = rest.trim_start();
    }
    pieces.push(text);
    pieces
}

fn translated(text: &Text, translation: &Translation) -> Markup {
    html! {
        section {
            h2 {
                (text.app_translation())
                @if !translation.language.is_empty() { " (" (words(&translation.language)) ")" }
            }
            (paragraphs(&translation.narrative))
            p.faint {
                @if translation.machine {
                    (text.entry_by_machine()) ". "
                } @else if !translation.by.is_empty() {
                    (text.entry_translated_by(&told(&translation.by))) ". "
                }
                @if translation.checked { (text.entry_checked()) } @else { (text.entry_unchecked()) } "."
            }
        }
    }
}

/// Lists the versions of what stands at an address, if there is more than one.
pub(super) fn versions(text: &Text, address: &str, versions: &[Version], shown: RevisionId) -> Markup {
    html! {
        @if versions.len() > 1 {
            h2 { (text.entry_versions()) }
            ol.versions {
                @for (n, version) in versions.iter().enumerate() {
                    li {
                        a href={ (address) "/version/" (version.revision) }
                            aria-current=[(version.revision == shown).then_some("true")] { (moment(text, &version.edited)) }
                        @if n == 0 { " · " (text.entry_version_newest()) }
                        (author(text, version))
                    }
                }
            }
        }
    }
}

/// Says that this is not how it stands now.
pub(super) fn as_stood(text: &Text, address: &str, edited: &str) -> Markup {
    html! {
        p.notice { (text.entry_as_stood(&plain_moment(text, edited))) " " a href=(address) { (text.entry_show_newest()) } }
    }
}

fn author(text: &Text, version: &Version) -> Markup {
    let by = match version.author.as_str() {
        "keeper" => text.entry_by_keeper(),
        "import" => text.entry_by_import(),
        _ => return html! {},
    };
    html! { span.faint { " · " (by) } }
}

fn actions(reader: Reader<'_>, account: &Account) -> Markup {
    let Reader { text, visitor } = reader;
    let (id, closed) = (account.entry.id, account.entry.content.closed);
    html! {
        section.actions {
            h2 { (text.entry_do()) }
            p { a href={ "/entry/" (id) "/edit" } { (text.entry_change()) } }
            form method="post" action={ "/entry/" (id) "/closed" } autocomplete="off" {
                (token(visitor))
                button type="submit" name="closed" value=(if closed { "no" } else { "yes" }) {
                    @if closed { (text.entry_reopen()) } @else { (text.entry_close()) }
                }
            }
            @if !closed { (sentence(&text.safety_closed())) }
            p { a href={ "/entry/" (id) "/forget" } { (text.entry_forget()) } }
        }
    }
}

/// Shows a moment as it is recorded.
pub(super) fn moment(text: &Text, recorded: &str) -> Markup {
    html! { bdi { (plain_moment(text, recorded)) } }
}

pub(super) fn plain_moment(text: &Text, recorded: &str) -> String {
    recorded.parse::<Zoned>().map_or_else(|_| told(recorded), |moment| text.date_time(moment.datetime()))
}
