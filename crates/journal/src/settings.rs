//! The one entry that says how the person wants the app, and how kinds are kept of which there is one.

use jiff::Zoned;

use crate::{
    Author, Journal, ReadError, ResolveError, Unlocked, WriteError,
    catalog::instant,
    entry::{Content, Entry, Settings},
    write::Stored,
};

/// Why a setting could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepSettingsError {
    /// What was kept before does not read.
    #[error(transparent)]
    Resolve(#[from] ResolveError),
    /// The journal cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// It cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl Journal<Unlocked> {
    /// Returns the settings; the usual ones if none were kept.
    pub fn settings(&mut self) -> Result<Settings, ReadError> {
        Ok(self.newest::<Settings>()?.map(|entry| entry.content).unwrap_or_default())
    }

    /// Changes the settings, unless that changes nothing; they are on the disk when this returns.
    pub fn keep_settings(&mut self, change: impl FnOnce(&mut Settings), now: &Zoned) -> Result<(), KeepSettingsError> {
        let newest = self.newest::<Settings>()?;
        let mut settings = newest.as_ref().map(|entry| entry.content.clone()).unwrap_or_default();
        let before = settings.clone();
        change(&mut settings);
        if settings == before {
            return Ok(());
        }
        self.follow(newest.as_ref(), &settings, now)
    }

    /// Returns the entry of a kind of which a journal has one; of several, the one edited last.
    pub(crate) fn newest<C: Content>(&mut self) -> Result<Option<Entry<C>>, ReadError> {
        Ok(self.entries::<C>()?.into_iter().max_by_key(|entry| (instant(&entry.edited), entry.id)))
    }

    /// Writes the next revision of such an entry, or its first.
    pub(crate) fn follow<C: Content>(
        &mut self,
        newest: Option<&Entry<C>>,
        content: &C,
        now: &Zoned,
    ) -> Result<(), KeepSettingsError> {
        match newest {
            None => self.add(content, Author::Keeper, now).map(drop)?,
            Some(entry) => {
                let stored: Stored<C> = self.resolve(&entry.id.to_string())?;
                self.edit(&stored, content, now)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::{create, now};

    #[test]
    fn settings_are_one_entry_that_changes() {
        let there = tempfile::tempdir().unwrap();
        let mut journal = create(&there.path().join("journal"));
        assert_eq!(journal.settings().unwrap(), super::Settings::default());
        journal.keep_settings(|settings| settings.language = "fa".into(), &now()).unwrap();
        journal.keep_settings(|settings| settings.hides_texts = true, &now()).unwrap();
        let settings = journal.settings().unwrap();
        assert_eq!((settings.language.as_str(), settings.hides_texts), ("fa", true));
        let id = journal.entries::<super::Settings>().unwrap()[0].id;
        journal.keep_settings(|settings| settings.hides_texts = true, &now()).unwrap();
        assert_eq!(journal.history::<super::Settings>(&id).unwrap().len(), 2);
    }
}
