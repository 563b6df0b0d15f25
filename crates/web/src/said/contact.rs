//! What a form says of somebody, read as `daftar contact` reads it.

use daftar_crypto::{Receiver, Recipient};
use daftar_journal::entry::{AgreedWords, Channel, Contact, KnownRecipient, paragraphs};

use crate::guard::Form;

/// Reads a form; what comes back puts it into a contact. What the form does not show stays.
pub(crate) fn contact(form: &Form) -> impl FnOnce(&mut Contact) + Send + use<> {
    let form = form.clone();
    move |contact| {
        let text = |name: &str| form.text(name).trim().to_owned();
        let rows = |first: &str, second: &str| {
            let row = |n: usize| (text(&format!("{first}{n}")), text(&format!("{second}{n}")));
            (0..)
                .take_while(|n| form.has(&format!("{first}{n}")))
                .map(row)
                .filter(|(first, second)| !first.is_empty() || !second.is_empty())
                .collect::<Vec<_>>()
        };
        let channel = |(channel, safe_when)| Channel { channel, safe_when };
        let agreed = |(words, meaning)| AgreedWords { words, meaning };
        let languages = form.text("languages").split([',', '،', '\n']).map(str::trim);
        (contact.name, contact.role, contact.call_when) = (text("name"), text("role"), text("call"));
        contact.channels = rows("channel", "when").into_iter().map(channel).collect();
        contact.languages = languages.filter(|language| !language.is_empty()).map(str::to_owned).collect();
        contact.agreed = rows("agreed", "meaning").into_iter().map(agreed).collect();
        contact.notes = paragraphs(form.text("notes"));
        contact.recipient = key(&text("recipient"), contact.recipient.take());
    }
}

/// Reads a key. One that is another than before was not compared by voice yet.
fn key(typed: &str, before: Option<KnownRecipient>) -> Option<KnownRecipient> {
    if typed.is_empty() {
        return None;
    }
    let age = read_key(typed).map_or_else(|| typed.to_owned(), |key| key.to_string());
    before.filter(|before| before.age == age).or(Some(KnownRecipient { age, words: String::new() }))
}

/// Reads what was written as a key; none if it is no key.
pub(crate) fn read_key(typed: &str) -> Option<Recipient<Receiver>> {
    typed.trim().parse().ok()
}
