//! Drafts: accounts that are not finished, sealed, until they are kept or dropped (format.md § A journal on disk).

use daftar_crypto::{EntryId, Sealed, open, seal};
use daftar_store::{StoreError, read_draft, remove_draft, write_draft};
use jiff::Zoned;

use crate::{
    Author, Journal, ReadError, ResolveError, Unlocked, WriteError,
    catalog::instant,
    entry::{Attachment, Content, Incident},
    fields::Fields,
    format1, time_text,
    write::first_draft,
};

/// An account that is not finished.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The id that the incident will have, so that keeping it twice makes one.
    pub entry: EntryId,
    /// What it says so far.
    pub incident: Incident,
    /// When it was kept last: time with offset and zone; empty if it never was.
    pub saved: String,
}

/// What is not finished.
#[derive(Debug, Clone, PartialEq)]
pub struct Drafts {
    /// Those that read, the one kept last first.
    pub read: Vec<Draft>,
    /// How many do not read; they stay as they are.
    pub damaged: usize,
}

/// Why a draft could not be read or kept.
#[derive(Debug, thiserror::Error)]
pub enum DraftsError {
    /// It is there and does not read; it is left as it is.
    #[error("what was begun and kept for later is damaged")]
    Damaged,
    /// The entry that it belongs to does not read.
    #[error(transparent)]
    Resolve(#[from] ResolveError),
    /// The journal cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// It cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// What lies under a draft's name.
enum Stored {
    Read(Box<Draft>),
    Damaged,
    NotThere,
}

impl Draft {
    /// Begins an account.
    pub fn begin() -> Self {
        Self { entry: EntryId::random(), incident: Incident::default(), saved: String::new() }
    }
}

impl Journal<Unlocked> {
    /// Returns what is not finished.
    pub fn drafts(&self) -> Result<Drafts, ReadError> {
        Ok(self.stored_drafts()?)
    }

    pub(crate) fn stored_drafts(&self) -> Result<Drafts, StoreError> {
        let (mut read, mut damaged) = (Vec::new(), 0);
        for id in daftar_store::drafts(&self.folder)? {
            match self.stored_draft(&id)? {
                Stored::Read(draft) => read.push(*draft),
                Stored::Damaged => damaged += 1,
                Stored::NotThere => {}
            }
        }
        read.sort_by_key(|draft| std::cmp::Reverse(instant(&draft.saved)));
        Ok(Drafts { read, damaged })
    }

    /// Returns a draft; none if there is none.
    pub fn draft(&self, entry: &EntryId) -> Result<Option<Draft>, DraftsError> {
        match self.stored_draft(entry).map_err(ReadError::from)? {
            Stored::Read(draft) => Ok(Some(*draft)),
            Stored::Damaged => Err(DraftsError::Damaged),
            Stored::NotThere => Ok(None),
        }
    }

    fn stored_draft(&self, entry: &EntryId) -> Result<Stored, StoreError> {
        let Some(bytes) = read_draft(&self.folder, entry)? else { return Ok(Stored::NotThere) };
        let draft = self.open_draft(entry, bytes);
        Ok(draft.map_or(Stored::Damaged, |draft| Stored::Read(Box::new(draft))))
    }

    fn open_draft(&self, entry: &EntryId, bytes: Vec<u8>) -> Option<Draft> {
        let content = open(&Sealed::parse(bytes).ok()?, self.state.keyring.epochs()).ok()?;
        let stored = format1::decode::<format1::Draft>(&content).ok().filter(|stored| stored.entry == entry.0)?;
        let fields = Fields::from_stored(&stored.fields).ok()?;
        Some(Draft { entry: *entry, incident: Incident::from_fields(&fields), saved: stored.saved })
    }

    /// Keeps a draft in place of the one before; it is on the disk when this returns.
    pub fn keep_draft(&self, draft: &Draft, now: &Zoned) -> Result<(), WriteError> {
        crate::check_limits(&draft.incident)?;
        let fields = draft.incident.to_fields().to_stored();
        let stored = format1::Draft { entry: draft.entry.0, saved: time_text(now), fields };
        let sealed = seal(&format1::encode(&stored), &self.state.keyring.newest_epoch())?;
        Ok(write_draft(&self.folder, &draft.entry, &sealed)?)
    }

    /// Makes an incident of a draft, of whose entry nothing was written yet; the draft is gone when this returns.
    pub fn add_draft(&mut self, draft: &Draft, now: &Zoned) -> Result<EntryId, DraftsError> {
        self.ledger()?;
        if self.forgotten().has_entry(&draft.entry) {
            return Err(WriteError::Forgotten.into());
        }
        let mut first = first_draft(&draft.incident, Author::Keeper, now);
        first.entry = draft.entry;
        self.append(vec![first])?;
        remove_draft(&self.folder, &draft.entry).map_err(WriteError::from)?;
        Ok(draft.entry)
    }

    /// Drops a draft, with its files that nothing else names.
    pub fn drop_draft(&mut self, entry: &EntryId) -> Result<(), DraftsError> {
        let files = match self.draft(entry) {
            Ok(draft) => draft.map(|draft| draft.incident.attachments).unwrap_or_default(),
            // What does not read can be dropped too; its files are left over then.
            Err(DraftsError::Damaged) => Vec::new(),
            Err(error) => return Err(error),
        };
        remove_draft(&self.folder, entry).map_err(WriteError::from)?;
        for file in files {
            self.drop_unnamed(&file)?;
        }
        Ok(())
    }

    /// Removes a file unless an entry or a draft names it.
    pub fn drop_unnamed(&mut self, file: &Attachment) -> Result<(), DraftsError> {
        let in_draft = |draft: &Draft| draft.incident.attachments.iter().any(|other| other.id == file.id);
        let drafts = self.drafts()?;
        // One that does not read may need the file.
        if drafts.damaged > 0 || drafts.read.iter().any(in_draft) || self.is_attached(&file.id)? {
            return Ok(());
        }
        daftar_store::remove_attachment(&self.folder, &file.id).map_err(WriteError::from)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{create, now};

    fn begun(what: &str) -> Draft {
        let mut draft = Draft::begin();
        draft.incident.narrative = vec![what.into()];
        draft
    }

    #[test]
    fn a_draft_is_replaced_and_becomes_one_incident() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        let mut draft = begun("Омаданд");
        journal.keep_draft(&draft, &now()).unwrap();
        draft.incident.title = "Субҳ".into();
        journal.keep_draft(&draft, &now()).unwrap();
        let kept = journal.drafts().unwrap();
        assert_eq!((kept.read.len(), &kept.read[0].incident), (1, &draft.incident));
        assert_eq!(journal.entries::<Incident>().unwrap(), []);
        assert_eq!(journal.add_draft(&draft, &now()).unwrap(), draft.entry);
        let entries = journal.entries::<Incident>().unwrap();
        assert_eq!((entries.len(), entries[0].id, &entries[0].content), (1, draft.entry, &draft.incident));
        assert_eq!(journal.drafts().unwrap().read, []);
        journal.forget(&draft.entry, &now(), &mut |_| true).unwrap();
        assert!(matches!(journal.add_draft(&draft, &now()), Err(DraftsError::Write(WriteError::Forgotten))));
        assert!(std::fs::read_dir(path.join("drafts")).unwrap().next().is_none());
    }

    #[test]
    fn a_dropped_draft_takes_only_its_own_files_with_it() {
        let there = tempfile::tempdir().unwrap();
        let mut journal = create(&there.path().join("journal"));
        let attach = |journal: &Journal<Unlocked>, content: &'static str| {
            let prepared = journal.prepare_attachment("a.txt", content.as_bytes(), &now()).unwrap();
            journal.keep_attachments(vec![prepared]).unwrap().remove(0)
        };
        let (shared, own) = (attach(&journal, "shared"), attach(&journal, "own"));
        let incident = Incident { attachments: vec![shared.clone()], ..Incident::default() };
        journal.add(&incident, Author::Keeper, &now()).unwrap();
        let mut draft = begun("");
        draft.incident.attachments = vec![shared.clone(), own.clone()];
        journal.keep_draft(&draft, &now()).unwrap();
        assert_eq!(journal.check(&mut |_| true).unwrap().findings, [], "what is in a draft is not left over");
        journal.drop_draft(&draft.entry).unwrap();
        assert!(journal.open_attachment(&shared).is_ok() && journal.open_attachment(&own).is_err());
        assert_eq!(journal.drafts().unwrap().read, []);
    }

    #[test]
    fn a_damaged_draft_is_told_and_left_as_it_is() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let journal = create(&path);
        journal.keep_draft(&begun("one"), &now()).unwrap();
        let other = begun("other");
        journal.keep_draft(&other, &now()).unwrap();
        let file = path.join(format!("drafts/{}.age", other.entry));
        // Under another name it is another entry's, and does not read there.
        std::fs::copy(&file, path.join(format!("drafts/{}.age", EntryId([7; 16])))).unwrap();
        std::fs::write(&file, "age-encryption.org/v1").unwrap();
        std::fs::write(path.join("drafts/letter.txt"), "x").unwrap();
        let drafts = journal.drafts().unwrap();
        assert_eq!((drafts.read.len(), drafts.damaged), (1, 2));
        assert!(matches!(journal.draft(&other.entry), Err(DraftsError::Damaged)));
        assert_eq!(journal.draft(&EntryId([8; 16])).unwrap(), None);
    }
}
