//! What stands around every page.

use daftar_l10n::Text;
use maud::{DOCTYPE, Markup, html};

use super::{Reader, direction, token};
use crate::access::Visitor;

/// What a page is called.
type Name = fn(&Text) -> String;

/// Where one can go from every page, in this order.
const NAV: &[(&str, Name)] =
    &[("/today", Text::today_title), ("/timeline", Text::app_timeline), ("/settings", Text::settings_title)];

/// What the script may know of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Locked,
    Unlocked,
}

impl State {
    /// Returns the word for it, in pages and in the answer of `/state`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::Unlocked => "unlocked",
        }
    }
}

/// Makes a page of a session.
pub(crate) fn page(reader: Reader<'_>, state: State, content: &Markup) -> Markup {
    let Reader { text, visitor } = reader;
    frame(text, Some(visitor), state, None, content)
}

/// Makes a page for whoever has no session.
pub(crate) fn page_for_nobody(text: &Text, content: &Markup) -> Markup {
    frame(text, None, State::Locked, None, content)
}

/// Makes a page that goes on by itself.
pub(crate) fn page_that_goes_on(text: &Text, to: &str, content: &Markup) -> Markup {
    frame(text, None, State::Locked, Some(to), content)
}

fn frame(text: &Text, visitor: Option<&Visitor>, state: State, to: Option<&str>, content: &Markup) -> Markup {
    let language = text.language();
    // A translator or a spell checker in the browser would send the page away.
    html! {
        (DOCTYPE)
        html lang=(language.tag()) dir=(direction(language)) translate="no" class="notranslate" {
            head {
                meta charset="utf-8";
                meta name="google" content="notranslate";
                meta name="viewport" content="width=device-width, initial-scale=1";
                @if let Some(to) = to { meta http-equiv="refresh" content={ "0; url=" (to) }; }
                title { (text.app_title()) }
                link rel="stylesheet" href="/static/app.css";
                link rel="icon" href="/favicon.ico";
                script src="/static/app.js" defer {}
            }
            body spellcheck="false" autocapitalize="off" data-state=(state.word()) data-gone=(text.app_gone()) {
                a.skip href="#content" { (text.app_skip()) }
                @if let Some(visitor) = visitor { (head(text, visitor, state)) }
                main #content tabindex="-1" { (content) }
                @if visitor.is_some() { (foot(text)) }
            }
        }
    }
}

fn head(text: &Text, visitor: &Visitor, state: State) -> Markup {
    html! {
        header {
            @if state == State::Unlocked {
                nav { @for (path, name) in NAV { a href=(path) { (name(text)) } } }
                form method="post" action="/lock" autocomplete="off" {
                    (token(visitor))
                    button type="submit" { (text.do_lock()) }
                }
            }
            form #leave method="post" action="/leave" autocomplete="off" {
                (token(visitor))
                button type="submit" aria-describedby="leaving" { (text.do_leave()) }
            }
        }
    }
}

fn foot(text: &Text) -> Markup {
    html! {
        footer #leaving {
            p { (text.do_leave()) ". " (text.app_leave_by_key("Esc")) }
            (super::sentence(&text.safety_leave_closes()))
            p { a href="/about" { (text.claims_title()) } }
        }
    }
}
