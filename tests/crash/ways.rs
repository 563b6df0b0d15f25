//! The power goes while ways in are set, replaced and taken away: at every moment the former way opens the journal or the new one does, and what
//! was revoked opens nothing.

use std::{path::Path, sync::Arc, time::Duration};

use daftar_crypto::{
    Credential, EntryId, KeyringError, RecoveryWords,
    shares::{self, Share},
};
use daftar_journal::{
    Author, Journal, Locked, NewGuardians, UnlockError, Unlocked,
    entry::{Guardian, Incident},
};
use daftar_store::{Folder, RecordingDisk};

use crate::{
    State,
    cuts::{Cut, cuts},
    depth,
    history::History,
    sample,
    tally::{Tally, on_two_threads, scratch},
    trial::{Broken, Sound, Verdict, or},
    workload::{PASSPHRASES, cost, incident, now, passphrase},
};

/// The ways: passphrase, words, guardians.
const WAYS: usize = 3;

/// A change of one way: when it began and when it was acknowledged, and what opens from then on.
struct Change {
    begun: usize,
    kept: usize,
    way: usize,
    to: Option<usize>,
}

/// What was done, and what was given to open the journal each time.
struct Recorded {
    history: History,
    given: [Vec<Credential>; WAYS],
    changes: Vec<Change>,
    /// Entries, each with when it was acknowledged.
    entries: Vec<(usize, EntryId)>,
}

struct Session {
    journal: Journal<Unlocked>,
    disk: RecordingDisk,
    given: [Vec<Credential>; WAYS],
    changes: Vec<Change>,
    entries: Vec<(usize, EntryId)>,
}

impl Session {
    fn change(&mut self, way: usize, to: Option<Credential>, act: impl FnOnce(&mut Journal<Unlocked>)) {
        let to = to.map(|credential| {
            self.given[way].push(credential);
            self.given[way].len() - 1
        });
        let begun = self.disk.count();
        act(&mut self.journal);
        self.changes.push(Change { begun, kept: self.disk.count(), way, to });
    }

    fn words(&mut self) {
        let words = RecoveryWords::generate();
        self.change(1, Some((&words).into()), |journal| {
            journal.set_recovery(&words).expect("they are set");
        });
    }

    fn guardians(&mut self) {
        let guardian = |name: &str| Guardian { name: name.into(), ..Guardian::default() };
        let named = ["Зарина", "Сорбон", "desk"].map(guardian).to_vec();
        let new = self.journal.new_guardians(2, named, &now()).expect("they are made");
        let credential = Credential::Guardians(shares::combine(&two(&new)).expect("they fit"));
        self.change(2, Some(credential), |journal| {
            journal.set_guardians(&new, &now()).expect("they are set");
        });
    }

    fn passphrase(&mut self, text: &str, rotate: bool) {
        let new = passphrase(text);
        let change =
            |journal: &mut Journal<Unlocked>| journal.change_passphrase(&new, cost(), rotate).expect("it is changed");
        self.change(0, Some(passphrase(text).into()), change);
    }

    fn add(&mut self, text: &str) {
        let id = self.journal.add(&incident(text), Author::Keeper, &now()).expect("it is added");
        self.entries.push((self.disk.count(), id));
    }
}

fn two(new: &NewGuardians) -> Vec<Share> {
    [0, 2].map(|n| Share::read_text(&new.shares[n].to_text()).expect("it is a share")).into()
}

fn record() -> Recorded {
    let there = scratch();
    let disk = RecordingDisk::below(there.path());
    let folder = Folder::on(Arc::new(disk.clone()), there.path());
    let journal = Journal::<Unlocked>::create_in(folder, &passphrase(PASSPHRASES[0]), cost(), &now());
    let made = Change { begun: 0, kept: disk.count(), way: 0, to: Some(0) };
    let given = [vec![passphrase(PASSPHRASES[0]).into()], Vec::new(), Vec::new()];
    let journal = journal.expect("a journal is made");
    let mut session = Session { journal, disk, given, changes: vec![made], entries: Vec::new() };
    session.add("Two men asked for him at home.");
    session.words();
    session.add("He was taken from the market.");
    session.guardians();
    session.words();
    session.add("Sealed after the old words.");
    session.passphrase(PASSPHRASES[1], true);
    session.guardians();
    session.add("Sealed after the old shares.");
    session.change(2, None, |journal| journal.revoke_guardians(&now()).expect("they are revoked"));
    session.add("Sealed after the guardians.");
    session.passphrase("боз як роҳи нав 7", false);
    let Session { disk, given, changes, entries, .. } = session;
    Recorded { history: History::new(disk.operations()), given, changes, entries }
}

