//! The one entry that says how the person wants the app.

use jiff::Zoned;

use crate::{
    Author, Journal, ReadError, ResolveError, Unlocked, WriteError,
    catalog::instant,
    entry::{Entry, Settings},
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
        Ok(self.newest_settings()?.map(|entry| entry.content).unwrap_or_default())
    }

    /// Changes the settings, unless that changes nothing; they are on the disk when this returns.
    pub fn keep_settings(&mut self, change: impl FnOnce(&mut Settings), now: &Zoned) -> Result<(), KeepSettingsError> {
        let newest = self.newest_settings()?;
        let mut settings = newest.as_ref().map(|entry| entry.content.clone()).unwrap_or_default();
        let before = settings.clone();
        change(&mut settings);
        if settings == before {
            return Ok(());
        }
        match newest {
            None => self.add(&settings, Author::Keeper, now).map(drop)?,
            Some(entry) => {
                let stored: Stored<Settings> = self.resolve(&entry.id.to_string())?;
                self.edit(&stored, &settings, now)?;
            }
        }
        Ok(())
    }

    fn newest_settings(&mut self) -> Result<Option<Entry<Settings>>, ReadError> {
        Ok(self.entries::<Settings>()?.into_iter().max_by_key(|entry| (instant(&entry.edited), entry.id)))
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
