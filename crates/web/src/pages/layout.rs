//! What stands around every page.

use daftar_l10n::Text;
use maud::{DOCTYPE, Markup, html};

use super::{Reader, direction, token};
use crate::{
    access::Visitor,
    options::{Shown, Why},
};

/// What a page is called.
type Name = fn(&Text) -> String;

/// Where one can go from every page, in this order.
const NAV: &[(&str, Name)] = &[
    ("/today", Text::today_title),
    ("/new", Text::account_title),
    ("/timeline", Text::app_timeline),
    ("/contacts", Text::contact_title),
    ("/hand", Text::hand_title),
    ("/backup", Text::backup_title),
    ("/settings", Text::settings_title),
];

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

/// What a page does by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then<'a> {
    Nothing,
    /// Goes on to another page.
    GoesTo(&'a str),
    /// Is asked for again every second, where no script does better.
    IsRenewed,
}

/// Makes a page of a session.
pub(crate) fn page(reader: Reader<'_>, state: State, content: &Markup) -> Markup {
    let Reader { text, visitor } = reader;
    frame(text, Some(visitor), state, Then::Nothing, content)
}

/// Makes a page of a session that shows something which changes by itself.
pub(crate) fn page_that_is_renewed(reader: Reader<'_>, state: State, content: &Markup) -> Markup {
    let Reader { text, visitor } = reader;
    frame(text, Some(visitor), state, Then::IsRenewed, content)
}

/// Makes a page for whoever has no session.
pub(crate) fn page_for_nobody(text: &Text, content: &Markup) -> Markup {
    frame(text, None, State::Locked, Then::Nothing, content)
}

/// Makes a page that goes on by itself.
pub(crate) fn page_that_goes_on(text: &Text, to: &str, content: &Markup) -> Markup {
    frame(text, None, State::Locked, Then::GoesTo(to), content)
}

fn frame(text: &Text, visitor: Option<&Visitor>, state: State, then: Then<'_>, content: &Markup) -> Markup {
    let language = text.language();
    // A translator or a spell checker in the browser would send the page away.
    html! {
        (DOCTYPE)
        html lang=(language.tag()) dir=(direction(language)) translate="no" class="notranslate" {
            head {
                meta charset="utf-8";
                meta name="google" content="notranslate";
                meta name="viewport" content="width=device-width, initial-scale=1";
                @match then {
                    Then::Nothing => {},
                    Then::GoesTo(to) => meta http-equiv="refresh" content={ "0; url=" (to) };,
                    Then::IsRenewed => noscript { meta http-equiv="refresh" content="1"; },
                }
                title { (text.app_title()) }
                link rel="stylesheet" href="/static/app.css";
                link rel="icon" href="/favicon.ico";
                script src="/static/app.js" defer {}
            }
            body spellcheck="false" autocapitalize="off" data-state=(state.word()) data-gone=(text.app_gone())
                data-hides=[visitor.filter(|visitor| visitor.hides).map(|_| "yes")] {
                a.skip href="#content" { (text.app_skip()) }
                @if let Some(visitor) = visitor { (head(text, visitor, state)) }
                main #content tabindex="-1" { (content) }
                @if let Some(visitor) = visitor { (foot(text, visitor)) }
            }
        }
    }
}

fn head(text: &Text, visitor: &Visitor, state: State) -> Markup {
    html! {
        header {
            @if state == State::Unlocked {
                form method="post" action="/lock" autocomplete="off" {
                    (token(visitor))
                    button type="submit" { (text.do_lock()) }
                }
            }
            form #leave method="post" action="/leave" autocomplete="off" {
                (token(visitor))
                button type="submit" aria-describedby="leaving" { (text.do_leave()) }
            }
            @if state == State::Unlocked { nav { @for (path, name) in NAV { a href=(path) { (name(text)) } } } }
        }
    }
}

fn foot(text: &Text, visitor: &Visitor) -> Markup {
    html! {
        footer #leaving {
            p { (text.do_leave()) ". " (text.app_leave_by_key("Esc")) }
            (super::sentence(&text.safety_leave_closes()))
            p { a href="/about" { (text.claims_title()) } }
        }
        @if let Shown::InEverydayBrowser(why) = visitor.shown {
            aside {
                (super::sentence(&text.safety_everyday_browser()))
                @if let Some(reason) = reason(text, why) { p { (reason) } }
            }
        }
    }
}

fn reason(text: &Text, why: Why) -> Option<String> {
    match why {
        Why::NoneFound => Some(text.window_none_found()),
        Why::TooOld(oldest) => Some(text.window_too_old(oldest)),
        Why::Refused => Some(text.window_private_refused()),
        Why::NotShown => Some(text.window_not_shown()),
        Why::Asked => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use daftar_l10n::Language;

    fn shown(shown: Shown) -> String {
        let text = Text::for_pages(Language::English);
        let visitor = Visitor { form_token: "token".to_owned(), language: Language::English, shown, hides: false };
        page(Reader { text: &text, visitor: &visitor }, State::Locked, &html! {}).into_string()
    }

    #[test]
    fn every_page_in_the_everyday_browser_says_what_that_browser_does() {
        let text = Text::for_pages(Language::English);
        let warning = text.safety_everyday_browser().text;
        assert!(!shown(Shown::Privately).contains(&warning));
        assert!(shown(Shown::InEverydayBrowser(Why::Asked)).contains(&warning));
        let too_old = shown(Shown::InEverydayBrowser(Why::TooOld(109)));
        assert!(too_old.contains(&warning) && too_old.contains(&text.window_too_old(109)));
    }
}
