//! What stands on the page of the day.

use daftar_crypto::EntryId;
use daftar_journal::{
    Draft, DraftId, Fields, ReadError, ResolveError,
    asking::{self, Question},
    entry::{Contact, Incident, Settings},
    timeline::{Extent, Filter, Line},
};
use jiff::{SignedDuration, Zoned, civil::Date};

use super::{Apart, Open, UseCase, drill};

/// How many of the newest accounts are shown, and looked at for what is still open.
const NEWEST: usize = 5;
/// After how many days a backup is spoken of again.
const REMIND_AFTER: i64 = 30;

/// Asks for the page of the day.
#[derive(Debug)]
pub(crate) struct ShowToday;

/// The page of the day.
#[derive(Debug)]
pub(crate) struct Today {
    /// The newest accounts.
    pub(crate) lines: Vec<Line>,
    /// What is not finished.
    pub(crate) unfinished: Vec<Unfinished>,
    /// How many drafts do not read.
    pub(crate) unread: usize,
    /// The one thing that somebody will ask.
    pub(crate) asked: Option<Asked>,
    /// Whether the last backup is long ago, or never was.
    pub(crate) backup_is_old: bool,
    /// Whether it was long ago that a backup was tried, or never.
    pub(crate) drill_is_due: bool,
    /// How the person wants the app.
    pub(crate) settings: Settings,
    /// Whether there are recovery words.
    pub(crate) has_recovery: bool,
    /// Whether leaving was never tried.
    pub(crate) rehearse: bool,
    /// What two devices changed apart.
    pub(crate) apart: Vec<Apart>,
    /// Whether a part of the journal did not read.
    pub(crate) troubled: bool,
}

/// Something that is not finished.
#[derive(Debug)]
pub(crate) struct Unfinished {
    /// Which draft.
    pub(crate) id: DraftId,
    /// What it is.
    pub(crate) kind: UnfinishedKind,
    /// Whether it is a change of something that was kept.
    pub(crate) is_change: bool,
    /// How it begins; empty of what is closed.
    pub(crate) beginning: String,
}

/// What is not finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnfinishedKind {
    /// An account.
    Account,
    /// Somebody.
    Contact,
}

/// A question about an account.
#[derive(Debug)]
pub(crate) struct Asked {
    /// Which account.
    pub(crate) entry: EntryId,
    /// Its short name, or how it begins.
    pub(crate) heading: String,
    /// What is asked.
    pub(crate) question: Question,
}

impl UseCase for ShowToday {
    type Answer = Result<Today, ReadError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut found = open.journal.timeline(&Filter::default(), Extent::All)?;
        found.newest_first();
        found.keep(0, NEWEST);
        let mut lines = Vec::with_capacity(NEWEST);
        let Ok(()) = open.journal.lines::<std::convert::Infallible>(&found, &mut |line| {
            lines.push(line);
            Ok(())
        })?;
        let settings = open.journal.settings()?;
        let asked = ask(open, &lines, &settings, now)?;
        let rehearse = settings.rehearsed.is_empty();
        let drafts = open.journal.drafts()?;
        let backup_is_old = backup_is_old(&settings, now);
        let drill_is_due = drill::is_due(&settings, now);
        Ok(Today {
            unread: drafts.damaged,
            unfinished: drafts.read.iter().filter_map(unfinished).collect(),
            lines,
            asked,
            backup_is_old,
            drill_is_due,
            has_recovery: open.journal.has_recovery(),
            settings,
            rehearse,
            apart: open.apart()?,
            troubled: open.is_troubled(),
        })
    }
}

/// Returns what a page shows of a draft; nothing of a kind that has no form.
fn unfinished(draft: &Draft<Fields>) -> Option<Unfinished> {
    let (kind, is_closed, beginning) = if let Some(Draft { content, .. }) = draft.read::<Incident>() {
        let first = content.narrative.into_iter().next();
        (UnfinishedKind::Account, content.closed, first.unwrap_or(content.title))
    } else {
        let contact = draft.read::<Contact>()?.content;
        (UnfinishedKind::Contact, contact.closed, contact.name)
    };
    let beginning = if is_closed { String::new() } else { beginning };
    Some(Unfinished { id: draft.id, kind, is_change: draft.follows.is_some(), beginning })
}

/// Tells whether a backup is due: none yet, or none for a month.
fn backup_is_old(settings: &Settings, now: &Zoned) -> bool {
    let day = settings.backed_up.parse::<Date>().ok();
    day.is_none_or(|day| day.duration_until(now.date()) >= SignedDuration::from_hours(24 * REMIND_AFTER))
}

/// Finds the first open question about the accounts, unless the person has had enough for today.
fn ask(open: &mut Open, lines: &[Line], settings: &Settings, now: &Zoned) -> Result<Option<Asked>, ReadError> {
    if settings.enough_on == now.date().to_string() {
        return Ok(None);
    }
    for line in lines {
        let incident = match open.journal.resolve::<Incident>(&line.id.to_string()) {
            Ok(stored) => stored.entry.content,
            Err(ResolveError::Read(error)) => return Err(error),
            // Damage is told on the page itself.
            Err(_) => continue,
        };
        let is_silenced = |question: Question| settings.unanswered.contains(&unanswered(line.id, question.name()));
        if let Some(question) = asking::next(&incident, is_silenced) {
            return Ok(Some(Asked { entry: line.id, heading: incident.heading().to_owned(), question }));
        }
    }
    Ok(None)
}

/// Returns how "don't know" is kept.
pub(crate) fn unanswered(entry: EntryId, question: &str) -> String {
    format!("{entry}/{question}")
}
