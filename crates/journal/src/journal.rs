//! A journal, locked or unlocked.

use std::{path::Path, time::Duration};

use daftar_crypto::{
    Argon2Cost, JournalId, Keyring, KeyringError, OpenKeyring, Passphrase, Receiver, Recipient, WriterId,
};
use daftar_store::{
    Cursor, Folder, FrameKind, Index, KeyringFilesError, LedgerWriter, Lock, LockError, StoreError, StoredKeyring,
};
use jiff::Zoned;

use crate::{
    catalog::Catalog,
    checkpoints::Unsigned,
    forget::Forgotten,
    format1::{self, Signed},
    read,
    take_in::OpeningIndex,
    trouble::Trouble,
    write::WriteError,
};

/// State: the folder is held, the keyring is not opened.
pub struct Locked {
    keyring: StoredKeyring,
    opening: Option<OpeningIndex>,
}

/// State: the keyring is open.
pub struct Unlocked {
    pub(crate) keyring: Keyring,
    /// Opened by the first write: reading needs none, and works where a newer program has written.
    pub(crate) writer: Option<LedgerWriter>,
    pub(crate) index: Option<Index>,
    /// The index, while it is being opened.
    pub(crate) opening: Option<OpeningIndex>,
    pub(crate) catalog: Option<Catalog>,
    /// Whether something was written that the index has not seen.
    pub(crate) index_is_behind: bool,
    pub(crate) troubles: Vec<Trouble>,
    /// The highest generation that a keyring file on the disk has, damaged ones too.
    pub(crate) highest: u32,
    pub(crate) unsigned: Unsigned,
    /// Frames that were there once and were missing when the journal was opened.
    pub(crate) lost: Vec<Cursor>,
    /// What forget statements name; none before it was asked.
    pub(crate) forgotten: Option<Forgotten>,
}

/// One journal, held by this process. `State` is [`Locked`] or [`Unlocked`].
pub struct Journal<State> {
    pub(crate) folder: Folder,
    // Before the lock, so that the index is closed when another process gets the journal.
    pub(crate) state: State,
    pub(crate) lock: Lock,
}

/// Why a journal could not be made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// Somebody else works in the folder.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// The folder cannot be made or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a journal could not be found.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// Somebody else works in it.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// There is no journal, or no copy of its keyring is intact.
    #[error(transparent)]
    Keyring(#[from] KeyringFilesError),
}

/// Why it is not known whether a passphrase opens the journal.
#[derive(Debug, thiserror::Error)]
pub enum OpensWithError {
    /// No copy of the keyring is intact, or none can be read.
    #[error(transparent)]
    Files(#[from] KeyringFilesError),
    /// The keyring does not open, for another reason than the passphrase.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
}

/// Why a journal could not be unlocked.
#[derive(Debug, thiserror::Error)]
pub enum UnlockError {
    /// The keyring does not open.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
    /// The ledger cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Journal<Locked> {
    /// Takes the journal in `path`, waiting up to `wait` for another process.
    pub fn find(path: &Path, wait: Duration) -> Result<Self, FindError> {
        Self::find_in(Folder::at(path), wait)
    }

    /// Takes the journal in a folder, waiting up to `wait` for another process.
    pub fn find_in(folder: Folder, wait: Duration) -> Result<Self, FindError> {
        // Asked before the lock is taken, so that a folder that is no journal is left untouched.
        if !folder.is_journal().map_err(KeyringFilesError::from)? {
            return Err(KeyringFilesError::NotAJournal(folder.path().to_owned()).into());
        }
        let lock = Lock::take(&folder, wait)?;
        // Evidence files whose sealing was interrupted. Nothing refers to them, and what cannot be removed does no harm.
        let _ = daftar_store::clear_incoming(&folder);
        let keyring = daftar_store::read_keyring(&folder)?;
        Ok(Self { folder, lock, state: Locked { keyring, opening: None } })
    }

    /// Opens the index on another thread while the passphrase is asked for and stretched: for whoever is going to read.
    #[must_use]
    pub fn with_index(mut self) -> Self {
        self.state.opening = Some(OpeningIndex::begin(&self.folder));
        self
    }

