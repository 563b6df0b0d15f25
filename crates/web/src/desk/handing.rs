//! Handing accounts over: what would leave, and that it left.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use daftar_crypto::{EntryId, NotARecipient, Phrase, Receiver, Recipient, words};
use daftar_exchange::{
    bundle::{self, BundleRequest, CreateBundleError, ExportError, NamedReceiver, PackError, Receivers},
    plain,
};
use daftar_journal::{
    ReadError, ResolveError,
    entry::{Contact, Entry, Handover, Incident},
    timeline::{self, Extent, Filter, Line},
};
use daftar_store::StoreError;
use jiff::Zoned;

use super::{Open, UseCase};
use crate::work::Work;

/// How many accounts are offered at once.
const OFFERED: usize = 100;

/// Asks for what can be handed over, and to whom.
#[derive(Debug)]
pub(crate) struct OfferHandover;

/// What can be handed over, and to whom.
#[derive(Debug)]
pub(crate) struct Offer {
    /// Accounts, the newest first; closed ones leave only when they are named singly.
    pub(crate) lines: Vec<Line>,
    /// Contacts that have a recipient.
    pub(crate) contacts: Vec<Entry<Contact>>,
}

impl UseCase for OfferHandover {
    type Answer = Result<Offer, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let mut found = open.journal.timeline(&Filter::default(), Extent::All)?;
        found.newest_first();
        found.keep(0, OFFERED);
        let mut lines = Vec::with_capacity(found.len());
        let Ok(()) = open.journal.lines::<std::convert::Infallible>(&found, &mut |line| {
            lines.push(line);
            Ok(())
        })?;
        let mut contacts: Vec<Entry<Contact>> = open.journal.entries()?;
        contacts.retain(|contact| contact.content.recipient.is_some());
        Ok(Offer { lines, contacts })
    }
}

/// Who gets it, as the form says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Way {
    /// A contact that has a recipient.
    Contact(EntryId),
    /// A recipient as typed.
    Recipient(String),
    /// Whoever knows a phrase that is made for it.
    Phrase,
    /// Nobody in particular: a folder that is not encrypted.
    Plain,
}

/// Asks what exactly would leave, and what stays.
#[derive(Debug)]
pub(crate) struct LookOver {
    pub(crate) entries: Vec<EntryId>,
    pub(crate) way: Way,
}

/// What would leave, and what stays.
#[derive(Debug)]
pub(crate) struct Departing {
    pub(crate) incidents: Vec<Entry<Incident>>,
    /// The receiver's name and the twelve words of their key.
    pub(crate) receiver: Option<(String, String)>,
    /// How many accounts stay.
    pub(crate) staying: usize,
    /// How many contacts stay.
    pub(crate) contacts: usize,
}

impl UseCase for LookOver {
    type Answer = Result<Departing, NotHandedOver>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let incidents = chosen(open, &self.entries)?;
        let receiver = receiver(open, &self.way)?;
        let receiver = receiver.map(|known| (known.name.clone(), words::of_key(&known.recipient.to_string())));
        let counts = open.journal.counts().map_err(|_| NotHandedOver::Failed)?;
        let staying = counts.incidents.saturating_sub(incidents.iter().filter(|entry| !entry.content.closed).count());
        Ok(Departing { incidents, receiver, staying, contacts: counts.contacts })
    }
}

/// Hands chosen accounts over.
pub(crate) struct HandOver {
    pub(crate) entries: Vec<EntryId>,
    pub(crate) way: Way,
    /// The folder in which the bundle is put.
    pub(crate) folder: PathBuf,
    /// What hears how far it is.
    pub(crate) work: Arc<Work>,
}

/// What was handed over.
pub(crate) struct HandedOver {
    /// Where it is.
    pub(crate) out: PathBuf,
    /// The phrase that opens it, if one was made.
    pub(crate) phrase: Option<Phrase>,
    /// The twelve words of the sender's key.
    pub(crate) words: String,
    /// How many files did not read and stayed.
    pub(crate) left_out: usize,
}

/// Why nothing left. A person does something else about each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotHandedOver {
    Nothing,
    NoReceiver,
    NoFolder,
    Exists,
    DamagedFile,
    TooLarge,
    Full,
    NoPermission,
    Stopped,
    Failed,
}

