//! The steps of the tour, each with what it checks.

use std::{
    io::Read,
    path::{Path, PathBuf},
    time::Duration,
};

use daftar_crypto::{Argon2Cost, EntryId, Identity, OpenWith, Passphrase, Phrase, Receiver, words};
use daftar_exchange::{
    backup,
    bundle::{self, BundleRequest, NamedReceiver, Receivers},
};
use daftar_journal::{
    Author, Journal, Locked, Unlocked,
    entry::{Contact, Entry, Incident, KnownRecipient},
    timeline::{self, Filter},
};
use jiff::Zoned;
use tempfile::TempDir;

use super::{Checked, family};
use crate::failure::{Failure, OrFail, Outcome};

type Step = fn(&mut Tour) -> Checked;

/// What happens, and what does it.
pub(super) const STEPS: [(&str, Step); 10] = [
    ("A journal is made, sealed with a passphrase.", make),
    ("Three incidents are written down, as relatives tell them, in three languages.", record),
    ("A photograph is attached to one of them.", attach),
    ("One is found again by words typed on another keyboard.", find),
    ("One is corrected; the former version is kept.", correct),
    ("An organisation makes a key, and its recipient is kept as a contact after the words were compared.", meet),
    ("All three are handed to it as an encrypted bundle.", hand_over),
    ("The organisation opens the bundle and checks it, as it would on its own computer.", open_bundle),
    ("A backup is made and read back.", back_up),
    ("The journal is restored into a second folder, and compared with the first.", restore),
];

/// The temporary folder and what the steps leave for one another.
pub(super) struct Tour {
    folder: TempDir,
    passphrase: Passphrase,
    now: Zoned,
    journal: Option<Journal<Unlocked>>,
    ids: Vec<EntryId>,
    desk: Identity<Receiver>,
}

impl Tour {
    pub(super) fn begin() -> Outcome<Self> {
        Ok(Self {
            folder: tempfile::tempdir().or_fail("make a temporary folder")?,
            passphrase: Passphrase::normalise(Phrase::generate().reveal()).expect("generated phrases are passphrases"),
            now: Zoned::now(),
            journal: None,
            ids: Vec::new(),
            desk: Identity::generate(),
        })
    }