impl Recorded {
    /// Returns what may open the journal by one way after `count` operations; none among them where it may be that nothing does.
    fn may_open(&self, way: usize, count: usize) -> Vec<Option<usize>> {
        let mut may = vec![None];
        for change in self.changes.iter().filter(|change| change.way == way) {
            if change.kept <= count {
                may.clear();
            }
            if change.begun < count || change.kept <= count {
                may.push(change.to);
            }
        }
        may
    }

    fn examine(&self, root: &Path, count: usize) -> Verdict<Sound> {
        if !or(Folder::at(root).is_journal(), Broken::DoesNotOpen, "look")? {
            let begun = self.changes[0].kept <= count;
            return if begun { Err(Broken::DoesNotOpen("there is no journal".into())) } else { Ok(Sound::NotBegun) };
        }
        for (way, given) in self.given.iter().enumerate() {
            let may = self.may_open(way, count);
            let mut opens = Vec::new();
            for (n, credential) in given.iter().enumerate() {
                if let Some(journal) = open(root, credential)? {
                    self.read(journal, count)?;
                    opens.push(Some(n));
                }
            }
            let opens = opens.as_slice();
            let fits = match opens {
                [] => may.contains(&None),
                [one] => may.contains(one),
                _ => false,
            };
            if !fits {
                return Err(Broken::DoesNotOpen(format!("way {way} opens with {opens:?}; it may with {may:?}")));
            }
        }
        Ok(Sound::Opened)
    }

    /// Everything acknowledged reads, nothing passes for damage, and it goes on.
    fn read(&self, mut journal: Journal<Unlocked>, count: usize) -> Verdict {
        let shown = or(journal.entries::<Incident>(), Broken::DoesNotOpen, "list")?;
        let kept = self.entries.iter().filter(|(kept, _)| *kept <= count);
        if let Some((_, lost)) = { kept }.find(|(_, id)| shown.iter().all(|entry| entry.id != *id)) {
            return Err(Broken::Lost(format!("the entry {lost}")));
        }
        let report = or(journal.check(&mut |_| true), Broken::Damage, "check")?;
        if let Some(trouble) = report.troubles.iter().find(|trouble| trouble.is_damage()) {
            return Err(Broken::Damage(trouble.to_string()));
        }
        or(
            journal.add(&incident("Written after the lights came back."), Author::Keeper, &now()),
            Broken::Stuck,
            "add",
        )?;
        Ok(())
    }
}

fn open(root: &Path, credential: &Credential) -> Verdict<Option<Journal<Unlocked>>> {
    let found = or(Journal::<Locked>::find(root, Duration::ZERO), Broken::DoesNotOpen, "find")?;
    match found.unlock_with(&credential.as_open()) {
        Ok(journal) => Ok(Some(journal)),
        Err(UnlockError::Keyring(KeyringError::WrongPassphrase)) => Ok(None),
        Err(error) => Err(Broken::DoesNotOpen(error.to_string())),
    }
}

#[test]
fn a_power_cut_leaves_the_former_way_in_or_the_new_one() {
    let recorded = record();
    let states: Vec<State> = (0..=recorded.history.len())
        .flat_map(|count| cuts(&recorded.history, count, depth()).into_iter().map(move |cut| State { count, cut }))
        .collect();
    let (plain, others) = states.into_iter().partition::<Vec<_>, _>(State::is_plain);
    let states = [sample(plain, 110), sample(others, 60)].concat();
    let tally = on_two_threads(&states, |state| {
        let there = scratch();
        let tree = recorded.history.after(state.count, &|at| state.cut.fate(&recorded.history, at));
        tree.make(there.path());
        let mut tally = Tally::default();
        let told = || format!("after {} operations, {:?}", state.count, state.cut);
        tally.take(recorded.examine(there.path(), state.count), told);
        tally
    });
    tally.settle(&format!("power cuts in {} operations on ways in", recorded.history.len()));
}

#[test]
fn a_way_that_is_lost_would_be_found_out() {
    let mut recorded = record();
    // As if the first words had never been acknowledged to be replaced: the second ones are then one too many.
    recorded.changes.retain(|change| change.way != 1);
    let count = recorded.history.len();
    let there = scratch();
    recorded.history.after(count, &|at| Cut::NOTHING_LOST.fate(&recorded.history, at)).make(there.path());
    assert!(matches!(recorded.examine(there.path(), count), Err(Broken::DoesNotOpen(_))));
}
