//! Ways into the keyring beside the passphrase (format.md § Recovery words).

use daftar_crypto::{Credential, Keyring, OpenKeyring, RecoveryWords, WayError};
use daftar_store::StoreError;

use crate::{Journal, Unlocked, journal::store_keyring};

/// What the way of the recovery words is called in the keyring.
const RECOVERY: &str = Credential::RECOVERY;

/// Why a way in could not be set. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SetWayError {
    /// The keyring has no room for it.
    #[error(transparent)]
    Way(#[from] WayError),
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Journal<Unlocked> {
    /// Tells whether there are recovery words.
    pub fn has_recovery(&self) -> bool {
        self.state.keyring.way(RECOVERY).is_some()
    }

    /// Makes words a way in, in place of those before; it is on the disk, and was opened with them, when this returns.
    ///
    /// Whoever has the words of before and an old copy of the keyring can still open that copy. Records that are sealed from now on do not open with it:
    /// a new epoch begins. Returns whether there were words before.
    pub fn set_recovery(&mut self, words: &RecoveryWords) -> Result<bool, SetWayError> {
        let identity = words.identity();
        let replaces = self.has_recovery();
        self.change_keyring(Some(&OpenKeyring::Identity(&identity)), |keyring| {
            keyring.set_way(RECOVERY, &identity)?;
            if replaces {
                keyring.add_epoch();
            }
            Ok::<(), SetWayError>(())
        })?;
        Ok(replaces)
    }

    /// Changes the keyring on the disk, or nowhere: the next generation is written, and opened `with` what is to open it, before the former goes.
    ///
    /// Without `with`, it is opened with the way in that opened the journal.
    pub(crate) fn change_keyring<E: From<StoreError>>(
        &mut self,
        with: Option<&OpenKeyring<'_>>,
        change: impl FnOnce(&mut Keyring) -> Result<(), E>,
    ) -> Result<(), E> {
        let keyring = &mut self.state.keyring;
        let before = keyring.seal();
        // A way in of before, which the change may take away.
        let former = keyring.second_proof();
        let changed = change(keyring).and_then(|()| {
            keyring.advance(self.state.highest);
            self.state.highest = keyring.generation();
            Ok(store_keyring(&self.folder, keyring, with.unwrap_or(&keyring.proof()))?)
        });
        if changed.is_err() {
            // What is in force on the disk is the keyring of before: nothing may be sealed for an epoch that is not in it.
            self.state.keyring =
                Keyring::open(&before, &OpenKeyring::Identity(&former)).expect("it was sealed for that");
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use daftar_crypto::{Argon2Cost, KeyringError, Passphrase};
    use daftar_store::Folder;

    use super::*;
    use crate::{
        Author, Locked, UnlockError,
        entry::Incident,
        tests::{create, now},
    };

    fn found(path: &std::path::Path) -> Journal<Locked> {
        Journal::<Locked>::find_in(Folder::at(path), Duration::ZERO).unwrap()
    }

    fn passphrase(typed: &str) -> Passphrase {
        Passphrase::normalise(typed).unwrap()
    }

    #[test]
    fn words_open_the_journal_and_give_it_a_new_passphrase() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        assert!(!journal.has_recovery());
        let words = RecoveryWords::generate();
        assert!(!journal.set_recovery(&words).unwrap());
        let id = journal.add(&Incident::default(), Author::Keeper, &now()).unwrap();
        drop(journal);
        let identity = words.identity();
        let mut journal = found(&path).unlock_with(&OpenKeyring::Identity(&identity)).map_err(|_| ()).unwrap();
        assert!(journal.has_recovery());
        let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
        journal.change_passphrase(&passphrase("нав ва дароз 12"), cost, false).unwrap();
        drop(journal);
        let refused = found(&path).unlock(&passphrase("Ҷӯра 12"));
        assert!(matches!(refused, Err(UnlockError::Keyring(KeyringError::WrongPassphrase))));
        assert!(found(&path).unlock(&passphrase("нав ва дароз 12")).is_ok());
        let mut again = found(&path).unlock_with(&OpenKeyring::Identity(&identity)).map_err(|_| ()).unwrap();
        assert_eq!(again.entries::<Incident>().unwrap()[0].id, id, "the words go on opening it");
    }

    #[test]
    fn new_words_take_the_place_of_the_old_ones() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        let (old, new) = (RecoveryWords::generate(), RecoveryWords::generate());
        journal.set_recovery(&old).unwrap();
        assert!(journal.set_recovery(&new).unwrap());
        assert_eq!(journal.keyring().epochs().len(), 2, "what is written now does not open with the old words");
        drop(journal);
        let opens = |words: &RecoveryWords| found(&path).unlock_with(&OpenKeyring::Identity(&words.identity())).is_ok();
        assert!(opens(&new) && !opens(&old));
        assert!(found(&path).unlock(&passphrase("Ҷӯра 12")).is_ok());
    }
}
