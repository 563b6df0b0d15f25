//! The damage sweep: what one damage does to a journal, thousands of times (docs/reliability.md § Damage).
//!
//! `cargo test` runs a sample; with `DAFTAR_FAULTS=full` the whole sweep runs and its counts are printed.

use damage_support::{
    dice::Dice,
    harm::{self, Harm},
    journal::Template,
    tally::Tally,
    trial::{self, Truth},
};

mod damage_support;

const SEED: u64 = 20_261_122;

fn is_full() -> bool {
    std::env::var_os("DAFTAR_FAULTS").is_some_and(|value| value == "full")
}

/// Takes all in the full sweep, and else about `number` of them.
fn some(all: Vec<Harm>, number: usize) -> Vec<Harm> {
    let step = if is_full() { 1 } else { all.len().div_ceil(number).max(1) };
    all.into_iter().step_by(step).collect()
}

#[test]
fn no_damage_gives_a_wrong_answer_in_silence() {
    let template = Template::make();
    let truth = Truth::of(&template);
    let mut dice = Dice::new(SEED);
    let mut tally = Tally::default();
    let kinds = [
        ("one bit", some(harm::flips(&template, 1000, &mut dice), 40)),
        ("cut", some(harm::cuts(&template, 20), 12)),
        ("removed", some(harm::removals(&template), 6)),
        ("swapped", some(harm::swaps(&template, 200, &mut dice), 6)),
        ("an old index", vec![Harm::OldIndex]),
        ("old ledgers", [vec![Harm::OldLedger], some(harm::rollbacks(&template, Harm::OldSegment), 2)].concat()),
        ("old everything", some(harm::rollbacks(&template, Harm::OldEverything), 2)),
    ];
    for (kind, harms) in &kinds {
        for harm in harms {
            tally.add(kind, harm, &trial::run(harm, &template, &truth));
        }
    }
    println!("seed {SEED}\n{tally}{}", tally.wrong.join("\n"));
    // Without a witness an old journal is in order: counted, and not held against it.
    let is_bearable = |words: &&String| words.contains("no index") || words.contains("swapped: after repair");
    let seen: Vec<_> = tally.wrong.iter().filter(|words| !is_bearable(words)).collect();
    assert!(seen.is_empty(), "{seen:#?}");
    let (opened, trials) = tally.opened("one bit");
    assert!(opened * 100 >= trials * 99, "{opened} of {trials} opened");
}
