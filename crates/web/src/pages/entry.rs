//! One incident, to be read.

use daftar_journal::{
    entry::{Attachment, Entry, Incident, Named, Translation},
    when::When,
};
use daftar_l10n::Text;
use jiff::Zoned;
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page},
    told, words,
};

/// Shows an incident.
pub(crate) fn entry(reader: Reader<'_>, entry: &Entry<Incident>) -> Markup {
    let (text, incident) = (reader.text, &entry.content);
    let content = html! {
        article {
            h1 {
                @if incident.title.is_empty() { (text.app_untitled()) } @else { (words(&incident.title)) }
            }
            @if incident.closed { p.notice { (text.app_closed()) } }
            @if entry.has_other_heads { p.notice { (text.app_edited_apart()) } }
            dl {
                (field(&text.field_when(), &when(text, &incident.when)))
                (one(&text.field_where(), &[&incident.place, &incident.country]))
                (list(&text.field_kind(), incident.types.iter(), |kind| {
                    text.vocabulary_label(kind).map_or_else(|| words(kind), |label| html! { (label) })
                }))
                (people(&text.field_harmed(), &incident.harmed))
                (people(&text.field_by(), &incident.by))
                (one(&text.field_source(), &[&incident.source.name]))
                (one(&text.field_how(), &[&incident.source.how]))
                (one(&text.field_language(), &[&incident.language]))
                (list(&text.field_marks(), incident.tags.iter(), |tag| words(tag)))
            }
            @if !incident.narrative.is_empty() {
                h2 { (text.field_what()) }
                (paragraphs(&incident.narrative))
            }
            @for translation in &incident.translations { (translated(text, translation)) }
            @if !incident.notes.is_empty() {
                h2 { (text.field_notes()) }
                (paragraphs(&incident.notes))
            }
            @if !incident.attachments.is_empty() {
                h2 { (text.field_files()) }
                ul { @for file in &incident.attachments { li { (attachment(text, file)) } } }
            }
            p.faint {
                (text.field_written()) ": " (moment(text, &entry.created))
                @if entry.edited != entry.created { br; (text.field_changed()) ": " (moment(text, &entry.edited)) }
            }
        }
    };
    page(reader, State::Unlocked, &content)
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
fn when(text: &Text, when: &When) -> Markup {
    html! {
        (text.days(when.earliest, when.latest))
        @if !when.as_told.is_empty() { " (" (words(&when.as_told)) ")" }
    }
}

fn paragraphs(said: &[String]) -> Markup {
    html! { @for paragraph in said { p.told dir="auto" { (told(paragraph)) } } }
}

fn translated(text: &Text, translation: &Translation) -> Markup {
    html! {
        h2 {
            (text.app_translation())
            @if !translation.language.is_empty() { " (" (words(&translation.language)) ")" }
        }
        (paragraphs(&translation.narrative))
    }
}

fn attachment(text: &Text, file: &Attachment) -> Markup {
    html! { (words(&file.name)) span.faint { " · " (text.size(file.size)) } }
}

fn moment(text: &Text, recorded: &str) -> Markup {
    match recorded.parse::<Zoned>() {
        Ok(moment) => html! { (text.date_time(moment.datetime())) },
        Err(_) => words(recorded),
    }
}
