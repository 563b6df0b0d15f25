//! What a person does in the recorded journal: one step a line.

use std::{collections::BTreeMap, path::Path, sync::Arc, time::Duration};

use daftar_crypto::{Argon2Cost, EntryId, Passphrase};
use daftar_exchange::import::import_csv;
use daftar_journal::{
    Author, Journal, Locked, Unlocked,
    entry::{Incident, Named, Source},
};
use daftar_store::{Folder, RecordingDisk};
use jiff::Zoned;

use crate::promise::{Promise, Promises, What};

/// The first passphrase of the recorded journal, and the one that it is changed to.
pub(crate) const PASSPHRASES: [&str; 2] = ["Ҷӯра дар боғ 12", "Анор гул кард 34"];
/// Small, so that a few records fill a segment.
const SEGMENT: u64 = 8 * 1024;

type Step = fn(&mut Session);

const STEPS: [(&str, Step); 21] = [
    ("add", |session| session.add("He was taken from the market.")),
    ("catch up", Session::catch_up),
    ("add a second", |session| session.add("Two men asked for him at home.")),
    ("edit", |session| session.edit("He was taken from the market at noon.")),
    ("attach a small file", |session| session.attach("letter.txt", 700)),
    ("attach a large file", |session| session.attach("voice.ogg", 200_000)),
    ("import", Session::import),
    ("catch up with the import", Session::catch_up),
    ("sign a checkpoint", Session::sign),
    ("change the passphrase", |session| session.change_passphrase(false)),
    ("fill the segment", |session| (0..6).for_each(|n| session.add(&format!("Call number {n} from an unknown man.")))),
    ("edit in the next segment", |session| session.edit("He was taken from the market, by three men.")),
    ("close and open", Session::reopen),
    ("add after opening", |session| session.add("He came home.")),
    ("catch up once more", Session::catch_up),
    ("sign once more", Session::sign),
    ("forget one that shares its frame", |session| session.forget(session.imported)),
    ("catch up without it", Session::catch_up),
    ("forget one with files", |session| session.forget(session.first)),
    ("add after forgetting", |session| session.add("His brother called.")),
    ("catch up at the end", Session::catch_up),
];

/// A journal in use, with what it promised.
pub(crate) struct Session {
    journal: Option<Journal<Unlocked>>,
    disk: RecordingDisk,
    folder: Folder,
    passphrase: &'static str,
    first: Option<EntryId>,
    imported: Option<EntryId>,
    latest: BTreeMap<EntryId, Incident>,
    pub(crate) promises: Promises,
    /// Where each step began.
    pub(crate) steps: Vec<(usize, &'static str)>,
}

/// Does everything in a new journal below `root`, an empty folder, with `after` between the steps.
pub(crate) fn record(root: &Path, disk: &RecordingDisk, after: &mut dyn FnMut(usize)) -> Session {
    let mut session = Session::closed(root, disk);
    session.steps.push((0, "begin"));
    session.begin();
    for (name, step) in STEPS {
        session.steps.push((disk.count(), name));
        step(&mut session);
        after(disk.count());
    }
    session
}

/// Goes on with a journal after the program that used it was killed; begins one if there is none.
pub(crate) fn go_on(root: &Path, disk: &RecordingDisk, journal: bool) -> Session {
    let mut session = Session::closed(root, disk);
    if journal || session.folder.is_journal().expect("the folder can be read") {
        session.open();
    } else {
        session.begin();
    }
    session.add("Written by the next program.");
    session.change_passphrase(true);
    session.add("Sealed for the next epoch.");
    session.sign();
    session
}

impl Session {
    /// A session of a journal that is not opened.
    fn closed(root: &Path, disk: &RecordingDisk) -> Self {
        Self {
            journal: None,
            disk: disk.clone(),
            folder: Folder::on(Arc::new(disk.clone()), root).with_segments_of(SEGMENT),
            passphrase: PASSPHRASES[0],
            first: None,
            imported: None,
            latest: BTreeMap::new(),
            promises: Promises::default(),
            steps: Vec::new(),
        }
    }

    fn begin(&mut self) {
        let passphrase = passphrase(self.passphrase);
        self.promise(|session| {
            let journal = Journal::<Unlocked>::create_in(session.folder.clone(), &passphrase, cost(), &now());
            session.journal = Some(journal.expect("a journal is made"));
            What::Journal(session.passphrase)
        });
    }

    /// Opens the journal by whichever passphrase fits.
    fn open(&mut self) {
        for text in PASSPHRASES {
            let found = Journal::<Locked>::find_in(self.folder.clone(), Duration::ZERO).expect("there is a journal");
            if let Ok(journal) = found.unlock(&passphrase(text)) {
                (self.journal, self.passphrase) = (Some(journal), text);
                return;
            }
        }
        panic!("no passphrase opens the journal");
    }

