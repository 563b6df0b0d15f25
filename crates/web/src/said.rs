//! What forms say of entries.

mod account;
mod contact;

pub(crate) use account::{account, form_of};
pub(crate) use contact::{contact, read_key};
