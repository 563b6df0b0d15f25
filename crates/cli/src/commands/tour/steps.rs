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
use daftar_l10n::Text;
use jiff::Zoned;
use tempfile::TempDir;

use super::{Checked, family};
use crate::{
    failure::{Failure, Fixed, OrFail, Outcome},
    language::words as text,
};

type Step = fn(&mut Tour) -> Checked;

/// What happens, and what does it.
pub(super) const STEPS: [(Fixed, Step); 10] = [
    (Text::tour_make, make),
    (Text::tour_record, record),
    (Text::tour_attach, attach),
    (Text::tour_find, find),
    (Text::tour_correct, correct),
    (Text::tour_meet, meet),
    (Text::tour_hand_over, hand_over),
    (Text::tour_open, open_bundle),
    (Text::tour_back_up, back_up),
    (Text::tour_restore, restore),
];

/// The temporary folder and what the steps leave for one another.
pub(super) struct Tour {
    folder: TempDir,
    phrase: Phrase,
    now: Zoned,
    journal: Option<Journal<Unlocked>>,
    ids: Vec<EntryId>,
    desk: Identity<Receiver>,
}

impl Tour {
    pub(super) fn begin() -> Outcome<Self> {
        Ok(Self {
            folder: tempfile::tempdir().or_fail(Text::cannot_make_temporary)?,
            phrase: Phrase::generate(),
            now: Zoned::now(),
            journal: None,
            ids: Vec::new(),
            desk: Identity::generate(),
        })
    }

