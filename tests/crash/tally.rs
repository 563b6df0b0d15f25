//! What the trials gave.

use std::{fmt, panic, path::PathBuf};

use tempfile::TempDir;

use crate::trial::{Broken, Sound};

/// Counts of trials.
#[derive(Default)]
pub(crate) struct Tally {
    trials: usize,
    opened: usize,
    not_begun: usize,
    lost: usize,
    half_written: usize,
    other: usize,
    complaints: Vec<String>,
}

impl Tally {
    /// Counts a trial; `told` says which one it was.
    pub(crate) fn take(&mut self, verdict: Result<Sound, Broken>, told: impl FnOnce() -> String) {
        self.trials += 1;
        let broken = match verdict {
            Ok(Sound::Opened) => return self.opened += 1,
            Ok(Sound::NotBegun) => return self.not_begun += 1,
            Err(broken) => broken,
        };
        match broken {
            Broken::Lost(_) => self.lost += 1,
            Broken::HalfWritten(_) => self.half_written += 1,
            Broken::DoesNotOpen(_) | Broken::Damage(_) | Broken::Stuck(_) => self.other += 1,
        }
        self.complaints.push(format!("{broken}; {}", told()));
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.trials += other.trials;
        self.opened += other.opened;
        self.not_begun += other.not_begun;
        self.lost += other.lost;
        self.half_written += other.half_written;
        self.other += other.other;
        self.complaints.extend(other.complaints);
    }

    /// Returns how many trials lost something that was acknowledged.
    pub(crate) fn lost(&self) -> usize {
        self.lost
    }

    /// Prints the counts; fails if anything broke.
    #[track_caller]
    pub(crate) fn settle(self, what: &str) {
        eprintln!("{what}: {self}");
        let first: Vec<_> = self.complaints.iter().take(20).collect();
        assert!(first.is_empty(), "{} of {} trials: {first:#?}", self.complaints.len(), self.trials);
        assert!(self.opened > 0, "nothing was tried");
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { trials, opened, not_begun, lost, half_written, other, .. } = self;
        write!(f, "{trials} trials, {opened} opened, {not_begun} not yet begun and begun again, ")?;
        write!(f, "{lost} with something acknowledged lost, {half_written} with something half-written shown, ")?;
        write!(f, "{other} broken otherwise")
    }
}

/// Makes a folder in memory where the system has such a place: what is tried needs no disk that remembers.
pub(crate) fn scratch() -> TempDir {
    let memory = PathBuf::from("/dev/shm");
    let place = if memory.is_dir() { memory } else { std::env::temp_dir() };
    tempfile::Builder::new().prefix("daftar-crash-").tempdir_in(place).expect("a temporary folder can be made")
}

/// Does `each` with every item on two threads.
pub(crate) fn on_two_threads<T: Sync>(items: &[T], each: impl Fn(&T) -> Tally + Sync) -> Tally {
    let mut tally = Tally::default();
    let halves = [0, 1].map(|half| items.iter().skip(half).step_by(2));
    std::thread::scope(|scope| {
        let each = &each;
        let threads = halves.map(|items| {
            scope.spawn(move || {
                items.map(each).fold(Tally::default(), |mut sum, one| {
                    sum.add(one);
                    sum
                })
            })
        });
        for thread in threads {
            tally.add(thread.join().unwrap_or_else(|panic| panic::resume_unwind(panic)));
        }
    });
    tally
}
