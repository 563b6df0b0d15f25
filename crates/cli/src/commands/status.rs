//! `daftar status`.

use daftar_crypto::{ssh_signature, words};
use daftar_journal::{Counts, entry::Restorable};
use daftar_l10n::Text;
use serde_json::json;

use super::init::Cost;
use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    language::words as text,
    output::{self, many},
    session::{self, Session},
};

pub(crate) fn run(global: &Global) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let Counts { incidents, files, contacts, handovers } =
        session.journal.counts().or_fail(Text::cannot_read_journal)?;
    let restorable = session.journal.restorable().or_fail(Text::cannot_read_journal)?;
    let newer = match restorable {
        Some(_) => session.journal.entries_since_drill().or_fail(Text::cannot_read_journal)?,
        None => 0,
    };
    let journal = &session.journal;
    let exchange = journal.exchange_recipient().to_string();
    let sender = journal.keyring().sender_verifying_key();
    let guardians = session.journal.guardians().or_fail(Text::cannot_read_journal)?;
    let in_force = session.journal.has_guardians();
    let guardians = guardians.filter(|_| in_force);
    let journal = &session.journal;
    if session.json {
        output::json(&json!({
            "journal": journal.path().display().to_string(), "incidents": incidents, "files": files, "contacts": contacts,
            "handovers": handovers, "argon2": Cost::from(journal.keyring().cost()), "generation": journal.keyring().generation(),
            "recovery_words": journal.has_recovery(),
            "guardians": guardians.map(|record| json!({ "threshold": record.threshold, "count": record.guardians.len(), "code": record.code })),
            "restorable": restorable.as_ref().map(|it| json!({
                "as_of": it.as_of, "when": it.when, "way": it.way, "place": it.place, "newer": newer,
            })),
            "recipient": exchange, "recipient_words": words::of_key(&exchange),
            "sender_fingerprint": ssh_signature::fingerprint(&sender), "sender_words": words::of_key(&ssh_signature::key_line(&sender)),
        }))?;
    } else {
        let Cost { memory_mib, passes, lanes } = journal.keyring().cost().into();
        output::line(&text().status_journal(&session::shown(journal.path())))?;
        output::line(&text().status_incidents(many(incidents), &text().count_files(many(files))))?;
        output::line(&text().status_contacts(many(contacts)))?;
        output::line(&text().status_handovers(many(handovers)))?;
        output::line(&text().status_cost(memory_mib.into(), passes.into(), lanes.into()))?;
        output::line(&if journal.has_recovery() { text().status_recovery() } else { text().status_no_recovery() })?;
        output::line(&super::guardian::status(guardians.as_ref(), in_force))?;
        tell_restorable(restorable.as_ref(), newer)?;
    }
    Ok(session.end())
}

/// Says which backup was tried and opened, and how much is not in it.
fn tell_restorable(restorable: Option<&Restorable>, newer: u64) -> Outcome<()> {
    let Some(restorable) = restorable else { return output::line(&text().status_not_restorable()) };
    output::line(&text().status_restorable(&restorable.as_of, &restorable.when))?;
    if newer > 0 { output::line(&text().status_restorable_newer(newer)) } else { Ok(()) }
}
