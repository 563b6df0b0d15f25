//! Guardians: who holds shares of a way into the journal. The shares themselves are nowhere in it.

use serde::Serialize;

use super::Content;
use crate::fields::Fields;

/// Who holds shares. There is one in a journal; of several, the one changed last counts.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Guardians {
    /// The two words by which shares name the journal: the same in all sets.
    pub code: String,
    /// The number of the newest set, from 1.
    pub set: u32,
    /// How many shares open the journal.
    pub threshold: u8,
    /// When the set was made: a date.
    pub made: String,
    /// When it was revoked: a date; empty while it opens the journal.
    pub revoked: String,
    /// Who holds which share, in the order of the shares.
    pub guardians: Vec<Guardian>,
}

/// Somebody who holds a share.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Guardian {
    /// What the person calls them.
    pub name: String,
    /// How their share was sealed.
    pub sealed: Sealing,
    /// `age1…`, if it was sealed to that.
    pub recipient: String,
    /// When their share was last tried: a date; empty if never.
    pub rehearsed: String,
}

/// How a share was sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sealing {
    /// To the guardian's recipient.
    Recipient,
    /// To a phrase agreed by voice.
    Phrase,
    /// Not at all.
    #[default]
    None,
}

impl Sealing {
    fn name(self) -> &'static str {
        match self {
            Self::Recipient => "recipient",
            Self::Phrase => "phrase",
            Self::None => "none",
        }
    }

    fn from_name(name: &str) -> Self {
        [Self::Recipient, Self::Phrase].into_iter().find(|sealing| sealing.name() == name).unwrap_or_default()
    }
}

impl Content for Guardians {
    const KIND: &'static str = "guardians";

    fn from_fields(fields: &Fields) -> Self {
        let guardian = |n: usize| Guardian {
            name: fields.text(&format!("guardians/{n}/name")),
            sealed: Sealing::from_name(&fields.text(&format!("guardians/{n}/sealed"))),
            recipient: fields.text(&format!("guardians/{n}/recipient")),
            rehearsed: fields.text(&format!("guardians/{n}/rehearsed")),
        };
        Self {
            code: fields.text("code"),
            set: fields.get("set").unwrap_or_default(),
            threshold: fields.get("threshold").unwrap_or_default(),
            made: fields.text("made"),
            revoked: fields.text("revoked"),
            guardians: fields.numbers("guardians").into_iter().map(guardian).collect(),
        }
    }

    fn to_fields(&self) -> Fields {
        let mut fields = Fields::default();
        fields.set("kind", &Self::KIND);
        fields.set("code", &self.code);
        fields.set("set", &self.set);
        fields.set("threshold", &self.threshold);
        fields.set("made", &self.made);
        fields.set("revoked", &self.revoked);
        for (n, guardian) in self.guardians.iter().enumerate() {
            fields.set(format!("guardians/{n}/name"), &guardian.name);
            fields.set(format!("guardians/{n}/sealed"), &guardian.sealed.name());
            fields.set(format!("guardians/{n}/recipient"), &guardian.recipient);
            fields.set(format!("guardians/{n}/rehearsed"), &guardian.rehearsed);
        }
        fields
    }

    fn is_closed(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guardians_go_into_fields_and_back() {
        let guardian = |name: &str, sealed, recipient: &str| Guardian {
            name: name.into(),
            sealed,
            recipient: recipient.into(),
            rehearsed: String::new(),
        };
        let guardians = Guardians {
            code: "cedar orbit".into(),
            set: 2,
            threshold: 2,
            made: "2026-12-01".into(),
            revoked: String::new(),
            guardians: vec![
                guardian("Зарина", Sealing::Phrase, ""),
                guardian("a desk", Sealing::Recipient, "age1x"),
                guardian("Сорбон", Sealing::None, ""),
            ],
        };
        assert_eq!(Guardians::from_fields(&guardians.to_fields()), guardians);
    }
}
