//! The journal that is damaged: revisions, contacts, files, a sheet, checkpoints, two writers, two keyrings, an interrupted write, an index.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    time::Duration,
};

use daftar_crypto::{Argon2Cost, OpenKeyring, Passphrase, WriterId};
use daftar_exchange::{backup, import};
use daftar_journal::{
    Author, Journal, Locked, Unlocked,
    entry::{Contact, Incident, Named, Source},
    when::When,
};
use daftar_store::{FrameHead, HEAD_LEN};
use jiff::Zoned;
use tempfile::TempDir;

/// The prepared journal and older copies of its parts.
pub(crate) struct Template {
    folder: TempDir,
    /// Both writers, the one that goes on last.
    pub(crate) writers: Vec<WriterId>,
}

/// A frame of the prepared journal: where it stands.
pub(crate) struct FramePlace {
    /// The segment's path inside the journal.
    pub(crate) file: PathBuf,
    /// Its first byte.
    pub(crate) from: usize,
    /// The byte after its last.
    pub(crate) to: usize,
    /// Its number in the ledger.
    pub(crate) seq: u64,
    /// Whose ledger.
    pub(crate) writer: String,
    /// Whether the rows of the sheet stand in it.
    pub(crate) is_import: bool,
}

/// How many rows the sheet has: all of them stand in one frame.
pub(crate) const IMPORTED: usize = 9;

/// The passphrase of the newest keyring.
pub(crate) fn passphrase() -> Passphrase {
    Passphrase::normalise("Ҷӯра дар боғ 12").unwrap()
}

/// The time at which everything happens.
pub(crate) fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

/// The cheapest cost that there is: thousands of unlocks.
pub(crate) fn cheap() -> Argon2Cost {
    Argon2Cost::dangerous_below_floor(64, 1, 4)
}

/// Opens a journal; says in words why not.
pub(crate) fn open(path: &Path) -> Result<Journal<Unlocked>, String> {
    let found = Journal::<Locked>::find(path, Duration::ZERO).map_err(|error| error.to_string())?;
    found.unlock(&passphrase()).map_err(|error| error.to_string())
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

impl Template {
    /// Makes the journal.
    pub(crate) fn make() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        let old = Passphrase::normalise("before").unwrap();
        let mut journal = Journal::create(&path, &old, cheap(), &now()).unwrap();
        let first = journal.writer();
        first_months(&mut journal);
        journal.entries::<Incident>().unwrap();
        drop(journal);
        copy(&path, &folder.path().join("older"));
        let unlocked = Journal::<Locked>::find(&path, Duration::ZERO).unwrap().unlock(&old).unwrap();
        let second = new_keyring_and_writer(unlocked);
        // As an interrupted change of the passphrase leaves it.
        copy(&folder.path().join("older/keyring"), &path.join("keyring"));
        later(&path, second);
        backup::create(&mut open(&path).unwrap(), &folder.path().join("backup"), &now(), &mut |_, _| true).unwrap();
        open(&path).unwrap().entries::<Incident>().unwrap();
        Self { folder, writers: vec![first, second] }
    }

    /// Returns the journal's folder.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("journal")
    }

    /// Returns a backup of the journal as it is.
    pub(crate) fn backup(&self) -> PathBuf {
        self.folder.path().join("backup")
    }

    /// Returns the journal as it was some time before.
    pub(crate) fn older(&self) -> PathBuf {
        self.folder.path().join("older")
    }

    /// Returns the paths of all its files inside the journal, in order.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        files(&self.path())
    }

    /// Returns where every frame stands.
    pub(crate) fn frames(&self) -> Vec<FramePlace> {
        let in_ledger = |file: &PathBuf| file.starts_with("ledger");
        self.files().into_iter().filter(in_ledger).flat_map(|file| self.frames_of(&file)).collect()
    }

    fn frames_of(&self, file: &Path) -> Vec<FramePlace> {
        let bytes = fs::read(self.path().join(file)).unwrap();
        let (mut frames, mut at) = (Vec::new(), 0);
        while let Ok(head) = FrameHead::parse(&bytes[at..]) {
            let to = at + HEAD_LEN + head.body_len as usize;
            let writer = file.parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
            let is_import = writer == self.writers[1].to_string() && head.seq == 1;
            frames.push(FramePlace { file: file.to_owned(), from: at, to, seq: head.seq, writer, is_import });
            at = to;
        }
        frames
    }
}

