//! Row 7: `daftar add`, the whole process.

use super::{Figure, Result, SQLCIPHER};
use crate::{
    bench::{Bench, step},
    figure::Unit,
    series::seconds,
};

const ADD: [&str; 11] = [
    "add",
    "--when",
    "spring 2024",
    "--place",
    "Хуҷанд",
    "--who",
    "Mother of Anon",
    "--title",
    "Asked about her son",
    "--text",
    "They came in the evening and asked where he lives now.",
];

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let is_built = bench.sqlcipher("", &[]).is_some();
    for size in ["1k", "100k"] {
        bench.scratch.copy(&format!("journal-{size}"), &format!("work-{size}"))?;
        if is_built {
            bench.scratch.copy(&format!("sqlcipher-{size}.db"), &format!("work-{size}.db"))?;
        }
    }
    bench.scratch.settle()?;
    let ours = |journal| step(bench.daftar(journal, &ADD));
    let theirs = |database| step(bench.sqlcipher(database, &["add"]));
    let steps = vec![ours("work-1k"), theirs("work-1k.db"), ours("work-100k"), theirs("work-100k.db")];
    let measured = bench.short().run(steps)?;
    ["work-1k", "work-1k.db", "work-100k", "work-100k.db"]
        .into_iter()
        .try_for_each(|name| bench.scratch.remove(name))?;
    let [small, their_small, large, their_large] = [0, 1, 2, 3].map(|at| seconds(&measured[at]));
    let figure = |row, case, ours: &[f64]| Figure::new(row, case, Unit::Seconds, ours);
    Ok(vec![
        figure("7a", "`daftar add` at 1k", &small).beside(SQLCIPHER, &small, &their_small).at_most_times(1.2),
        figure("7b", "`daftar add` at 100k", &large).beside(SQLCIPHER, &large, &their_large).at_most_times(1.2),
        figure("7c", "the same at both sizes", &large).beside("`daftar add` at 1k", &large, &small).at_most_times(1.1),
    ])
}
