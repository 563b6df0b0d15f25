//! Crossing a border without the journal, and erasing it here.

use std::path::Path;

use daftar_exchange::remains::Remains;
use daftar_l10n::Text;
use daftar_messages::Tell;
use daftar_store::Erased;
use maud::{Markup, html};

use super::{
    Reader, folder,
    layout::{State, page},
    sentence, token, words,
};
use crate::{desk::Erasable, folders::Place};

/// Asks where the journal goes, and with what it will be opened.
pub(crate) fn pack(reader: Reader<'_>, places: &[Place], said: Option<&str>) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.travel_title()) }
        @if let Some(said) = said { p.notice role="alert" { (said) } }
        (sentence(&text.safety_before_border()))
        p { (text.travel_steps()) }
        form method="post" action="/travel" autocomplete="off" {
            (token(visitor))
            fieldset {
                legend { (text.travel_where()) }
                @for (n, place) in places.iter().enumerate() {
                    label.tick for={ "place" (n) } {
                        input id={ "place" (n) } type="radio" name="place" value=(place.path.display());
                        (folder::label(text, place))
                    }
                }
            }
            label for="folder" { (text.hand_another_folder()) }
            p { input #folder type="text" name="folder" dir="ltr" autocomplete="off"; }
            p { (text.travel_open_with()) }
            label for="passphrase" { (text.travel_passphrase()) }
            div.row {
                input #passphrase type="password" name="passphrase" dir="auto" autocomplete="off";
                button type="button" hidden data-shows="passphrase" data-show=(text.app_show()) data-hide=(text.app_hide())
                    aria-pressed="false" aria-controls="passphrase" { (text.app_show()) }
            }
            label for="words" { (text.travel_words()) }
            textarea #words name="words" dir="ltr" autocomplete="off" rows="3" {}
            (agreed(&text.travel_agreed(), "agreed"))
            div.row {
                button.main type="submit" { (text.travel_go()) }
                a href="/settings" { (text.do_cancel()) }
            }
        }
        p { (text.travel_bag()) }
    };
    page(reader, State::Unlocked, &content)
}

fn agreed(label: &str, name: &str) -> Markup {
    html! { p { input id=(name) type="checkbox" name=(name) value="yes"; " " label.inline for=(name) { (label) } } }
}

/// Says what erasing does and does not, and what is in no backup that was tried.
pub(crate) fn warn(reader: Reader<'_>, erasable: &Erasable, is_open: bool) -> Markup {
    let Reader { text, visitor } = reader;
    let tried = erasable.tried.as_ref().filter(|_| erasable.newer == 0);
    let elsewhere = tried.filter(|_| erasable.is_there);
    let content = html! {
        h1 { (text.erase_title()) }
        @if is_open { p.notice role="alert" { (text.travel_agree_first()) } }
        (sentence(&text.safety_erase_journal()))
        @if let Some(tried) = elsewhere {
            p { (text.erase_is_elsewhere(&tried.place)) }
        } @else if let Some(tried) = tried {
            p.notice { (text.erase_tried_gone(&tried.place)) }
        } @else {
            p.notice { (text.erase_not_elsewhere(erasable.newer)) " " a href="/backup" { (text.backup_title()) } }
        }
        form method="post" action="/erase" autocomplete="off" {
            (token(visitor))
            (agreed(&text.erase_agreed(), "agreed"))
            @if elsewhere.is_none() { (agreed(&text.erase_lost(), "lost")) }
            div.row {
                button.main type="submit" { (text.erase_go()) }
                a href="/settings" { (text.do_cancel()) }
            }
        }
        (always(text))
    };
    page(reader, State::Unlocked, &content)
}

/// Says that it is gone, and what this computer still knows.
pub(crate) fn gone(reader: Reader<'_>, erased: &Erased, left: &[Remains], to: Option<&Path>) -> Markup {
    let text = reader.text;
    let strangers: Vec<_> = erased.strangers.iter().map(|name| name.display().to_string()).collect();
    let content = html! {
        h1 { (text.erase_gone()) }
        @if let Some(to) = to { p { (text.travel_is_in()) " " (words(&to.display().to_string())) } p { (text.travel_bag()) } }
        @if !strangers.is_empty() { p { (text.remains_strangers(&strangers.join(", "))) } }
        h2 { (text.remains_title()) }
        ul { @for remains in left { li { (remains.tell(text)) } } }
        (always(text))
        (sentence(&text.safety_erase_journal()))
        p { a href="/restore" { (text.travel_back()) } }
    };
    page(reader, State::Locked, &content)
}

/// What can be neither looked for nor reached.
fn always(text: &Text) -> Markup {
    html! {
        p { (text.erase_not_reached()) }
        ul { @for left in [text.remains_originals(), text.remains_disk(), text.remains_people()] { li { (left) } } }
    }
}
