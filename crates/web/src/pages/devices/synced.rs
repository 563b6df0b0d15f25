//! What came of a sync.

use daftar_exchange::sync::{SyncMade, Waiting, Why};
use daftar_journal::KnownDevice;
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    super::{
        Reader, apart,
        layout::{State, page},
    },
    called,
};
use crate::desk::Synced;

/// Says what came and went, and what the person may have to do.
pub(crate) fn synced(reader: Reader<'_>, synced: &Synced) -> Markup {
    let (text, made) = (reader.text, &synced.made);
    let content = html! {
        h1 { (text.devices_synced()) }
        div role="status" {
            @if made.is_nothing() {
                p { (text.devices_sync_nothing()) }
            } @else {
                p { (text.devices_sync_records(made.taken, made.given)) }
                @if made.files_taken + made.files_given > 0 {
                    p { (text.devices_sync_files(made.files_taken, made.files_given)) }
                }
                @if made.wiped > 0 { p { (text.devices_sync_wiped(made.wiped)) } }
            }
            @for note in notes(text, made, &synced.devices) { p.notice { (note) } }
        }
        div.cards { (apart::choose(reader, &synced.apart)) }
        p { (text.devices_sync_other()) }
        p { a href="/today" { (text.today_title()) } " · " a href="/devices" { (text.devices_sync_again()) } }
    };
    page(reader, State::Unlocked, &content)
}

/// What is not as it should be.
fn notes(text: &Text, made: &SyncMade, devices: &[KnownDevice]) -> Vec<String> {
    let name = |number: &str| {
        let is_meant = |device: &&KnownDevice| device.writer.to_string() == number;
        called(text, devices.iter().find(is_meant), number)
    };
    let mut notes = Vec::new();
    notes.extend(made.is_new_writer.then(|| text.devices_sync_new_writer()));
    notes.extend(made.forked.iter().map(|number| text.devices_sync_forked(&name(number))));
    notes.extend(made.waits.iter().map(|waiting| waits(text, waiting, &name(&waiting.writer))));
    notes.extend((made.damaged > 0).then(|| text.devices_sync_damaged(made.damaged)));
    notes
}

fn waits(text: &Text, waiting: &Waiting, device: &str) -> String {
    match waiting.why {
        Why::Key => text.devices_waits_key(device),
        Why::Gap => text.devices_waits_gap(device),
        Why::Stranger => text.devices_waits_stranger(device),
        Why::Wiped => text.devices_waits_wiped(device),
        Why::Late => text.devices_late(device),
    }
}
