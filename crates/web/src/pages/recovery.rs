//! Recovery words: on paper, asked back, and when the passphrase is forgotten.

use daftar_crypto::{RECOVERY_WORDS, RecoveryWords, RecoveryWordsError};
use daftar_l10n::Text;
use daftar_messages::Tell;
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page},
    new_passphrase, sentence, token, with_code,
};
use crate::desk::{ASKED, NotUnlocked};

/// What is to be said first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Nothing,
    /// What was typed are no recovery words.
    NoWords(RecoveryWordsError),
    /// The passphrase was not typed twice alike, or is none.
    Differs,
    /// The journal does not open with them.
    Not(NotUnlocked),
}

/// Explains the words before they are made.
pub(crate) fn explain(reader: Reader<'_>, is_set: bool) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.recovery_title()) }
        @if is_set { p.notice { (text.recovery_is_set()) } }
        p { (text.recovery_why()) }
        p { (text.recovery_alone()) }
        (sentence(&text.safety_recovery_sheet()))
        p.screen { (text.recovery_grid()) }
        section.printed-only {
            ol.grid dir="ltr" { @for _ in 0..RECOVERY_WORDS { li {} } }
            (sheet(text, None))
        }
        form method="post" action="/recovery" autocomplete="off" {
            (token(visitor))
            div.row {
                button.main type="submit" name="action" value="make" { @if is_set { (text.recovery_make_new()) } @else { (text.recovery_make()) } }
                a href="/settings" { (text.do_cancel()) }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// Shows the words once.
pub(crate) fn show(reader: Reader<'_>, shown: &RecoveryWords) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.recovery_title()) }
        p.screen { (text.recovery_copy_page()) }
        ol.words dir="ltr" lang="en" {
            @for (number, word) in shown.words() { li { strong { (word) } " " span { (format!("{number:04}")) } } }
        }
        (sentence(&text.safety_recovery_sheet()))
        p.screen { (text.recovery_without()) }
        section.printed-only { (sheet(text, Some(shown))) }
        form method="post" action="/recovery" autocomplete="off" {
            (token(visitor))
            div.row {
                button.main type="submit" name="action" value="copied" { (text.recovery_copied()) }
                a href="/settings" { (text.do_cancel()) }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// What stands on the sheet beside the words: what not to do with it, and how to use it with the program and without.
fn sheet(text: &Text, shown: Option<&RecoveryWords>) -> Markup {
    html! {
        p { strong { (text.recovery_sheet_keep()) } }
        p { (text.recovery_sheet_with()) }
        @if let Some(shown) = shown {
            p { (with_code(&text.recovery_sheet_without())) " " (with_code(&text.recovery_sheet_backup())) }
            p lang="en" dir="ltr" { code { (shown.identity().reveal().as_str()) } }
            p { (text.recovery_sheet_line()) }
        }
    }
}

/// Asks some of the words back; `differ` are the places at which something else stands.
pub(crate) fn ask(reader: Reader<'_>, places: &[usize; ASKED], differ: &[usize]) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.recovery_ask_title()) }
        @if !differ.is_empty() { p.notice role="alert" { (text.recovery_differ()) } }
        form method="post" action="/recovery" autocomplete="off" {
            (token(visitor))
            @for place in places {
                label for={ "w" (place) } { (text.recovery_ask_place(*place as u64 + 1)) }
                p { input id={ "w" (place) } type="text" name="word" dir="auto" autocomplete="off" aria-invalid=[differ.contains(place).then_some("true")]; }
            }
            div.row {
                button.main type="submit" name="action" value="set" { (text.do_keep()) }
                button type="submit" name="action" value="make" { (text.recovery_again()) }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// Says that they open the journal from now on.
pub(crate) fn done(reader: Reader<'_>, replaced: bool) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.recovery_done()) }
        @if replaced { p { (text.recovery_old_paper()) } }
        (sentence(&text.safety_recovery_sheet()))
        p { a href="/today" { (text.today_title()) } }
    };
    page(reader, State::Unlocked, &content)
}

/// Asks for the words and a new passphrase.
pub(crate) fn recover(reader: Reader<'_>, told: Told) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.recover_title()) }
        @if let Some(said) = said(text, told) { p.notice role="alert" { (said) } }
        form method="post" action="/recover" autocomplete="off" {
            (token(visitor))
            label for="words" { (text.recover_words()) }
            textarea #words name="words" dir="ltr" autocomplete="off" aria-describedby="words-hint" {}
            p.faint #words-hint { (text.recover_hint()) }
            (new_passphrase(text))
            div.row {
                button.main type="submit" { (text.do_unlock()) }
                a href="/" { (text.do_cancel()) }
            }
        }
        p { (text.recover_goes_on()) }
    };
    page(reader, State::Locked, &content)
}

fn said(text: &Text, told: Told) -> Option<String> {
    Some(match told {
        Told::Nothing => return None,
        Told::NoWords(error) => format!("{} {}", text.recover_no_words(), error.tell(text)),
        Told::Differs => text.first_differs(),
        Told::Not(NotUnlocked::WrongPassphrase) => text.recover_other_journal(),
        Told::Not(refused) => super::unlock::refusal(text, refused),
    })
}
