//! The devices of the journal: which there are, syncing them, retiring one.

mod synced;

use daftar_journal::KnownDevice;
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    Reader, entry, folder,
    layout::{State, page},
    token, told, words,
};
use crate::{desk::Between, folders::Place};

pub(crate) use synced::synced;

/// How many digits of a device's number are shown.
const SHORT: usize = 8;

/// Shows the devices, how another one is made, and the form that syncs.
pub(crate) fn list(reader: Reader<'_>, devices: &[KnownDevice], places: &[Place], said: Option<&str>) -> Markup {
    let text = reader.text;
    let is_unnamed = devices.iter().any(|device| device.is_this && device.name.is_empty() && device.retired.is_empty());
    let content = html! {
        h1 { (text.devices_title()) }
        @if let Some(said) = said { p.notice role="alert" { (said) } }
        p { (text.devices_what()) }
        p { (text.devices_reads_all()) " " (text.devices_relative()) " " a href="/hand" { (text.hand_title()) } }
        h2 { (text.devices_list()) }
        ul { @for device in devices { li { (line(text, device)) } } }
        @if is_unnamed { (name(reader)) }
        h2 { (text.devices_sync()) }
        (sync(reader, places))
        h2 { (text.devices_add()) }
        ol {
            li { (text.devices_add_here()) " " a href="/backup" { (text.backup_title()) } }
            li { (text.devices_add_there()) }
            li { (text.devices_add_name()) }
        }
        p { a href="/settings" { (text.do_back()) } }
    };
    page(reader, State::Unlocked, &content)
}

fn line(text: &Text, device: &KnownDevice) -> Markup {
    let number = device.writer.to_string();
    html! {
        @if device.name.is_empty() { (text.devices_unnamed()) } @else { strong { (words(&device.name)) } }
        @if device.is_this { " · " (text.devices_this()) }
        div.faint {
            (text.devices_number(&number[..SHORT])) " · "
            @if !device.retired.is_empty() {
                (text.devices_retired(&entry::plain_moment(text, &device.retired)))
            } @else if device.last_seen.is_empty() {
                (text.devices_never_seen())
            } @else {
                (text.devices_seen(&entry::plain_moment(text, &device.last_seen)))
            }
        }
        @if !device.is_this && device.retired.is_empty() {
            p { a href={ "/devices/" (number) "/retire" } { (text.devices_retire()) } }
        }
    }
}

fn name(reader: Reader<'_>) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        form method="post" action="/devices/name" autocomplete="off" {
            (token(visitor))
            label for="name" { (text.devices_name()) }
            div.row {
                input #name type="text" name="name" dir="auto" autocomplete="off" maxlength="100" aria-describedby="name-hint";
                button type="submit" { (text.devices_name_do()) }
            }
            p.faint id="name-hint" { (text.devices_name_hint()) }
        }
    }
}

fn sync(reader: Reader<'_>, places: &[Place]) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        p { (text.devices_sync_what()) }
        form method="post" action="/devices/sync" autocomplete="off" {
            (token(visitor))
            fieldset {
                legend { (text.devices_sync_where()) }
                @for (n, place) in places.iter().enumerate() {
                    label.tick for={ "place" (n) } {
                        input id={ "place" (n) } type="radio" name="place" value=(place.path.display());
                        (folder::label(text, place))
                    }
                }
            }
            p.faint { (text.devices_sync_own_folder(Between::NAME)) }
            label for="folder" { (text.hand_another_folder()) }
            p { input #folder type="text" name="folder" dir="ltr" autocomplete="off"; }
            button.main type="submit" { (text.devices_sync_do()) }
        }
    }
}

/// Returns by what a device is called in a sentence.
pub(super) fn called(text: &Text, device: Option<&KnownDevice>, number: &str) -> String {
    match device {
        Some(device) if !device.name.is_empty() => told(&device.name),
        Some(device) if device.is_this => text.devices_this(),
        _ => text.devices_numbered(number.get(..SHORT).unwrap_or(number)),
    }
}

/// Says what retiring a device does, and what it cannot take back.
pub(crate) fn warn(reader: Reader<'_>, device: &KnownDevice) -> Markup {
    let Reader { text, visitor } = reader;
    let number = device.writer.to_string();
    let content = html! {
        h1 { (text.devices_retire_title()) }
        p { strong { (called(text, Some(device), &number)) } }
        p { (text.devices_retire_does()) }
        p.notice { (text.devices_retire_limits()) }
        p { (text.devices_retire_passphrase()) " " (text.devices_retire_sync()) }
        form method="post" action={ "/devices/" (number) "/retire" } autocomplete="off" {
            (token(visitor))
            div.row {
                button type="submit" { (text.devices_retire_do()) }
                a href="/devices" { (text.do_cancel()) }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// Says that a device is retired, and what is to be done now.
pub(crate) fn retired(reader: Reader<'_>, device: &KnownDevice) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.devices_retire_title()) }
        div role="status" {
            p { (text.devices_retire_done(&called(text, Some(device), &device.writer.to_string()))) }
            p { (text.devices_retire_does()) }
        }
        p { (text.devices_retire_limits()) }
        p { (text.devices_retire_passphrase()) " " a href="/settings" { (text.settings_change()) } }
        p { (text.devices_retire_sync()) " " a href="/devices" { (text.devices_sync()) } }
    };
    page(reader, State::Unlocked, &content)
}
