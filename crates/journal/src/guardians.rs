//! Guardians: a way into the keyring that several people hold together (format.md § Guardians).

use daftar_crypto::{
    Credential, Identity, Keyring, KeyringError, OpenKeyring, Way, WayError,
    shares::{self, CombineError, MOST_GUARDIANS, Origin, Share},
    words,
};
use daftar_store::{KeyringFilesError, StoreError};
use jiff::Zoned;

use crate::{
    Journal, KeepSettingsError, ReadError, ResolveError, Unlocked, WriteError,
    entry::{Guardian, Guardians},
};

/// A set of shares that was made and opens nothing yet.
pub struct NewGuardians {
    /// The shares, in the order of the guardians.
    pub shares: Vec<Share>,
    /// What will be kept of it.
    pub record: Guardians,
    identity: Identity<Way>,
}

/// Why guardians could not be set, revoked or tried.
#[derive(Debug, thiserror::Error)]
pub enum GuardiansError {
    /// There are too few or too many of them, or the threshold does not fit.
    #[error("there can be 2 to 5 guardians, and it takes at least two of them and at most all")]
    Count,
    /// Somebody has no name, or two have the same.
    #[error("every guardian needs a name of their own")]
    Names,
    /// There are none.
    #[error("this journal has no guardians")]
    None,
    /// The shares make no key.
    #[error(transparent)]
    Combine(#[from] CombineError),
    /// They fit together, and the journal does not open with them.
    #[error("the shares fit together, but do not open this journal: they are of an older set, or of another journal")]
    NotOfThis,
    /// They are of a set that a newer one took the place of.
    #[error("the shares fit together, but are of an older set: they open older copies alone")]
    OlderSet,
    /// They name another journal.
    #[error("the shares fit together, but are of another journal: their code word is another")]
    OtherJournal,
    /// The way in could not be changed.
    #[error(transparent)]
    Way(#[from] WayError),
    /// The keyring's files cannot be read.
    #[error(transparent)]
    Keyring(#[from] KeyringFilesError),
    /// The disk refused. Nothing was changed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is kept of the guardians cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// What is kept of the guardians cannot be read.
    #[error(transparent)]
    Resolve(#[from] ResolveError),
    /// The way in was changed, but the list of guardians could not be written.
    #[error("the way in was changed, but the list of guardians could not be written: {0}")]
    Write(#[from] WriteError),
}

impl Journal<Unlocked> {
    /// Tells whether guardians can open the journal.
    pub fn has_guardians(&self) -> bool {
        self.state.keyring.way(Credential::GUARDIANS).is_some()
    }

    /// Returns what is kept of the newest set; none if there never was one.
    pub fn guardians(&mut self) -> Result<Option<Guardians>, ReadError> {
        Ok(self.newest::<Guardians>()?.map(|entry| entry.content))
    }

    /// Makes a set of shares, any `threshold` of which will open the journal. Nothing is changed before [`Journal::set_guardians`].
    pub fn new_guardians(
        &mut self,
        threshold: u8,
        guardians: Vec<Guardian>,
        now: &Zoned,
    ) -> Result<NewGuardians, GuardiansError> {
        let count = u8::try_from(guardians.len()).map_err(|_| GuardiansError::Count)?;
        if !(2..=MOST_GUARDIANS).contains(&count) || !(2..=count).contains(&threshold) {
            return Err(GuardiansError::Count);
        }
        let is_named = |(n, guardian): (usize, &Guardian)| {
            let name = guardian.name.trim();
            !name.is_empty() && guardians[..n].iter().all(|other| other.name.trim() != name)
        };
        if !guardians.iter().enumerate().all(is_named) {
            return Err(GuardiansError::Names);
        }
        let before = self.guardians()?;
        let set = before.as_ref().map_or(0, |before| before.set) + 1;
        let code = before.map_or_else(words::code_word, |before| before.code);
        let (identity, shares) = shares::split(threshold, count, &Origin { code: code.clone(), set });
        let made = now.date().to_string();
        let record = Guardians { code, set, threshold, made, revoked: String::new(), guardians };
        Ok(NewGuardians { shares, record, identity })
    }

    /// Makes a new set a way in, in place of the one before: that one opens old copies alone, and a new epoch begins. Returns whether there was one.
    ///
    /// The shares should be with whoever is to give them away before this is called: afterwards the older ones open nothing any more.
    pub fn set_guardians(&mut self, new: &NewGuardians, now: &Zoned) -> Result<bool, GuardiansError> {
        let replaces = self.has_guardians();
        self.change_keyring(Some(&OpenKeyring::Identity(&new.identity)), |keyring| {
            keyring.set_way(Credential::GUARDIANS, &new.identity)?;
            if replaces {
                keyring.add_epoch();
            }
            Ok::<(), GuardiansError>(())
        })?;
        self.keep_guardians(&new.record, now)?;
        Ok(replaces)
    }

    /// Takes the guardians' way in away, and begins an epoch: with copies of before, old shares still open what was written before.
    pub fn revoke_guardians(&mut self, now: &Zoned) -> Result<(), GuardiansError> {
        if !self.has_guardians() {
            return Err(GuardiansError::None);
        }
        self.change_keyring(None, |keyring| {
            keyring.remove_way(Credential::GUARDIANS)?;
            keyring.add_epoch();
            Ok::<(), GuardiansError>(())
        })?;
        if let Some(mut record) = self.guardians()? {
            record.revoked = now.date().to_string();
            self.keep_guardians(&record, now)?;
        }
        Ok(())
    }

    /// Tries shares: makes the key of them and opens the keyring on the disk with it. Whose shares they were is noted with the day.
    pub fn rehearse_guardians(&mut self, given: &[Share], now: &Zoned) -> Result<Guardians, GuardiansError> {
        if !self.has_guardians() {
            return Err(GuardiansError::None);
        }
        let identity = shares::combine(given)?;
        let stored = daftar_store::read_keyring(&self.folder)?;
        match Keyring::open(&stored.bytes, &OpenKeyring::Identity(&identity)) {
            Ok(_) => {}
            Err(KeyringError::WrongPassphrase) => return Err(self.not_of_this(given)),
            Err(_) => return Err(KeyringFilesError::Damaged.into()),
        }
        let mut record = self.guardians()?.unwrap_or_default();
        for share in given {
            if let Some(guardian) = record.guardians.get_mut(usize::from(share.number()) - 1) {
                guardian.rehearsed = now.date().to_string();
            }
        }
        self.keep_guardians(&record, now)?;
        Ok(record)
    }

    /// Tells why shares that fit together do not open this journal, by what their files say of themselves.
    fn not_of_this(&mut self, given: &[Share]) -> GuardiansError {
        let record = self.guardians().ok().flatten();
        match (given.iter().find_map(Share::origin), record) {
            (Some(origin), Some(record)) if origin.code == record.code => GuardiansError::OlderSet,
            (Some(_), Some(_)) => GuardiansError::OtherJournal,
            _ => GuardiansError::NotOfThis,
        }
    }

    fn keep_guardians(&mut self, record: &Guardians, now: &Zoned) -> Result<(), GuardiansError> {
        let newest = self.newest::<Guardians>()?;
        self.follow(newest.as_ref(), record, now).map_err(|error| match error {
            KeepSettingsError::Read(error) => error.into(),
            KeepSettingsError::Resolve(error) => error.into(),
            KeepSettingsError::Write(error) => error.into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use daftar_crypto::{Argon2Cost, Passphrase};
    use daftar_store::Folder;

    use super::*;
    use crate::{
        Locked,
        entry::Sealing,
        tests::{create, now},
    };

    fn named(names: &[&str]) -> Vec<Guardian> {
        let guardian = |name: &&str| Guardian { name: (*name).into(), sealed: Sealing::None, ..Guardian::default() };
        names.iter().map(guardian).collect()
    }

    fn again(shares: &[&Share]) -> Vec<Share> {
        shares.iter().map(|share| Share::read_text(&share.to_text()).unwrap()).collect()
    }

    fn opens(path: &std::path::Path, shares: &[&Share]) -> bool {
        let identity = shares::combine(&again(shares)).unwrap();
        let found = Journal::<Locked>::find_in(Folder::at(path), Duration::ZERO).unwrap();
        found.unlock_with(&OpenKeyring::Identity(&identity)).is_ok()
    }

    #[test]
    fn two_of_three_open_the_journal_until_they_are_revoked() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        let first = journal.new_guardians(2, named(&["Зарина", "Сорбон", "a desk"]), &now()).unwrap();
        assert!(!journal.has_guardians(), "nothing is changed before the shares are safe");
        assert!(!journal.set_guardians(&first, &now()).unwrap());
        let tried = journal.rehearse_guardians(&again(&[&first.shares[2], &first.shares[0]]), &now()).unwrap();
        let days: Vec<bool> = tried.guardians.iter().map(|guardian| !guardian.rehearsed.is_empty()).collect();
        assert_eq!(days, [true, false, true]);
        drop(journal);
        assert!(opens(&path, &[&first.shares[1], &first.shares[2]]));
        let passphrase = Passphrase::normalise("Ҷӯра 12").unwrap();
        let unlocked = || Journal::<Locked>::find(&path, Duration::ZERO).unwrap().unlock(&passphrase).unwrap();
        let mut journal = unlocked();
        let second = journal.new_guardians(3, named(&["a", "b", "c", "d"]), &now()).unwrap();
        assert_eq!((second.record.set, &second.record.code), (2, &first.record.code));
        assert!(journal.set_guardians(&second, &now()).unwrap());
        let old = journal.rehearse_guardians(&again(&[&first.shares[0], &first.shares[1]]), &now());
        assert!(matches!(old, Err(GuardiansError::OlderSet)));
        assert_eq!(journal.keyring().epochs().len(), 2);
        journal.revoke_guardians(&now()).unwrap();
        assert_eq!(journal.keyring().epochs().len(), 3);
        assert!(!journal.guardians().unwrap().unwrap().revoked.is_empty());
        assert!(matches!(journal.revoke_guardians(&now()), Err(GuardiansError::None)));
        drop(journal);
        assert!(!opens(&path, &[&first.shares[1], &first.shares[2]]));
        assert!(!opens(&path, &[&second.shares[1], &second.shares[2], &second.shares[3]]));
        assert!(!unlocked().has_guardians());
    }

    #[test]
    fn guardians_replace_only_the_passphrase() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        let made = journal.new_guardians(2, named(&["a", "b"]), &now()).unwrap();
        journal.set_guardians(&made, &now()).unwrap();
        drop(journal);
        let identity = shares::combine(&again(&[&made.shares[0], &made.shares[1]])).unwrap();
        let found = Journal::<Locked>::find(&path, Duration::ZERO).unwrap();
        let mut journal = found.unlock_with(&OpenKeyring::Identity(&identity)).unwrap();
        // What opened it is all that proves what is written: it goes only after there is another.
        let refused = journal.revoke_guardians(&now());
        assert!(matches!(refused, Err(GuardiansError::Way(WayError::OpenedByIt))));
        assert!(journal.has_guardians());
        let new = Passphrase::normalise("нав ва дароз 12").unwrap();
        journal.change_passphrase(&new, Argon2Cost::dangerous_below_floor(64, 1, 4), false).unwrap();
        assert!(journal.has_guardians());
        drop(journal);
        assert!(opens(&path, &[&made.shares[0], &made.shares[1]]));
        Journal::<Locked>::find(&path, Duration::ZERO).unwrap().unlock(&new).unwrap().revoke_guardians(&now()).unwrap();
    }

    #[test]
    fn who_cannot_be_guardians_is_told() {
        let there = tempfile::tempdir().unwrap();
        let mut journal = create(&there.path().join("journal"));
        let mut made = |threshold, names: &[&str]| journal.new_guardians(threshold, named(names), &now()).err();
        for (threshold, names) in
            [(1, &["a", "b"][..]), (3, &["a", "b"]), (2, &["a"]), (2, &["a", "b", "c", "d", "e", "f"])]
        {
            assert!(matches!(made(threshold, names), Some(GuardiansError::Count)));
        }
        assert!(matches!(made(2, &["a", " "]), Some(GuardiansError::Names)));
        assert!(matches!(made(2, &["a", "a "]), Some(GuardiansError::Names)));
        assert!(matches!(journal.revoke_guardians(&now()), Err(GuardiansError::None)));
    }
}
