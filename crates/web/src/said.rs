//! What forms say of entries.

mod account;
mod contact;

pub(crate) use account::{account, form_of, when};
pub(crate) use contact::{contact, read_key};
