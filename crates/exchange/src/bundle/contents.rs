//! What leaves: chosen incidents, their files under plain names, and their older revisions when asked for.

use std::collections::{BTreeMap, HashSet};

use daftar_crypto::{Digest, EntryId};
use daftar_journal::{
    ExtractError, Journal, PastRevision, Unlocked,
    entry::{Attachment, Entry, Incident, Included},
};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Meter, PackError, manifest, utc};
use crate::{archive::Measure, names::plain_name};

/// Everything that leaves, with times in UTC and every file measured.
pub(crate) struct Contents {
    pub(crate) incidents: Vec<Item>,
    pub(crate) history: Option<Vec<PastRevision<Incident>>>,
    pub(super) left_out: Vec<LeftOut>,
}

/// An attachment that does not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// Of which incident.
    pub incident: EntryId,
    /// Which of its attachments, from 1.
    pub number: usize,
    /// Whether its file is not there at all.
    pub is_missing: bool,
}

/// One incident and where its files stand, in the order of its attachments; none where a file does not read and is left out.
pub(crate) struct Item {
    pub(crate) entry: Entry<Incident>,
    pub(crate) files: Vec<Option<Evidence>>,
}

/// One evidence file in the bundle.
pub(crate) struct Evidence {
    pub(crate) path: String,
    pub(crate) measure: Measure,
}

impl Contents {
    /// Gathers what leaves; reads every attachment once, so that a damaged one is told before anything is written.
    pub(crate) fn gather(
        journal: &mut Journal<Unlocked>,
        incidents: &[Entry<Incident>],
        history: bool,
        meter: &mut Meter<'_>,
    ) -> Result<Self, PackError> {
        let contents = Self::gather_what_reads(journal, incidents, history, meter)?;
        match contents.left_out().into_iter().next() {
            Some(LeftOut { incident, number, is_missing: true }) => {
                Err(PackError::MissingAttachment { incident, number })
            }
            Some(LeftOut { incident, number, .. }) => Err(PackError::DamagedAttachment { incident, number }),
            None => Ok(contents),
        }
    }

    /// As [`Contents::gather`], but leaves out the attachments that do not read: see [`Contents::left_out`].
    pub(crate) fn gather_what_reads(
        journal: &mut Journal<Unlocked>,
        incidents: &[Entry<Incident>],
        history: bool,
        meter: &mut Meter<'_>,
    ) -> Result<Self, PackError> {
        if incidents.is_empty() {
            return Err(PackError::Nothing);
        }
        let entries = once_each(incidents);
        let history = if history { Some(past(journal, &entries)?) } else { None };
        let mut number = 0;
        let mut left_out = Vec::new();
        let items = entries.into_iter().map(|entry| {
            let files = measure(journal, &entry, &mut number, &mut left_out, meter)?;
            Ok(Item { entry, files })
        });
        Ok(Self { incidents: items.collect::<Result<_, PackError>>()?, history, left_out })
    }

    /// Returns the attachments that do not read.
    pub(crate) fn left_out(&self) -> Vec<LeftOut> {
        self.left_out.clone()
    }

    /// Returns how many evidence files there are.
    pub(crate) fn attachments(&self) -> usize {
        self.incidents.iter().map(|item| item.files.iter().flatten().count()).sum()
    }

    /// Returns every revision that leaves, for the log.
    pub(crate) fn revisions(&self) -> Vec<Included> {
        let included = |entry: &Entry<Incident>| Included { entry: entry.id, revision: entry.revision };
        let current = self.incidents.iter().map(|item| &item.entry);
        let past = self.history.iter().flatten().map(|past| &past.entry);
        let mut seen = HashSet::new();
        current.chain(past).filter(|entry| seen.insert(entry.revision.to_string())).map(included).collect()
    }

    /// Returns `incidents.json`.
    pub(crate) fn incidents_json(&self) -> Vec<u8> {
        to_json(&self.incidents.iter().map(Item::to_json).collect::<Vec<_>>())
    }

    /// Returns `history.json`, when history leaves.
    pub(crate) fn history_json(&self) -> Option<Vec<u8>> {
        let paths = self.paths();
        let revision = |past: &PastRevision<Incident>| {
            let mut value =
                entry_json(&past.entry, |_, attachment| paths.get(&(past.entry.id, attachment.id)).copied());
            value["parents"] = past.parents.iter().map(ToString::to_string).collect();
            value["author"] = json!(past.author);
            value
        };
        self.history.as_ref().map(|history| to_json(&history.iter().map(revision).collect::<Vec<_>>()))
    }

