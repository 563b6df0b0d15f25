//! The power goes at any moment: every prefix of what a workload does on the disk is tried, with what was not synced lost, torn or reordered.
//!
//! `DAFTAR_FAULTS=full` tries all of it.

mod cuts;
mod history;
mod promise;
mod tally;
mod trial;
mod ways;
mod workload;

use std::{collections::HashSet, fs, path::Path};

use cuts::{Cut, Depth, cuts};
use daftar_store::RecordingDisk;
use history::{History, Tree};
use promise::{Expected, Promises};
use tally::{Tally, on_two_threads, scratch};
use tempfile::TempDir;

/// A workload that was recorded.
struct Recorded {
    history: History,
    promises: Promises,
    steps: Vec<(usize, &'static str)>,
    /// Copies of the index's folder, each with when it was taken.
    indexes: Vec<(usize, TempDir)>,
}

/// A state of the disk.
#[derive(Clone)]
struct State {
    count: usize,
    cut: Cut,
}

/// Takes all when the long sweep is asked for, and else about `number` of them.
fn sample<T>(all: Vec<T>, number: usize) -> Vec<T> {
    let step = if depth() == Depth::Full { 1 } else { all.len().div_ceil(number).max(1) };
    all.into_iter().step_by(step).collect()
}

impl State {
    /// Tells whether nothing is torn, and either everything or nothing of what was not synced is there.
    fn is_plain(&self) -> bool {
        self.cut == Cut::NOTHING_LOST || self.cut == Cut::ALL_LOST
    }
}

fn depth() -> Depth {
    if daftar_tests::faults_in_full() { Depth::Full } else { Depth::Quick }
}

fn record() -> Recorded {
    let there = scratch();
    let disk = RecordingDisk::below(there.path());
    let mut indexes = Vec::new();
    let session = workload::record(there.path(), &disk, &mut |count| {
        let copy = scratch();
        copy_folder(&there.path().join("index"), &copy.path().join("index"));
        indexes.push((count, copy));
    });
    let history = History::new(disk.operations());
    Recorded { history, promises: session.promises, steps: session.steps, indexes }
}

impl Recorded {
    fn tell(&self, state: &State) -> String {
        let step = self.steps.iter().rev().find(|(count, _)| *count < state.count);
        let step = step.map_or("nothing yet", |(_, name)| name);
        let last = state.count.checked_sub(1).map(|last| self.history.operation(last));
        let last = format!("{last:?}").chars().take(90).collect::<String>();
        format!("after {} operations, in '{step}', last {last}, {:?}", state.count, state.cut)
    }

    fn tree(&self, state: &State) -> Tree {
        self.history.after(state.count, &|at| state.cut.fate(&self.history, at))
    }

    /// Returns the states to try, each content once for what was acknowledged by then.
    fn states(&self, depth: Depth) -> Vec<State> {
        let mut seen = HashSet::new();
        let all = (0..=self.history.len())
            .flat_map(|count| cuts(&self.history, count, depth).into_iter().map(move |cut| State { count, cut }));
        all.filter(|state| seen.insert((self.tree(state).digest(), self.promises.kept(state.count)))).collect()
    }

    fn try_state(&self, state: &State) -> Tally {
        let there = scratch();
        self.tree(state).make(there.path());
        let mut tally = Tally::default();
        let expected = self.promises.at(state.count);
        tally.take(trial::examine(there.path(), &expected, &self.promises.files), || self.tell(state));
        tally
    }

    /// Tries a state with an index as it stood at another time in place of the one that was recorded.
    fn try_with_index(&self, state: &State, index: &Path, is_ahead: bool) -> Tally {
        let there = scratch();
        self.tree(state).make(there.path());
        let place = there.path().join("index");
        fs::remove_dir_all(&place).expect("it can be removed");
        copy_folder(index, &place);
        let mut tally = Tally::default();
        let expected = Expected { index_is_ahead: is_ahead, ..self.promises.at(state.count) };
        tally.take(trial::examine(there.path(), &expected, &self.promises.files), || self.tell(state));
        tally
    }

