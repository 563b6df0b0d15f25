//! Backups, and getting the journal back from one.

use std::path::Path;

use daftar_exchange::backup::BackupList;
use daftar_journal::entry::Settings;
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    Reader, drill,
    folder::{self, Purpose},
    guardians,
    layout::{State, page},
    sentence, token, words,
};
use crate::desk::{NotBackedUp, Tried};

/// What was done just now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Told {
    Nothing,
    /// No folder was named.
    Unclear,
    /// Nothing opens with what was typed.
    Unusable(String),
    /// A backup was made and read back.
    Made {
        files: u64,
        damaged: bool,
    },
    /// The backup was tried.
    Tried(Tried),
    /// It did not come to that.
    Not(NotBackedUp),
}

/// Shows how old the last backup is, and how to make one; in the folder that was chosen, or else where the last one is.
pub(crate) fn backup(
    reader: Reader<'_>,
    settings: &Settings,
    chosen: Option<&str>,
    there: Option<&BackupList>,
    told: &Told,
) -> Markup {
    let Reader { text, visitor } = reader;
    let folder = chosen.unwrap_or(&settings.backup_folder);
    let content = html! {
        h1 { (text.backup_title()) }
        (said(text, told))
        (last(text, settings))
        form method="post" action="/backup" autocomplete="off" {
            (token(visitor))
            label for="folder" { (text.backup_folder()) }
            input #folder type="text" name="folder" dir="ltr" autocomplete="off" value=(folder)
                aria-describedby="folder-hint";
            p.faint id="folder-hint" { (text.hand_folder_hint("E:\\notes", "/media/stick/notes")) }
            (folder::link(text, Purpose::Backup))
            p.faint { (text.backup_takes_long()) }
            button.main type="submit" { (text.backup_make()) }
        }
        (sentence(&text.safety_backup_place()))
        (sentence(&text.safety_backup_passphrase()))
        (drill::there(text, there))
        (drill::ask(reader, settings, folder))
        (drill::second(reader, settings))
        p { a href="/restore" { (text.backup_restore()) } }
    };
    page(reader, State::Unlocked, &content)
}

/// Says how old the last backup is.
pub(crate) fn last(text: &Text, settings: &Settings) -> Markup {
    let day = settings.backed_up.parse::<jiff::civil::Date>().ok();
    html! {
        @match day {
            Some(day) => p { (text.backup_last(&text.date(day))) " " (words(&settings.backup_folder)) },
            None => (sentence(&text.safety_backup_none())),
        }
    }
}

/// Asks for a backup to get the journal back from; `from` is the folder that was chosen.
pub(crate) fn restore(reader: Reader<'_>, state: State, to: &Path, from: &str, told: &Told) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.backup_restore()) }
        (said(text, told))
        p { (text.backup_restore_to()) " " (words(&to.display().to_string())) }
        form method="post" action="/restore" enctype="multipart/form-data" autocomplete="off" {
            (token(visitor))
            label for="folder" { (text.backup_restore_from()) }
            input #folder type="text" name="folder" dir="ltr" autocomplete="off" value=(from);
            (folder::link(text, Purpose::Restore))
            label for="passphrase" { (text.backup_restore_passphrase()) }
            div.row {
                input #passphrase type="password" name="passphrase" dir="auto" autocomplete="off";
                button type="button" hidden data-shows="passphrase" data-show=(text.app_show()) data-hide=(text.app_hide())
                    aria-pressed="false" aria-controls="passphrase" { (text.app_show()) }
            }
            details {
                summary { (text.restore_forgotten()) }
                label for="words" { (text.recover_words()) }
                textarea #words name="words" dir="ltr" autocomplete="off" rows="3" {}
                h2 { (text.recover_shares_title()) }
                (guardians::share_fields(text))
                p { (text.restore_new_passphrase()) }
                label for="new" { (text.settings_new_passphrase()) }
                p { input #new type="password" name="new" dir="auto" autocomplete="off"; }
                label for="again" { (text.first_again()) }
                p { input #again type="password" name="again" dir="auto" autocomplete="off"; }
            }
            p.faint { (text.backup_takes_long()) }
            button.main type="submit" { (text.backup_restore_do()) }
        }
        p { (text.backup_restore_is()) }
        p { a href="/" { (text.do_back()) } }
    };
    page(reader, state, &content)
}

fn said(text: &Text, told: &Told) -> Markup {
    let words = match told {
        Told::Nothing => return html! {},
        Told::Unclear => text.first_place_unclear(),
        Told::Unusable(said) => said.clone(),
        Told::Tried(tried) => return drill::tried(text, tried),
        Told::Made { files, damaged } => {
            return html! {
                div.notice role="status" {
                    p { (text.backup_made(*files)) }
                    @if *damaged { p { (text.app_trouble()) } }
                }
            };
        }
        Told::Not(why) => refusal(text, *why),
    };
    html! { p.notice role="alert" { (words) } }
}

fn refusal(text: &Text, why: NotBackedUp) -> String {
    match why {
        NotBackedUp::NotABackup => text.backup_not_one(),
        NotBackedUp::NotEmpty => text.first_not_empty(),
        NotBackedUp::NoFolder => text.backup_no_folder(),
        NotBackedUp::InTheJournal => text.backup_in_journal(),
        NotBackedUp::OtherJournal => text.backup_of_other(),
        NotBackedUp::JournalIsOlder => text.backup_journal_older(),
        NotBackedUp::Newer => text.app_made_by_newer(),
        NotBackedUp::Damaged => text.backup_damaged(),
        NotBackedUp::Full => text.first_full(),
        NotBackedUp::NoPermission => text.first_no_permission(),
        NotBackedUp::Interrupted => text.backup_interrupted(),
        NotBackedUp::Exists => text.first_is_there(),
        NotBackedUp::WrongPassphrase => text.backup_wrong_passphrase(),
        NotBackedUp::WrongWords => text.drill_wrong_words(),
        NotBackedUp::WrongShares => guardians::sentence_of(&text.error_guardians_not_of_this()),
        NotBackedUp::InUse => text.app_in_use(),
        NotBackedUp::Failed => text.app_failed(),
    }
}