    fn paths(&self) -> BTreeMap<(EntryId, Digest), &str> {
        let files = self.incidents.iter().flat_map(Item::attachments);
        files.map(|(entry, attachment, file)| ((entry.id, attachment.id), file.path.as_str())).collect()
    }
}

impl Item {
    /// Returns the incident's attachments, each with its file.
    pub(crate) fn attachments(&self) -> impl Iterator<Item = (&Entry<Incident>, &Attachment, &Evidence)> {
        let pairs = self.entry.content.attachments.iter().zip(&self.files);
        pairs.filter_map(|(attachment, file)| Some((&self.entry, attachment, file.as_ref()?)))
    }

    /// Returns how the manifest names the incident.
    pub(crate) fn listed(&self) -> manifest::ListedIncident {
        manifest::ListedIncident { id: self.entry.id.to_string(), revision: self.entry.revision.to_string() }
    }

    fn to_json(&self) -> Value {
        entry_json(&self.entry, |n, _| self.files.get(n)?.as_ref().map(|file| file.path.as_str()))
    }
}

/// Tells which file of which incident it is, with the words for it.
pub(crate) fn attachment_error(entry: &Entry<Incident>, number: usize, error: ExtractError) -> PackError {
    match error {
        ExtractError::Store(error) => PackError::Store(error),
        ExtractError::Missing => PackError::MissingAttachment { incident: entry.id, number },
        _ => PackError::DamagedAttachment { incident: entry.id, number },
    }
}

fn once_each(incidents: &[Entry<Incident>]) -> Vec<Entry<Incident>> {
    let mut seen = HashSet::new();
    incidents.iter().filter(|entry| seen.insert(entry.id)).cloned().map(utc::entry).collect()
}

fn past(
    journal: &mut Journal<Unlocked>,
    entries: &[Entry<Incident>],
) -> Result<Vec<PastRevision<Incident>>, PackError> {
    let mut all = Vec::new();
    for entry in entries {
        let revisions = journal.history(&entry.id)?;
        all.extend(revisions.into_iter().map(|past| PastRevision { entry: utc::entry(past.entry), ..past }));
    }
    Ok(all)
}

/// Reads the files of one incident to their ends; `number` counts those of the whole bundle.
fn measure(
    journal: &Journal<Unlocked>,
    entry: &Entry<Incident>,
    number: &mut usize,
    left_out: &mut Vec<LeftOut>,
    meter: &mut Meter<'_>,
) -> Result<Vec<Option<Evidence>>, PackError> {
    let measured = (1..).zip(&entry.content.attachments).map(|(own_number, attachment)| {
        *number += 1;
        let mut without = |is_missing| {
            left_out.push(LeftOut { incident: entry.id, number: own_number, is_missing });
            Ok(None)
        };
        let opened = match journal.open_attachment(attachment) {
            Ok(opened) => opened,
            Err(ExtractError::Store(error)) => return Err(error.into()),
            Err(error) => return without(matches!(error, ExtractError::Missing)),
        };
        match Measure::of(meter.watch(opened)) {
            Ok(measure) => Ok(Some(Evidence { path: path(*number, &attachment.name), measure })),
            Err(_) if meter.is_stopped() => Err(PackError::Stopped),
            Err(_) => without(false),
        }
    });
    measured.collect()
}

/// The number keeps equal names apart.
fn path(number: usize, name: &str) -> String {
    format!("attachments/{number:04}-{}", plain_name(name, number))
}

/// Writes the fields as `--json` does, and `path` beside them where the file is in the bundle.
fn entry_json<'a>(entry: &Entry<Incident>, path: impl Fn(usize, &Attachment) -> Option<&'a str>) -> Value {
    let mut value = serde_json::to_value(entry).expect("an incident is plain JSON");
    for (n, attachment) in entry.content.attachments.iter().enumerate() {
        if let Some(path) = path(n, attachment) {
            value["attachments"][n]["path"] = json!(path);
        }
    }
    value
}

fn to_json(values: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(values).expect("values are plain JSON");
    bytes.push(b'\n');
    bytes
}
