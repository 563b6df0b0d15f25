use std::fs;

use daftar_crypto::{Epoch, Identity, WriterId, seal};

use super::*;
use crate::{Body, DamageKind, Folder, Frame, FrameKind, LedgerWriter};

pub(super) struct Journal {
    _there: tempfile::TempDir,
    pub(super) folder: Folder,
    pub(super) writer: WriterId,
    epoch: Identity<Epoch>,
}

pub(super) const ENTRY: EntryId = EntryId([0xab; 16]);

/// Every frame is one revision of the one entry, named by the frame's link, and follows the revision that its text names.
impl Journal {
    pub(super) fn new() -> Self {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("journal"));
        folder.create().unwrap();
        Self { _there: there, folder, writer: WriterId::random(), epoch: Identity::generate() }
    }

    pub(super) fn append(&self, parent: Option<RevisionId>) -> RevisionId {
        let mut ledger = LedgerWriter::open(&self.folder, self.writer).unwrap();
        let text = parent.map(|parent| parent.0.0.to_vec()).unwrap_or_default();
        let sealed = seal(&text, &self.epoch.recipient()).unwrap();
        RevisionId(ledger.append(FrameKind::REVISIONS, &sealed).unwrap().1)
    }

    pub(super) fn facts(&self, frame: &Frame) -> Result<Vec<Fact>, DamageKind> {
        let seq = frame.place.seq;
        let Body::Live(sealed) = &frame.body else { return Err(DamageKind::WipedUnexplained { seq }) };
        let text = daftar_crypto::open(sealed, std::slice::from_ref(&self.epoch));
        let text = text.map_err(|_| DamageKind::DoesNotOpen { seq })?;
        let parents = text.as_slice().try_into().map(|id| vec![RevisionId(Digest(id))]).unwrap_or_default();
        let revision = RevisionId(frame.link);
        let attachments = vec![Digest([0xcd; 32])];
        Ok(vec![Fact { revision, entry: ENTRY, parents, place: frame.place, position: 0, attachments }])
    }

    pub(super) fn catch_up(&self, index: &mut Index) -> CaughtUp {
        let reader = |frame: &Frame| Read { facts: self.facts(frame), content: () };
        let mut beside = Beside(index.kept_cursors(record::CURSOR).unwrap_or_default());
        index.catch_up(&self.folder, &reader, &mut beside, &mut |_| ()).unwrap()
    }

    pub(super) fn caught_up(&self) -> (Index, CaughtUp) {
        let mut index = Index::open(&self.folder);
        let found = self.catch_up(&mut index);
        (index, found)
    }

    pub(super) fn segment(&self) -> std::path::PathBuf {
        self.folder.segment(self.writer, 1)
    }

    pub(super) fn index_files(&self) -> Vec<std::path::PathBuf> {
        let version = fs::read_dir(self.folder.index()).unwrap().next().unwrap().unwrap().path();
        fs::read_dir(version).unwrap().map(|file| file.unwrap().path()).filter(|file| file.is_file()).collect()
    }
}

/// Keeps nothing beside the index but where the ledgers were taken.
#[derive(Default)]
struct Beside(Vec<crate::Cursor>);

impl Taker<()> for Beside {
    fn cursors(&self) -> Vec<crate::Cursor> {
        self.0.clone()
    }

    fn begin_anew(&mut self, _: &Index) {}

    fn take(&mut self, _: &Index, _: Vec<()>) {}
}

fn revisions(located: &[Located]) -> Vec<RevisionId> {
    located.iter().map(|it| it.revision).collect()
}

#[test]
fn heads_history_and_owners_are_found() {
    let journal = Journal::new();
    let first = journal.append(None);
    let (one, other) = (journal.append(Some(first)), journal.append(Some(first)));
    let (index, found) = journal.caught_up();
    assert_eq!((found.frames, found.rebuilt, index.trouble()), (3, false, None));
    let mut heads = revisions(&index.heads(&ENTRY).unwrap());
    let mut expected = vec![one, other];
    heads.sort_unstable_by_key(|it| it.0);
    expected.sort_unstable_by_key(|it| it.0);
    assert_eq!(heads, expected);
    assert_eq!(index.entries().unwrap().len(), 1);
    assert_eq!(revisions(&index.history(&ENTRY).unwrap()), [first, one, other]);
    assert_eq!(index.heads_of(vec![ENTRY, EntryId([1; 16])]).unwrap().iter().map(Vec::len).collect::<Vec<_>>(), [2, 0]);
    assert_eq!(index.entries_starting("ABa").unwrap(), [ENTRY]);
    assert!(index.entries_starting("abb").unwrap().is_empty() && index.entries_starting("ж").unwrap().is_empty());
    assert_eq!(index.attachment_owners("cdc").unwrap(), [(Digest([0xcd; 32]), ENTRY)]);
    assert_eq!(index.len().unwrap(), 3);
}