    /// Opens the keyring: runs Argon2id once.
    pub fn unlock(self, passphrase: &Passphrase) -> Result<Journal<Unlocked>, UnlockError> {
        self.unlock_with(&OpenKeyring::Passphrase(passphrase))
    }

    /// Opens the keyring by any way in. One that is not this journal's is [`KeyringError::WrongPassphrase`].
    pub fn unlock_with(self, with: &OpenKeyring<'_>) -> Result<Journal<Unlocked>, UnlockError> {
        let stored = &self.state.keyring;
        let keyring = Keyring::open(&stored.bytes, with)?;
        // An older keyring under a higher number would bring an old passphrase back.
        if keyring.generation() != stored.generation {
            return Err(KeyringError::Damaged.into());
        }
        let mut troubles = Vec::new();
        if read::own_ledger_is_missing(&self.folder, keyring.writer())? {
            troubles.push(Trouble::OwnLedger(keyring.writer()));
        }
        let finished = stored.unfinished && daftar_store::finish_keyring(&self.folder, stored).is_ok();
        if !stored.damaged.is_empty() || stored.missing.is_some() && !finished {
            troubles.push(Trouble::KeyringCopy);
        }
        if stored.older {
            troubles.push(Trouble::OlderKeyring);
        }
        let state = Unlocked {
            keyring,
            writer: None,
            index: None,
            opening: self.state.opening,
            catalog: None,
            index_is_behind: true,
            troubles,
            highest: stored.highest,
            unsigned: Unsigned::default(),
            lost: Vec::new(),
            forgotten: None,
        };
        Ok(Journal { folder: self.folder, lock: self.lock, state })
    }
}

impl Journal<Unlocked> {
    /// Makes a new journal in `path`, which must be missing or empty. The keyring is written last: before it stands, there is no journal.
    pub fn create(path: &Path, passphrase: &Passphrase, cost: Argon2Cost, now: &Zoned) -> Result<Self, CreateError> {
        Self::create_in(Folder::at(path), passphrase, cost, now)
    }

    /// Makes a new journal in a folder, as [`Journal::create`] does.
    pub fn create_in(
        folder: Folder,
        passphrase: &Passphrase,
        cost: Argon2Cost,
        now: &Zoned,
    ) -> Result<Self, CreateError> {
        folder.create()?;
        let lock = Lock::take(&folder, Duration::ZERO)?;
        // Two that began at once: the second finds the first one's journal.
        if folder.is_journal()? {
            return Err(StoreError::AlreadyAJournal(folder.path().to_owned()).into());
        }
        folder.clear_unfinished()?;
        let keyring = Keyring::create(passphrase, cost);
        let writer = begin_ledger(&folder, &keyring, now)?;
        store_keyring(&folder, &keyring, &OpenKeyring::Passphrase(passphrase))?;
        let state = Unlocked {
            highest: keyring.generation(),
            unsigned: Unsigned::default(),
            lost: Vec::new(),
            keyring,
            writer: Some(writer),
            index: None,
            opening: None,
            catalog: None,
            index_is_behind: true,
            troubles: Vec::new(),
            forgotten: Some(Forgotten::default()),
        };
        Ok(Self { folder, lock, state })
    }

    /// Returns the journal's folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Returns the journal's folder with the disk that it is on.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Returns the journal's id.
    pub fn id(&self) -> JournalId {
        self.state.keyring.journal()
    }

    /// Returns this installation's writer.
    pub fn writer(&self) -> WriterId {
        self.state.keyring.writer()
    }

    /// Returns the opened keyring, for what signs and seals outside this crate.
    pub fn keyring(&self) -> &Keyring {
        &self.state.keyring
    }

    /// Returns the recipient that others may be shown.
    pub fn exchange_recipient(&self) -> Recipient<Receiver> {
        self.state.keyring.exchange().to_string().parse().expect("a recipient reads back")
    }

