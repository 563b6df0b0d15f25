//! The fields of a revision: paths and JSON values (format.md § Revision).

use std::{
    collections::BTreeMap,
    mem::take,
    ops::Bound::{Included, Unbounded},
};

use daftar_crypto::{Digest, Seed, commitment};
use serde::{Serialize, Serializer, de::DeserializeOwned};
use zeroize::Zeroize;

use crate::format1::{Field, MAX_FIELDS, MAX_PATH, MAX_VALUE, Malformed};

/// Where unknown fields go when the list item they belonged to is no longer the same.
const UNPLACED: &str = "unplaced/";

/// Paths and their JSON values, in ascending order of paths.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<String, String>);

/// Why fields cannot be written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum FieldsError {
    /// One value is larger than 1 MiB.
    #[error("one paragraph or field is longer than 1 MiB; put it into a file and attach that")]
    ValueTooLarge,
    /// More than 16,384 fields.
    #[error("there are more than 16,384 paragraphs or fields; put the text into a file and attach that")]
    TooMany,
}

impl Fields {
    /// Sets `path` to `value`, unless the value says nothing (null, empty text).
    pub fn set(&mut self, path: impl Into<String>, value: &impl Serialize) {
        let json = serde_json::to_string(value).expect("field values are plain JSON");
        if json != "null" && json != "\"\"" {
            self.0.insert(path.into(), json);
        }
    }

    /// Sets `path/0`, `path/1`, … to the items.
    pub fn set_list<T: Serialize>(&mut self, path: &str, items: &[T]) {
        items.iter().enumerate().for_each(|(n, item)| self.set(format!("{path}/{n}"), item));
    }

    /// Returns the value at `path`, if it is there and of this type.
    pub fn get<T: DeserializeOwned>(&self, path: &str) -> Option<T> {
        serde_json::from_str(self.0.get(path)?).ok()
    }

    /// Returns the text at `path`; empty if there is none.
    pub fn text(&self, path: &str) -> String {
        self.get(path).unwrap_or_default()
    }

    /// Returns the values at `path/0`, `path/1`, … in order of their numbers.
    pub fn list<T: DeserializeOwned>(&self, path: &str) -> Vec<T> {
        self.numbers(path).into_iter().filter_map(|n| self.get(&format!("{path}/{n}"))).collect()
    }

    /// Returns the numbers N for which something stands at `path/N` or below, ascending.
    pub fn numbers(&self, path: &str) -> Vec<usize> {
        let prefix = format!("{path}/");
        let below =
            self.0.range::<str, _>((Included(&*prefix), Unbounded)).take_while(|(path, _)| path.starts_with(&prefix));
        let mut numbers: Vec<usize> = below.filter_map(|(path, _)| first_number(&path[prefix.len()..])).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// Replaces the fields of `old` by those of `new`, and keeps everything that neither knows.
    ///
    /// An unknown field of a list item that changed moves under `unplaced/`, so that it is never read as part of another item.
    #[must_use]
    pub fn replaced(mut self, old: &Self, new: &Self) -> Self {
        self.0.retain(|path, _| !old.0.contains_key(path));
        let unknown = take(&mut self.0);
        for (path, value) in unknown {
            let stays = items_of(&path).all(|item| old.same_item(new, item));
            let path = if stays { path } else { unplaced(path) };
            self.0.insert(path, value);
        }
        self.0.extend(new.0.clone());
        self
    }

    fn same_item(&self, other: &Self, item: &str) -> bool {
        let below = |fields: &Self| -> Vec<(String, String)> {
            let range = fields.0.range(item.to_owned()..).take_while(|(path, _)| path.starts_with(item));
            range.map(|(path, value)| (path.clone(), value.clone())).collect()
        };
        below(self) == below(other)
    }

    /// Returns paths and values in ascending order of paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, value)| (path.as_str(), value.as_str()))
    }

    /// Returns the digests that commit to the fields.
    pub fn digests(&self, seed: &Seed) -> Vec<Digest> {
        commitment::digests(seed, self.iter())
    }

    /// Checks the limits on what is to be written.
    pub fn check(&self) -> Result<(), FieldsError> {
        if self.0.len() > MAX_FIELDS {
            Err(FieldsError::TooMany)
        } else if self.0.values().any(|value| value.len() > MAX_VALUE) {
            Err(FieldsError::ValueTooLarge)
        } else {
            Ok(())
        }
    }

    /// Tells whether a reader will accept what is to be written: well-formed paths, none inside another.
    pub(crate) fn is_readable(&self) -> bool {
        let is_inside_another = |path: &str| path.match_indices('/').any(|(at, _)| self.0.contains_key(&path[..at]));
        let is_sound = |(path, value)| is_well_formed(path, value) && !is_inside_another(path);
        self.0.len() <= MAX_FIELDS && self.iter().all(is_sound)
    }

