//! Contacts: who can help, how to reach them, and by which words.

use serde::Serialize;

use super::Content;
use crate::fields::Fields;

/// Somebody who can help.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Contact {
    /// The name as written.
    pub name: String,
    /// NGO, lawyer, consulate, journalist, doctor, friend, …
    pub role: String,
    /// How to reach them.
    pub channels: Vec<Channel>,
    /// Languages they understand.
    pub languages: Vec<String>,
    /// Their age recipient, for bundles.
    pub recipient: Option<KnownRecipient>,
    /// Words agreed with them, and what they mean.
    pub agreed: Vec<AgreedWords>,
    /// When to call them.
    pub call_when: String,
    /// Everything else.
    pub notes: Vec<String>,
    /// Whether the contact is left out of lists.
    pub closed: bool,
}

/// One way to reach somebody.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Channel {
    /// The channel as written.
    pub channel: String,
    /// When it may be used without harm.
    pub safe_when: String,
}

/// An age recipient and what is known about whose it is.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct KnownRecipient {
    /// `age1…`.
    pub age: String,
    /// The twelve words by which it was compared by voice; empty if it was not.
    pub words: String,
}

/// Words agreed with somebody, such as those for "I am not alone".
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct AgreedWords {
    /// The words to say.
    pub words: String,
    /// What they mean.
    pub meaning: String,
}

impl Content for Contact {
    const KIND: &'static str = "contact";

    fn from_fields(fields: &Fields) -> Self {
        Self {
            name: fields.text("name"),
            role: fields.text("role"),
            channels: pairs(fields, "channels", "channel", "safe_when", |channel, safe_when| Channel {
                channel,
                safe_when,
            }),
            languages: fields.list("languages"),
            recipient: fields
                .get("recipient/age")
                .map(|age| KnownRecipient { age, words: fields.text("recipient/words") }),
            agreed: pairs(fields, "agreed", "words", "meaning", |words, meaning| AgreedWords { words, meaning }),
            call_when: fields.text("call_when"),
            notes: fields.list("notes"),
            closed: fields.get("closed").unwrap_or_default(),
        }
    }

    fn to_fields(&self) -> Fields {
        let mut fields = Fields::default();
        fields.set("kind", &Self::KIND);
        fields.set("name", &self.name);
        fields.set("role", &self.role);
        for (n, channel) in self.channels.iter().enumerate() {
            fields.set(format!("channels/{n}/channel"), &channel.channel);
            fields.set(format!("channels/{n}/safe_when"), &channel.safe_when);
        }
        fields.set_list("languages", &self.languages);
        if let Some(recipient) = &self.recipient {
            fields.set("recipient/age", &recipient.age);
            fields.set("recipient/words", &recipient.words);
        }
        for (n, agreed) in self.agreed.iter().enumerate() {
            fields.set(format!("agreed/{n}/words"), &agreed.words);
            fields.set(format!("agreed/{n}/meaning"), &agreed.meaning);
        }
        fields.set("call_when", &self.call_when);
        fields.set_list("notes", &self.notes);
        fields.set("closed", &self.closed);
        fields
    }

    fn is_closed(&self) -> bool {
        self.closed
    }
}

fn pairs<T>(fields: &Fields, list: &str, first: &str, second: &str, make: impl Fn(String, String) -> T) -> Vec<T> {
    let read = |n: usize, name: &str| fields.text(&format!("{list}/{n}/{name}"));
    fields.numbers(list).into_iter().map(|n| make(read(n, first), read(n, second))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_goes_into_fields_and_back() {
        let contact = Contact {
            name: "Desk".into(),
            role: "NGO".into(),
            channels: vec![Channel { channel: "Signal".into(), safe_when: "evenings".into() }],
            languages: vec!["ru".into(), "tg".into()],
            recipient: Some(KnownRecipient { age: "age1x".into(), words: "abandon".into() }),
            agreed: vec![AgreedWords { words: "the soup is ready".into(), meaning: "all well".into() }],
            call_when: "a summons".into(),
            notes: vec!["n".into()],
            closed: false,
        };
        assert_eq!(Contact::from_fields(&contact.to_fields()), contact);
        assert_eq!(Contact::from_fields(&Contact::default().to_fields()), Contact::default());
    }
}