/// Returns the paths of all files below a folder, in order, without the folder's own.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let all = daftar_tests::files_below(folder);
    let mut files: Vec<_> = all.into_iter().map(|(path, _)| path.strip_prefix(folder).unwrap().to_owned()).collect();
    files.sort();
    files
}

fn incident(number: usize) -> Incident {
    let told = ["Уволили с работы в школе", "They came in the evening", "شب آمدند و پرسیدند", "Kechqurun kelishdi"];
    Incident {
        title: format!("Invented {number}"),
        narrative: vec![format!("{} ({number})", told[number % told.len()]), "An invented second paragraph.".into()],
        when: When::parse(&format!("{} 2024", 1 + number % 12)).when,
        place: ["Хуҷанд", "Kulob", "Исфара"][number % 3].into(),
        harmed: vec![Named::new(format!("Anon {number}"))],
        source: Source { name: "a neighbour".into(), how: "phone".into() },
        types: vec!["summons".into()],
        closed: number == 5,
        ..Incident::default()
    }
}

fn contact(number: usize) -> Contact {
    Contact { name: format!("Invented Desk {number}"), role: "NGO".into(), ..Contact::default() }
}

fn first_months(journal: &mut Journal<Unlocked>) {
    for number in 0..8 {
        let files = (number % 3 == 0).then(|| vec![format!("scan {number} ").repeat(300 + number * 7_000)]);
        let content = Incident { attachments: attach(journal, files.unwrap_or_default()), ..incident(number) };
        let id = journal.add(&content, Author::Keeper, &now()).unwrap().to_string();
        for version in 0..number % 3 {
            let before = journal.resolve::<Incident>(&id).unwrap();
            let tags = vec![format!("version {version}")];
            let content = Incident { tags, ..before.entry.content.clone() };
            journal.edit(&before, &content, &now()).unwrap();
        }
    }
    for number in 0..2 {
        journal.add(&contact(number), Author::Keeper, &now()).unwrap();
    }
    journal.sign_checkpoint(&now()).unwrap();
}

fn attach(journal: &mut Journal<Unlocked>, files: Vec<String>) -> Vec<daftar_journal::entry::Attachment> {
    let prepare = |content: String| journal.prepare_attachment("scan.txt", content.as_bytes(), &now()).unwrap();
    let prepared = files.into_iter().map(prepare).collect();
    journal.keep_attachments(prepared).unwrap()
}

fn new_keyring_and_writer(mut journal: Journal<Unlocked>) -> WriterId {
    journal.change_passphrase(&passphrase(), cheap(), true).unwrap();
    journal.become_new_writer(&OpenKeyring::Passphrase(&passphrase()), &now()).unwrap().writer()
}

fn later(path: &Path, writer: WriterId) {
    let mut journal = open(path).unwrap();
    let rows: String = (0..IMPORTED).map(|row| format!("2023-0{},row {row}\n", row + 1)).collect();
    let sheet = format!("When,What happened\n{rows}");
    import::import_csv(&mut journal, sheet.as_bytes(), &now(), &mut |_| true).unwrap();
    drop(journal);
    // A write that was interrupted; the next one begins a segment.
    let segment = path.join("ledger").join(writer.to_string()).join("00000001");
    let half = &fs::read(&segment).unwrap()[..57];
    fs::OpenOptions::new().append(true).open(&segment).unwrap().write_all(half).unwrap();
    let mut journal = open(path).unwrap();
    let known = journal.entries::<Incident>().unwrap();
    let files = attach(&mut journal, vec!["a long letter ".repeat(9_000)]);
    for (number, entry) in known.iter().enumerate().take(6) {
        let before = journal.resolve::<Incident>(&entry.id.to_string()).unwrap();
        let mut content = before.entry.content.clone();
        content.notes.push(format!("looked at again, {number}"));
        content.attachments.extend(files.iter().filter(|_| number == 1).cloned());
        journal.edit(&before, &content, &now()).unwrap();
    }
    journal.add(&contact(2), Author::Keeper, &now()).unwrap();
    journal.sign_checkpoint(&now()).unwrap();
    journal.add(&incident(20), Author::Keeper, &now()).unwrap();
}
