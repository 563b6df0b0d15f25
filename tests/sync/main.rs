//! Any sequence of writing, forgetting and syncing on three devices, interrupted anywhere, ends with the same journal on all.
//!
//! `DAFTAR_FAULTS=full` tries a thousand sequences; `DAFTAR_SEED` begins with another one, and `DAFTAR_SEQUENCES` says how many.

mod chance;
mod cut;
mod device;
mod sequence;

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use sequence::Sequence;

const SAMPLE: u64 = 60;
const ALL: u64 = 1_000;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn three_devices_end_with_the_same_journal() {
    let first = number("DAFTAR_SEED").unwrap_or(1);
    let many = number("DAFTAR_SEQUENCES").unwrap_or(if daftar_tests::faults_in_full() { ALL } else { SAMPLE });
    let began = Instant::now();
    let next = AtomicU64::new(first);
    let rounds = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + many {
                        return;
                    }
                    let steps = 8 + usize::try_from(seed % 33).unwrap();
                    match Sequence::new(seed).run(steps) {
                        Ok(took) => drop(rounds.fetch_max(took as u64, Ordering::Relaxed)),
                        Err(why) => panic!("seed {seed}:\n{why}"),
                    }
                }
            });
        }
    });
    let (took, most) = (began.elapsed().as_secs(), rounds.load(Ordering::Relaxed));
    println!("{many} sequences from seed {first}: {took} s, at most {most} rounds until nothing changed");
}