    /// Removes the temporary folder.
    pub(super) fn end(self) -> Outcome<()> {
        drop(self.journal);
        daftar_store::system::remove_folder(&self.folder.keep()).or_fail("remove the temporary folder")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn journal(&mut self) -> &mut Journal<Unlocked> {
        self.journal.as_mut().expect("the first step makes it")
    }

    fn incidents(&mut self) -> Outcome<Vec<Entry<Incident>>> {
        let journal = self.journal();
        journal.catch_up(&mut |_| {}).or_fail("read the journal")?;
        let mut incidents = journal.entries::<Incident>().or_fail("read the journal")?;
        timeline::sort(&mut incidents);
        Ok(incidents)
    }
}

fn make(tour: &mut Tour) -> Checked {
    let path = tour.path("journal");
    let journal = Journal::<Unlocked>::create(&path, &tour.passphrase, Argon2Cost::floor(), &tour.now)
        .or_fail("make a journal")?;
    drop(journal);
    let wrong = Passphrase::normalise("not the passphrase").expect("the text is fixed");
    let refused = unlock(&path, &wrong).is_err();
    tour.journal = Some(unlock(&path, &tour.passphrase)?);
    expect(refused, "it opens with its passphrase and with no other")
}

fn record(tour: &mut Tour) -> Checked {
    let now = tour.now.clone();
    for incident in family::incidents() {
        let id = tour.journal().add(&incident, Author::Keeper, &now).or_fail("write it down")?;
        tour.ids.push(id);
    }
    let incidents = tour.incidents()?;
    let words: Vec<_> = incidents.iter().map(|entry| entry.content.when.as_told.as_str()).collect();
    let ordered = words == ["after 2023-09-28", "весна 2024", "2024-03-02"];
    expect(ordered, "all three are on the disk, sorted by when they may have happened, the dates as they were told")
}

fn attach(tour: &mut Tour) -> Checked {
    let (id, now) = (tour.ids[1].to_string(), tour.now.clone());
    let journal = tour.journal();
    let prepared = journal.prepare_attachment(family::PHOTO_NAME, family::PHOTO, &now).or_fail("attach a file")?;
    let attachments = journal.keep_attachments(vec![prepared]).or_fail("attach a file")?;
    let before = journal.resolve::<Incident>(&id).or_fail("attach a file")?;
    let incident = Incident { attachments, ..before.entry.content.clone() };
    journal.edit(&before, &incident, &now).or_fail("attach a file")?;
    let mut content = Vec::new();
    let opened = journal.open_attachment(&incident.attachments[0]).or_fail("open the file")?;
    { opened }.read_to_end(&mut content).or_fail("open the file")?;
    expect(content == family::PHOTO, "the file comes out of the journal byte for byte")
}

fn find(tour: &mut Tour) -> Checked {
    let found = tour.journal().search("хучанд", &Filter::default()).or_fail("search the journal")?;
    let found = tour.journal().whole(&found).or_fail("read the journal")?;
    expect(
        found.len() == 1 && found[0].content.place == "Хуҷанд",
        "«хучанд», typed without the Tajik letter, finds «Хуҷанд»",
    )
}

fn correct(tour: &mut Tour) -> Checked {
    let (id, now) = (tour.ids[2], tour.now.clone());
    let journal = tour.journal();
    let before = journal.resolve::<Incident>(&id.to_string()).or_fail("change the incident")?;
    let incident = Incident { place: "Dushanbe, near the bazaar".to_owned(), ..before.entry.content.clone() };
    journal.edit(&before, &incident, &now).or_fail("change the incident")?;
    tour.incidents()?;
    let history = tour.journal().history::<Incident>(&id).or_fail("read the journal")?;
    let places: Vec<_> = history.iter().map(|past| past.entry.content.place.as_str()).collect();
    expect(
        places == ["Dushanbe", "Dushanbe, near the bazaar"],
        "both versions are there, each under an id that fixes what it says",
    )
}

fn meet(tour: &mut Tour) -> Checked {
    let age = tour.desk.recipient().to_string();
    let read_out = words::of_key(&age);
    let recipient = Some(KnownRecipient { words: words::of_key(&age), age });
    let now = tour.now.clone();
    let contact = Contact { recipient, ..family::desk() };
    tour.journal().add(&contact, Author::Keeper, &now).or_fail("keep the contact")?;
    expect(read_out == contact.recipient.unwrap_or_default().words, "the twelve words are the same on both sides")
}

fn hand_over(tour: &mut Tour) -> Checked {
    let incidents = tour.incidents()?;
    let receiver = NamedReceiver { name: family::desk().name, recipient: tour.desk.recipient() };
    let request = BundleRequest { incidents, history: false, to: Receivers::Recipients(vec![receiver]) };
    let (out, now) = (tour.path("bundle.age"), tour.now.clone());
    let made = bundle::create(tour.journal(), &request, &out, &now, &mut |_, _| true).or_fail("make the bundle")?;
    let bytes = std::fs::read(&out).or_fail("read the bundle")?;
    let hidden = !contains(&bytes, "Зарина".as_bytes()) && !contains(&bytes, family::PHOTO);
    expect(
        hidden && made.incidents == 3,
        "no name and no picture can be read in the bundle; what left, and to whom, is logged",
    )
}

fn open_bundle(tour: &mut Tour) -> Checked {
    let identities = [Identity::parse(&tour.desk.reveal()).expect("an identity reads back")];
    let with = OpenWith::Identities(&identities);
    let (file, out) = (tour.path("bundle.age"), tour.path("opened"));
    let mut opened = bundle::open(&file, &with, &mut |_, _| true).or_fail("open the bundle")?;
    opened.extract(&out, &mut |_, _| true).or_fail("open the bundle")?;
    let stranger = [Identity::<Receiver>::generate()];
    let refused = bundle::open(&file, &OpenWith::Identities(&stranger), &mut |_, _| true).is_err();
    let photo = opened.manifest().attachments.first().map(|file| out.join(&file.path));
    let same = photo.is_some_and(|path| std::fs::read(path).is_ok_and(|content| content == family::PHOTO));
    let altered = altered_copy_is_refused(&file, &tour.path("altered.age"), &with)?;
    let whole = opened.manifest().incidents.len() == 3;
    expect(
        whole && refused && same && altered,
        "three incidents and the photograph are there and unaltered; another key opens nothing; a copy with one changed byte is refused",
    )
}

fn altered_copy_is_refused(file: &Path, copy: &Path, with: &OpenWith<'_>) -> Outcome<bool> {
    let mut bytes = std::fs::read(file).or_fail("read the bundle")?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(copy, bytes).or_fail("write a copy")?;
    Ok(bundle::open(copy, with, &mut |_, _| true).is_err())
}

fn back_up(tour: &mut Tour) -> Checked {
    let (target, now) = (tour.path("backup"), tour.now.clone());
    backup::create(tour.journal(), &target, &now, &mut |_, _| true).or_fail("make the backup")?;
    let report = backup::verify(&target, &mut |_, _| true).or_fail("check the backup")?;
    expect(report.damaged.is_empty() && report.files > 0, "every file of it was read back and is as it was written")
}

fn restore(tour: &mut Tour) -> Checked {
    let before = tour.incidents()?;
    let path = tour.path("second");
    backup::restore(&tour.path("backup"), &tour.passphrase, &path, &tour.now, &mut |_, _| true)
        .or_fail("restore the journal")?;
    tour.journal = Some(unlock(&path, &tour.passphrase)?);
    let after = tour.incidents()?;
    let report = tour.journal().check(&mut |_| true).or_fail("check the journal")?;
    let sound = report.troubles.is_empty() && report.attachments == 1;
    expect(
        before == after && sound,
        "both hold the same incidents, contacts and files, and all of the second reads as it was written",
    )
}

fn unlock(path: &Path, passphrase: &Passphrase) -> Outcome<Journal<Unlocked>> {
    let journal = Journal::<Locked>::find(path, Duration::ZERO).or_fail("open the journal")?;
    journal.unlock(passphrase).or_fail("open the journal")
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn expect(holds: bool, checked: &str) -> Checked {
    if holds { Ok(checked.to_owned()) } else { Err(Failure::new(format!("this did not hold: {checked}"))) }
}
