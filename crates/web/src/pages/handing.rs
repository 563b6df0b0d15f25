//! Handing accounts over.

use daftar_crypto::EntryId;
use daftar_journal::entry::{Entry, Handover};
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    Reader, entry, folder,
    layout::{State, page},
    sentence, timeline, token, words,
};
use crate::{
    desk::{Departing, HandedOver, NotHandedOver, Offer, Way},
    folders::Place,
};

/// Lets the person choose accounts and who gets them.
pub(crate) fn choose(reader: Reader<'_>, offer: &Offer, chosen: &[EntryId], why: Option<NotHandedOver>) -> Markup {
    let Reader { text, visitor } = reader;
    // One that is closed, or older than those offered, is named singly.
    let unlisted = chosen.iter().filter(|id| offer.lines.iter().all(|line| line.id != **id));
    let content = html! {
        h1 { (text.hand_title()) }
        @if let Some(why) = why { p.notice role="alert" { (refusal(text, why)) } }
        p { a href="/hand/log" { (text.hand_log()) } " · " a href="/bundle" { (text.received_title()) } }
        form method="post" action="/hand" autocomplete="off" {
            (token(visitor))
            fieldset {
                legend { (text.hand_which()) }
                @for id in unlisted {
                    p {
                        input type="checkbox" id={ "u" (id) } name="entry" value=(id) checked;
                        " " label.inline for={ "u" (id) } { (text.hand_this_one()) }
                    }
                }
                @for line in &offer.lines {
                    div.choice {
                        input type="checkbox" id={ "e" (line.id) } name="entry" value=(line.id) checked[chosen.contains(&line.id)]
                            aria-labelledby={ "l" (line.id) };
                        div id={ "l" (line.id) } { (timeline::whole_item(text, line)) }
                    }
                }
                @if offer.lines.is_empty() { p { (text.app_nothing_yet()) } }
            }
            (receivers(text, offer))
            button.main type="submit" name="action" value="look" { (text.hand_look()) }
        }
        (sentence(&text.safety_send_nothing()))
    };
    page(reader, State::Unlocked, &content)
}

