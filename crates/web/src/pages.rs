//! The pages: templates that are checked while building, each text through `daftar-l10n`.
//!
//! What a person wrote stands in `<bdi dir="auto">` or in a block with `dir="auto"`, goes through [`told`], and is escaped.

pub(crate) mod about;
pub(crate) mod account;
mod apart;
pub(crate) mod backup;
pub(crate) mod contact;
pub(crate) mod contact_card;
pub(crate) mod devices;
mod drill;
pub(crate) mod entry;
pub(crate) mod first;
pub(crate) mod folder;
pub(crate) mod guardians;
pub(crate) mod handing;
pub(crate) mod layout;
pub(crate) mod problem;
pub(crate) mod received;
pub(crate) mod recovery;
pub(crate) mod settings;
pub(crate) mod timeline;
pub(crate) mod today;
pub(crate) mod travel;
pub(crate) mod unlock;
pub(crate) mod work;
pub(crate) mod writing;

use daftar_journal::display::display_text;
use daftar_l10n::{Direction, Language, Sentence, Text};
use maud::{Markup, html};

use crate::access::Visitor;

/// What every page of a session is made with.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    /// The texts in the person's language.
    pub(crate) text: &'a Text,
    /// The session.
    pub(crate) visitor: &'a Visitor,
}

/// Makes a person's words harmless: characters that turn the direction of writing become visible, tabs become spaces.
fn told(words: &str) -> String {
    display_text(&words.replace('\t', " ").replace("\r\n", "\n"))
}

/// Shows a person's words inside a line.
fn words(said: &str) -> Markup {
    html! { bdi dir="auto" { (told(said)) } }
}

/// Shows a safety sentence, and its second text beneath until it is signed.
fn sentence(sentence: &Sentence) -> Markup {
    html! {
        p { (sentence.text) }
        @if let Some((language, text)) = &sentence.beneath {
            p.beneath lang=(language.tag()) dir=(language.direction().html()) { (text) }
        }
    }
}

/// Shows a text of ours in which what stands between backquotes is to be typed as it is.
fn with_code(text: &str) -> Markup {
    html! {
        @for (n, piece) in text.split('`').enumerate() { @if n % 2 == 0 { (piece) } @else { code dir="ltr" { (piece) } } }
    }
}

/// Asks twice for a passphrase that is to replace another.
fn new_passphrase(text: &Text) -> Markup {
    html! {
        label for="passphrase" { (text.settings_new_passphrase()) }
        div.row {
            input #passphrase type="password" name="passphrase" dir="auto" autocomplete="off";
            button type="button" hidden data-shows="passphrase" data-show=(text.app_show()) data-hide=(text.app_hide())
                aria-pressed="false" aria-controls="passphrase" { (text.app_show()) }
        }
        label for="again" { (text.first_again()) }
        p { input #again type="password" name="again" dir="auto" autocomplete="off"; }
    }
}

/// Returns the field that every form must have.
fn token(visitor: &Visitor) -> Markup {
    html! { input type="hidden" name="token" value=(visitor.form_token); }
}

fn direction(language: Language) -> &'static str {
    Direction::html(language.direction())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_person_are_escaped_and_cannot_turn_the_page() {
        let shown = words("<img src=x onerror=a()>\"&\u{202e}gpj.exe\u{2069}\u{200f}").into_string();
        assert_eq!(
            shown,
            "<bdi dir=\"auto\">&lt;img src=x onerror=a()&gt;&quot;&amp;\u{fffd}gpj.exe\u{fffd}\u{fffd}</bdi>"
        );
        assert_eq!(told("a\tb\r\nc"), "a b\nc");
    }
}
