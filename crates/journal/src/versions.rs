//! Versions of one entry that stand side by side, since two devices changed it before either knew (format.md § Commitment, heads).

use daftar_crypto::{EntryId, RevisionId};
use jiff::Zoned;

use crate::{
    Author, Journal, ReadError, Unlocked, WriteError,
    catalog::{Kind, instant},
    entry::{Content, Entry},
    read::{kept_entry, shown},
    record::{Draft, Revision},
    write::{Stored, stamp},
};

/// Why no version could be chosen. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum KeepVersionError {
    /// None of those that stand side by side begins like that.
    #[error("none of the versions that stand side by side has an id that begins like that")]
    NotAHead,
    /// There is only one.
    #[error("there is only one version; there is nothing to choose")]
    OneAlone,
    /// The journal cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// It cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl Journal<Unlocked> {
    /// Returns the versions of an entry that stand side by side, the one changed last first; nearly always one.
    pub fn versions<C: Content>(&mut self, entry: &EntryId) -> Result<Vec<Entry<C>>, ReadError> {
        let heads = self.head_revisions(entry)?;
        let many = heads.len() > 1;
        Ok(heads.iter().map(|revision| shown(revision, many)).collect())
    }

    /// Returns the entries of a kind of which several versions stand side by side, each as lists show it.
    pub fn side_by_side<C: Content>(&mut self) -> Result<Vec<Entry<C>>, ReadError> {
        self.in_catalog(|catalog| {
            let hits = catalog.hits(Kind::of(C::KIND), &|row| row.other_heads)?;
            let entries = hits.iter().map(|hit| kept_entry::<C>(catalog, hit)).collect::<Result<Vec<_>, _>>()?;
            Ok(entries.into_iter().flatten().collect())
        })
    }

    /// Chooses one of several versions, by the beginning of its id: a revision that says the same and follows all of them.
    pub fn keep_version<C: Content>(
        &mut self,
        before: &Stored<C>,
        version: &str,
        now: &Zoned,
    ) -> Result<RevisionId, KeepVersionError> {
        let heads = self.head_revisions(&before.entry.id)?;
        if heads.len() < 2 {
            return Err(KeepVersionError::OneAlone);
        }
        let version = version.to_lowercase();
        let mut fitting = heads.iter().filter(|head| head.id.to_string().starts_with(&version));
        let (Some(chosen), None) = (fitting.next(), fitting.next()) else { return Err(KeepVersionError::NotAHead) };
        let mut fields = chosen.fields.clone();
        let created = fields.text("created");
        stamp(&mut fields, Author::Keeper, &created, now);
        self.ledger()?;
        if self.forgotten().has_entry(&before.entry.id) {
            return Err(WriteError::Forgotten.into());
        }
        let parents = heads.iter().map(|head| head.id).collect();
        let ids = self.append(vec![Draft { entry: before.entry.id, parents, fields }])?;
        Ok(ids[0])
    }

    fn head_revisions(&mut self, entry: &EntryId) -> Result<Vec<Revision>, ReadError> {
        let located = self.index()?.heads(entry).map_err(|_| ReadError::Index)?;
        let mut heads: Vec<Revision> = self.revisions_at(located)?.into_values().collect();
        heads.sort_by_key(|head| std::cmp::Reverse((instant(&head.fields.text("edited")), head.id)));
        Ok(heads)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        entry::{Contact, Incident},
        tests::{create, incident, now},
    };

    #[test]
    fn one_of_two_versions_is_chosen_and_follows_both() {
        let there = tempfile::tempdir().unwrap();
        let mut journal = create(&there.path().join("journal"));
        let id = journal.add(&incident("one"), Author::Keeper, &now()).unwrap();
        let before = journal.resolve::<Incident>(&id.to_string()).unwrap();
        assert!(matches!(journal.keep_version(&before, "", &now()), Err(KeepVersionError::OneAlone)));
        let two = journal.edit(&before, &incident("two"), &now()).unwrap();
        journal.edit(&before, &incident("three"), &now()).unwrap();
        assert_eq!(journal.versions::<Incident>(&id).unwrap().len(), 2);
        assert_eq!(journal.side_by_side::<Incident>().unwrap().len(), 1);
        assert!(journal.side_by_side::<Contact>().unwrap().is_empty());
        let both = journal.resolve::<Incident>(&id.to_string()).unwrap();
        for none in ["", "zz", &before.entry.revision.to_string()] {
            assert!(matches!(journal.keep_version(&both, none, &now()), Err(KeepVersionError::NotAHead)));
        }
        journal.keep_version(&both, &two.to_string()[..12], &now()).unwrap();
        let after = journal.resolve::<Incident>(&id.to_string()).unwrap();
        assert_eq!((after.entry.content.title.as_str(), after.entry.has_other_heads), ("two", false));
        assert!(journal.side_by_side::<Incident>().unwrap().is_empty());
        let history = journal.history::<Incident>(&id).unwrap();
        assert_eq!((history.len(), history[3].parents.len()), (4, 2));
    }
}
