//! The damage sweep: what one damage does to a journal, thousands of times (docs/reliability.md § Damage).
//!
//! `cargo test` runs a sample; with `DAFTAR_FAULTS=full` the whole sweep runs, and `--nocapture` shows its counts.

use std::sync::OnceLock;

use damage_support::{
    dice::Dice,
    harm::{self, Harm},
    journal::Template,
    tally::Tally,
    trial::{self, Truth},
};

mod damage_support;

const SEED: u64 = 20_261_122;

/// The journal that all trials copy, and what it says.
fn prepared() -> &'static (Template, Truth) {
    static PREPARED: OnceLock<(Template, Truth)> = OnceLock::new();
    PREPARED.get_or_init(|| {
        let template = Template::make();
        let truth = Truth::of(&template);
        (template, truth)
    })
}

/// Takes all in the full sweep, and else about `number` of them.
fn some(all: Vec<Harm>, number: usize) -> Vec<Harm> {
    let is_full = std::env::var_os("DAFTAR_FAULTS").is_some_and(|value| value == "full");
    let step = if is_full { 1 } else { all.len().div_ceil(number).max(1) };
    all.into_iter().step_by(step).collect()
}

/// Does each harm to a copy; fails if anything came of it that must not, but for what `is_bearable`.
fn sweep(kind: &str, harms: &[Harm], is_bearable: impl Fn(&str) -> bool) -> Tally {
    let (template, truth) = prepared();
    let mut tally = Tally::default();
    for harm in harms {
        tally.add(kind, harm, &trial::run(harm, template, truth));
    }
    println!("seed {SEED}\n{tally}{}", tally.wrong.join("\n"));
    let wrong: Vec<_> = tally.wrong.iter().filter(|words| !is_bearable(words)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    tally
}

fn nothing(_: &str) -> bool {
    false
}

fn flips(kind: &str, spread: harm::Spread, dice: u64) {
    let harms = some(harm::flips(&prepared().0, 500, spread, &mut Dice::new(SEED + dice)), 20);
    let (opened, trials) = sweep(kind, &harms, nothing).opened(kind);
    assert!(opened * 100 >= trials * 99, "{opened} of {trials} opened");
}

#[test]
fn one_bit_of_a_file() {
    flips("one bit of a file", harm::Spread::Files, 0);
}

#[test]
fn one_bit_of_all_bytes() {
    flips("one bit of all bytes", harm::Spread::Bytes, 1);
}

#[test]
fn a_file_cut_off() {
    sweep("cut off", &some(harm::cuts(&prepared().0, 20), 12), nothing);
}

#[test]
fn a_file_removed() {
    sweep("removed", &some(harm::removals(&prepared().0), 6), nothing);
}

#[test]
fn two_files_swapped() {
    let harms = some(harm::swaps(&prepared().0, 200, &mut Dice::new(SEED + 2)), 6);
    // Bytes of another file behind the end of a ledger are no damage that a backup can disprove: they stay, and stay named.
    sweep("swapped", &harms, |words| words.contains("after repair"));
}

#[test]
fn an_old_part_put_back() {
    let old = some(harm::rollbacks(&prepared().0, Harm::OldSegment), 2);
    sweep("old part", &[vec![Harm::OldIndex, Harm::OldLedger], old].concat(), nothing);
}

#[test]
fn everything_old_put_back() {
    // Without a witness an old journal is in order: counted, and not held against it.
    let old = some(harm::rollbacks(&prepared().0, Harm::OldEverything), 2);
    sweep("all old", &old, |words| words.contains("no index") && words.contains(": silent"));
}
