//! Handovers: the log of what left the journal, to whom.

use daftar_crypto::{BundleId, Digest, EntryId, RevisionId};
use serde::Serialize;

use super::{Content, as_text};
use crate::fields::Fields;

/// One bundle or plain folder that left.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Handover {
    /// The bundle's id.
    #[serde(serialize_with = "as_text")]
    pub bundle: BundleId,
    /// How it left.
    pub way: Way,
    /// To whom.
    pub to: Vec<HandoverTo>,
    /// Which revision of what.
    pub included: Vec<Included>,
    /// Whether older revisions went along.
    pub history: bool,
    /// SHA-256 of the bundle; none for a plain folder.
    #[serde(skip)]
    pub sha256: Option<Digest>,
}

/// How something left the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// A bundle to recipients.
    Recipients,
    /// A bundle to a phrase.
    Phrase,
    /// A plain folder.
    #[default]
    Plain,
}

/// One receiver.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct HandoverTo {
    /// The contact's name, if there is one.
    pub name: String,
    /// `age1…`; empty for a phrase.
    pub recipient: String,
}

/// One revision that left.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Included {
    /// Of which entry.
    #[serde(serialize_with = "as_text")]
    pub entry: EntryId,
    /// Which revision.
    #[serde(serialize_with = "as_text")]
    pub revision: RevisionId,
}

impl Way {
    fn name(self) -> &'static str {
        match self {
            Self::Recipients => "recipients",
            Self::Phrase => "phrase",
            Self::Plain => "plain",
        }
    }

    fn from_name(name: &str) -> Self {
        [Self::Recipients, Self::Phrase].into_iter().find(|way| way.name() == name).unwrap_or_default()
    }
}

impl Content for Handover {
    const KIND: &'static str = "handover";

    fn from_fields(fields: &Fields) -> Self {
        let to = |n: usize| HandoverTo {
            name: fields.text(&format!("to/{n}/name")),
            recipient: fields.text(&format!("to/{n}/recipient")),
        };
        let included = |n: usize| {
            let entry = fields.text(&format!("included/{n}/entry")).parse().ok()?;
            Some(Included { entry, revision: fields.text(&format!("included/{n}/revision")).parse().ok()? })
        };
        Self {
            bundle: fields.text("bundle").parse().unwrap_or(BundleId([0; 16])),
            way: Way::from_name(&fields.text("way")),
            to: fields.numbers("to").into_iter().map(to).collect(),
            included: fields.numbers("included").into_iter().filter_map(included).collect(),
            history: fields.get("history").unwrap_or_default(),
            sha256: fields.text("sha256").parse().ok(),
        }
    }

    fn to_fields(&self) -> Fields {
        let mut fields = Fields::default();
        fields.set("kind", &Self::KIND);
        fields.set("bundle", &self.bundle.to_string());
        fields.set("way", &self.way.name());
        fields.set("history", &self.history);
        fields.set("sha256", &self.sha256.map(|digest| digest.to_string()));
        for (n, to) in self.to.iter().enumerate() {
            fields.set(format!("to/{n}/name"), &to.name);
            fields.set(format!("to/{n}/recipient"), &to.recipient);
        }
        for (n, included) in self.included.iter().enumerate() {
            fields.set(format!("included/{n}/entry"), &included.entry.to_string());
            fields.set(format!("included/{n}/revision"), &included.revision.to_string());
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
    fn a_handover_goes_into_fields_and_back() {
        let handover = Handover {
            bundle: BundleId([7; 16]),
            way: Way::Phrase,
            to: vec![HandoverTo { name: "Desk".into(), recipient: String::new() }],
            included: vec![Included { entry: EntryId([1; 16]), revision: RevisionId(Digest([2; 32])) }],
            history: true,
            sha256: Some(Digest([3; 32])),
        };
        assert_eq!(Handover::from_fields(&handover.to_fields()), handover);
    }
}
