//! People who can help: the list, one of them, and the form.

use daftar_journal::entry::{Contact, Entry};
use daftar_l10n::Text;
use maud::{Markup, html};

mod key;

use super::{
    Reader, apart, entry as incident,
    layout::{State, page},
    token, words,
    writing::{self, Sheet, Told},
};
use crate::desk::Person;

/// Shows everybody, or those who were looked for.
pub(crate) fn list(reader: Reader<'_>, contacts: &[Entry<Contact>], searched: &str) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.contact_title()) }
        p { a href="/contacts/new" { (text.contact_add()) } " · " a href="/contacts/card" { (text.contact_card()) } }
        form method="post" action="/contacts" role="search" autocomplete="off" data-live="/contacts" {
            (token(visitor))
            label for="words" { (text.contact_look_for()) }
            div.row {
                input #words type="text" name="words" dir="auto" autocomplete="off" value=(searched);
                button type="submit" { (text.do_search()) }
                @if !searched.is_empty() { a href="/contacts" { (text.app_show_all()) } }
            }
        }
        div #found data-now {
            @if contacts.is_empty() {
                p { @if searched.is_empty() { (text.contact_none()) } @else { (text.app_nothing_found()) } }
            } @else {
                ul.timeline {
                    @for entry in contacts {
                        li {
                            @if visitor.hides {
                                a href={ "/contacts/" (entry.id) } { (text.timeline_hidden()) }
                            } @else {
                                a href={ "/contacts/" (entry.id) } { (words(&entry.content.name)) }
                                div.faint {
                                    (words(&entry.content.role)) (reach(&entry.content))
                                    @if entry.has_other_heads { " · " strong { (text.devices_apart_mark()) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

fn reach(contact: &Contact) -> Markup {
    html! { @for channel in &contact.channels { " · " (words(&channel.channel)) } }
}

/// Shows one of them, as it stands or as it stood; `meanwhile` if one of several versions was to be kept and others stand there now.
pub(crate) fn one(reader: Reader<'_>, person: &Person, meanwhile: bool) -> Markup {
    let (text, entry, contact) = (reader.text, &person.entry, &person.entry.content);
    let address = format!("/contacts/{}", entry.id);
    let content = html! {
        h1 { (words(&contact.name)) }
        @if !person.is_newest { (incident::as_stood(text, &address, &entry.edited)) }
        @if meanwhile { (apart::meanwhile(reader)) }
        @if person.sides.len() > 1 {
            (apart::versions(reader, &address, &person.sides, |_| false, |side| named(text, &side.entry.content)))
        } @else {
            (about(text, contact))
        }
        @if person.is_newest { (key::compare(reader, entry)) }
        (incident::versions(text, &address, &person.versions, entry.revision))
        p.actions {
            @if person.is_newest {
                a href={ (address) "/edit" } { (text.contact_change()) } " · " a href={ (address) "/forget" } { (text.contact_forget()) } " · "
            }
            a href="/contacts" { (text.do_back()) }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// Shows a version under its name, which may be what differs.
fn named(text: &Text, contact: &Contact) -> Markup {
    html! { p { strong { (words(&contact.name)) } } (about(text, contact)) }
}

fn about(text: &Text, contact: &Contact) -> Markup {
    html! {
        dl {
            (some(&text.contact_role(), &contact.role))
            @for channel in &contact.channels {
                (some(&text.contact_channel(), &channel.channel))
                (some(&text.contact_channel_when(), &channel.safe_when))
            }
            (some(&text.contact_languages(), &contact.languages.join(", ")))
            @for agreed in &contact.agreed {
                (some(&text.contact_agreed(), &agreed.words))
                (some(&text.contact_meaning(), &agreed.meaning))
            }
            (some(&text.contact_call_when(), &contact.call_when))
            @for note in &contact.notes { (some(&text.field_notes(), note)) }
            @if let Some(key) = &contact.recipient { (key::told(text, key)) }
        }
    }
}

fn some(name: &str, said: &str) -> Markup {
    html! { @if !said.is_empty() { dt { (name) } dd { (words(said)) } } }
}

/// Shows the form for a new one, or for the next version of one.
pub(crate) fn form(reader: Reader<'_>, sheet: &Sheet<'_, Contact>) -> Markup {
    let (text, draft, said) = (reader.text, sheet.draft, &sheet.draft.content);
    let action = draft.follows.map_or("/contacts/new".to_owned(), |_| format!("/contacts/{}/edit", draft.id.entry));
    let no_name = sheet.told == Told::NoName;
    let content = html! {
        h1 { @if draft.follows.is_some() { (text.contact_change()) } @else { (text.contact_add()) } }
        @if no_name { p.notice role="alert" { a href="#name" { (text.contact_name_first()) } } }
        (writing::first(text, sheet))
        form.people method="post" action=(action) autocomplete="off" data-live="/draft" {
            (writing::unseen(reader, draft))
            label for="name" { (text.contact_name()) }
            input #name type="text" name="name" dir="auto" autocomplete="off" value=(said.name) aria-describedby=[no_name.then_some("noname")];
            @if no_name { p #noname { (text.contact_name_first()) } }
            (field("role", &text.contact_role(), &said.role, Some(&text.contact_role_hint())))
            (rows(text, ["channel", "when"], &[text.contact_channel(), text.contact_channel_when()],
                said.channels.iter().map(|row| (row.channel.as_str(), row.safe_when.as_str()))))
            (field("languages", &text.contact_languages(), &said.languages.join(", "), Some(&text.contact_languages_hint())))
            (field("call", &text.contact_call_when(), &said.call_when, None))
            (rows(text, ["agreed", "meaning"], &[text.contact_agreed(), text.contact_meaning()],
                said.agreed.iter().map(|row| (row.words.as_str(), row.meaning.as_str()))))
            (key::field(text, said.recipient.as_ref(), sheet.told == Told::NoKey))
            label for="notes" { (text.field_notes()) }
            textarea #notes name="notes" rows="4" dir="auto" autocomplete="off" { "\n" (said.notes.join("\n\n")) }
            (writing::buttons(text, sheet))
        }
    };
    page(reader, State::Unlocked, &content)
}

fn field(name: &str, label: &str, value: &str, hint: Option<&str>) -> Markup {
    let hint_id = format!("{name}-hint");
    html! {
        label for=(name) { (label) }
        input id=(name) type="text" name=(name) dir="auto" autocomplete="off" value=(value) aria-describedby=[hint.map(|_| &hint_id)];
        @if let Some(hint) = hint { p.faint id=(hint_id) { (hint) } }
    }
}

/// Two fields beside each other, as often as there are words for them, and once more.
fn rows<'a>(
    text: &Text,
    names: [&str; 2],
    labels: &[String; 2],
    said: impl Iterator<Item = (&'a str, &'a str)>,
) -> Markup {
    let said: Vec<_> = said.chain([("", "")]).collect();
    html! {
        @for (n, (first, second)) in said.iter().enumerate() {
            div.beside {
                @for ((name, label), value) in names.iter().zip(labels).zip([first, second]) {
                    div {
                        label for={ (name) (n) } { (label) @if n > 0 { " " (text.number(n as u64 + 1)) } }
                        input id={ (name) (n) } type="text" name={ (name) (n) } dir="auto" autocomplete="off" value=(value);
                    }
                }
            }
        }
    }
}
