//! Drafts: entries that are not finished, sealed, until they are kept or dropped (format.md § A journal on disk).

use daftar_crypto::{Digest, EntryId, RevisionId, Sealed, open, seal};
use daftar_store::{DraftId, StoreError, read_draft, remove_draft, write_draft};
use jiff::Zoned;

use crate::{
    Author, Journal, ReadError, ResolveError, Stored, Unlocked, WriteError,
    catalog::instant,
    entry::{Attachment, Content},
    fields::Fields,
    format1, time_text,
    write::first_draft,
};

/// An entry that is not finished; of any kind as its fields, of one kind as its content.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft<C> {
    /// Its id, with that which the entry has or will have, so that keeping it twice makes one.
    pub id: DraftId,
    /// The revision that is being changed; none of what is new.
    pub follows: Option<RevisionId>,
    /// Whether other versions stand beside that one: the change follows all of them. Known of a change that is begun now.
    pub follows_several: bool,
    /// What it says so far. Its files are those that were added to the draft.
    pub content: C,
    /// When it was kept last: time with offset and zone; empty if it never was.
    pub saved: String,
}

/// What is not finished.
#[derive(Debug, Clone, PartialEq)]
pub struct Drafts {
    /// Those that read, the one kept last first.
    pub read: Vec<Draft<Fields>>,
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
enum Found {
    Read(Draft<Fields>),
    Damaged,
    NotThere,
}

impl<C: Content + Default> Draft<C> {
    /// Begins an entry.
    pub fn begin() -> Self {
        let id = DraftId::of(EntryId::random());
        Self { id, follows: None, follows_several: false, content: C::default(), saved: String::new() }
    }
}

impl<C: Content + Clone> Draft<C> {
    /// Begins a change of an entry, with none of its files.
    pub fn change(before: &Stored<C>) -> Self {
        let mut content = before.entry.content.clone();
        content.files().map(std::mem::take);
        let (id, follows) = (DraftId::of(before.entry.id), Some(before.entry.revision));
        Self { id, follows, follows_several: before.entry.has_other_heads, content, saved: String::new() }
    }
}

impl Draft<Fields> {
    /// Reads it as an entry of a kind; none if it is of another.
    pub fn read<C: Content>(&self) -> Option<Draft<C>> {
        let Self { id, follows, follows_several, ref content, ref saved } = *self;
        let is_of_kind = content.text("kind") == C::KIND;
        let content = || C::from_fields(content);
        is_of_kind.then(|| Draft { id, follows, follows_several, content: content(), saved: saved.clone() })
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
                Found::Read(draft) => read.push(draft),
                Found::Damaged => damaged += 1,
                Found::NotThere => {}
            }
        }
        read.sort_by_key(|draft| std::cmp::Reverse(instant(&draft.saved)));
        Ok(Drafts { read, damaged })
    }

    /// Returns which drafts of an entry read as a kind; no others are opened.
    pub fn drafts_of<C: Content>(&self, entry: &EntryId) -> Result<Vec<DraftId>, ReadError> {
        let mut found = Vec::new();
        for id in daftar_store::drafts(&self.folder)?.into_iter().filter(|id| id.entry == *entry) {
            if matches!(self.stored_draft(&id)?, Found::Read(draft) if draft.read::<C>().is_some()) {
                found.push(id);
            }
        }
        Ok(found)
    }

    /// Returns a draft; none if there is none. One of another kind counts as damaged.
    pub fn draft<C: Content>(&self, id: &DraftId) -> Result<Option<Draft<C>>, DraftsError> {
        match self.stored_draft(id).map_err(ReadError::from)? {
            Found::Read(draft) => draft.read().map(Some).ok_or(DraftsError::Damaged),
            Found::Damaged => Err(DraftsError::Damaged),
            Found::NotThere => Ok(None),
        }
    }

    fn stored_draft(&self, id: &DraftId) -> Result<Found, StoreError> {
        let Some(bytes) = read_draft(&self.folder, id)? else { return Ok(Found::NotThere) };
        Ok(self.open_draft(id, bytes).map_or(Found::Damaged, Found::Read))
    }

    fn open_draft(&self, id: &DraftId, bytes: Vec<u8>) -> Option<Draft<Fields>> {
        let content = open(&Sealed::parse(bytes).ok()?, self.state.keyring.epochs()).ok()?;
        let stored = format1::decode::<format1::Draft>(&content).ok()?;
        if (stored.entry, stored.draft) != (id.entry.0, id.own.0) {
            return None;
        }
        let follows = stored.follows.map(|revision| RevisionId(Digest(revision)));
        let content = Fields::from_stored(&stored.fields).ok()?;
        Some(Draft { id: *id, follows, follows_several: false, content, saved: stored.saved })
    }

    /// Keeps a draft in place of the one before; it is on the disk when this returns.
    pub fn keep_draft<C: Content>(&mut self, draft: &Draft<C>, now: &Zoned) -> Result<(), WriteError> {
        crate::check_limits(&draft.content)?;
        self.obey_forgets()?;
        if self.forgotten().has_entry(&draft.id.entry) {
            return Err(WriteError::Forgotten);
        }
        let stored = format1::Draft {
            entry: draft.id.entry.0,
            draft: draft.id.own.0,
            follows: draft.follows.map(|revision| revision.0.0),
            saved: time_text(now),
            fields: draft.content.to_fields().to_stored(),
        };
        let sealed = seal(&format1::encode(&stored), &self.state.keyring.newest_epoch())?;
        Ok(write_draft(&self.folder, &draft.id, &sealed)?)
    }

    /// Makes an entry of a draft, of which nothing was written yet; the draft is gone when this returns.
    pub fn add_draft<C: Content>(&mut self, draft: &Draft<C>, now: &Zoned) -> Result<EntryId, DraftsError> {
        let entry = draft.id.entry;
        self.ledger()?;
        if self.forgotten().has_entry(&entry) {
            return Err(WriteError::Forgotten.into());
        }
        // An id stands for one entry, of one kind.
        if !self.index()?.heads(&entry).map_err(|_| ReadError::Index)?.is_empty() {
            return Err(ResolveError::NotFound(C::KIND).into());
        }
        let mut first = first_draft(&draft.content, Author::Keeper, now);
        first.entry = entry;
        self.append(vec![first])?;
        remove_draft(&self.folder, &draft.id).map_err(WriteError::from)?;
        Ok(entry)
    }

    /// Drops a draft, with its files that nothing else names.
    pub fn drop_draft(&mut self, id: &DraftId) -> Result<(), DraftsError> {
        // What does not read can be dropped too; its files are left over then.
        let files = self.drafted_files(id).map_err(ReadError::from)?;
        remove_draft(&self.folder, id).map_err(WriteError::from)?;
        for file in files {
            self.drop_unnamed(&file)?;
        }
        Ok(())
    }

    /// Drops the drafts that do not read; returns how many there were.
    pub fn drop_damaged_drafts(&mut self) -> Result<usize, DraftsError> {
        let mut dropped = 0;
        for id in daftar_store::drafts(&self.folder).map_err(ReadError::from)? {
            if matches!(self.stored_draft(&id).map_err(ReadError::from)?, Found::Damaged) {
                remove_draft(&self.folder, &id).map_err(WriteError::from)?;
                dropped += 1;
            }
        }
        Ok(dropped)
    }

    /// Returns the files of a draft; none of one that does not read.
    pub(crate) fn drafted_files(&self, id: &DraftId) -> Result<Vec<Attachment>, StoreError> {
        match self.stored_draft(id)? {
            Found::Read(draft) => Ok(Attachment::in_fields(&draft.content)),
            Found::Damaged | Found::NotThere => Ok(Vec::new()),
        }
    }

    /// Removes a file unless an entry or a draft names it.
    pub fn drop_unnamed(&mut self, file: &Attachment) -> Result<(), DraftsError> {
        let in_draft =
            |draft: &Draft<Fields>| Attachment::in_fields(&draft.content).iter().any(|other| other.id == file.id);
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
    use crate::{
        entry::{Contact, Incident},
        tests::{create, now},
    };

    fn begun(what: &str) -> Draft<Incident> {
        let mut draft = Draft::<Incident>::begin();
        draft.content.narrative = vec![what.into()];
        draft
    }

    #[test]
    fn a_draft_is_replaced_and_becomes_one_incident() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        let mut draft = begun("Омаданд");
        journal.keep_draft(&draft, &now()).unwrap();
        draft.content.title = "Субҳ".into();
        journal.keep_draft(&draft, &now()).unwrap();
        let kept = journal.drafts().unwrap();
        assert_eq!(
            (kept.read.len(), kept.read[0].read::<Incident>().map(|draft| draft.content)),
            (1, Some(draft.content.clone()))
        );
        assert_eq!(journal.entries::<Incident>().unwrap(), []);
        assert_eq!(journal.add_draft(&draft, &now()).unwrap(), draft.id.entry);
        let entries = journal.entries::<Incident>().unwrap();
        assert_eq!((entries.len(), entries[0].id, &entries[0].content), (1, draft.id.entry, &draft.content));
        assert_eq!(journal.drafts().unwrap().read, []);
        journal.forget(&draft.id.entry, &now(), &mut |_| true).unwrap();
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
        draft.content.attachments = vec![shared.clone(), own.clone()];
        journal.keep_draft(&draft, &now()).unwrap();
        assert_eq!(journal.check(&mut |_| true).unwrap().findings, [], "what is in a draft is not left over");
        journal.drop_draft(&draft.id).unwrap();
        assert!(journal.open_attachment(&shared).is_ok() && journal.open_attachment(&own).is_err());
        assert_eq!(journal.drafts().unwrap().read, []);
    }

    #[test]
    fn a_damaged_draft_is_told_and_left_as_it_is() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        journal.keep_draft(&begun("one"), &now()).unwrap();
        let other = begun("other");
        journal.keep_draft(&other, &now()).unwrap();
        let file = path.join(format!("drafts/{}.age", other.id));
        // Under another name it is another entry's, and does not read there.
        std::fs::copy(&file, path.join(format!("drafts/{}.age", DraftId::of(other.id.entry)))).unwrap();
        std::fs::write(&file, "age-encryption.org/v1").unwrap();
        std::fs::write(path.join("drafts/letter.txt"), "x").unwrap();
        let drafts = journal.drafts().unwrap();
        assert_eq!((drafts.read.len(), drafts.damaged), (1, 2));
        assert!(matches!(journal.draft::<Incident>(&other.id), Err(DraftsError::Damaged)));
        assert_eq!(journal.draft::<Incident>(&DraftId::of(EntryId([8; 16]))).unwrap(), None);
        assert_eq!(journal.drop_damaged_drafts().unwrap(), 2);
        let left = journal.drafts().unwrap();
        assert_eq!((left.read.len(), left.damaged, path.join("drafts/letter.txt").exists()), (1, 0, true));
    }

    #[test]
    fn a_draft_of_a_change_knows_what_it_follows_and_goes_with_what_is_forgotten() {
        let there = tempfile::tempdir().unwrap();
        let mut journal = create(&there.path().join("journal"));
        let contact = Contact { name: "Духтари Сафар".into(), ..Contact::default() };
        let id = journal.add(&contact, Author::Keeper, &now()).unwrap();
        let before = journal.resolve::<Contact>(&id.to_string()).unwrap();
        let mut draft = Draft::change(&before);
        draft.content.role = "ҳуқуқшинос".into();
        journal.keep_draft(&draft, &now()).unwrap();
        let kept = journal.draft::<Contact>(&draft.id).unwrap().unwrap();
        assert_eq!((kept.follows, kept.content.role), (Some(before.entry.revision), draft.content.role));
        assert!(matches!(journal.draft::<Incident>(&draft.id), Err(DraftsError::Damaged)), "it is of another kind");
        journal.forget(&id, &now(), &mut |_| true).unwrap();
        assert_eq!(journal.drafts().unwrap(), Drafts { read: Vec::new(), damaged: 0 });
    }

    #[test]
    fn files_that_were_added_to_a_forgotten_account_go_with_it() {
        let there = tempfile::tempdir().unwrap();
        let mut journal = create(&there.path().join("journal"));
        let attach = |content: &'static str| {
            let prepared = journal.prepare_attachment("a.txt", content.as_bytes(), &now()).unwrap();
            journal.keep_attachments(vec![prepared]).unwrap().remove(0)
        };
        let (kept, new) = (attach("kept"), attach("new"));
        let incident = Incident { attachments: vec![kept.clone()], ..Incident::default() };
        let id = journal.add(&incident, Author::Keeper, &now()).unwrap();
        let mut draft = Draft::change(&journal.resolve::<Incident>(&id.to_string()).unwrap());
        assert_eq!(draft.content.attachments, []);
        draft.content.attachments.push(new.clone());
        journal.keep_draft(&draft, &now()).unwrap();
        journal.forget(&id, &now(), &mut |_| true).unwrap();
        assert!(journal.open_attachment(&kept).is_err() && journal.open_attachment(&new).is_err());
        assert_eq!(journal.check(&mut |_| true).unwrap().findings, []);
    }

    #[test]
    fn what_was_forgotten_has_no_draft_and_an_id_stands_for_one_kind() {
        let there = tempfile::tempdir().unwrap();
        let mut journal = create(&there.path().join("journal"));
        let id = journal.add(&Incident::default(), Author::Keeper, &now()).unwrap();
        let contact = Draft { id: DraftId::of(id), ..Draft::<Contact>::begin() };
        assert!(matches!(journal.add_draft(&contact, &now()), Err(DraftsError::Resolve(ResolveError::NotFound(_)))));
        assert_eq!(journal.entries::<Incident>().unwrap().len(), 1);
        let late = Draft::change(&journal.resolve::<Incident>(&id.to_string()).unwrap());
        journal.forget(&id, &now(), &mut |_| true).unwrap();
        assert!(matches!(journal.keep_draft(&late, &now()), Err(WriteError::Forgotten)));
        let new = Draft { id: DraftId::of(id), ..Draft::<Incident>::begin() };
        assert!(matches!(journal.keep_draft(&new, &now()), Err(WriteError::Forgotten)));
        assert_eq!(journal.drafts().unwrap().read.len(), 0);
    }
}
