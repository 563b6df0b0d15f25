//! One damage done to a copy, and what came of it.

use std::{collections::BTreeSet, path::Path, sync::mpsc, thread, time::Duration};

use daftar_exchange::repair::{self, Loss, RepairMade};

use super::{
    harm::Harm,
    journal::{self, IMPORTED, Template, copy},
    reading::{Questions, Reading, read},
};

/// After how long a trial counts as hung.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the undamaged journal says.
pub(crate) struct Truth {
    /// What is asked.
    pub(crate) questions: Questions,
    /// What is answered.
    pub(crate) reading: Reading,
}

/// What came of a damage.
#[derive(Default, Debug)]
pub(crate) struct Outcome {
    /// The journal does not open, and says this.
    pub(crate) refused: Option<String>,
    /// It gave no answer.
    pub(crate) hung: bool,
    /// Something was said, by whatever verb.
    pub(crate) noticed: bool,
    /// `check` calls it damage.
    pub(crate) is_damage: bool,
    /// Verbs that showed something else or less, and said nothing.
    pub(crate) silent: Vec<String>,
    /// What is still wrong after a repair from a backup.
    pub(crate) remains: Vec<String>,
    /// Versions that do not read although the frame that holds them was not touched.
    pub(crate) lost: Vec<String>,
}

impl Truth {
    /// Reads the undamaged journal; a copy of it, since reading writes into the index.
    pub(crate) fn of(template: &Template) -> Self {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        copy(&template.path(), &path);
        let questions = Questions::of(&path);
        let reading = read(&path, &questions).unwrap();
        assert!(reading.checked.iter().all(|(damage, _)| !damage), "{:?}", reading.checked);
        Self { questions, reading }
    }
}

/// Damages a copy of the journal and reads it.
pub(crate) fn run(harm: &Harm, template: &Template, truth: &Truth) -> Outcome {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    copy(&template.path(), &path);
    harm.apply(&path, template);
    let Some(answer) = patiently(&path, &truth.questions) else {
        // Its thread may still hold files there.
        let _left = there.keep();
        return Outcome { hung: true, ..Outcome::default() };
    };
    let mut outcome = match answer {
        Err(refused) => Outcome { refused: Some(refused), noticed: true, is_damage: true, ..Outcome::default() },
        Ok(reading) => judge(harm, template, truth, &reading),
    };
    outcome.remains = repaired(&path, template, truth);
    outcome
}

/// Repairs the journal from a backup of it; says what is still not as it was.
fn repaired(path: &Path, template: &Template, truth: &Truth) -> Vec<String> {
    match repair(path, template) {
        Ok(made) if made.is_damaged() => made.findings.iter().map(ToString::to_string).collect(),
        Err(error) => vec![error],
        Ok(_) => match read(path, &truth.questions) {
            Ok(reading) => {
                let verbs = reading.verbs.iter();
                let differ = verbs.filter(|(verb, told)| told.shown != truth.reading.verbs[*verb].shown);
                differ.map(|(verb, _)| format!("{verb} differs")).collect()
            }
            Err(error) => vec![error],
        },
    }
}

fn repair(path: &Path, template: &Template) -> Result<RepairMade, String> {
    let from = template.backup();
    repair::restore_keyring(path, &from, Duration::ZERO).map_err(|error| error.to_string())?;
    let mut journal = journal::open(path)?;
    repair::repair(&mut journal, Some(&from), Loss::Told, &mut |_| true).map_err(|error| error.to_string())
}

fn patiently(path: &Path, questions: &Questions) -> Option<Result<Reading, String>> {
    let (path, questions) = (path.to_owned(), questions.clone());
    let (give, take) = mpsc::channel();
    thread::spawn(move || give.send(read(&path, &questions)));
    take.recv_timeout(PATIENCE).ok()
}

fn judge(harm: &Harm, template: &Template, truth: &Truth, reading: &Reading) -> Outcome {
    let known: BTreeSet<&String> = truth.reading.checked.iter().map(|(_, words)| words).collect();
    let news: Vec<_> = reading.checked.iter().filter(|(_, words)| !known.contains(words)).collect();
    let said = |said: &[String]| said.iter().any(|words| !known.contains(words));
    let mut outcome = Outcome {
        noticed: !news.is_empty() || said(&reading.said) || reading.verbs.values().any(|told| said(&told.said)),
        is_damage: news.iter().any(|(damage, _)| *damage),
        ..Outcome::default()
    };
    for (verb, told) in &reading.verbs {
        let expected = &truth.reading.verbs[verb].shown;
        let wrong: Vec<&String> = told
            .shown
            .iter()
            .filter(|(what, value)| expected.get(*what) != Some(value))
            .map(|(what, _)| what)
            .collect();
        let missing = expected.keys().filter(|what| !told.shown.contains_key(*what));
        let differs: Vec<&String> = wrong.into_iter().chain(missing).collect();
        if !differs.is_empty() && !said(&told.said) && !said(&reading.said) {
            outcome.silent.push(format!("{verb}: {differs:?}"));
        }
    }
    outcome.lost = lost(harm, template, truth, reading);
    outcome
}

/// Returns what does not read although neither its frame nor its file was touched.
fn lost(harm: &Harm, template: &Template, truth: &Truth, reading: &Reading) -> Vec<String> {
    let touched = harm.files();
    let mut lost = Vec::new();
    let files = &truth.reading.verbs["extract"].shown;
    let file = |id: &str| Path::new("attachments").join(&id[..2]).join(format!("{id}.age"));
    let untouched = |id: &&String| !touched.contains(&file(id).as_path());
    let ledger = touched.iter().any(|file| file.starts_with("ledger"));
    if !ledger {
        let read = &reading.verbs["extract"].shown;
        lost.extend(files.keys().filter(untouched).filter(|id| !read.contains_key(*id)).cloned());
    }
    let (before, now) = (&truth.reading.verbs["history"].shown, &reading.verbs["history"].shown);
    let missing: Vec<&String> = before.keys().filter(|revision| !now.contains_key(*revision)).collect();
    let bearable = if ledger { touched_revisions(harm, template) } else { 0 };
    if missing.len() > bearable {
        lost.extend(missing.into_iter().cloned());
    }
    lost
}

/// Returns how many versions stood in the frames that were touched.
fn touched_revisions(harm: &Harm, template: &Template) -> usize {
    let Harm::Flip(file, at, _) = harm else { return usize::MAX };
    let frames = template.frames();
    let hit = frames.iter().find(|frame| frame.file == *file && (frame.from..frame.to).contains(at));
    hit.map_or(0, |frame| if frame.is_import { IMPORTED } else { 1 })
}
