//! What the index answers.

use daftar_crypto::{Digest, EntryId};

use super::{
    Index, IndexError, Located,
    base::{Records, Trouble},
    record::{self, ATTACHMENT, Fields, Kept, META, Meta, REVISION},
};

impl Index {
    /// Returns an entry's heads: its revisions that no other follows. More than one were made side by side; none means no such entry.
    pub fn heads(&self, entry: &EntryId) -> Result<Vec<Located>, IndexError> {
        let entry = *entry;
        self.asked(move |records| heads(records, &entry))
    }

    /// Returns the heads of each of these entries, in the order asked.
    pub fn heads_of(&self, entries: Vec<EntryId>) -> Result<Vec<Vec<Located>>, IndexError> {
        self.asked(move |records| entries.iter().map(|entry| heads(records, entry)).collect())
    }

    /// Returns every entry with its heads, in order of the ids.
    pub fn entries(&self) -> Result<Vec<(EntryId, Vec<Located>)>, IndexError> {
        let (heads, meta) = self.asked(|records| {
            let kept = kept(records, &[REVISION])?;
            Ok((
                kept.into_iter().filter(|kept| !kept.followed).map(|kept| kept.located).collect::<Vec<_>>(),
                meta(records)?,
            ))
        })?;
        if meta.heads != heads.len() as u64 {
            return Err(self.give_up(Trouble("records in it are missing".into())));
        }
        let entries = heads.chunk_by(|one, other| one.entry == other.entry);
        Ok(entries.map(|heads| (heads[0].entry, heads.to_vec())).collect())
    }

    /// Returns all revisions of an entry in the order they were taken in.
    pub fn history(&self, entry: &EntryId) -> Result<Vec<Located>, IndexError> {
        let prefix = record::key(REVISION, &[&entry.0]);
        let mut all = self.asked(move |records| kept(records, &prefix))?;
        all.sort_unstable_by_key(|kept| kept.number);
        Ok(all.into_iter().map(|kept| kept.located).collect())
    }

    /// Returns the entries whose ids begin with some hex digits, in order; none for what is no hex.
    pub fn entries_starting(&self, hex_prefix: &str) -> Result<Vec<EntryId>, IndexError> {
        let Some(prefix) = whole_bytes(hex_prefix) else { return Ok(Vec::new()) };
        let prefix = record::key(REVISION, &[&prefix]);
        let all = self.asked(move |records| kept(records, &prefix))?;
        let mut entries: Vec<EntryId> = all.into_iter().map(|kept| kept.located.entry).collect();
        entries.dedup();
        entries.retain(|entry| entry.to_string().starts_with(&hex_prefix.to_ascii_lowercase()));
        Ok(entries)
    }

    /// Returns the attachments whose ids begin with some hex digits, each with an entry that names it; all for an empty prefix.
    pub fn attachment_owners(&self, hex_prefix: &str) -> Result<Vec<(Digest, EntryId)>, IndexError> {
        let Some(prefix) = whole_bytes(hex_prefix) else { return Ok(Vec::new()) };
        let prefix = record::key(ATTACHMENT, &[&prefix]);
        let mut owners = self.asked(move |records| {
            found(records, &prefix, |key, _| {
                let mut fields = Fields(key);
                let [_tag] = fields.take()?;
                Ok((Digest(fields.take()?), fields.entry()?))
            })
        })?;
        owners.retain(|(id, _)| id.to_string().starts_with(&hex_prefix.to_ascii_lowercase()));
        Ok(owners)
    }

    /// Returns how many revisions are known.
    pub fn len(&self) -> Result<u64, IndexError> {
        Ok(self.asked(|records| meta(records))?.revisions)
    }

    /// Tells whether no revision is known.
    pub fn is_empty(&self) -> Result<bool, IndexError> {
        Ok(self.len()? == 0)
    }

    fn asked<T: Send + 'static>(
        &self,
        question: impl FnOnce(&dyn Records) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, IndexError> {
        self.base.ask(question).map_err(|trouble| self.give_up(trouble))
    }
}

fn heads(records: &dyn Records, entry: &EntryId) -> Result<Vec<Located>, Trouble> {
    let all = kept(records, &record::key(REVISION, &[&entry.0]))?;
    Ok(all.into_iter().filter(|kept| !kept.followed).map(|kept| kept.located).collect())
}

fn kept(records: &dyn Records, prefix: &[u8]) -> Result<Vec<Kept>, Trouble> {
    found(records, prefix, Kept::decode)
}

fn meta(records: &dyn Records) -> Result<Meta, Trouble> {
    Meta::decode(&records.get(META)?.unwrap_or_default())
}

/// Returns what `read` makes of every record under a prefix.
pub(super) fn found<T>(
    records: &dyn Records,
    prefix: &[u8],
    read: impl Fn(&[u8], &[u8]) -> Result<T, Trouble>,
) -> Result<Vec<T>, Trouble> {
    let mut found = Vec::new();
    records.each(prefix, &mut |key, value| found.push(read(key, value)))?;
    found.into_iter().collect()
}

/// Returns the bytes that hex digits spell, without an odd last one.
fn whole_bytes(hex: &str) -> Option<Vec<u8>> {
    if !hex.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let pairs = hex.as_bytes().chunks_exact(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}
