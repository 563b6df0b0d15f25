//! The card to print: what to do first, and whom to call.

use daftar_journal::entry::{Contact, Entry};
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page},
    sentence, token, words,
};

/// Asks whom to put on it; `nobody` if it was asked before and nobody was chosen.
pub(crate) fn choose(reader: Reader<'_>, contacts: &[Entry<Contact>], nobody: bool) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.contact_card()) }
        (sentence(&text.safety_card_found()))
        @if nobody { p.notice role="alert" { (text.contact_card_nobody()) } }
        @if contacts.is_empty() {
            p { (text.contact_none()) }
            p { a href="/contacts/new" { (text.contact_add()) } }
        } @else {
            form method="post" action="/contacts/card" autocomplete="off" {
                (token(visitor))
                fieldset {
                    legend { (text.contact_card_choose()) }
                    @for (n, entry) in contacts.iter().enumerate() {
                        label.tick for={ "on" (n) } {
                            input id={ "on" (n) } type="checkbox" name="on" value=(entry.id);
                            (words(&entry.content.name))
                        }
                    }
                }
                div.row { button type="submit" { (text.contact_card_make()) } a href="/contacts" { (text.do_cancel()) } }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// Shows it. Only names, ways and when to call stand on it.
pub(crate) fn card(reader: Reader<'_>, contacts: &[Entry<Contact>]) -> Markup {
    let text = reader.text;
    let content = html! {
        div.actions {
            (sentence(&text.safety_card_found()))
            p { (text.contact_card_print()) }
        }
        section.printed {
            h1 { (text.contact_card_heading()) }
            ol {
                li { (text.contact_card_first()) }
                li { (text.contact_card_second()) }
                li { (text.contact_card_third()) }
            }
            h2 { (text.contact_card_call()) }
            @for entry in contacts {
                p {
                    strong { (words(&entry.content.name)) }
                    @for channel in &entry.content.channels {
                        br; (words(&channel.channel))
                        @if !channel.safe_when.is_empty() { " (" (words(&channel.safe_when)) ")" }
                    }
                    @if !entry.content.call_when.is_empty() { br; (words(&entry.content.call_when)) }
                }
            }
        }
        p.actions { a href="/contacts/card" { (text.do_back()) } }
    };
    page(reader, State::Unlocked, &content)
}
