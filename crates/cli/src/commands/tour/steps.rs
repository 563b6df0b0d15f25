//! The steps of the tour, each with what it checks.

use std::{
    io::Read,
    path::{Path, PathBuf},
    time::Duration,
};

use daftar_crypto::{
    Argon2Cost, Credential, EntryId, Identity, OpenWith, Passphrase, Phrase, Receiver,
    shares::{self, GivenShare, Share},
    words,
};
use daftar_exchange::{
    backup,
    bundle::{self, BundleRequest, NamedReceiver, Receivers},
    guardians::{ShareSeal, read_share, write_shares},
};
use daftar_journal::{
    Author, Journal, Locked, Unlocked,
    entry::{Contact, Entry, Guardian, Incident, KnownRecipient},
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
pub(super) const STEPS: [(Fixed, Step); 12] = [
    (Text::tour_make, make),
    (Text::tour_record, record),
    (Text::tour_attach, attach),
    (Text::tour_find, find),
    (Text::tour_correct, correct),
    (Text::tour_meet, meet),
    (Text::tour_hand_over, hand_over),
    (Text::tour_open, open_bundle),
    (Text::tour_trust, trust),
    (Text::tour_back_up, back_up),
    (Text::tour_lose, lose),
    (Text::tour_recover, recover),
];

/// The temporary folder and what the steps leave for one another.
pub(super) struct Tour {
    folder: TempDir,
    phrase: Phrase,
    now: Zoned,
    journal: Option<Journal<Unlocked>>,
    ids: Vec<EntryId>,
    desk: Identity<Receiver>,
    /// What was in the journal before it was lost.
    before: Vec<Entry<Incident>>,
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
            before: Vec::new(),
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

fn trust(tour: &mut Tour) -> Checked {
    let (out, now) = (tour.path("shares"), tour.now.clone());
    let guardians = family::GUARDIANS.map(|name| Guardian { name: name.to_owned(), ..Guardian::default() }).to_vec();
    let journal = tour.journal();
    let new = journal.new_guardians(2, guardians, &now).or_fail(Text::cannot_set_guardians)?;
    let open = [ShareSeal::None, ShareSeal::None, ShareSeal::None];
    write_shares(&new, &open, &out, journal.path(), text()).or_fail(Text::cannot_write_shares)?;
    journal.set_guardians(&new, &now).or_fail(Text::cannot_set_guardians)?;
    let alone = shares::combine(&[share(tour, 2)?]).is_err();
    let two = [share(tour, 1)?, share(tour, 3)?];
    tour.journal().rehearse_guardians(&two, &now).or_fail(Text::cannot_rehearse_guardians)?;
    expect(alone, &text().tour_trust_checked())
}

/// Reads the share that a guardian got.
fn share(tour: &Tour, number: u8) -> Outcome<Share> {
    let file = read_share(&tour.path("shares").join(format!("{number}.share"))).or_fail(Text::cannot_use_shares)?;
    match shares::read_given(&file).or_fail(Text::cannot_use_shares)? {
        GivenShare::Open(share) => Ok(share),
        GivenShare::Sealed(_) => Err(Failure::new(text().guardian_sealed_to_key(number.into()))),
    }
}

fn back_up(tour: &mut Tour) -> Checked {
    let (target, now) = (tour.path("backup"), tour.now.clone());
    backup::create(tour.journal(), &target, &now, &mut |_, _| true).or_fail(Text::cannot_make_backup)?;
    let report = backup::verify(&target, &mut |_, _| true).or_fail(Text::cannot_check_backup)?;
    let passphrase = tour.passphrase().into();
    let tried = backup::drill(tour.journal(), &target, &passphrase, &now, &mut |_, _| true);
    let tried = tried.or_fail(Text::cannot_try_backup)?;
    let whole = report.damaged.is_empty() && report.files > 0 && tried.damaged.is_empty() && tried.newer == 0;
    expect(whole && tried.attachments == 1, &text().tour_back_up_checked())
}

fn lose(tour: &mut Tour) -> Checked {
    tour.before = tour.incidents()?;
    let lost = tour.journal.take().expect("the first step makes it");
    let gone = lost.erase().or_fail(Text::cannot_erase)?;
    // Nobody knows what the old one was.
    tour.phrase = Phrase::generate();
    let opens =
        |credential| backup::restore(&tour.path("backup"), credential, &tour.path("x"), &tour.now, &mut |_, _| true);
    let refused = opens(&tour.passphrase().into()).is_err();
    expect(gone.folder_gone && refused && !tour.path("journal").exists(), &text().tour_lose_checked())
}

fn recover(tour: &mut Tour) -> Checked {
    let path = tour.path("second");
    let two = [share(tour, 3)?, share(tour, 1)?];
    let guardians = Credential::Guardians(shares::combine(&two).or_fail(Text::cannot_use_shares)?);
    backup::restore(&tour.path("backup"), &guardians, &path, &tour.now, &mut |_, _| true)
        .or_fail(Text::cannot_restore)?;
    let found = Journal::<Locked>::find(&path, Duration::ZERO).or_fail(Text::cannot_open_journal)?;
    let mut journal = found.unlock_with(&guardians.as_open()).or_fail(Text::cannot_use_shares)?;
    let cost = journal.keyring().cost();
    journal.change_passphrase(&tour.passphrase(), cost, false).or_fail(Text::cannot_change_passphrase)?;
    drop(journal);
    tour.journal = Some(unlock(&path, &tour.passphrase())?);
    let after = tour.incidents()?;
    let report = tour.journal().check(&mut |_| true).or_fail(Text::cannot_check_journal)?;
    let sound = report.troubles.is_empty() && report.attachments == 1;
    expect(tour.before == after && sound, &text().tour_recover_checked())
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