    /// Removes the temporary folder.
    pub(super) fn end(self) -> Outcome<()> {
        drop(self.journal);
        daftar_store::system::remove_folder(&self.folder.keep()).or_fail(Text::cannot_remove_temporary)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn passphrase(&self) -> Passphrase {
        Passphrase::normalise(self.phrase.reveal()).expect("generated phrases are passphrases")
    }

    fn journal(&mut self) -> &mut Journal<Unlocked> {
        self.journal.as_mut().expect("the first step makes it")
    }

    fn incidents(&mut self) -> Outcome<Vec<Entry<Incident>>> {
        let journal = self.journal();
        journal.catch_up(&mut |_| {}).or_fail(Text::cannot_read_journal)?;
        let mut incidents = journal.entries::<Incident>().or_fail(Text::cannot_read_journal)?;
        timeline::sort(&mut incidents);
        Ok(incidents)
    }
}

fn make(tour: &mut Tour) -> Checked {
    let path = tour.path("journal");
    let journal = Journal::<Unlocked>::create(&path, &tour.passphrase(), Argon2Cost::floor(), &tour.now)
        .or_fail(Text::cannot_make_journal)?;
    drop(journal);
    let wrong = Passphrase::normalise("not the passphrase").expect("the text is fixed");
    let refused = unlock(&path, &wrong).is_err();
    tour.journal = Some(unlock(&path, &tour.passphrase())?);
    expect(refused, &text().tour_make_checked())
}

fn record(tour: &mut Tour) -> Checked {
    let now = tour.now.clone();
    for incident in family::incidents() {
        let id = tour.journal().add(&incident, Author::Keeper, &now).or_fail(Text::cannot_write_down)?;
        tour.ids.push(id);
    }
    let incidents = tour.incidents()?;
    let words: Vec<_> = incidents.iter().map(|entry| entry.content.when.as_told.as_str()).collect();
    let ordered = words == ["after 2023-09-28", "весна 2024", "2024-03-02"];
    expect(ordered, &text().tour_record_checked())
}

fn attach(tour: &mut Tour) -> Checked {
    let (id, now) = (tour.ids[1].to_string(), tour.now.clone());
    let journal = tour.journal();
    let prepared = journal.prepare_attachment(family::PHOTO_NAME, family::PHOTO, &now).or_fail(Text::cannot_attach)?;
    let attachments = journal.keep_attachments(vec![prepared]).or_fail(Text::cannot_attach)?;
    let before = journal.resolve::<Incident>(&id).or_fail(Text::cannot_attach)?;
    let incident = Incident { attachments, ..before.entry.content.clone() };
    journal.edit(&before, &incident, &now).or_fail(Text::cannot_attach)?;
    let mut content = Vec::new();
    let opened = journal.open_attachment(&incident.attachments[0]).or_fail(Text::cannot_open_file)?;
    { opened }.read_to_end(&mut content).or_fail(Text::cannot_open_file)?;
    expect(content == family::PHOTO, &text().tour_attach_checked())
}

fn find(tour: &mut Tour) -> Checked {
    let found = tour.journal().search("хучанд", &Filter::default()).or_fail(Text::cannot_search)?;
    let found = tour.journal().whole(&found).or_fail(Text::cannot_read_journal)?;
    expect(found.len() == 1 && found[0].content.place == "Хуҷанд", &text().tour_find_checked("хучанд", "Хуҷанд"))
}

fn correct(tour: &mut Tour) -> Checked {
    let (id, now) = (tour.ids[2], tour.now.clone());
    let journal = tour.journal();
    let before = journal.resolve::<Incident>(&id.to_string()).or_fail(Text::cannot_change_incident)?;
    let incident = Incident { place: "Dushanbe, near the bazaar".to_owned(), ..before.entry.content.clone() };
    journal.edit(&before, &incident, &now).or_fail(Text::cannot_change_incident)?;
    tour.incidents()?;
    let history = tour.journal().history::<Incident>(&id).or_fail(Text::cannot_read_journal)?;
    let places: Vec<_> = history.iter().map(|past| past.entry.content.place.as_str()).collect();
    expect(places == ["Dushanbe", "Dushanbe, near the bazaar"], &text().tour_correct_checked())
}

fn meet(tour: &mut Tour) -> Checked {
    let age = tour.desk.recipient().to_string();
    let read_out = words::of_key(&age);
    let recipient = Some(KnownRecipient { words: words::of_key(&age), age });
    let now = tour.now.clone();
    let contact = Contact { recipient, ..family::desk() };
    tour.journal().add(&contact, Author::Keeper, &now).or_fail(Text::cannot_keep_contact)?;
    expect(read_out == contact.recipient.unwrap_or_default().words, &text().tour_meet_checked())
}

fn hand_over(tour: &mut Tour) -> Checked {
    let incidents = tour.incidents()?;
    let receiver = NamedReceiver { name: family::desk().name, recipient: tour.desk.recipient() };
    let request = BundleRequest { incidents, history: false, to: Receivers::Recipients(vec![receiver]) };
    let (out, now) = (tour.path("bundle.age"), tour.now.clone());
    let made =
        bundle::create(tour.journal(), &request, &out, &now, &mut |_, _| true).or_fail(Text::cannot_make_bundle)?;
    let bytes = std::fs::read(&out).or_fail(Text::cannot_read_bundle)?;
    let hidden = !contains(&bytes, "Зарина".as_bytes()) && !contains(&bytes, family::PHOTO);
    expect(hidden && made.incidents == 3, &text().tour_hand_over_checked())
}

fn open_bundle(tour: &mut Tour) -> Checked {
    let identities = [Identity::parse(&tour.desk.reveal()).expect("an identity reads back")];
    let with = OpenWith::Identities(&identities);
    let (file, out) = (tour.path("bundle.age"), tour.path("opened"));
    let mut opened = bundle::open(&file, &with, &mut |_, _| true).or_fail(Text::cannot_open_bundle)?;
    opened.extract(&out, &mut |_, _| true).or_fail(Text::cannot_open_bundle)?;
    let stranger = [Identity::<Receiver>::generate()];
    let refused = bundle::open(&file, &OpenWith::Identities(&stranger), &mut |_, _| true).is_err();
    let photo = opened.manifest().attachments.first().map(|file| out.join(&file.path));
    let same = photo.is_some_and(|path| std::fs::read(path).is_ok_and(|content| content == family::PHOTO));
    let altered = altered_copy_is_refused(&file, &tour.path("altered.age"), &with)?;
    let whole = opened.manifest().incidents.len() == 3;
    expect(whole && refused && same && altered, &text().tour_open_checked())
}

fn altered_copy_is_refused(file: &Path, copy: &Path, with: &OpenWith<'_>) -> Outcome<bool> {
    let mut bytes = std::fs::read(file).or_fail(Text::cannot_read_bundle)?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(copy, bytes).or_fail(Text::cannot_write_copy)?;
    Ok(bundle::open(copy, with, &mut |_, _| true).is_err())
}

fn back_up(tour: &mut Tour) -> Checked {
    let (target, now) = (tour.path("backup"), tour.now.clone());
    backup::create(tour.journal(), &target, &now, &mut |_, _| true).or_fail(Text::cannot_make_backup)?;
    let report = backup::verify(&target, &mut |_, _| true).or_fail(Text::cannot_check_backup)?;
    expect(report.damaged.is_empty() && report.files > 0, &text().tour_back_up_checked())
}

fn restore(tour: &mut Tour) -> Checked {
    let before = tour.incidents()?;
    let path = tour.path("second");
    backup::restore(&tour.path("backup"), &tour.passphrase().into(), &path, &tour.now, &mut |_, _| true)
        .or_fail(Text::cannot_restore)?;
    tour.journal = Some(unlock(&path, &tour.passphrase())?);
    let after = tour.incidents()?;
    let report = tour.journal().check(&mut |_| true).or_fail(Text::cannot_check_journal)?;
    let sound = report.troubles.is_empty() && report.attachments == 1;
    expect(before == after && sound, &text().tour_restore_checked())
}

fn unlock(path: &Path, passphrase: &Passphrase) -> Outcome<Journal<Unlocked>> {
    let journal = Journal::<Locked>::find(path, Duration::ZERO).or_fail(Text::cannot_open_journal)?;
    journal.unlock(passphrase).or_fail(Text::cannot_open_journal)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn expect(holds: bool, checked: &str) -> Checked {
    if holds { Ok(checked.to_owned()) } else { Err(Failure::new(text().tour_failed(checked))) }
}