impl UseCase for HandOver {
    type Answer = Result<HandedOver, NotHandedOver>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        if !self.folder.is_dir() {
            return Err(NotHandedOver::NoFolder);
        }
        let incidents = chosen(open, &self.entries)?;
        let shared = Arc::clone(&open.shared);
        let mut goes_on = |done, all| self.work.goes_on(done, all) && shared.goes_on();
        let name = format!("notes-{}", now.date());
        if self.way == Way::Plain {
            let out = free(&self.folder, &name, "");
            let made = plain::export(&mut open.journal, &incidents, &out, now, &mut goes_on);
            let made = made.map_err(|error| not_exported(&error))?;
            return Ok(HandedOver { out, phrase: None, words: made.sender_words, left_out: made.left_out.len() });
        }
        let out = free(&self.folder, &name, ".age");
        let named = receiver(open, &self.way)?;
        let shown = if named.is_none() { Some(Phrase::generate()) } else { None };
        let to = match (named, &shown) {
            (Some(named), _) => Receivers::Recipients(vec![named]),
            (None, Some(phrase)) => {
                Receivers::Phrase(Phrase::new(phrase.reveal()).expect("a phrase that was made is a phrase"))
            }
            (None, None) => return Err(NotHandedOver::NoReceiver),
        };
        let request = BundleRequest { incidents, history: false, to };
        let made = bundle::create(&mut open.journal, &request, &out, now, &mut goes_on);
        let made = made.map_err(|error| not_made(&error))?;
        Ok(HandedOver { out, phrase: shown, words: made.sender_words, left_out: 0 })
    }
}

/// Asks for the log of what left.
#[derive(Debug)]
pub(crate) struct ListHandovers;

impl UseCase for ListHandovers {
    /// Each with the headings of what left, in its order; empty of what is not there any more.
    type Answer = Result<Vec<(Entry<Handover>, Vec<String>)>, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let mut all: Vec<Entry<Handover>> = open.journal.entries()?;
        all.sort_by(|one, other| other.created.cmp(&one.created));
        let mut heading = |entry: EntryId| match open.journal.resolve::<Incident>(&entry.to_string()) {
            Ok(stored) => stored.entry.content.heading().to_owned(),
            Err(_) => String::new(),
        };
        Ok(all
            .into_iter()
            .map(|one| {
                let headings = one.content.included.iter().map(|included| heading(included.entry)).collect();
                (one, headings)
            })
            .collect())
    }
}

/// Returns the chosen accounts in the order in which they happened.
fn chosen(open: &mut Open, entries: &[EntryId]) -> Result<Vec<Entry<Incident>>, NotHandedOver> {
    let mut incidents: Vec<Entry<Incident>> = Vec::new();
    for id in entries {
        match open.journal.resolve::<Incident>(&id.to_string()) {
            Ok(stored) if incidents.iter().all(|entry| entry.id != stored.entry.id) => incidents.push(stored.entry),
            Ok(_) => {}
            Err(ResolveError::NotFound(_)) => return Err(NotHandedOver::Nothing),
            Err(_) => return Err(NotHandedOver::Failed),
        }
    }
    timeline::sort(&mut incidents);
    if incidents.is_empty() { Err(NotHandedOver::Nothing) } else { Ok(incidents) }
}

/// Returns who gets it; none for a phrase or a folder.
fn receiver(open: &mut Open, way: &Way) -> Result<Option<NamedReceiver>, NotHandedOver> {
    let mut contacts = || open.journal.entries::<Contact>().map_err(|_| NotHandedOver::Failed);
    let receiver = match way {
        Way::Phrase | Way::Plain => return Ok(None),
        Way::Contact(id) => {
            let contact = contacts()?.into_iter().find(|contact| contact.id == *id).ok_or(NotHandedOver::NoReceiver)?;
            NamedReceiver::of_contact(&contact.content).ok_or(NotHandedOver::NoReceiver)?
        }
        Way::Recipient(age) => {
            let recipient: Result<Recipient<Receiver>, NotARecipient> = age.parse();
            let contacts = contacts()?;
            recipient.map(|recipient| NamedReceiver::of_recipient(recipient, &contacts))
        }
    };
    receiver.map(Some).map_err(|_| NotHandedOver::NoReceiver)
}

/// Returns a name in the folder that nothing has yet.
fn free(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let numbered = |number: u32| match number {
        1 => folder.join(format!("{name}{ending}")),
        _ => folder.join(format!("{name}-{number}{ending}")),
    };
    (1..1000).map(numbered).find(|path| !path.exists()).unwrap_or_else(|| numbered(1))
}

fn not_made(error: &CreateBundleError) -> NotHandedOver {
    match error {
        CreateBundleError::Exists => NotHandedOver::Exists,
        CreateBundleError::NoReceivers => NotHandedOver::NoReceiver,
        CreateBundleError::Pack(error) => not_packed(error),
        _ => NotHandedOver::Failed,
    }
}

fn not_exported(error: &ExportError) -> NotHandedOver {
    match error {
        ExportError::Exists => NotHandedOver::Exists,
        ExportError::Pack(error) => not_packed(error),
        _ => NotHandedOver::Failed,
    }
}

fn not_packed(error: &PackError) -> NotHandedOver {
    match error {
        PackError::Nothing => NotHandedOver::Nothing,
        PackError::MissingAttachment { .. } | PackError::DamagedAttachment { .. } => NotHandedOver::DamagedFile,
        PackError::TooLarge => NotHandedOver::TooLarge,
        PackError::Stopped => NotHandedOver::Stopped,
        PackError::Store(StoreError::DiskFull) => NotHandedOver::Full,
        PackError::Store(StoreError::NoPermission(_)) => NotHandedOver::NoPermission,
        _ => NotHandedOver::Failed,
    }
}
