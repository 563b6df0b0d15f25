//! Guardians: who they are, shares for them, trying and revoking them.

use daftar_crypto::shares::MOST_GUARDIANS;
use daftar_journal::entry::Guardians;
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    Reader, folder,
    layout::{State, page},
    new_passphrase, sentence, token, words,
};
use crate::{
    desk::{GuardiansNow, NotUnlocked, SharesMade},
    folders::Place,
    guard::Form,
};

/// How many guardians are offered first.
const OFFERED: u8 = 3;
/// How many shares can be typed at once.
const TYPED: u64 = 3;

/// What the form says of one guardian.
#[derive(Debug, Default)]
pub(crate) struct Filled {
    pub(crate) name: String,
    /// `yes` or `no`: whether the State can reach them; empty if that was not answered.
    pub(crate) reach: String,
    pub(crate) recipient: String,
}

impl Filled {
    /// Reads what stands at a place, from 1.
    pub(crate) fn of(form: &Form, n: u8) -> Self {
        let text = |field: &str| form.text(&format!("{field}{n}")).trim().to_owned();
        Self { name: text("name"), reach: text("reach"), recipient: text("recipient") }
    }

    fn is_empty(&self) -> bool {
        self.name.is_empty() && self.reach.is_empty() && self.recipient.is_empty()
    }
}

/// Makes a sentence of what an error says.
pub(crate) fn sentence_of(said: &str) -> String {
    let mut letters = said.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let end = if said.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

/// Says who the guardians are.
pub(crate) fn list(reader: Reader<'_>, now: &GuardiansNow) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.guardians_title()) }
        p { (text.guardians_what()) }
        @if let Some(record) = &now.record {
            (sentence(&text.safety_recovery_people(record.threshold.into())))
            (people(text, record))
            p { (text.guardians_code(&record.code)) }
            p { (text.guardians_try_hint()) }
            p { a href="/guardians/try" { (text.guardians_try()) } }
        } @else if now.in_force {
            p.notice { (text.guardians_unlisted()) }
        }
        p { a href="/guardians/new" { @if now.in_force { (text.guardians_make_new()) } @else { (text.guardians_make()) } } }
        @if now.in_force { p { a href="/guardians/revoke" { (text.guardians_revoke()) } } }
    };
    page(reader, State::Unlocked, &content)
}

fn people(text: &Text, record: &Guardians) -> Markup {
    html! {
        ol {
            @for guardian in &record.guardians {
                li {
                    (words(&guardian.name)) ", "
                    @if guardian.rehearsed.is_empty() { (text.guardians_not_tried()) } @else { (text.guardians_tried(&day(text, &guardian.rehearsed))) }
                }
            }
        }
    }
}

