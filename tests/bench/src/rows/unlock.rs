//! Row 1: `daftar status`, which unlocks and reads how much there is, beside Argon2id alone.

use super::{Figure, Result};
use crate::{
    bench::{Bench, COST, step},
    figure::{Target, Unit},
    series::{paired, peaks, seconds},
};

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let status = |journal| step(bench.daftar(journal, &["status"]));
    let steps = vec![status("journal-100k"), step(bench.bare_argon2(COST)), status("journal-1k")];
    let [large, bare, small] = &bench.short().run(steps)?[..] else { unreachable!("a list for each step") };
    let (times, bare_times) = (seconds(large), seconds(bare));
    let more = paired(&times, &seconds(small), |large, small| large - small);
    let above = paired(&peaks(large), &peaks(bare), |ours, bare| ours - bare);
    let default_cost = bench.scratch.read("default.cost");
    let steps = vec![status("journal-default"), step(bench.bare_argon2(&default_cost))];
    let [usual, usual_bare] = &bench.short().run(steps)?[..] else { unreachable!("a list for each step") };
    let parts =
        default_cost.split(',').zip(["MiB", "passes", "lanes"]).map(|(number, unit)| format!("{number} {unit}"));
    let usual_case = format!("the same at the default cost: {}", parts.collect::<Vec<_>>().join(", "));
    Ok(vec![
        Figure::new("1a", "unlock at 100k (`daftar status`)", Unit::Seconds, &times)
            .beside("Argon2id alone", &times, &bare_times)
            .at_most_times(1.15),
        Figure::new("1b", "100k minus 1k", Unit::Seconds, &more).judged(Target::AtMost(0.030), "≤ 30 ms"),
        Figure::new("1c", "peak memory beyond the KDF's", Unit::Mib, &above).judged(Target::AtMost(40.0), "≤ 40 MiB"),
        Figure::new("1d", &usual_case, Unit::Seconds, &seconds(usual))
            .beside("Argon2id alone", &seconds(usual), &seconds(usual_bare))
            .at_most_times(1.15),
    ])
}
