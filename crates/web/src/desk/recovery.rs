//! Recovery words: made, copied by hand, asked back, and used.

use std::{path::Path, sync::Arc};

use daftar_crypto::{Credential, Passphrase, RECOVERY_WORDS, RecoveryWords, random};
use daftar_journal::{Journal, ReadError, SetWayError, Unlocked};
use daftar_store::StoreError;
use jiff::Zoned;

use super::{Desk, NotUnlocked, Open, UseCase, unlock, worker::Worker};

/// How many of the words are asked back.
pub(crate) const ASKED: usize = 4;

/// Words that wait until they were copied.
pub(super) struct Waiting {
    words: Arc<RecoveryWords>,
    /// The places that are asked back, from 0.
    asked: [usize; ASKED],
}

/// Asks whether there are recovery words.
#[derive(Debug)]
pub(crate) struct HasRecovery;

impl UseCase for HasRecovery {
    type Answer = Result<bool, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        Ok(open.journal.has_recovery())
    }
}

/// Makes words; they open nothing until they were asked back.
#[derive(Debug)]
pub(crate) struct MakeWords;

impl UseCase for MakeWords {
    type Answer = Result<Arc<RecoveryWords>, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let words = Arc::new(RecoveryWords::generate());
        open.waiting = Some(Waiting { words: Arc::clone(&words), asked: places() });
        Ok(words)
    }
}

fn places() -> [usize; ASKED] {
    let mut places: Vec<usize> = (0..RECOVERY_WORDS).collect();
    random::shuffle(&mut places);
    let mut asked = [0; ASKED];
    asked.copy_from_slice(&places[..ASKED]);
    asked.sort_unstable();
    asked
}

/// Asks which places of the words that wait are to be typed; none if no words wait.
#[derive(Debug)]
pub(crate) struct AskPlaces;

impl UseCase for AskPlaces {
    type Answer = Result<Option<[usize; ASKED]>, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        Ok(open.waiting.as_ref().map(|waiting| waiting.asked))
    }
}

/// Sets the words that wait, if what was typed is what stands at the places that are asked.
pub(crate) struct SetWords(pub(crate) Vec<zeroize::Zeroizing<String>>);

/// What became of the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WordsSet {
    /// They open the journal from now on.
    Set {
        /// Whether they take the place of others.
        replaced: bool,
    },
    /// Something else stands at these places, from 0; they wait on.
    Differ(Vec<usize>),
    /// No words wait.
    NoneWait,
}

impl UseCase for SetWords {
    type Answer = Result<WordsSet, SetWayError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let Some(waiting) = open.waiting.take() else { return Ok(WordsSet::NoneWait) };
        let typed = |n: usize| self.0.get(n).and_then(|typed| RecoveryWords::read_one(typed));
        let wrong = |(n, place): (usize, &usize)| (typed(n) != Some(waiting.words.word(*place).0)).then_some(*place);
        let differ: Vec<usize> = waiting.asked.iter().enumerate().filter_map(wrong).collect();
        if !differ.is_empty() {
            open.waiting = Some(waiting);
            return Ok(WordsSet::Differ(differ));
        }
        let set = open.journal.set_recovery(&waiting.words);
        if set.is_err() {
            open.waiting = Some(waiting);
        }
        Ok(WordsSet::Set { replaced: set? })
    }
}

impl Desk {
    /// Opens the journal by another way than its passphrase, gives it a new passphrase, and keeps it unlocked.
    pub(crate) async fn recover(&self, credential: Credential, passphrase: Passphrase) -> Result<(), NotUnlocked> {
        self.send(move |worker| worker.recover(&credential, &passphrase)).await.unwrap_or(Err(NotUnlocked::Failed))
    }
}

impl Worker {
    fn recover(&mut self, credential: &Credential, passphrase: &Passphrase) -> Result<(), NotUnlocked> {
        // An open journal would count as unlocked, and its passphrase would stay what it was.
        if self.is_open() {
            return Err(NotUnlocked::InUse);
        }
        self.unlock_with(|folder: &Path| {
            let mut journal = unlock::open(folder, &credential.as_open())?;
            replace_passphrase(&mut journal, passphrase)?;
            Ok(journal)
        })
    }
}

/// Gives the journal a new passphrase, which costs a guess as much as the one before.
pub(super) fn replace_passphrase(journal: &mut Journal<Unlocked>, passphrase: &Passphrase) -> Result<(), NotUnlocked> {
    let cost = journal.keyring().cost();
    journal.change_passphrase(passphrase, cost, false).map_err(|error| not_stored(&error))
}

fn not_stored(error: &StoreError) -> NotUnlocked {
    match error {
        StoreError::DiskFull => NotUnlocked::Full,
        StoreError::Newer => NotUnlocked::Newer,
        StoreError::NotStored(_) => NotUnlocked::KeyringDamaged,
        _ => NotUnlocked::Disk,
    }
}
