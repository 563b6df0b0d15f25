//! Taking into the records what was read from the ledgers.

use daftar_crypto::{RevisionId, WriterId};

use super::{
    Fact, Located,
    base::{Changes, Records, Trouble},
    record::{self, ATTACHMENT, FOLLOWED, Kept, META, Meta},
};
use crate::ledger::{Cursor, Damage};

/// Something that was read, in the order of the ledgers.
#[derive(Debug)]
pub(super) enum Event {
    /// The revisions of a frame.
    Facts(Vec<Fact>),
    /// Something wrong.
    Damage(Damage),
    /// A frame was taken in.
    Cursor(Cursor),
    /// Frames that are not in the ledgers any more.
    Lost(Vec<Cursor>),
    /// Nothing of this writer is lost any more.
    FoundAgain(WriterId),
}

/// Tells whether the records can be taken from.
pub(super) fn is_complete(records: &dyn Records) -> Result<(), Trouble> {
    meta(records).map(drop)
}

fn meta(records: &dyn Records) -> Result<Meta, Trouble> {
    let meta = records.get(META)?.ok_or_else(|| Trouble("its files are incomplete".into()))?;
    Meta::decode(&meta)
}

/// Writes everything that `events` tell at once, or nothing of it.
pub(super) fn take(records: &mut dyn Records, events: Vec<Event>) -> Result<(), Trouble> {
    let mut taking = Taking { meta: meta(records)?, changes: Changes::new(), records };
    events.into_iter().try_for_each(|event| taking.event(event))?;
    let mut changes = taking.changes;
    changes.insert(META.to_vec(), Some(taking.meta.encode()));
    records.apply(changes)
}

/// Changes that are not written yet, seen as if they were.
struct Taking<'a> {
    records: &'a dyn Records,
    changes: Changes,
    meta: Meta,
}

impl Taking<'_> {
    fn event(&mut self, event: Event) -> Result<(), Trouble> {
        match event {
            Event::Facts(facts) => return facts.iter().try_for_each(|fact| self.fact(fact)),
            Event::Damage(damage) => self.put(record::damage_key(&damage), record::damage_value(&damage)),
            Event::Cursor(cursor) => self.put(record::cursor_key(cursor.place.writer), record::cursor_value(&cursor)),
            Event::Lost(lost) => {
                lost.iter().for_each(|lost| self.put(record::lost_key(lost.place.writer), record::cursor_value(lost)));
            }
            Event::FoundAgain(writer) => drop(self.changes.insert(record::lost_key(writer), None)),
        }
        Ok(())
    }

    /// Takes a revision in; one that is known gets its new place.
    fn fact(&mut self, fact: &Fact) -> Result<(), Trouble> {
        let Fact { revision, entry, place, position, .. } = *fact;
        let kept = self.kept(&Located { entry, revision, place, position })?;
        self.put(Kept::key(&entry, &revision), kept.encode());
        fact.parents.iter().try_for_each(|parent| self.follow(fact, parent))?;
        for attachment in &fact.attachments {
            self.put(record::key(ATTACHMENT, &[&attachment.0, &entry.0]), Vec::new());
        }
        Ok(())
    }

    fn kept(&mut self, located: &Located) -> Result<Kept, Trouble> {
        let Located { entry, revision, .. } = located;
        if let Some(known) = self.known(located)? {
            return Ok(Kept { located: *located, ..known });
        }
        let waiting = record::key(FOLLOWED, &[&entry.0, &revision.0.0]);
        let followed = self.get(&waiting)?.is_some();
        if followed {
            self.changes.insert(waiting, None);
        }
        let number = self.meta.revisions;
        self.meta.revisions += 1;
        self.meta.heads += u64::from(!followed);
        Ok(Kept { located: *located, number, followed })
    }

    /// Notes that a revision is followed: it is no head any more, or will be none when it comes.
    fn follow(&mut self, fact: &Fact, parent: &RevisionId) -> Result<(), Trouble> {
        let key = Kept::key(&fact.entry, parent);
        match self.get(&key)? {
            None => self.put(record::key(FOLLOWED, &[&fact.entry.0, &parent.0.0]), Vec::new()),
            Some(value) => {
                let kept = Kept::decode(&key, &value)?;
                self.meta.heads -= u64::from(!kept.followed && self.meta.heads > 0);
                self.put(key, Kept { followed: true, ..kept }.encode());
            }
        }
        Ok(())
    }

    fn known(&self, located: &Located) -> Result<Option<Kept>, Trouble> {
        let key = Kept::key(&located.entry, &located.revision);
        self.get(&key)?.map(|value| Kept::decode(&key, &value)).transpose()
    }

    fn put(&mut self, key: Vec<u8>, value: Vec<u8>) {
        self.changes.insert(key, Some(value));
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        match self.changes.get(key) {
            Some(value) => Ok(value.clone()),
            None => self.records.get(key),
        }
    }
}
