//! What the benchmark's programs share: invented incidents, the same ones for every store that is measured.
//!
//! - [`invent`] makes them, row by row, from nothing but their number;
//! - [`special`] names the words of which it is known in how many incidents they stand.
//!
//! Nothing here measures, and nobody in here is real.

pub mod invent;
pub mod special;
