//! People who can help.

use daftar_crypto::{EntryId, RevisionId, words};
use daftar_journal::{
    ReadError, ResolveError, WriteError,
    entry::{Contact, Entry, KnownRecipient},
    fold::fold,
};
use jiff::Zoned;

use super::{Open, Side, UseCase, Version};

/// Asks for everybody who is not left out of lists, by name; with words, for those in whose name or role they are.
#[derive(Debug)]
pub(crate) struct ListContacts {
    /// What to look for; empty finds everybody.
    pub(crate) words: String,
}

impl UseCase for ListContacts {
    type Answer = Result<Vec<Entry<Contact>>, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let words = fold(self.words.trim());
        let mut contacts: Vec<Entry<Contact>> = open.journal.entries()?;
        let has = |contact: &Contact| [&contact.name, &contact.role].iter().any(|text| fold(text).contains(&words));
        contacts.retain(|entry| !entry.content.closed && has(&entry.content));
        contacts.sort_by_cached_key(|entry| (fold(&entry.content.name), entry.id));
        Ok(contacts)
    }
}

/// Asks for somebody.
#[derive(Debug)]
pub(crate) struct ShowContact {
    /// Whom.
    pub(crate) id: EntryId,
    /// In which version; none is the newest.
    pub(crate) version: Option<RevisionId>,
}

/// Somebody, with what a page shows beside it.
#[derive(Debug)]
pub(crate) struct Person {
    /// The version that was asked for.
    pub(crate) entry: Entry<Contact>,
    /// Every version, the newest first.
    pub(crate) versions: Vec<Version>,
    /// Whether it is the newest version that is shown.
    pub(crate) is_newest: bool,
    /// The versions that stand side by side, if it is these that are shown.
    pub(crate) sides: Vec<Side<Contact>>,
}

impl UseCase for ShowContact {
    type Answer = Result<Option<Person>, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let newest = match open.journal.resolve::<Contact>(&self.id.to_string()) {
            Ok(stored) => stored.entry,
            Err(ResolveError::Read(error)) => return Err(error),
            Err(_) => return Ok(None),
        };
        let history = open.journal.history::<Contact>(&self.id)?;
        let versions = Version::newest_first(&history);
        let former = self.version.filter(|version| *version != newest.revision);
        let is_newest = former.is_none();
        let sides = if is_newest { open.sides(&newest)? } else { Vec::new() };
        let entry = match former {
            None => Some(newest),
            Some(former) => history.into_iter().map(|past| past.entry).find(|past| past.revision == former),
        };
        Ok(entry.map(|entry| Person { entry, versions, is_newest, sides }))
    }
}

/// Notes that the words of somebody's key were compared by voice.
#[derive(Debug)]
pub(crate) struct NoteCompared {
    /// Whose.
    pub(crate) id: EntryId,
    /// The key whose words were shown.
    pub(crate) age: String,
}

impl UseCase for NoteCompared {
    /// Whether it is still their key.
    type Answer = Result<bool, WriteError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let Ok(before) = open.journal.resolve::<Contact>(&self.id.to_string()) else { return Ok(false) };
        let kept = &before.entry.content;
        let Some(key) = kept.recipient.as_ref().filter(|key| key.age == self.age) else { return Ok(false) };
        if key.words.is_empty() {
            let words = words::of_key(&key.age);
            let recipient = Some(KnownRecipient { age: self.age, words });
            open.journal.edit(&before, &Contact { recipient, ..kept.clone() }, now)?;
            // What was asked for is on the disk; a checkpoint that fails now comes round again.
            let _ = open.journal.sign_checkpoint_if_due(now);
        }
        Ok(true)
    }
}
