//! Bytes as text, and the members of a vector.

use daftar_crypto::Digest;
use data_encoding::{BASE64, HEXLOWER};
use serde_json::Value;

/// Writes bytes as hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}

/// Reads hex.
pub(crate) fn from_hex(text: &str) -> Vec<u8> {
    HEXLOWER.decode(text.as_bytes()).expect("hex")
}

/// Writes bytes as base64.
pub(crate) fn base64(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// Returns the text at `key`.
pub(crate) fn text<'a>(given: &'a Value, key: &str) -> &'a str {
    given[key].as_str().unwrap_or_else(|| panic!("the vector has the text {key}"))
}

/// Returns the bytes at `key`, which stand as hex.
pub(crate) fn bytes(given: &Value, key: &str) -> Vec<u8> {
    from_hex(text(given, key))
}

/// Returns the bytes at `key`, which stand as base64.
pub(crate) fn blob(given: &Value, key: &str) -> Vec<u8> {
    BASE64.decode(text(given, key).as_bytes()).expect("base64")
}

/// Returns the 16 or 32 bytes at `key`, which stand as hex.
pub(crate) fn array<const N: usize>(given: &Value, key: &str) -> [u8; N] {
    bytes(given, key).try_into().expect("the right number of bytes")
}

/// Returns the digests at `key`.
pub(crate) fn digests(given: &Value, key: &str) -> Vec<Digest> {
    items(given, key).iter().map(|item| item.as_str().expect("text").parse().expect("a digest")).collect()
}

/// Returns the list at `key`; an empty one if there is none.
pub(crate) fn items<'a>(given: &'a Value, key: &str) -> &'a [Value] {
    given[key].as_array().map_or(&[], Vec::as_slice)
}

/// Returns digests as hex.
pub(crate) fn all_hex(digests: &[Digest]) -> Vec<String> {
    digests.iter().map(ToString::to_string).collect()
}
