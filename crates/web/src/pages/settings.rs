//! How the person wants the app.

use std::path::Path;

use daftar_journal::entry::Settings;
use daftar_l10n::{Language, Text};
use maud::{Markup, html};

use super::{
    Reader, direction,
    layout::{State, page},
    sentence, token, words,
};

/// The minutes that can be chosen.
pub(crate) const MINUTES: [u64; 7] = [1, 2, 3, 5, 10, 20, 30];
/// After how many the journal locks unless something was chosen.
const USUAL: u64 = 5;

/// What was done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    Nothing,
    Kept,
    Unread,
    Differs,
    /// The old passphrase is not the journal's; nothing was changed.
    WrongOld,
    /// The keyring does not read; nothing was changed.
    KeysDamaged,
    Changed,
    ChangedAndShort,
}

/// Shows the settings.
pub(crate) fn settings(reader: Reader<'_>, settings: &Settings, folder: &Path, done: Done) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.settings_title()) }
        (told(text, done))
        (choices(reader, settings))
        h2 { (text.settings_passphrase()) }
        (passphrase(reader))
        h2 { (text.recovery_title()) }
        p { (text.recovery_why()) }
        p { a href="/recovery" { (text.recovery_link()) } }
        h2 { (text.guardians_title()) }
        p { (text.guardians_what()) }
        p { a href="/guardians" { (text.guardians_title()) } }
        h2 { (text.devices_title()) }
        p { (text.devices_what()) }
        p { a href="/devices" { (text.devices_title()) } }
        h2 { (text.travel_title()) }
        (sentence(&text.safety_before_border()))
        p { a href="/travel" { (text.travel_title()) } " · " a href="/erase" { (text.erase_title()) } }
        h2 { (text.settings_about()) }
        p { (text.settings_folder()) ": " (words(&folder.display().to_string())) }
        p { (text.settings_version(env!("CARGO_PKG_VERSION"))) }
        p { (text.settings_fonts("Noto Sans, Vazirmatn", "SIL Open Font License 1.1")) }
    };
    page(reader, State::Unlocked, &content)
}

fn told(text: &Text, done: Done) -> Markup {
    let said = match done {
        Done::Nothing => return html! {},
        Done::Kept => text.settings_kept(),
        Done::Unread => text.app_passphrase_unread(),
        Done::WrongOld => text.settings_wrong_old(),
        Done::KeysDamaged => text.app_keys_damaged(),
        Done::Differs => text.first_differs(),
        Done::Changed | Done::ChangedAndShort => {
            return html! {
                div.notice role="status" {
                    (sentence(&text.safety_passphrase_changed()))
                    @if done == Done::ChangedAndShort { (sentence(&text.safety_passphrase_short())) }
                }
            };
        }
    };
    html! { p.notice role="status" { (said) } }
}

fn choices(reader: Reader<'_>, settings: &Settings) -> Markup {
    let Reader { text, visitor } = reader;
    let idle = settings.idle_minutes.unwrap_or(USUAL);
    html! {
        form method="post" action="/settings" autocomplete="off" {
            (token(visitor))
            label for="language" { (text.field_language()) }
            p { select #language name="language" autocomplete="off" {
                @for language in Language::ALL {
                    option value=(language.tag()) lang=(language.tag()) dir=(direction(language))
                        selected[language == text.language()] { (language.endonym()) }
                }
            } }
            label for="minutes" { (text.settings_idle()) }
            p { select #minutes name="minutes" autocomplete="off" {
                @for minutes in MINUTES {
                    option value=(minutes) selected[minutes == idle] { (text.settings_minutes(minutes)) }
                }
            } }
            p {
                input #hides type="checkbox" name="hides_texts" value="yes" checked[settings.hides_texts];
                " " label.inline for="hides" { (text.settings_hides()) }
            }
            button.main type="submit" { (text.do_keep()) }
        }
    }
}

fn passphrase(reader: Reader<'_>) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        form method="post" action="/settings/passphrase" autocomplete="off" {
            (token(visitor))
            label for="old" { (text.settings_old_passphrase()) }
            p { input #old type="password" name="old" dir="auto" autocomplete="off"; }
            label for="passphrase" { (text.settings_new_passphrase()) }
            div.row {
                input #passphrase type="password" name="passphrase" dir="auto" autocomplete="off";
                button type="button" hidden data-shows="passphrase" data-show=(text.app_show()) data-hide=(text.app_hide())
                    aria-pressed="false" aria-controls="passphrase" { (text.app_show()) }
            }
            p.notice id="caps" role="status" hidden { (text.first_caps()) }
            label for="again" { (text.first_again()) }
            p { input #again type="password" name="again" dir="auto" autocomplete="off"; }
            button type="submit" { (text.settings_change()) }
        }
    }
}
