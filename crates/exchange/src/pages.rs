//! What a bundle shows to a person: a page, a sheet and a text about itself; and the page that goes with a guardian's share.
//!
//! None of them has a script, loads anything from elsewhere, or trusts what people wrote.

mod html;
mod incident;
mod index;
mod readme;
mod share;
mod sheet;

pub(crate) use self::{index::index, readme::readme, share::share, sheet::sheet};
