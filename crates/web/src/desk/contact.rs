//! People who can help.

use daftar_crypto::{EntryId, RevisionId};
use daftar_journal::{
    Author, ReadError, ResolveError, WriteError,
    entry::{Contact, Entry},
    fold::fold,
};
use jiff::Zoned;

use super::{Open, UseCase};

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
}

impl UseCase for ShowContact {
    type Answer = Result<Option<Entry<Contact>>, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        match open.journal.resolve::<Contact>(&self.id.to_string()) {
            Ok(stored) => Ok(Some(stored.entry)),
            Err(ResolveError::Read(error)) => Err(error),
            Err(_) => Ok(None),
        }
    }
}

/// Keeps somebody: a new one, or the next version of one.
#[derive(Debug)]
pub(crate) struct KeepContact {
    /// What the form says; what it does not ask for stays as it was.
    pub(crate) said: Contact,
    /// Whom, and the version that the form was made of; none makes a new one.
    pub(crate) of: Option<(EntryId, RevisionId)>,
}

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum KeptContact {
    /// It is kept.
    Kept(EntryId),
    /// It was changed since the form was made.
    ChangedMeanwhile,
    /// There is no such person.
    NotThere,
}

impl UseCase for KeepContact {
    type Answer = Result<KeptContact, WriteError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let id = match self.of {
            None => open.journal.add(&self.said, Author::Keeper, now)?,
            Some((id, revision)) => {
                let Ok(before) = open.journal.resolve::<Contact>(&id.to_string()) else {
                    return Ok(KeptContact::NotThere);
                };
                if before.entry.revision != revision {
                    return Ok(KeptContact::ChangedMeanwhile);
                }
                let kept = &before.entry.content;
                let said = Contact { recipient: kept.recipient.clone(), closed: kept.closed, ..self.said };
                if said != *kept {
                    open.journal.edit(&before, &said, now)?;
                }
                id
            }
        };
        // What was asked for is on the disk; a checkpoint that fails now comes round again.
        let _ = open.journal.sign_checkpoint_if_due(now);
        Ok(KeptContact::Kept(id))
    }
}
