//! `daftar status`.

use daftar_crypto::{ssh_signature, words};
use daftar_journal::Counts;
use serde_json::json;

use super::init::Cost;
use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    output,
    session::{self, Session},
};

pub(crate) fn run(global: &Global) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let Counts { incidents, files, contacts, handovers } = session.journal.counts().or_fail("read the journal")?;
    let journal = &session.journal;
    let exchange = journal.exchange_recipient().to_string();
    let sender = journal.keyring().sender_verifying_key();
    if session.json {
        output::json(&json!({
            "journal": journal.path().display().to_string(), "incidents": incidents, "files": files, "contacts": contacts,
            "handovers": handovers, "argon2": Cost::from(journal.keyring().cost()), "generation": journal.keyring().generation(),
            "recipient": exchange, "recipient_words": words::of_key(&exchange),
            "sender_fingerprint": ssh_signature::fingerprint(&sender), "sender_words": words::of_key(&ssh_signature::key_line(&sender)),
        }))?;
    } else {
        output::line(&format!("Journal: {}", session::shown(journal.path())))?;
        output::line(&format!("Incidents: {incidents}, with {files} files (closed ones are not counted)"))?;
        output::line(&format!("Contacts: {contacts}"))?;
        output::line(&format!("Handed over: {handovers} times"))?;
        output::line(&format!("A guess at the passphrase costs: {}", journal.keyring().cost()))?;
    }
    Ok(session.end())
}