    /// The program is killed after `count` operations, what it wrote stays; another one goes on, and then the power goes.
    fn try_going_on(&self, count: usize, depth: Depth) -> Tally {
        let there = scratch();
        self.tree(&State { count, cut: Cut::NOTHING_LOST }).make(there.path());
        let disk = RecordingDisk::below(there.path());
        let mut expected = self.promises.at(count);
        let went_on = workload::go_on(there.path(), &disk, expected.journal);
        went_on.promises.made.iter().for_each(|promise| expected.take(promise, true));
        let history = self.history.followed_by(count, disk.operations());
        let mut seen = HashSet::new();
        let mut tally = Tally::default();
        for cut in [Cut::ALL_LOST, Cut::NAMES_ALONE, Cut::CONTENTS_ALONE].into_iter().take(depth.cuts_after()) {
            let tree = history.after(history.len(), &|at| cut.fate(&history, at));
            if !seen.insert(tree.digest()) {
                continue;
            }
            let there = scratch();
            tree.make(there.path());
            let told = || format!("killed {}; went on, then {cut:?}", self.tell(&State { count, cut: cut.clone() }));
            tally.take(trial::examine(there.path(), &expected, &self.promises.files), told);
        }
        tally
    }
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    let recorded = record();
    // Of states that differ in the index alone fewer are tried.
    let mut seen = HashSet::new();
    let differs = |state: &State| {
        seen.insert((recorded.tree(state).without("index").digest(), recorded.promises.kept(state.count)))
    };
    let (states, alike) = recorded.states(depth()).into_iter().partition::<Vec<_>, _>(differs);
    let (plain, others) = states.into_iter().partition::<Vec<_>, _>(State::is_plain);
    let states = [sample(plain, 130), sample(others, 60), sample(alike, 30)].concat();
    let tally = on_two_threads(&states, |state| recorded.try_state(state));
    tally.settle(&format!("power cuts in {} operations", recorded.history.len()));
}

#[test]
fn nor_does_one_after_a_killed_program_was_started_again() {
    let recorded = record();
    let counts: Vec<usize> = sample((0..=recorded.history.len()).collect(), 50);
    let tally = on_two_threads(&counts, |count| recorded.try_going_on(*count, depth()));
    tally.settle("power cuts after a program was killed and another one went on");
}

#[test]
fn an_index_of_another_time_does_no_harm() {
    let recorded = record();
    let indexes: Vec<(usize, &Path)> = recorded.indexes.iter().map(|(count, copy)| (*count, copy.path())).collect();
    let index_at = |count: usize| indexes.iter().rev().find(|(taken, _)| *taken <= count);
    let mut states = recorded.states(Depth::Quick);
    states.retain(|state| recorded.promises.at(state.count).journal && state.is_plain());
    let states = sample(states, 30);
    let (_, last) = indexes.last().expect("there was an index");
    let tally = on_two_threads(&states, |state| {
        let mut tally = recorded.try_with_index(state, last, true);
        if let Some((_, index)) = index_at(state.count) {
            tally.add(recorded.try_with_index(state, index, false));
        }
        tally
    });
    tally.settle("power cuts with an index that is ahead of the ledger, or behind it");
}

#[test]
fn a_disk_that_lies_about_syncing_is_found_out() {
    let mut recorded = record();
    recorded.history = recorded.history.on_a_lying_disk();
    let counts: Vec<usize> = sample((0..=recorded.history.len()).collect(), 30);
    let tally = on_two_threads(&counts, |&count| recorded.try_state(&State { count, cut: Cut::ALL_LOST }));
    assert!(tally.lost() > 0, "these tests cannot fail: {tally}");
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be listed") {
        let entry = entry.expect("the folder can be listed");
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).expect("a file can be copied");
        }
    }
}
