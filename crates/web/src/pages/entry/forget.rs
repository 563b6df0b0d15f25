//! Forgetting: what goes, what does not, and what became of it.

use daftar_journal::Forgot;
use daftar_l10n::Text;
use maud::{Markup, html};

use super::super::{
    Reader,
    layout::{State, page},
    sentence, token, words,
};
use crate::desk::Doomed;

/// Asks whether the entry at an address shall be forgotten; `unticked` if it was asked before and the box was empty.
pub(crate) fn forget(reader: Reader<'_>, address: &str, doomed: &Doomed, unticked: bool) -> Markup {
    let Reader { text, visitor } = reader;
    let content = html! {
        h1 { (text.entry_forget_title()) }
        @if unticked { p.notice role="alert" { (text.entry_forget_tick()) } }
        p { @if doomed.heading.is_empty() { (text.app_untitled()) } @else { (words(&doomed.heading)) } }
        p { (text.entry_forget_goes(&text.count_versions(number(doomed.versions)), &text.count_files(number(doomed.files)))) }
        (sentence(&text.safety_forget_ask()))
        (remains(text, doomed.is_imported))
        form method="post" action={ (address) "/forget" } autocomplete="off" {
            (token(visitor))
            p {
                label.tick for="agree" {
                    input #agree type="checkbox" name="agree" value="yes";
                    (text.entry_forget_agree())
                }
            }
            div.row {
                button type="submit" { (text.entry_forget_now()) }
                a href=(address) { (text.do_cancel()) }
            }
        }
    };
    page(reader, State::Unlocked, &content)
}

/// Tells what became of it; without `forgot`, it is hidden and not all of it is wiped.
pub(crate) fn forgotten(reader: Reader<'_>, forgot: Option<&Forgot>, is_imported: bool) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.entry_forget_title()) }
        div role="status" {
            @match forgot {
                Some(forgot) => {
                    p { (text.entry_forgot(&text.count_versions(forgot.revisions), &text.count_files(forgot.attachments))) }
                    @if forgot.shared > 0 { p { (text.entry_forgot_shared(&text.count_files(forgot.shared))) } }
                    @if forgot.unread > 0 { p { (text.entry_forgot_unread()) } }
                },
                None => p { (text.entry_forgot_unfinished()) },
            }
        }
        (remains(text, is_imported))
        p { a href="/timeline" { (text.app_go_back()) } }
    };
    page(reader, State::Unlocked, &content)
}

fn remains(text: &Text, is_imported: bool) -> Markup {
    html! {
        (sentence(&text.safety_forget_backups()))
        (sentence(&text.safety_forget_not_reached()))
        (sentence(&text.safety_forget_shows()))
        @if is_imported { p { (text.entry_forgot_sheet()) } }
    }
}

fn number(count: usize) -> u64 {
    count.try_into().unwrap_or(u64::MAX)
}
