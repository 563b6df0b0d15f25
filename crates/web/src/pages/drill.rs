//! What is in a backup, trying whether it opens, and a second place.

use daftar_exchange::backup::BackupList;
use daftar_journal::entry::Settings;
use daftar_l10n::Text;
use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};
use maud::{Markup, html};

use super::{Reader, token};
use crate::desk::Tried;

/// Lists the sets of the backup in the folder, if there is one.
pub(super) fn there(text: &Text, list: Option<&BackupList>) -> Markup {
    let Some(list) = list else { return html! {} };
    html! {
        h2 { (text.drill_there()) }
        ul {
            @for set in &list.sets {
                li {
                    (text.drill_set(&day(text, &set.created), &text.count_files(set.files), &text.size(set.bytes)))
                    @if set.before_forget { " " (text.drill_before_forget()) }
                }
            }
        }
    }
}

/// Says which backup was tried, and asks for what opens the one in the folder.
pub(super) fn ask(reader: Reader<'_>, settings: &Settings, folder: &str) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        h2 #try { (text.drill_title()) }
        (last(text, settings))
        p { (text.drill_why()) }
        form method="post" action="/backup/try" autocomplete="off" {
            (token(visitor))
            label for="tried" { (text.drill_folder()) }
            input #tried type="text" name="folder" dir="ltr" autocomplete="off" value=(folder);
            label for="passphrase" { (text.drill_passphrase()) }
            input #passphrase type="password" name="passphrase" dir="auto" autocomplete="off";
            label for="words" { (text.drill_words()) }
            textarea #words name="words" dir="ltr" autocomplete="off" {}
            p.faint { (text.backup_takes_long()) }
            button type="submit" { (text.drill_do()) }
        }
    }
}

/// Says as of when the journal can be restored.
pub(super) fn last(text: &Text, settings: &Settings) -> Markup {
    let said = match &settings.restorable {
        Some(tried) => text.drill_restorable(&day(text, &tried.as_of), &day(text, &tried.when)),
        None => text.drill_never(),
    };
    html! { p { (said) } }
}

/// Tells what came of trying.
pub(super) fn tried(text: &Text, tried: &Tried) -> Markup {
    html! {
        div.notice role="status" {
            @if tried.damaged { p { (text.drill_not_all()) } } @else { p { (text.drill_tried(&day(text, &tried.as_of))) } }
            @if tried.newer > 0 { p { (text.drill_tried_newer(tried.newer)) } }
            @if tried.journal_lacks { p { (text.drill_lacks()) } }
        }
    }
}

/// Asks for a second backup elsewhere.
pub(super) fn second(reader: Reader<'_>, settings: &Settings) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        h2 { (text.drill_second_title()) }
        p { (text.drill_second_ask()) }
        form method="post" action="/backup/second" autocomplete="off" {
            (token(visitor))
            label for="second" { (text.drill_second_where()) }
            input #second type="text" name="second" dir="auto" autocomplete="off" value=(settings.second_place);
            button type="submit" { (text.drill_second_keep()) }
        }
    }
}

/// The card of the page of the day.
pub(super) fn reminder(text: &Text, settings: &Settings) -> Markup {
    html! {
        section.card {
            h2 { (text.drill_ask()) }
            (last(text, settings))
            p { a href="/backup#try" { (text.drill_title()) } }
        }
    }
}

/// Tells a day as the person's language has it; what is no time stays as it is.
fn day(text: &Text, time: &str) -> String {
    let zoned = time.parse::<Zoned>().map(|time| time.date());
    let date: Result<Date, _> =
        zoned.or_else(|_| time.parse::<Timestamp>().map(|time| time.to_zoned(TimeZone::UTC).date()));
    date.map_or_else(|_| time.to_owned(), |date| text.date(date))
}
