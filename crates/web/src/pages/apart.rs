//! Versions of one entry side by side: nothing is merged, and a person keeps one.

use daftar_journal::entry::{Contact, Content};
use maud::{Markup, html};

use super::{Reader, devices, entry, token};
use crate::desk::{Apart, Side};

/// How many entries are named.
const NAMED: usize = 20;

/// Links to the entries of which several versions stand side by side; nothing if there are none.
pub(super) fn choose(reader: Reader<'_>, apart: &[Apart]) -> Markup {
    let text = reader.text;
    html! {
        @if !apart.is_empty() {
            section.card {
                h2 { (text.devices_apart_title()) }
                p { (text.devices_apart_choose()) }
                ul { @for one in apart.iter().take(NAMED) { li { a href=(address(one)) { (name(reader, one)) } } } }
                @if let Some(more) = apart.len().checked_sub(NAMED).filter(|more| *more > 0) {
                    p { (text.devices_apart_more(more as u64)) }
                }
            }
        }
    }
}

fn address(apart: &Apart) -> String {
    let kept = if apart.kind == Contact::KIND { "/contacts/" } else { "/entry/" };
    format!("{kept}{}", apart.id)
}

/// The name of what is closed is not in lists, nor is any if lists hide words.
fn name(reader: Reader<'_>, apart: &Apart) -> Markup {
    match &apart.heading {
        Some(heading) if !reader.visitor.hides => entry::heading(reader.text, heading),
        _ => html! { (reader.text.timeline_hidden()) },
    }
}

/// Shows the versions of what stands at an address beside each other, each with the button that keeps it.
pub(super) fn versions<C: Content>(
    reader: Reader<'_>,
    address: &str,
    sides: &[Side<C>],
    has_files: impl Fn(&C) -> bool,
    show: impl Fn(&Side<C>) -> Markup,
) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        p.notice { (text.devices_apart()) }
        div.beside {
            @for side in sides {
                @let device = devices::called(text, side.device.as_ref(), &side.entry.writer.to_string());
                section {
                    h2 { (text.devices_apart_version(&entry::plain_moment(text, &side.entry.edited), &device)) }
                    (show(side))
                    @if has_files(&side.entry.content) {
                        p { a href={ (address) "/version/" (side.entry.revision) } { (text.devices_apart_files()) } }
                    }
                    form method="post" action={ (address) "/keep" } autocomplete="off" {
                        (token(visitor))
                        // Only among those that were seen can one be chosen.
                        input type="hidden" name="seen" value=(seen(sides));
                        button type="submit" name="version" value=(side.entry.revision) { (text.devices_apart_keep()) }
                    }
                }
            }
        }
    }
}

fn seen<C>(sides: &[Side<C>]) -> String {
    sides.iter().map(|side| side.entry.revision.to_string()).collect::<Vec<_>>().join(" ")
}

/// Says that nothing was chosen, since other versions stand there than were seen.
pub(super) fn meanwhile(reader: Reader<'_>) -> Markup {
    html! { p.notice role="alert" { (reader.text.devices_apart_meanwhile()) } }
}