    pub(crate) fn to_stored(&self) -> Vec<Field> {
        self.iter().map(|(path, value)| Field { path: path.to_owned(), value: value.to_owned() }).collect()
    }

    /// Reads fields as a revision stores them: paths that are well-formed, ascending, and none inside another.
    pub fn from_stored(stored: &[Field]) -> Result<Self, Malformed> {
        Self::take_stored(&mut stored.to_vec())
    }

    /// As [`Fields::from_stored`]; takes the texts out of the fields instead of copying them.
    pub(crate) fn take_stored(stored: &mut [Field]) -> Result<Self, Malformed> {
        if !stored.windows(2).all(|pair| pair[0].path < pair[1].path) {
            return Err(Malformed);
        }
        let taken = stored.iter_mut().map(|field| (take(&mut field.path), take(&mut field.value)));
        let fields = Self(taken.collect());
        if fields.is_readable() { Ok(fields) } else { Err(Malformed) }
    }
}

impl Serialize for Fields {
    /// As a revision stores them: a list of paths and values.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl Drop for Fields {
    fn drop(&mut self) {
        self.0.values_mut().for_each(Zeroize::zeroize);
    }
}

impl std::fmt::Debug for Fields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fields({})", self.0.len())
    }
}

fn is_well_formed(path: &str, value: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-/".contains(&byte);
    let fits = (1..=MAX_PATH).contains(&path.len()) && value.len() <= MAX_VALUE;
    fits && path.bytes().all(allowed) && path.split('/').all(is_component) && is_bare_json(value)
}

/// A component is not empty, and a list index has no leading zeros.
fn is_component(component: &str) -> bool {
    let is_index = component.bytes().all(|byte| byte.is_ascii_digit());
    let has_leading_zero = is_index && component.len() > 1 && component.starts_with('0');
    !component.is_empty() && !has_leading_zero
}

/// Moves a path under `unplaced/`; one that is too long for that stays where it is.
fn unplaced(path: String) -> String {
    if path.len() + UNPLACED.len() > MAX_PATH { path } else { format!("{UNPLACED}{path}") }
}

/// JSON without white space around it.
fn is_bare_json(value: &str) -> bool {
    value.trim() == value && serde_json::from_str::<&serde_json::value::RawValue>(value).is_ok()
}

fn first_number(rest: &str) -> Option<usize> {
    rest.split('/').next()?.parse().ok()
}

/// Returns the prefixes of `path` that name a list item: for `harmed/0/age` that is `harmed/0/`.
fn items_of(path: &str) -> impl Iterator<Item = &str> {
    let slashes = path.match_indices('/').map(|(at, _)| at + 1);
    slashes.map(|end| &path[..end]).filter(|prefix| {
        let last = prefix.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        last.parse::<usize>().is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        let mut fields = Fields::default();
        pairs.iter().for_each(|(path, value)| fields.set(*path, value));
        fields
    }

    #[test]
    fn lists_come_back_in_number_order() {
        let mut fields = Fields::default();
        fields.set_list("notes", &(0..12).map(|n| n.to_string()).collect::<Vec<_>>());
        assert_eq!(fields.list::<String>("notes")[10..], ["10", "11"]);
    }

    #[test]
    fn unknown_fields_survive_and_never_change_their_owner() {
        let stored = fields(&[("title", "a"), ("mood", "calm"), ("harmed/0/name", "N."), ("harmed/0/age", "9")]);
        let old = fields(&[("title", "a"), ("harmed/0/name", "N.")]);
        let same = stored.clone().replaced(&old, &fields(&[("title", "b"), ("harmed/0/name", "N.")]));
        assert_eq!(
            (same.text("title"), same.text("mood"), same.text("harmed/0/age")),
            ("b".into(), "calm".into(), "9".into())
        );
        let other = stored.replaced(&old, &fields(&[("title", "a"), ("harmed/0/name", "M.")]));
        assert_eq!(other.text("harmed/0/age"), "");
        assert_eq!(other.text("unplaced/harmed/0/age"), "9");
    }

    #[test]
    fn what_is_stored_must_be_well_formed() {
        let field = |path: &str, value: &str| Field { path: path.to_owned(), value: value.to_owned() };
        assert!(Fields::from_stored(&[field("a", "1"), field("b", "\"x\"")]).is_ok());
        for bad in [
            vec![field("b", "1"), field("a", "1")],
            vec![field("a", "1"), field("a", "1")],
            vec![field("A", "1")],
            vec![field("", "1")],
            vec![field("a", " 1")],
            vec![field("a", "1 2")],
            vec![field("a", "{")],
            vec![field("a", "1"), field("a-b", "1"), field("a/b", "1")],
            vec![field("a//b", "1")],
            vec![field("a/", "1")],
            vec![field("a/01", "1")],
        ] {
            assert_eq!(Fields::from_stored(&bad).unwrap_err(), Malformed);
        }
    }
}
