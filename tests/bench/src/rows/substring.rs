//! Row 5: a text that never stands at a word's beginning.

use daftar_bench::special::{SUBSTRING, hits};

use super::{Figure, MANY, Result};
use crate::{
    bench::{Bench, must_print, step},
    figure::Unit,
    series::seconds,
};

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let ours = || bench.daftar("journal-100k", &["search", SUBSTRING]);
    let theirs = || bench.sqlcipher("sqlcipher-100k.db", &["like", SUBSTRING]);
    must_print(ours(), hits(SUBSTRING, MANY))?;
    must_print(theirs(), hits(SUBSTRING, MANY))?;
    let measured = bench.short().run(vec![step(ours()), step(theirs())])?;
    let (times, their_times) = (seconds(&measured[0]), seconds(&measured[1]));
    let found = Figure::new("5", "unlock and search a text within words (100 hits)", Unit::Seconds, &times);
    Ok(vec![found.beside("SQLCipher `LIKE '%…%'`", &times, &their_times).at_most_times(1.1)])
}
