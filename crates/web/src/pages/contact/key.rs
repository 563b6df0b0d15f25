//! Somebody's key: the field for it, its twelve words, and whether they were compared by voice.

use daftar_crypto::{Receiver, Recipient, words};
use daftar_journal::entry::{Contact, Entry, KnownRecipient};
use daftar_l10n::Text;
use maud::{Markup, html};

use super::super::{Reader, sentence, token};

/// What keys begin with.
const BEGINS: &str = "age1…";

/// Shows a key, its words, and whether they were compared, in a list of terms.
pub(super) fn told(text: &Text, key: &KnownRecipient) -> Markup {
    html! {
        dt { (text.contact_key()) }
        dd dir="ltr" { bdi { (super::super::told(&key.age)) } }
        dd { @if key.words.is_empty() { (text.contact_key_not_compared()) } @else { (text.contact_key_compared()) } }
        dt { (text.contact_key_words()) }
        dd lang="en" dir="ltr" { (words::of_key(&key.age)) }
    }
}

/// Asks for the words to be compared, unless they were, or there is no key.
pub(super) fn compare(reader: Reader<'_>, entry: &Entry<Contact>) -> Markup {
    let Reader { text, visitor } = reader;
    let key = entry.content.recipient.as_ref().filter(|key| key.words.is_empty());
    html! {
        @if let Some(key) = key {
            form.notice method="post" action={ "/contacts/" (entry.id) "/compared" } autocomplete="off" {
                (token(visitor))
                (sentence(&text.safety_key_compare(&super::super::told(&entry.content.name))))
                input type="hidden" name="key" value=(key.age);
                button type="submit" { (text.contact_key_same()) }
            }
        }
    }
}

/// Returns the field for a key, and the words of the one that stands in it.
pub(super) fn field(text: &Text, key: Option<&KnownRecipient>, is_none: bool) -> Markup {
    let value = key.map_or("", |key| &key.age);
    html! {
        label for="recipient" { (text.contact_key()) }
        input #recipient type="text" name="recipient" dir="ltr" autocomplete="off" value=(value)
            aria-describedby=(if is_none { "no-key" } else { "recipient-hint" });
        @if is_none {
            p #no-key.notice role="alert" { (text.contact_key_unread(BEGINS)) }
        } @else {
            p #recipient-hint.faint { (text.contact_key_hint(BEGINS)) }
            @if value.parse::<Recipient<Receiver>>().is_ok() {
                p { (text.contact_key_words()) ": " span lang="en" dir="ltr" { (words::of_key(value)) } }
            }
        }
    }
}
