//! Row 3: a search with 5,000 hits, and the newest 50 incidents.

use daftar_bench::special::{FREQUENT, hits};

use super::{Figure, MANY, Result, SQLCIPHER};
use crate::{
    bench::{Bench, must_print, step},
    figure::Unit,
    series::seconds,
};

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let ours = || bench.daftar("journal-100k", &["search", FREQUENT]);
    let theirs = || bench.sqlcipher("sqlcipher-100k.db", &["search", FREQUENT]);
    must_print(ours(), hits(FREQUENT, MANY))?;
    must_print(theirs(), hits(FREQUENT, MANY))?;
    let measured = bench.short().run(vec![step(ours()), step(theirs())])?;
    let (times, their_times) = (seconds(&measured[0]), seconds(&measured[1]));
    let many = Figure::new("3a", "unlock and search a word of 5,000 hits", Unit::Seconds, &times);
    Ok(vec![many.beside(SQLCIPHER, &times, &their_times).at_most_times(1.3), newest(bench)?])
}

fn newest(bench: &Bench) -> Result<Figure> {
    let ours = || bench.daftar("journal-100k", &["list", "--newest", "50"]);
    let theirs = || bench.sqlcipher("sqlcipher-100k.db", &["newest", "50"]);
    must_print(ours(), 50)?;
    must_print(theirs(), 50)?;
    let measured = bench.short().run(vec![step(ours()), step(theirs())])?;
    let (times, their_times) = (seconds(&measured[0]), seconds(&measured[1]));
    Ok(Figure::new("3b", "unlock and list the newest 50", Unit::Seconds, &times)
        .beside(SQLCIPHER, &times, &their_times)
        .at_most_times(1.3))
}