#[test]
fn only_what_is_new_is_taken_in() {
    let journal = Journal::new();
    let first = journal.append(None);
    drop(journal.caught_up());
    let second = journal.append(Some(first));
    let (mut index, found) = journal.caught_up();
    assert_eq!((found.frames, found.rebuilt), (1, false));
    assert_eq!(revisions(&index.heads(&ENTRY).unwrap()), [second]);
    assert_eq!(journal.catch_up(&mut index).frames, 0);
}

#[test]
fn damage_is_told_every_time() {
    let journal = Journal::new();
    for _ in 0..3 {
        journal.append(None);
    }
    let mut bytes = fs::read(journal.segment()).unwrap();
    let end = bytes.len();
    bytes[150] ^= 1;
    bytes[end - 1] ^= 1;
    fs::write(journal.segment(), bytes).unwrap();
    for frames in [1, 0] {
        let (_, found) = journal.caught_up();
        let what: Vec<_> = found.damage.iter().map(|damage| damage.what.clone()).collect();
        assert_eq!(found.frames, frames);
        assert_eq!(what, [DamageKind::BodyDamaged { seq: 0 }, DamageKind::BodyDamaged { seq: 2 }]);
    }
}

#[test]
fn what_does_not_open_stands_as_damage() {
    let journal = Journal::new();
    journal.append(None);
    for _ in 0..2 {
        let mut index = Index::open(&journal.folder);
        let refuse = |frame: &Frame| Read { facts: Err(DamageKind::DoesNotOpen { seq: frame.place.seq }), content: () };
        let found = index.catch_up(&journal.folder, &refuse, &mut Beside::default(), &mut |_| ()).unwrap();
        assert_eq!(found.damage[0].what, DamageKind::DoesNotOpen { seq: 0 });
    }
}

#[test]
fn a_broken_index_is_built_anew() {
    let breaks: [fn(&mut Vec<u8>); 4] = [
        |bytes| bytes.fill(0x5a),
        |bytes| bytes.truncate(bytes.len() * 4 / 5),
        |bytes| bytes.clear(),
        |bytes| bytes.fill(0),
    ];
    for (number, change) in breaks.into_iter().enumerate() {
        let journal = Journal::new();
        let first = journal.append(None);
        let second = journal.append(Some(first));
        drop(journal.caught_up());
        for file in journal.index_files() {
            let mut bytes = fs::read(&file).unwrap();
            change(&mut bytes);
            fs::write(&file, bytes).unwrap();
        }
        let (index, _) = journal.caught_up();
        assert_eq!(revisions(&index.heads(&ENTRY).unwrap()), [second], "break {number}");
        assert_eq!(index.len().unwrap(), 2, "break {number}");
    }
}

#[test]
fn a_deleted_index_and_deleted_files_are_no_loss() {
    let journal = Journal::new();
    let first = journal.append(None);
    drop(journal.caught_up());
    fs::remove_dir_all(journal.folder.index()).unwrap();
    let (index, found) = journal.caught_up();
    assert_eq!((found.frames, index.trouble()), (1, None));
    drop(index);
    let files = journal.index_files();
    for file in files {
        let kept = fs::read(&file);
        let _ = fs::remove_file(&file);
        let (index, _) = journal.caught_up();
        assert_eq!(revisions(&index.heads(&ENTRY).unwrap()), [first]);
        drop((index, kept));
    }
}

#[test]
fn without_a_place_on_disk_it_stays_in_memory() {
    let journal = Journal::new();
    let first = journal.append(None);
    fs::remove_dir(journal.folder.index()).unwrap();
    fs::write(journal.folder.index(), "no folder").unwrap();
    let (index, found) = journal.caught_up();
    assert!(index.trouble().is_some() && found.frames == 1);
    assert_eq!(revisions(&index.heads(&ENTRY).unwrap()), [first]);
}

#[test]
fn a_child_that_comes_before_its_parent_is_the_only_head() {
    let journal = Journal::new();
    let (parent, child) = (RevisionId(Digest([1; 32])), RevisionId(Digest([2; 32])));
    let place = crate::Place { writer: journal.writer, seq: 0, segment: 1, offset: 0 };
    let fact = |revision, parents| Fact { revision, entry: ENTRY, parents, place, position: 0, attachments: vec![] };
    let mut index = Index::open(&journal.folder);
    for fact in [fact(child, vec![parent]), fact(parent, vec![]), fact(child, vec![parent])] {
        index.base.change(move |records| taking::take(records, vec![taking::Event::Facts(vec![fact])])).unwrap();
    }
    assert_eq!(revisions(&index.heads(&ENTRY).unwrap()), [child]);
    assert_eq!((index.entries().unwrap().len(), index.len().unwrap()), (1, 2));
}
