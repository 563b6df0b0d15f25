//! A bundle that somebody handed over.

use std::path::Path;

use daftar_journal::{display::cut, when::When};
use daftar_l10n::Text;
use maud::{Markup, html};
use serde_json::Value;

use super::{
    Reader, account, entry,
    folder::{self, Purpose},
    layout::{State, page},
    sentence, token, told as harmless, words,
};
use crate::{
    desk::{NotOpened, Received},
    routes::account::Missed,
};

/// The most characters of a text that are shown; the whole is in the files.
const SHOWN: usize = 20_000;

/// What is to be said first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Nothing,
    Unclear,
    NoKey,
    /// The folder for its files is none that the program can go to.
    Folder,
    /// It did not arrive.
    Missed(Missed),
    Not(NotOpened),
}

/// Asks for a bundle and what opens it.
pub(crate) fn ask(reader: Reader<'_>, out: &str, told: Told) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.received_title()) }
        @if let Some(said) = said(text, told) { p.notice role="alert" { (said) } }
        form method="post" action="/bundle" enctype="multipart/form-data" autocomplete="off" {
            (token(visitor))
            label for="bundle" { (text.received_choose()) }
            p { input #bundle type="file" name="bundle" aria-describedby="held"; }
            p.faint id="held" { (text.received_held()) }
            (line(&text.received_file(), "file", ""))
            label for="phrase" { (text.received_phrase()) }
            p { input #phrase type="password" name="phrase" dir="ltr" autocomplete="off"; }
            label for="key" { (text.received_key()) }
            p { input #key type="file" name="key"; }
            (line(&text.received_out(), "out", out))
            (folder::link(text, Purpose::Received))
            p.faint { (text.received_out_hint()) }
            button.main type="submit" { (text.received_open()) }
        }
        p { (text.received_nothing_kept()) }
    };
    page(reader, State::Unlocked, &content)
}

fn line(label: &str, name: &str, value: &str) -> Markup {
    html! {
        label for=(name) { (label) }
        p { input id=(name) type="text" name=(name) dir="ltr" autocomplete="off" value=(value); }
    }
}

/// Shows what is in it, as text alone.
pub(crate) fn received(reader: Reader<'_>, received: &Received, out: Option<&Path>) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.received_unaltered()) }
        (sentence(&text.safety_unaltered()))
        @if !received.is_for_opener { p.notice { (text.received_passed_on()) } }
        p { (text.received_words()) }
        p lang="en" dir="ltr" { (harmless(&received.words)) }
        p { (text.received_created()) " " (entry::moment(text, &received.created)) }
        @if let Some(out) = out { (sentence(&text.safety_file_plain(&out.display().to_string()))) }
        @for incident in &received.incidents { (shown(text, incident)) }
        @if !received.files.is_empty() {
            h2 { (text.field_files()) }
            ul { @for (name, size) in &received.files { li { (words(name)) " · " (text.size(*size)) } } }
        }
        p { a href="/bundle" { (text.received_another()) } }
    };
    page(reader, State::Unlocked, &content)
}

fn shown(text: &Text, incident: &Value) -> Markup {
    let said = |name: &str| incident[name].as_str().unwrap_or_default();
    let names = |list: &Value| -> Vec<String> {
        let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
        items.iter().filter_map(|item| item["name"].as_str().or_else(|| item.as_str())).map(str::to_owned).collect()
    };
    html! {
        article {
            h2 { @if said("title").is_empty() { (text.app_untitled()) } @else { (words(&shown_of(said("title")))) } }
            dl {
                dt { (text.field_when()) }
                dd { (entry::when(text, &when(&incident["when"]))) }
                (field(&text.field_where(), said("place")))
                (field(&text.field_kind(), &kinds(text, &incident["types"])))
                (field(&text.field_harmed(), &names(&incident["harmed"]).join(", ")))
                (field(&text.field_by(), &names(&incident["by"]).join(", ")))
                (field(&text.field_source(), incident["source"]["name"].as_str().unwrap_or_default()))
                (field(&text.field_how(), incident["source"]["how"].as_str().unwrap_or_default()))
            }
            p.told dir="auto" { (harmless(&shown_of(said("narrative")))) }
        }
    }
}

/// Reads when it was, as told, and on which days that can have been.
fn when(when: &Value) -> When {
    let day = |name: &str| when[name].as_str().and_then(|day| day.parse().ok());
    let as_told = shown_of(when["as_told"].as_str().unwrap_or_default());
    When { as_told, earliest: day("earliest"), latest: day("latest") }
}

/// Names the kinds; one that is not of the vocabulary stands as it was written.
fn kinds(text: &Text, kinds: &Value) -> String {
    let written = kinds.as_array().map(Vec::as_slice).unwrap_or_default().iter().filter_map(Value::as_str);
    let named = written.map(|kind| daftar_messages::kind_of_incident(kind, text).unwrap_or_else(|| kind.to_owned()));
    named.collect::<Vec<_>>().join(", ")
}

fn field(name: &str, value: &str) -> Markup {
    html! { @if !value.is_empty() { dt { (name) } dd { (words(&shown_of(value))) } } }
}

/// Returns what is shown of a text.
fn shown_of(text: &str) -> String {
    cut(text, SHOWN)
}

fn said(text: &Text, told: Told) -> Option<String> {
    Some(match told {
        Told::Nothing => return None,
        Told::Unclear | Told::Not(NotOpened::NoFile) => text.received_no_file(),
        Told::Folder => text.first_place_unclear(),
        Told::NoKey => text.received_no_key(),
        Told::Missed(missed) => account::missed(text, missed),
        Told::Not(why) => match why {
            NotOpened::NoFile => text.received_no_file(),
            NotOpened::NoKeyFile => text.received_no_key_file(),
            NotOpened::NotForUs => text.received_not_for_us(),
            NotOpened::NeedsPhrase => text.received_needs_phrase(),
            NotOpened::NeedsKey => text.received_needs_key(),
            NotOpened::WrongPhrase => text.received_wrong_phrase(),
            NotOpened::NotABundle => text.received_not_a_bundle(),
            NotOpened::Altered => text.received_altered(),
            NotOpened::Newer => text.app_made_by_newer(),
            NotOpened::Exists => text.first_not_empty(),
            NotOpened::Full => text.first_full(),
            NotOpened::NoPermission => text.first_no_permission(),
            NotOpened::Stopped => text.received_stopped(),
            NotOpened::Failed => text.app_failed(),
        },
    })
}