fn receivers(text: &Text, offer: &Offer) -> Markup {
    html! {
        fieldset {
            legend { (text.hand_to_whom()) }
            @for contact in &offer.contacts {
                p {
                    input type="radio" id={ "c" (contact.id) } name="to" value=(contact.id);
                    " " label.inline for={ "c" (contact.id) } { (words(&contact.content.name)) }
                }
            }
            p { input #to-phrase type="radio" name="to" value="phrase" checked; " " label.inline for="to-phrase" { (text.hand_to_phrase()) } }
            p { input #to-recipient type="radio" name="to" value="recipient"; " " label.inline for="to-recipient" { (text.hand_to_recipient("age1…")) } }
            label for="recipient" { (text.hand_recipient()) }
            p { input #recipient type="text" name="recipient" dir="ltr" autocomplete="off"; }
            p { input #to-plain type="radio" name="to" value="plain"; " " label.inline for="to-plain" { (text.hand_to_plain()) } }
        }
    }
}

/// What is about to leave.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan<'a> {
    pub(crate) departing: &'a Departing,
    pub(crate) way: &'a Way,
    /// Whether the folder was none, or the warning was not answered.
    pub(crate) unclear: bool,
    /// Where it can be put without naming a folder.
    pub(crate) places: &'a [Place],
}

/// Shows exactly what leaves beside what stays.
pub(crate) fn look_over(reader: Reader<'_>, plan: &Plan<'_>) -> Markup {
    let Reader { text, visitor } = reader;
    let departing = plan.departing;
    let count = departing.incidents.len().try_into().unwrap_or(u64::MAX);
    let content = html! {
        h1 { (text.hand_look_title()) }
        @if plan.unclear {
            p.notice role="alert" { @if *plan.way == Way::Plain { (text.hand_unclear()) } @else { (text.hand_folder_first()) } }
        }
        div.claim {
            section {
                h2 { (text.hand_leaves()) }
                @for incident in &departing.incidents { (entry::leaving(text, incident)) }
            }
            section {
                h2 { (text.hand_stays()) }
                ul {
                    li { (text.hand_other_accounts(departing.staying.try_into().unwrap_or(u64::MAX))) }
                    li { (text.hand_contacts(departing.contacts.try_into().unwrap_or(u64::MAX))) }
                    li { (text.hand_versions()) }
                    li { (text.hand_drafts()) }
                    li { (text.hand_zone()) }
                }
            }
        }
        (sentence(&text.safety_send_names(count)))
        (sentence(&text.safety_consent_others()))
        (sentence(&text.safety_file_tells()))
        (sentence(&text.safety_send_final()))
        @if let Some((name, words_of_key)) = &departing.receiver {
            div.notice {
                (sentence(&text.safety_send_compare(if name.is_empty() { "age1…" } else { name })))
                p lang="en" dir="ltr" { (words_of_key) }
            }
        }
        form method="post" action="/hand" autocomplete="off" {
            (token(visitor))
            @for incident in &departing.incidents { input type="hidden" name="entry" value=(incident.id); }
            (hidden(plan.way))
            @if *plan.way == Way::Plain {
                div.notice {
                    (sentence(&text.safety_send_plain()))
                    p { input #agreed type="checkbox" name="agreed" value="yes"; " " label.inline for="agreed" { (text.hand_agreed()) } }
                }
            }
            fieldset {
                legend { (text.hand_folder()) }
                @for (n, place) in plan.places.iter().enumerate() {
                    label.tick for={ "place" (n) } {
                        input id={ "place" (n) } type="radio" name="place" value=(place.path.display()) checked[plan.places.len() == 1];
                        (folder::label(text, place))
                    }
                }
            }
            label for="folder" { (text.hand_another_folder()) }
            input #folder type="text" name="folder" dir="ltr" autocomplete="off" aria-describedby="folder-hint";
            p.faint id="folder-hint" { (text.hand_folder_hint("E:\\", "/media/stick")) }
            div.row {
                button.main type="submit" name="action" value="go" { (text.hand_go()) }
                a href="/hand" { (text.do_cancel()) }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

fn hidden(way: &Way) -> Markup {
    html! {
        @match way {
            Way::Contact(id) => input type="hidden" name="to" value=(id);,
            Way::Recipient(age) => { input type="hidden" name="to" value="recipient"; input type="hidden" name="recipient" value=(age); },
            Way::Phrase => input type="hidden" name="to" value="phrase";,
            Way::Plain => input type="hidden" name="to" value="plain";,
        }
    }
}

/// Says where it is, and what to read to the receiver.
pub(crate) fn done(reader: Reader<'_>, done: &HandedOver) -> Markup {
    let text = reader.text;
    let place = done.out.display().to_string();
    let content = html! {
        h1 { (text.hand_done()) }
        p { (text.hand_is_in()) " " (words(&place)) }
        @if let Some(phrase) = &done.phrase {
            div.notice {
                p { (text.hand_phrase()) }
                p lang="en" dir="ltr" { strong { (phrase.reveal()) } }
                (sentence(&text.safety_send_phrase()))
            }
        } @else if done.out.extension().is_none() {
            (sentence(&text.safety_file_plain(&place)))
        }
        @if done.left_out > 0 { p.notice { (text.hand_left_out(done.left_out.try_into().unwrap_or(u64::MAX))) } }
        p { (text.hand_sender_words()) }
        p lang="en" dir="ltr" { (done.words) }
        p { a href="/hand/log" { (text.hand_log()) } }
    };
    page(reader, State::Unlocked, &content)
}

/// Shows what left, to whom and when.
pub(crate) fn log(reader: Reader<'_>, handovers: &[(Entry<Handover>, Vec<String>)]) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.hand_log()) }
        @if handovers.is_empty() { p { (text.hand_log_empty()) } }
        ol.timeline {
            @for (handover, headings) in handovers {
                li {
                    p { (entry::moment(text, &handover.created)) " · " (receiver(reader, &handover.content)) }
                    ul { @for (included, heading) in handover.content.included.iter().zip(headings) {
                        li { a href={ "/entry/" (included.entry) } {
                            @if heading.is_empty() || reader.visitor.hides { (text.hand_account()) } @else { (entry::heading(text, heading)) }
                        } }
                    } }
                }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

fn receiver(reader: Reader<'_>, handover: &Handover) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        @match handover.way {
            daftar_journal::entry::Way::Recipients if visitor.hides => (text.timeline_hidden()),
            daftar_journal::entry::Way::Recipients => @for to in &handover.to {
                (words(if to.name.is_empty() { &to.recipient } else { &to.name })) " "
            },
            daftar_journal::entry::Way::Phrase => (text.hand_to_phrase()),
            daftar_journal::entry::Way::Plain => (text.hand_to_plain()),
        }
    }
}

fn refusal(text: &Text, why: NotHandedOver) -> String {
    match why {
        NotHandedOver::Nothing => text.hand_nothing(),
        NotHandedOver::NoReceiver => text.hand_no_receiver("age1…"),
        NotHandedOver::NoFolder => text.hand_unclear(),
        NotHandedOver::Exists => text.hand_exists(),
        NotHandedOver::DamagedFile => text.hand_damaged(),
        NotHandedOver::TooLarge => text.hand_too_large(),
        NotHandedOver::Full => text.first_full(),
        NotHandedOver::NoPermission => text.first_no_permission(),
        NotHandedOver::Stopped => text.hand_stopped(),
        NotHandedOver::Failed => text.app_failed(),
    }
}
