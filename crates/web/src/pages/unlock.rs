//! The page on which the journal is unlocked.

use daftar_l10n::{Language, Text};
use maud::{Markup, html};

use super::{
    Reader, direction,
    layout::{State, page},
    sentence, token,
};
use crate::{desk::NotUnlocked, guard::Form};

/// The script in which a passphrase was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letters {
    /// As on an English or Uzbek keyboard.
    Latin,
    /// As on a Russian or Tajik one.
    Cyrillic,
    /// As on a Persian one.
    Arabic,
}

impl Letters {
    /// Returns the script of all letters in `typed`; `None` if there is no letter, or there are several scripts.
    pub(crate) fn of(typed: &str) -> Option<Self> {
        let mut scripts = typed.chars().filter(|char| char.is_alphabetic()).map(Self::of_letter);
        let first = scripts.next()??;
        scripts.all(|script| script == Some(first)).then_some(first)
    }

    fn of_letter(letter: char) -> Option<Self> {
        match letter {
            'a'..='z' | 'A'..='Z' => Some(Self::Latin),
            '\u{400}'..='\u{52f}' => Some(Self::Cyrillic),
            '\u{600}'..='\u{6ff}' => Some(Self::Arabic),
            _ => None,
        }
    }
}

/// What is easily overlooked in a passphrase, since it is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Typed {
    /// In which letters it was typed, if they are all of one script.
    letters: Option<Letters>,
    /// Whether a blank stands at its beginning or end.
    has_blank: bool,
}

impl Typed {
    /// Looks at what was typed.
    pub(crate) fn of(typed: &str) -> Self {
        Self { letters: Letters::of(typed), has_blank: typed != typed.trim() }
    }
}

/// What is to be said before the passphrase is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// Nothing: the person has just come.
    Nothing,
    /// The page that was asked for needs an unlocked journal.
    WasLocked,
    /// No passphrase was typed.
    Empty,
    /// What was typed cannot be a passphrase.
    Unread,
    /// The passphrase does not open the journal.
    Wrong(Typed),
    /// The journal stays locked.
    Refused(NotUnlocked),
}

/// What the names of fields begin with that the page carries for another form.
pub(crate) const CARRIED: &str = "carried ";

/// Shows the page; it carries what was written and could not be kept, so that it is there once the journal is open.
pub(crate) fn unlock(reader: Reader<'_>, said: Said, carried: Option<&Form>) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        (languages(reader))
        h1 { (text.app_unlock()) }
        @if let Some(said) = words(text, said) { p.notice role="alert" { (said) } }
        @if carried.is_some() { p.notice { (text.app_carried()) } }
        form method="post" action="/unlock" autocomplete="off" {
            (token(visitor))
            @for (name, value) in carried.iter().flat_map(|form| form.fields()) {
                // A line end in a hidden field stays as it is.
                input type="hidden" name={ (CARRIED) (name) } value=(value);
            }
            label for="passphrase" { (text.app_passphrase()) }
            div.row {
                input #passphrase type="password" name="passphrase" dir="auto" autocomplete="off" autofocus;
                button type="button" hidden data-shows="passphrase" data-show=(text.app_show()) data-hide=(text.app_hide())
                    aria-pressed="false" aria-controls="passphrase" { (text.app_show()) }
            }
            button.main type="submit" { (text.do_unlock()) }
        }
        p { a href="/recover" { (text.recover_link()) } }
        p { a href="/recover/shares" { (text.recover_shares_link()) } }
        p { a href="/first/place" { (text.first_elsewhere()) } " · " a href="/restore" { (text.first_restore()) } }
        section {
            (sentence(&text.safety_lock_shows()))
            (sentence(&text.safety_infected()))
            (sentence(&text.safety_passphrase_lost()))
        }
    };
    page(reader, State::Locked, &content)
}

/// Lets the person choose a language.
pub(crate) fn languages(reader: Reader<'_>) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        form.row method="post" action="/language" autocomplete="off" aria-label=(text.field_language()) {
            (token(visitor))
            @for language in Language::ALL {
                button type="submit" name="language" value=(language.tag()) lang=(language.tag()) dir=(direction(language))
                    aria-current=[(language == text.language()).then_some("true")] { (language.endonym()) }
            }
        }
    }
}

fn wrong(text: &Text, typed: Typed) -> String {
    let letters = typed.letters.map(|letters| match letters {
        Letters::Latin => text.app_typed_latin(),
        Letters::Cyrillic => text.app_typed_cyrillic(),
        Letters::Arabic => text.app_typed_arabic(),
    });
    let blank = typed.has_blank.then(|| text.app_typed_blank());
    [Some(text.app_wrong_passphrase()), blank, letters].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn words(text: &Text, said: Said) -> Option<String> {
    let refused = match said {
        Said::Nothing => return None,
        Said::WasLocked => return Some(text.app_was_locked()),
        Said::Empty => return Some(text.app_passphrase_empty()),
        Said::Unread => return Some(text.app_passphrase_unread()),
        Said::Wrong(typed) => return Some(wrong(text, typed)),
        Said::Refused(refused) => refused,
    };
    Some(refusal(text, refused))
}

/// Says why the journal stays locked.
pub(super) fn refusal(text: &Text, refused: NotUnlocked) -> String {
    match refused {
        NotUnlocked::Wait { seconds } => text.app_wait(seconds),
        NotUnlocked::WrongPassphrase => text.app_wrong_passphrase(),
        NotUnlocked::InUse => text.app_in_use(),
        NotUnlocked::NoJournal => text.app_no_journal(),
        NotUnlocked::KeyringDamaged => text.app_keys_damaged(),
        NotUnlocked::Newer => text.app_made_by_newer(),
        NotUnlocked::TooCostly => text.app_too_costly(),
        NotUnlocked::Full => text.app_disk_full(),
        NotUnlocked::Disk => text.app_disk_refused(),
        NotUnlocked::Failed => text.app_failed(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_told_if_there_is_one() {
        assert_eq!(Letters::of("tri-temnyh OKNA 7"), Some(Letters::Latin));
        assert_eq!(Letters::of("се тирезаи торик"), Some(Letters::Cyrillic));
        assert_eq!(Letters::of("سه پنجره"), Some(Letters::Arabic));
        assert_eq!(Letters::of("three окна"), None);
        assert_eq!(Letters::of("1234 !"), None);
        assert!(Typed::of("okna ").has_blank && Typed::of(" okna").has_blank && !Typed::of("three okna").has_blank);
    }
}
