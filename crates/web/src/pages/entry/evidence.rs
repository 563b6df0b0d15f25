//! Evidence inside the page of its incident.

use daftar_journal::viewing::Shown;
use maud::{Markup, html};

use super::{super::sentence, plain_moment, words};
use crate::{
    desk::{Account, Evidence},
    pages::Reader,
};

/// Shows every file of an incident.
pub(super) fn list(reader: Reader<'_>, account: &Account) -> Markup {
    let text = reader.text;
    html! {
        @if !account.evidence.is_empty() {
            h2 { (text.field_files()) }
            ul.evidence {
                @for evidence in &account.evidence {
                    li { (file(reader, &format!("/file/{}/{}", account.entry.id, evidence.record.id), evidence)) }
                }
            }
            (sentence(&text.safety_file_out()))
        }
    }
}

/// Tells whether the page shows a document in a frame.
pub(crate) fn has_document(account: &Account) -> bool {
    account.evidence.iter().any(|evidence| evidence.reads && matches!(evidence.shown, Some(Shown::Document(_))))
}

fn file(reader: Reader<'_>, address: &str, evidence: &Evidence) -> Markup {
    let (text, record) = (reader.text, &evidence.record);
    html! {
        p {
            strong { (words(&record.name)) } br;
            span.faint {
                bdi { (record.media_type) } " · " (text.size(record.size)) " · "
                (text.entry_added(&plain_moment(text, &record.received)))
            }
        }
        @if !evidence.reads {
            p.notice { (text.entry_file_lost()) }
        } @else {
            @if evidence.risky { p.notice { (text.entry_risky()) } }
            (view(reader, address, evidence))
            @if evidence.shown.is_none() && !evidence.risky { p { (text.entry_not_shown()) } }
            // Not alone in a window of its own: without our script it would not notice the lock.
            p { a href={ (address) "?out" } download { (text.entry_take_out()) } }
        }
    }
}

/// Nothing is fetched before it is looked at, or played.
fn view(reader: Reader<'_>, address: &str, evidence: &Evidence) -> Markup {
    let name = super::told(&evidence.record.name);
    html! {
        @match evidence.shown {
            Some(Shown::Picture(_)) => img src=(address) alt=(name) loading="lazy";,
            Some(Shown::Sound(_)) => audio src=(address) controls preload="none" aria-label=(name) {},
            Some(Shown::Film(_)) => video src=(address) controls preload="none" aria-label=(name) {},
            Some(Shown::Document(_)) => (document(reader, address, &name)),
            None => "",
        }
    }
}

/// A frame that is folded away is not fetched. Keys that are pressed in it do not reach our page, which is said beside it.
fn document(reader: Reader<'_>, address: &str, name: &str) -> Markup {
    let text = reader.text;
    html! {
        details {
            summary { (text.entry_document()) }
            p.faint { (text.entry_document_keys("Esc")) " " (text.entry_document_links()) }
            // Without the viewer's own buttons: what they save is not encrypted, and they do not say so.
            iframe src={ (address) "#toolbar=0" } title=(name) loading="lazy" {}
        }
    }
}