    /// Does something, and notes when it began and when it was done.
    fn promise(&mut self, act: impl FnOnce(&mut Self) -> What) {
        let begun = self.disk.count();
        let what = act(self);
        self.note(begun, self.disk.count(), what);
    }

    fn note(&mut self, begun: usize, kept: usize, what: What) {
        if let What::Revision(entry, content) = &what {
            self.latest.insert(*entry, Incident::clone(content));
        }
        self.promises.made.push(Promise { begun, kept, what });
    }

    fn journal(&mut self) -> &mut Journal<Unlocked> {
        self.journal.as_mut().expect("it is open")
    }

    fn add(&mut self, text: &str) {
        self.promise(|session| {
            let incident = incident(text);
            let id = session.journal().add(&incident, Author::Keeper, &now()).expect("it is added");
            session.first.get_or_insert(id);
            What::Revision(id, Box::new(incident))
        });
    }

    fn edit(&mut self, text: &str) {
        let id = self.first.expect("something was added");
        let content = Incident { narrative: vec![text.into()], ..self.latest[&id].clone() };
        self.replace(content);
    }

    fn attach(&mut self, name: &str, length: usize) {
        let id = self.first.expect("something was added");
        let bytes: Vec<u8> = (0..length).map(|at| u8::try_from(at * at % 251).expect("it is small")).collect();
        let begun = self.disk.count();
        let prepared = self.journal().prepare_attachment(name, &bytes[..], &now()).expect("it is sealed");
        let attachments = self.journal().keep_attachments(vec![prepared]).expect("it is kept");
        self.promises.files.insert(attachments[0].id, bytes);
        let mut content = self.latest[&id].clone();
        content.attachments.extend(attachments);
        self.replace(content);
        self.promises.made.last_mut().expect("it was just made").begun = begun;
    }

    /// Writes the next revision of the first entry.
    fn replace(&mut self, content: Incident) {
        let id = self.first.expect("something was added");
        let before = self.journal().resolve::<Incident>(&id.to_string()).expect("it is there");
        self.promise(|session| {
            session.journal().edit(&before, &content, &now()).expect("it is edited");
            What::Revision(id, Box::new(content))
        });
    }

    fn import(&mut self) {
        let sheet =
            "date;place;what happened\n12.03.2021;Хуҷанд;called in\nspring 2020;Душанбе;dismissed\n;;followed\n";
        let begun = self.disk.count();
        let report = import_csv(self.journal(), sheet.as_bytes(), &now(), &mut |_| true).expect("it is a sheet");
        let kept = self.disk.count();
        assert_eq!(report.added.len(), 3);
        self.imported = report.added.first().copied();
        for id in report.added {
            let stored = self.journal().resolve::<Incident>(&id.to_string()).expect("it was added");
            self.note(begun, kept, What::Revision(id, Box::new(stored.entry.content)));
        }
    }

    fn change_passphrase(&mut self, rotate: bool) {
        self.promise(|session| {
            let new = PASSPHRASES[usize::from(session.passphrase == PASSPHRASES[0])];
            session.passphrase = new;
            session.journal().change_passphrase(&passphrase(new), cost(), rotate).expect("it is changed");
            What::Passphrase(new)
        });
    }

    fn sign(&mut self) {
        self.promise(|session| {
            session.journal().sign_checkpoint(&now()).expect("it is signed");
            What::Checkpoint
        });
    }

    fn forget(&mut self, entry: Option<EntryId>) {
        let entry = entry.expect("it was written");
        self.promise(|session| {
            session.journal().forget(&entry, &now(), &mut |_| true).expect("it is forgotten");
            What::Forgotten(entry)
        });
    }

    fn catch_up(&mut self) {
        self.journal().catch_up(&mut |_| ()).expect("the journal is read");
    }

    fn reopen(&mut self) {
        self.journal = None;
        self.open();
    }
}

pub(crate) fn passphrase(text: &str) -> Passphrase {
    Passphrase::normalise(text).expect("it is long enough")
}

pub(crate) fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().expect("it is a time")
}

pub(crate) fn cost() -> Argon2Cost {
    Argon2Cost::dangerous_below_floor(64, 1, 4)
}

pub(crate) fn incident(text: &str) -> Incident {
    Incident {
        narrative: vec![text.into()],
        place: "Хуҷанд".into(),
        harmed: vec![Named::new("Гулнора С.")],
        source: Source { name: "a neighbour".into(), ..Source::default() },
        ..Incident::default()
    }
}