/// Asks who they are to be, and first whether that State can reach them.
pub(crate) fn fill_in(
    reader: Reader<'_>,
    now: &GuardiansNow,
    filled: &[Filled],
    threshold: u8,
    places: &[Place],
    said: Option<&str>,
) -> Markup {
    let Reader { text, visitor } = reader;
    let shown = (1..).zip(filled).filter(|(n, filled)| *n <= OFFERED || !filled.is_empty());
    let folded = (1..).zip(filled).filter(|(n, filled)| *n > OFFERED && filled.is_empty());
    let content = html! {
        h1 { (text.guardians_title()) }
        @if let Some(said) = said { p.notice role="alert" { (said) } }
        @if now.in_force { p.notice { (text.guardians_new_replaces()) } }
        p { strong { (text.guardians_who()) } " " (text.guardians_better()) }
        form method="post" action="/guardians/new" autocomplete="off" {
            (token(visitor))
            @for (n, filled) in shown { (person(text, n, filled)) }
            details {
                summary { (text.guardians_more()) }
                @for (n, filled) in folded { (person(text, n, filled)) }
            }
            label for="threshold" { (text.guardians_threshold()) }
            p { select #threshold name="threshold" autocomplete="off" {
                @for number in 2..=MOST_GUARDIANS { option value=(number) selected[number == threshold] { (text.number(number.into())) } }
            } }
            fieldset {
                legend { (text.guardians_folder()) }
                @for (n, place) in places.iter().enumerate() {
                    label.tick for={ "place" (n) } {
                        input id={ "place" (n) } type="radio" name="place" value=(place.path.display()) checked[places.len() == 1];
                        (folder::label(text, place))
                    }
                }
            }
            label for="folder" { (text.hand_another_folder()) }
            p { input #folder type="text" name="folder" dir="ltr" autocomplete="off"; }
            div.row {
                button.main type="submit" { (text.guardians_make()) }
                a href="/guardians" { (text.do_cancel()) }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

fn person(text: &Text, n: u8, filled: &Filled) -> Markup {
    html! {
        fieldset {
            legend { (text.guardians_person(n.into())) }
            label for={ "name" (n) } { (text.guardians_name()) }
            p { input id={ "name" (n) } type="text" name={ "name" (n) } dir="auto" autocomplete="off" value=(filled.name); }
            p id={ "reach" (n) } { (text.guardians_reach()) }
            div role="group" aria-labelledby={ "reach" (n) } {
                @for (value, label) in [("no", text.guardians_reach_no()), ("yes", text.guardians_reach_yes())] {
                    label.tick for={ "reach" (n) (value) } {
                        input id={ "reach" (n) (value) } type="radio" name={ "reach" (n) } value=(value) checked[filled.reach == value];
                        (label)
                    }
                }
            }
            label for={ "recipient" (n) } { (text.guardians_recipient()) }
            p { input id={ "recipient" (n) } type="text" name={ "recipient" (n) } dir="ltr" autocomplete="off" value=(filled.recipient); }
        }
    }
}

/// Says where the shares are, and what to tell whom.
pub(crate) fn made(reader: Reader<'_>, made: &SharesMade) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.guardians_made()) }
        (sentence(&text.safety_recovery_people(made.record.threshold.into())))
        p { (text.guardians_in(&made.folder.display().to_string())) }
        @if made.phrases.iter().any(Option::is_some) { p { (text.guardians_phrases()) } }
        ol {
            @for (guardian, phrase) in made.record.guardians.iter().zip(&made.phrases) {
                li {
                    (words(&guardian.name)) ": "
                    @if let Some(phrase) = phrase { strong lang="en" dir="ltr" { (phrase.reveal()) } } @else { (text.guardians_by_key()) }
                }
            }
        }
        p { (text.guardians_code(&made.record.code)) }
        p { a href="/guardians" { (text.guardians_title()) } }
    };
    page(reader, State::Unlocked, &content)
}

/// Asks for shares, to try them.
pub(crate) fn ask(reader: Reader<'_>, now: &GuardiansNow, said: Option<&str>) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.guardians_try()) }
        @if let Some(said) = said { p.notice role="alert" { (said) } }
        p { (text.guardians_try_hint()) }
        @if let Some(record) = &now.record { p { (text.guardians_code(&record.code)) } }
        form method="post" action="/guardians/try" enctype="multipart/form-data" autocomplete="off" {
            (token(visitor))
            (share_fields(text))
            div.row {
                button.main type="submit" { (text.guardians_try()) }
                a href="/guardians" { (text.do_cancel()) }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// The fields for shares: files, words, phrases.
pub(super) fn share_fields(text: &Text) -> Markup {
    html! {
        label for="files" { (text.shares_files()) }
        p { input #files type="file" name="file" multiple; }
        @for n in 1..=TYPED {
            label for={ "share" (n) } { (text.shares_typed(n)) }
            textarea id={ "share" (n) } name="share" dir="ltr" autocomplete="off" rows="3" {}
            label for={ "phrase" (n) } { (text.shares_phrase()) }
            p { input id={ "phrase" (n) } type="password" name="phrase" dir="ltr" autocomplete="off"; }
        }
    }
}

/// Says that shares open the journal.
pub(crate) fn works(reader: Reader<'_>) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.guardians_title()) }
        p.notice role="status" { (text.guardians_works()) }
        p { a href="/guardians" { (text.guardians_title()) } }
    };
    page(reader, State::Unlocked, &content)
}

/// Says what revoking does and does not do.
pub(crate) fn warn(reader: Reader<'_>, now: &GuardiansNow) -> Markup {
    let Reader { text, visitor } = reader;
    let (folder, date) = &now.backup;
    let content = html! {
        h1 { (text.guardians_revoke()) }
        @if let Some(record) = &now.record { (people(text, record)) }
        p { (text.guardians_revoke_what()) }
        @if !folder.is_empty() { p { (text.guardians_old_backup(folder, &day(text, date))) } }
        form method="post" action="/guardians/revoke" autocomplete="off" {
            (token(visitor))
            div.row {
                button.main type="submit" { (text.guardians_revoke()) }
                a href="/guardians" { (text.do_cancel()) }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// Says that they are revoked.
pub(crate) fn revoked(reader: Reader<'_>) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.guardians_title()) }
        p.notice role="status" { (text.guardians_revoked()) }
        p { (text.guardians_revoke_what()) }
        p { a href="/backup" { (text.backup_title()) } }
    };
    page(reader, State::Unlocked, &content)
}

/// Asks for shares and a new passphrase.
pub(crate) fn recover(reader: Reader<'_>, said: Option<&str>) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.recover_shares_title()) }
        @if let Some(said) = said { p.notice role="alert" { (said) } }
        p { (text.recover_shares_ask()) }
        form method="post" action="/recover/shares" enctype="multipart/form-data" autocomplete="off" {
            (token(visitor))
            (share_fields(text))
            (new_passphrase(text))
            div.row {
                button.main type="submit" { (text.do_unlock()) }
                a href="/" { (text.do_cancel()) }
            }
        }
        p { (text.recover_shares_goes_on()) }
    };
    page(reader, State::Locked, &content)
}

/// Says why the journal did not open with shares.
pub(crate) fn not_opened(text: &Text, refused: NotUnlocked) -> String {
    match refused {
        NotUnlocked::WrongPassphrase => sentence_of(&text.error_guardians_not_of_this()),
        other => super::unlock::refusal(text, other),
    }
}

/// Tells a recorded day as the language tells days.
fn day(text: &Text, recorded: &str) -> String {
    recorded.parse().map_or_else(|_| recorded.to_owned(), |day| text.date(day))
}
