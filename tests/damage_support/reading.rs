//! Everything that a journal shows, verb by verb, with what is said about it.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Read},
    path::Path,
};

use daftar_crypto::{Digest, EntryId, Hasher};
use daftar_journal::{
    Finding, Journal, Unlocked,
    entry::{Attachment, Contact, Handover, Incident},
    timeline::Filter,
};
use daftar_l10n::{Language, Text};
use daftar_messages::Tell;
use serde_json::Value;

use super::journal;

const WORDS: [&str; 4] = ["invented", "школе", "پرسیدند", "row"];

/// What one verb gave: its result by name, and what was said with it.
#[derive(Default, Clone)]
pub(crate) struct Told {
    /// What was shown, by what it is of.
    pub(crate) shown: BTreeMap<String, Value>,
    /// Troubles and errors, in words.
    pub(crate) said: Vec<String>,
}

/// What a whole journal gave.
#[derive(Default, Clone)]
pub(crate) struct Reading {
    /// By verb.
    pub(crate) verbs: BTreeMap<&'static str, Told>,
    /// What was said once, when the journal was opened and its index brought up to it.
    pub(crate) said: Vec<String>,
    /// What `check` found: whether it is damage, and its words.
    pub(crate) checked: Vec<(bool, String)>,
}

/// What is asked for: the entries and files that the undamaged journal has.
#[derive(Default, Clone)]
pub(crate) struct Questions {
    /// Entries.
    pub(crate) entries: BTreeSet<EntryId>,
    /// Files.
    pub(crate) files: Vec<Attachment>,
}

impl Questions {
    /// Collects them from an undamaged journal.
    pub(crate) fn of(path: &Path) -> Self {
        let mut journal = journal::open(path).unwrap();
        let incidents = journal.entries::<Incident>().unwrap();
        let files = incidents.iter().flat_map(|entry| entry.content.attachments.clone()).collect();
        let entries = incidents.iter().map(|entry| entry.id).collect();
        Self { entries, files }
    }
}

/// Reads everything; an error if the journal does not open.
pub(crate) fn read(path: &Path, questions: &Questions) -> Result<Reading, String> {
    let mut journal = journal::open(path)?;
    let mut reading = Reading { said: said(&mut journal), ..Reading::default() };
    if let Err(error) = journal.catch_up(&mut |_| {}) {
        reading.said.push(error.to_string());
    }
    reading.said.extend(said(&mut journal));
    reading.verbs.insert("list", told(&mut journal, list));
    reading.verbs.insert("search", told(&mut journal, find));
    reading.verbs.insert("show", told(&mut journal, |journal, told| show(journal, questions, told)));
    reading.verbs.insert("history", told(&mut journal, |journal, told| history(journal, questions, told)));
    reading.verbs.insert("extract", told(&mut journal, |journal, told| extract(journal, questions, told)));
    match journal.check(&mut |_| true) {
        Ok(report) => {
            told_alike(&report.findings);
            reading.checked = report.findings.iter().map(|it| (it.is_damage, it.to_string())).collect();
        }
        Err(error) => reading.checked.push((true, error.to_string())),
    }
    Ok(reading)
}

fn said(journal: &mut Journal<Unlocked>) -> Vec<String> {
    journal.take_troubles().iter().map(ToString::to_string).collect()
}

fn told(journal: &mut Journal<Unlocked>, verb: impl FnOnce(&mut Journal<Unlocked>, &mut Told)) -> Told {
    let mut told = Told::default();
    verb(journal, &mut told);
    told.said.extend(said(journal));
    told
}

fn list(journal: &mut Journal<Unlocked>, told: &mut Told) {
    match journal.entries::<Incident>() {
        Ok(entries) => entries.iter().for_each(|entry| told.show(entry.id, entry)),
        Err(error) => told.said.push(error.to_string()),
    }
    match journal.entries::<Contact>() {
        Ok(entries) => entries.iter().for_each(|entry| told.show(entry.id, entry)),
        Err(error) => told.said.push(error.to_string()),
    }
    if let Err(error) = journal.entries::<Handover>() {
        told.said.push(error.to_string());
    }
}

fn find(journal: &mut Journal<Unlocked>, told: &mut Told) {
    for word in WORDS {
        match journal.search(word, &Filter { closed: true, ..Filter::default() }) {
            Ok(entries) => {
                let found: BTreeSet<String> = entries.ids().map(|id| id.to_string()).collect();
                found.iter().for_each(|id| told.show(format!("{word} {id}"), &true));
            }
            Err(error) => told.said.push(error.to_string()),
        }
    }
}

fn show(journal: &mut Journal<Unlocked>, questions: &Questions, told: &mut Told) {
    for id in &questions.entries {
        match journal.resolve::<Incident>(&id.to_string()) {
            Ok(stored) => told.show(id, &stored.entry),
            Err(error) => told.said.push(error.to_string()),
        }
    }
}

fn history(journal: &mut Journal<Unlocked>, questions: &Questions, told: &mut Told) {
    for id in &questions.entries {
        match journal.history::<Incident>(id) {
            Ok(past) => past.iter().for_each(|past| told.show(past.entry.revision, &past.entry)),
            Err(error) => told.said.push(error.to_string()),
        }
    }
}

fn extract(journal: &mut Journal<Unlocked>, questions: &Questions, told: &mut Told) {
    for file in &questions.files {
        match content(journal, file) {
            Ok(digest) => told.show(file.id, &digest.to_string()),
            Err(error) => told.said.push(error),
        }
    }
}

/// Takes a file out as the command does: by its id, and by the record that the journal has of it.
fn content(journal: &mut Journal<Unlocked>, file: &Attachment) -> Result<Digest, String> {
    let (id, entry) = journal.resolve_attachment(&file.id.to_string()).map_err(|error| error.to_string())?;
    let history = journal.history::<Incident>(&entry).map_err(|error| error.to_string())?;
    let named = history.into_iter().rev().flat_map(|past| past.entry.content.attachments).find(|it| it.id == id);
    let named = named.ok_or("the record that names it is damaged")?;
    let mut opened = journal.open_attachment(&named).map_err(|error| error.to_string())?;
    let mut hasher = Hasher::default();
    let mut piece = vec![0; 1 << 16];
    loop {
        match opened.read(&mut piece).map_err(|error: io::Error| error.to_string())? {
            0 => return Ok(hasher.finish()),
            read => hasher.update(&piece[..read]),
        }
    }
}

impl Told {
    fn show(&mut self, what: impl ToString, value: &impl serde::Serialize) {
        self.shown.insert(what.to_string(), serde_json::to_value(value).unwrap());
    }
}

/// What is told of a finding in English is what it says of itself.
fn told_alike(findings: &[Finding]) {
    let english = Text::for_terminal(Language::English);
    findings.iter().for_each(|finding| assert_eq!(finding.tell(&english), finding.to_string()));
}
