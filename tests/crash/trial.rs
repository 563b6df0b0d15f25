//! One state of the disk: whether a person finds there what was promised.

use std::{collections::BTreeMap, fmt, io::Read, path::Path, time::Duration};

use daftar_crypto::{Digest, EntryId, KeyringError};
use daftar_journal::{
    Author, Journal, Locked, Trouble, UnlockError, Unlocked,
    entry::{Entry, Incident},
};
use daftar_store::Folder;

use crate::{
    promise::{Expected, Revisions},
    workload::{PASSPHRASES, cost, incident, now, passphrase},
};

/// What must never be.
#[derive(PartialEq, Eq)]
pub(crate) enum Broken {
    /// The journal does not open, or not without somebody doing something first.
    DoesNotOpen(String),
    /// Something acknowledged is not there.
    Lost(String),
    /// Something is shown that nobody wrote.
    HalfWritten(String),
    /// An interrupted write passes for damage.
    Damage(String),
    /// The journal cannot be used any further.
    Stuck(String),
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DoesNotOpen(why) => write!(f, "does not open: {why}"),
            Self::Lost(what) => write!(f, "lost: {what}"),
            Self::HalfWritten(what) => write!(f, "half-written: {what}"),
            Self::Damage(what) => write!(f, "passes for damaged: {what}"),
            Self::Stuck(why) => write!(f, "cannot go on: {why}"),
        }
    }
}

/// How a trial went well.
pub(crate) enum Sound {
    /// The journal opened.
    Opened,
    /// There was none yet, and one could be made.
    NotBegun,
}

pub(crate) type Verdict<T = ()> = Result<T, Broken>;

/// Says of an error that something broke.
pub(crate) fn or<T, E: fmt::Display>(result: Result<T, E>, broken: fn(String) -> Broken, what: &str) -> Verdict<T> {
    result.map_err(|error| broken(format!("{what}: {error}")))
}

/// Opens the journal, looks at everything, and goes on with it.
pub(crate) fn examine(root: &Path, expected: &Expected, files: &BTreeMap<Digest, Vec<u8>>) -> Verdict<Sound> {
    if !or(Folder::at(root).is_journal(), Broken::DoesNotOpen, "look")? {
        return begin_again(root, expected);
    }
    let mut journal = open(root, expected)?;
    let shown = compare(&mut journal, expected)?;
    read_files(&journal, &shown, files)?;
    check(&mut journal, expected)?;
    let added = journal.add(&incident("Written after the lights came back."), Author::Keeper, &now());
    let added = or(added, Broken::Stuck, "add")?;
    drop(journal);
    let mut journal = open(root, expected)?;
    let after = or(journal.entries::<Incident>(), Broken::Stuck, "list again")?;
    let is_there = |id: &EntryId| after.iter().any(|entry| entry.id == *id);
    let all_there = is_there(&added) && shown.iter().all(|entry| is_there(&entry.id));
    if all_there { Ok(Sound::Opened) } else { Err(Broken::Stuck("what was added then is not there".into())) }
}

/// Makes a journal where the first attempt was interrupted.
fn begin_again(root: &Path, expected: &Expected) -> Verdict<Sound> {
    if expected.journal {
        return Err(Broken::DoesNotOpen("there is no journal".into()));
    }
    let journal = Journal::<Unlocked>::create(root, &passphrase(PASSPHRASES[0]), cost(), &now());
    let mut journal = or(journal, Broken::DoesNotOpen, "make it again")?;
    or(journal.add(&incident("a"), Author::Keeper, &now()), Broken::Stuck, "add")?;
    check(&mut journal, &Expected::default())?;
    Ok(Sound::NotBegun)
}

/// Opens the journal by one of the passphrases that may fit; no other one may.
fn open(root: &Path, expected: &Expected) -> Verdict<Journal<Unlocked>> {
    let mut opened = None;
    for text in PASSPHRASES {
        let found = or(Journal::<Locked>::find(root, Duration::ZERO), Broken::DoesNotOpen, "find")?;
        let may_fit = expected.passphrases.contains(&text);
        match found.unlock(&passphrase(text)) {
            Ok(journal) if may_fit => {
                opened = Some(journal);
                break;
            }
            Ok(_) => return Err(Broken::Lost("the change of the passphrase".into())),
            Err(UnlockError::Keyring(KeyringError::WrongPassphrase)) => {}
            Err(error) => return Err(Broken::DoesNotOpen(error.to_string())),
        }
    }
    opened.ok_or_else(|| Broken::DoesNotOpen("no passphrase fits".into()))
}

/// Compares all entries, in all their revisions, with what was written.
fn compare(journal: &mut Journal<Unlocked>, expected: &Expected) -> Verdict<Vec<Entry<Incident>>> {
    or(journal.catch_up(&mut |_| ()), Broken::DoesNotOpen, "read")?;
    let shown = or(journal.entries::<Incident>(), Broken::DoesNotOpen, "list")?;
    for entry in &shown {
        let Some(written) = expected.entries.get(&entry.id) else {
            return Err(Broken::HalfWritten("an entry that was not asked for".into()));
        };
        let past = or(journal.history::<Incident>(&entry.id), Broken::Lost, "read the history")?;
        compare_revisions(&past.into_iter().map(|past| past.entry.content).collect::<Vec<_>>(), written)?;
    }
    let is_shown = |id: &EntryId| shown.iter().any(|entry| entry.id == *id);
    let missing = |(id, written): &(&EntryId, &Revisions)| written.kept > 0 && !written.may_go && !is_shown(id);
    match expected.entries.iter().find(missing) {
        Some((id, _)) => Err(Broken::Lost(format!("the entry {id}"))),
        None => Ok(shown),
    }
}

fn compare_revisions(shown: &[Incident], written: &Revisions) -> Verdict {
    if !written.all.starts_with(shown) {
        return Err(Broken::HalfWritten("a revision that was not written like that".into()));
    }
    if shown.len() < written.kept {
        return Err(Broken::Lost(format!("a revision, {} of {}", shown.len() + 1, written.kept)));
    }
    Ok(())
}

/// Reads every evidence file of what is shown.
fn read_files(journal: &Journal<Unlocked>, shown: &[Entry<Incident>], files: &BTreeMap<Digest, Vec<u8>>) -> Verdict {
    for attachment in shown.iter().flat_map(|entry| &entry.content.attachments) {
        let mut content = Vec::new();
        let opened = or(journal.open_attachment(attachment), Broken::Lost, "open a file")?;
        or({ opened }.read_to_end(&mut content), Broken::Lost, "read a file")?;
        if files.get(&attachment.id) != Some(&content) {
            return Err(Broken::HalfWritten("a file with another content".into()));
        }
    }
    Ok(())
}

/// A write that was cut off is told as such, and is no damage.
fn check(journal: &mut Journal<Unlocked>, expected: &Expected) -> Verdict {
    let report = or(journal.check(&mut |_| true), Broken::Damage, "check")?;
    let is_rollback = |trouble: &&Trouble| expected.index_is_ahead && matches!(trouble, Trouble::Rollback(_));
    if let Some(trouble) = report.troubles.iter().find(|trouble| trouble.is_damage() && !is_rollback(trouble)) {
        return Err(Broken::Damage(trouble.to_string()));
    }
    if report.checkpoints < expected.checkpoints {
        return Err(Broken::Lost("a signed checkpoint".into()));
    }
    Ok(())
}
