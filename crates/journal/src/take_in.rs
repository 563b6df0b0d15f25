//! Bringing index and catalog up to the ledgers.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Mutex,
    thread,
};

use daftar_crypto::{Keyring, WriterId};
use daftar_store::{Body, DamageKind, Fact, Folder, Frame, FrameKind, Index, Ledgers, Located, Read, Reader};

use crate::{
    Journal, Unlocked,
    catalog::{Catalog, Content, Doc, Take},
    forget::Forgotten,
    read::{ReadError, Vouched, certificate, record_trouble},
    record::{self, ReadRecordError, Revision},
    trouble::Trouble,
};

/// An index that is being opened on another thread; waited for when dropped, so that nobody else gets the journal meanwhile.
#[derive(Debug)]
pub(crate) struct OpeningIndex(Option<thread::JoinHandle<Index>>);

impl OpeningIndex {
    pub(crate) fn begin(folder: &Folder) -> Self {
        let folder = folder.clone();
        Self(thread::Builder::new().spawn(move || Index::open(&folder)).ok())
    }

    fn wait(mut self) -> Option<Index> {
        self.0.take()?.join().ok()
    }
}

impl Drop for OpeningIndex {
    fn drop(&mut self) {
        self.0.take().map(thread::JoinHandle::join);
    }
}

impl Journal<Unlocked> {
    /// Brings index and catalog up to the ledgers; `progress` hears the number of frames read so far.
    pub fn catch_up(&mut self, progress: &mut dyn FnMut(u64)) -> Result<(), ReadError> {
        self.obey_forgets()?;
        for _ in 0..3 {
            if self.take_in(progress)? {
                self.state.index_is_behind = false;
                return Ok(());
            }
        }
        Err(ReadError::Index)
    }

    /// Makes index and catalog anew the next time that they are needed.
    pub(crate) fn give_up_catalog(&mut self) {
        self.state.catalog = None;
        self.state.index_is_behind = true;
        if let Some(index) = &mut self.state.index {
            index.make_anew("its sealed files are damaged");
        }
    }

    /// Closes index and catalog; they are opened again when they are needed.
    pub(crate) fn close_index(&mut self) {
        self.state.catalog = None;
        self.state.opening = None;
        self.state.index = None;
        self.state.index_is_behind = true;
    }

    /// Takes in what is new; false if the catalog has to be made anew.
    fn take_in(&mut self, progress: &mut dyn FnMut(u64)) -> Result<bool, ReadError> {
        let (mut index, mut catalog, may_hold_forgotten) = self.index_and_catalog();
        if may_hold_forgotten {
            drop(catalog);
            self.state.index = Some(index);
            self.carry_out_again();
            (index, catalog, _) = self.index_and_catalog();
        }
        let keyring = &self.state.keyring;
        let mut troubles = Vec::new();
        let (folder, forgotten) = (&self.folder, self.state.forgotten.clone().unwrap_or_default());
        let reader = FrameReader { folder, keyring, forgotten: &forgotten, certified: Mutex::default() };
        let fetch = |head: &Located| fetch(folder, keyring, head);
        let mut take = Take {
            catalog: &mut catalog,
            keyring,
            troubles: &mut troubles,
            come_back: BTreeSet::new(),
            lost: &self.state.lost,
            fetch: &fetch,
        };
        let caught_up = index.catch_up(folder, &reader, &mut take, progress)?;
        let come_back = std::mem::take(&mut take.come_back);
        let sealed = catalog.finish(&index, keyring);
        if let Ok(refused) = &sealed {
            let why = index.trouble().map(str::to_owned);
            let why = why.or_else(|| refused.as_ref().map(|why| format!("it is not kept: {why}")));
            self.state.troubles.extend(why.map(Trouble::Index));
            let explained = |damage: &daftar_store::Damage| forgotten.explains_damage(folder, damage);
            let damage = caught_up.damage.into_iter().filter(|damage| !explained(damage));
            self.state.troubles.extend(damage.map(Trouble::Ledger));
            self.state.troubles.extend(caught_up.unfinished.into_iter().map(Trouble::Unfinished));
            self.state.troubles.extend(caught_up.rollback.into_iter().map(Trouble::Rollback));
            self.state.troubles.extend(troubles);
            self.state.catalog = Some(catalog);
        } else {
            drop(catalog);
            index.make_anew("its sealed files are damaged");
        }
        self.state.index = Some(index);
        // The index goes with what came back.
        Ok(sealed.is_ok() && !self.forget_again(&come_back))
    }

