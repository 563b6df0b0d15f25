//! What the form says of somebody, as `daftar contact` reads it.

use daftar_journal::entry::{AgreedWords, Channel, Contact, KnownRecipient, paragraphs};

use crate::{guard::Form, pages::contact::MOST_ROWS};

/// Reads the form.
pub(super) fn contact(form: &Form) -> Contact {
    let text = |name: &str| form.text(name).trim().to_owned();
    let rows = |first: &str, second: &str| {
        let row = |n: usize| (text(&format!("{first}{n}")), text(&format!("{second}{n}")));
        (0..MOST_ROWS).map(row).filter(|(first, second)| !first.is_empty() || !second.is_empty()).collect::<Vec<_>>()
    };
    let channel = |(channel, safe_when)| Channel { channel, safe_when };
    let agreed = |(words, meaning)| AgreedWords { words, meaning };
    let languages = form.text("languages").split([',', '،', '\n']).map(str::trim);
    Contact {
        name: text("name"),
        role: text("role"),
        channels: rows("channel", "when").into_iter().map(channel).collect(),
        languages: languages.filter(|language| !language.is_empty()).map(str::to_owned).collect(),
        agreed: rows("agreed", "meaning").into_iter().map(agreed).collect(),
        call_when: text("call"),
        notes: paragraphs(form.text("notes")),
        recipient: Some(text("recipient"))
            .filter(|age| !age.is_empty())
            .map(|age| KnownRecipient { age, words: String::new() }),
        ..Contact::default()
    }
}
