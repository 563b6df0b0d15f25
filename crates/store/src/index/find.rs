//! What the index answers.

use daftar_crypto::{Digest, EntryId, RevisionId};

use super::{
    Index, IndexError, Located,
    base::Trouble,
    record::{self, ATTACHMENT, Fields, HEAD, HISTORY, Kept, META, Meta},
};

impl Index {
    /// Returns an entry's heads: its revisions that no other follows. More than one were made side by side; none means no such entry.
    pub fn heads(&self, entry: &EntryId) -> Result<Vec<Located>, IndexError> {
        self.found(&record::key(HEAD, &[&entry.0]), record::head)
    }

    /// Returns every entry with its heads, in order of the ids.
    pub fn entries(&self) -> Result<Vec<(EntryId, Vec<Located>)>, IndexError> {
        let heads = self.found(&[HEAD], record::head)?;
        if self.meta()?.heads != heads.len() as u64 {
            return Err(self.give_up(Trouble("records in it are missing".into())));
        }
        let entries = heads.chunk_by(|one, other| one.entry == other.entry);
        Ok(entries.map(|heads| (heads[0].entry, heads.to_vec())).collect())
    }

    /// Returns all revisions of an entry in the order they were taken in.
    pub fn history(&self, entry: &EntryId) -> Result<Vec<Located>, IndexError> {
        let prefix = record::key(HISTORY, &[&entry.0]);
        let revisions = self.found(&prefix, |_, value| Fields(value).revision())?;
        let located = revisions.iter().map(|revision| self.revision(revision));
        let located: Option<Vec<_>> = located.collect::<Result<_, _>>()?;
        located.ok_or_else(|| self.give_up(Trouble("records in it are missing".into())))
    }

    /// Returns where a revision stands; `None` if it is not known.
    pub fn revision(&self, revision: &RevisionId) -> Result<Option<Located>, IndexError> {
        let value = self.base.get(&Kept::key(revision)).map_err(|trouble| self.give_up(trouble))?;
        let kept = value.map(|value| Kept::decode(*revision, &value)).transpose();
        Ok(kept.map_err(|trouble| self.give_up(trouble))?.map(|kept| kept.located))
    }

    /// Returns the entries whose ids begin with some hex digits, in order; none for what is no hex.
    pub fn entries_starting(&self, hex_prefix: &str) -> Result<Vec<EntryId>, IndexError> {
        let Some(prefix) = whole_bytes(hex_prefix) else { return Ok(Vec::new()) };
        let mut entries =
            self.found(&record::key(HEAD, &[&prefix]), |key, value| Ok(record::head(key, value)?.entry))?;
        entries.dedup();
        entries.retain(|entry| entry.to_string().starts_with(&hex_prefix.to_ascii_lowercase()));
        Ok(entries)
    }

    /// Returns the attachments whose ids begin with some hex digits, each with an entry that names it; all for an empty prefix.
    pub fn attachment_owners(&self, hex_prefix: &str) -> Result<Vec<(Digest, EntryId)>, IndexError> {
        let Some(prefix) = whole_bytes(hex_prefix) else { return Ok(Vec::new()) };
        let mut owners = self.found(&record::key(ATTACHMENT, &[&prefix]), |key, _| {
            let mut fields = Fields(key);
            let [_tag] = fields.take()?;
            Ok((Digest(fields.take()?), fields.entry()?))
        })?;
        owners.retain(|(id, _)| id.to_string().starts_with(&hex_prefix.to_ascii_lowercase()));
        Ok(owners)
    }

    /// Returns how many revisions are known.
    pub fn len(&self) -> Result<u64, IndexError> {
        Ok(self.meta()?.revisions)
    }

    /// Tells whether no revision is known.
    pub fn is_empty(&self) -> Result<bool, IndexError> {
        Ok(self.len()? == 0)
    }

    fn meta(&self) -> Result<Meta, IndexError> {
        let meta = self.base.get(META).and_then(|meta| Meta::decode(&meta.unwrap_or_default()));
        meta.map_err(|trouble| self.give_up(trouble))
    }

    fn found<T>(&self, prefix: &[u8], read: impl Fn(&[u8], &[u8]) -> Result<T, Trouble>) -> Result<Vec<T>, IndexError> {
        let mut found = Vec::new();
        let done = self.base.each(prefix, &mut |key, value| found.push(read(key, value)));
        let found = done.and_then(|()| found.into_iter().collect());
        found.map_err(|trouble| self.give_up(trouble))
    }
}

/// Returns the bytes that hex digits spell, without an odd last one.
fn whole_bytes(hex: &str) -> Option<Vec<u8>> {
    if !hex.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let pairs = hex.as_bytes().chunks_exact(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}