    /// Returns this installation's ledger, opened for writing.
    pub(crate) fn ledger(&mut self) -> Result<&mut LedgerWriter, WriteError> {
        if self.lock.is_for_reading() {
            return Err(StoreError::NoPermission(self.folder.path().into()).into());
        }
        if self.state.writer.is_none() {
            let writer = LedgerWriter::open(&self.folder, self.state.keyring.writer())?;
            // Beginning anew would pass an emptied journal off as a sound one.
            if writer.next_seq() == 0 {
                return Err(WriteError::OwnLedgerMissing);
            }
            self.state.writer = Some(writer);
            self.obey_forgets()?;
        }
        Ok(self.state.writer.as_mut().expect("it was just put there"))
    }

    /// Lets the next write look at the end of the ledger again.
    pub(crate) fn forget_writer(&mut self) {
        self.state.writer = None;
        self.state.unsigned = Unsigned::default();
    }

    /// Returns what was found wrong so far, and forgets it.
    pub fn take_troubles(&mut self) -> Vec<Trouble> {
        std::mem::take(&mut self.state.troubles)
    }

    /// Tells whether the journal opens with this passphrase; takes as long as unlocking.
    pub fn opens_with(&self, passphrase: &Passphrase) -> Result<bool, OpensWithError> {
        let stored = daftar_store::read_keyring(&self.folder)?;
        match Keyring::open(&stored.bytes, &OpenKeyring::Passphrase(passphrase)) {
            Ok(_) => Ok(true),
            Err(KeyringError::WrongPassphrase) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Replaces the passphrase; with `rotate`, begins a new epoch as well.
    ///
    /// Whoever has the old passphrase and an old copy of the keyring can still open that copy, and everything of the epochs in it.
    pub fn change_passphrase(
        &mut self,
        passphrase: &Passphrase,
        cost: Argon2Cost,
        rotate: bool,
    ) -> Result<(), StoreError> {
        self.change_keyring(Some(&OpenKeyring::Passphrase(passphrase)), |keyring| {
            keyring.set_passphrase(passphrase, cost);
            if rotate {
                keyring.add_epoch();
            }
            Ok(())
        })
    }

    /// Turns a journal that was copied as it lay into one of this installation: a new writer, the next keyring generation.
    ///
    /// `with` is what just unlocked it.
    pub fn become_new_writer(mut self, with: &OpenKeyring<'_>, now: &Zoned) -> Result<Self, StoreError> {
        let keyring = &mut self.state.keyring;
        keyring.become_new_writer();
        keyring.advance(self.state.highest);
        self.state.highest = keyring.generation();
        self.state.writer = Some(begin_ledger(&self.folder, keyring, now)?);
        store_keyring(&self.folder, keyring, with)?;
        Ok(self)
    }
}

/// Writes the keyring twice and proves that it opens before the older generation goes.
pub(crate) fn store_keyring(folder: &Folder, keyring: &Keyring, with: &OpenKeyring<'_>) -> Result<(), StoreError> {
    let file = keyring.seal();
    let opens = |bytes: &[u8]| Keyring::open(bytes, with).is_ok_and(|back| back.has_ways_of(keyring));
    daftar_store::write_keyring(folder, keyring.generation(), &file, opens)
}

/// Begins the ledger of the keyring's writer with its certificate.
pub(crate) fn begin_ledger(folder: &Folder, keyring: &Keyring, now: &Zoned) -> Result<LedgerWriter, StoreError> {
    let certificate = format1::Certificate {
        journal: keyring.journal().0,
        writer: keyring.writer().0,
        writer_key: *keyring.writer_key().verifying_key().as_bytes(),
        root_key: *keyring.root().verifying_key().as_bytes(),
        sender_key: *keyring.sender_verifying_key().as_bytes(),
        device: keyring.device().to_string(),
        created: crate::time_text(now),
    };
    let signed = Signed::new(keyring.root(), daftar_crypto::label::CERTIFICATE, &certificate);
    let mut writer = LedgerWriter::open(folder, keyring.writer())?;
    let content = format1::encode_for(FrameKind::CERTIFICATE.0, keyring.writer(), writer.next_seq(), &signed);
    let body = daftar_crypto::seal(&content, &keyring.newest_epoch()).expect("a certificate is small");
    writer.append(FrameKind::CERTIFICATE, &body)?;
    Ok(writer)
}