    /// Returns index and catalog, and whether a catalog that was just opened may hold what is forgotten.
    fn index_and_catalog(&mut self) -> (Index, Catalog, bool) {
        let index = self.index_opened();
        let is_open = self.state.catalog.is_some();
        let open = || Catalog::open(&index, self.state.keyring.epochs());
        let mut catalog = self.state.catalog.take().unwrap_or_else(open);
        let may_hold_forgotten = catalog.may_hold(self.forgotten().digest());
        (index, catalog, may_hold_forgotten && !is_open)
    }

    pub(crate) fn index_opened(&mut self) -> Index {
        let opening = self.state.opening.take().and_then(OpeningIndex::wait);
        let opened = self.state.index.take().or(opening);
        opened.unwrap_or_else(|| Index::open(&self.folder))
    }
}

/// Reads one revision from its frame, for the catalog; what does not read is told when it is shown.
fn fetch(folder: &Folder, keyring: &Keyring, head: &Located) -> Option<Doc> {
    let frame = Ledgers::read_at(folder, &head.place).ok()?;
    let batch = record::open_batch(&frame, keyring.epochs()).ok()?;
    let found = batch.revisions.iter().find(|(_, revision)| revision.id == head.revision);
    found.map(|(_, revision)| Doc::new(revision))
}

/// Turns frames into what index and catalog keep, on several threads.
struct FrameReader<'a> {
    folder: &'a Folder,
    keyring: &'a Keyring,
    forgotten: &'a Forgotten,
    certified: Mutex<BTreeMap<WriterId, bool>>,
}

impl Reader<Content> for FrameReader<'_> {
    fn read(&self, frame: &Frame) -> Read<Content> {
        let mut content = Content::default();
        let facts = self.facts(frame, &mut content);
        Read { facts, content }
    }
}

impl FrameReader<'_> {
    fn facts(&self, frame: &Frame, content: &mut Content) -> Result<Vec<Fact>, DamageKind> {
        let seq = frame.place.seq;
        if self.forgotten.names(frame) {
            return Ok(Vec::new());
        }
        if matches!(frame.body, Body::Zeroed) {
            return Err(DamageKind::WipedUnexplained { seq });
        }
        if !self.is_certified(frame.place.writer, content) {
            return Ok(Vec::new());
        }
        match frame.kind {
            FrameKind::REVISIONS | FrameKind::CARRIED => self.revisions(frame, content),
            kind if kind.0 > FrameKind::WAYS.0 => Err(DamageKind::Newer),
            _ => Ok(Vec::new()),
        }
    }

    fn revisions(&self, frame: &Frame, content: &mut Content) -> Result<Vec<Fact>, DamageKind> {
        let batch = match record::open_batch(frame, self.keyring.epochs()) {
            Ok(batch) => batch,
            Err(ReadRecordError::Newer) => return Err(DamageKind::Newer),
            Err(ReadRecordError::Damaged) => return Err(DamageKind::DoesNotOpen { seq: frame.place.seq }),
        };
        content.troubles.extend(batch.trouble.as_ref().map(|error| record_trouble(&frame.place, error)));
        let is_gone = |revision: &Revision| self.forgotten.has_entry(&revision.open.entry);
        let (gone, shown): (Vec<_>, Vec<_>) = batch.revisions.iter().partition(|(_, revision)| is_gone(revision));
        content.come_back.extend(gone.iter().map(|(_, revision)| revision.open.entry));
        content.docs.extend(shown.iter().map(|(_, revision)| Doc::new(revision)));
        Ok(shown.iter().map(|(position, revision)| fact(frame, *position, revision)).collect())
    }

    /// A damaged certificate must not hide the records behind it: who can seal to this journal's epochs belongs to it.
    fn is_certified(&self, writer: WriterId, content: &mut Content) -> bool {
        let mut certified = self.certified.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *certified.entry(writer).or_insert_with(|| match certificate(self.folder, self.keyring, writer) {
            Vouched::Stranger => {
                content.troubles.push(Trouble::Stranger(writer));
                false
            }
            Vouched::Damaged => {
                content.troubles.push(Trouble::Certificate(writer));
                true
            }
            Vouched::For(_) => true,
        })
    }
}

fn fact(frame: &Frame, position: u32, revision: &Revision) -> Fact {
    Fact {
        revision: revision.id,
        entry: revision.open.entry,
        parents: revision.open.parents.clone(),
        place: frame.place,
        position,
        attachments: record::attachments_of(&revision.fields),
    }
}
