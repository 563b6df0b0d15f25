//! People, as far as an incident names them.

use serde::{Deserialize, Serialize};

use crate::fields::Fields;

/// Somebody by name, as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The name as written.
    pub name: String,
}

/// Who told it, and how it reached the keeper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Who told it.
    pub name: String,
    /// Phone, letter, seen, …
    pub how: String,
}

impl Named {
    /// Takes a name as written.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }

    pub(super) fn list(fields: &Fields, path: &str) -> Vec<Self> {
        let numbers = fields.numbers(path).into_iter();
        numbers
            .map(|n| Self::new(fields.text(&format!("{path}/{n}/name"))))
            .filter(|named| !named.name.is_empty())
            .collect()
    }

    pub(super) fn set_list(fields: &mut Fields, path: &str, list: &[Self]) {
        list.iter().enumerate().for_each(|(n, named)| fields.set(format!("{path}/{n}/name"), &named.name));
    }
}
