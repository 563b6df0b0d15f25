//! One journal with everything in it, what it says, and what is left of that after damage.

pub(crate) mod dice;
pub(crate) mod harm;
pub(crate) mod journal;
pub(crate) mod reading;
pub(crate) mod tally;
pub(crate) mod trial;
