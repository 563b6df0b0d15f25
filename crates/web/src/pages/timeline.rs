//! What happened, the newest first.

use daftar_journal::timeline::Line;
use daftar_l10n::Text;
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page},
    token, words,
};
use crate::desk::Page;

/// Shows a page of the timeline; with `searched`, of what was found with these words.
pub(crate) fn timeline(reader: Reader<'_>, shown: &Page, searched: Option<&str>) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.app_timeline()) }
        @if shown.troubled { p.notice role="status" { (text.app_trouble()) } }
        (search(reader, searched))
        @if shown.lines.is_empty() {
            p { @if searched.is_some() { (text.app_nothing_found()) } @else { (text.app_nothing_yet()) } }
        } @else {
            p.faint { (text.count_incidents(shown.found.try_into().unwrap_or(u64::MAX))) }
            ol.timeline { @for line in &shown.lines { li { (item(text, line)) } } }
            (turn(reader, shown, searched))
        }
    };
    page(reader, State::Unlocked, &content)
}

/// Words are sent in the body: in an address they would stand in the browser's history.
fn search(reader: Reader<'_>, searched: Option<&str>) -> Markup {
    let Reader { text, visitor } = reader;
    html! {
        form method="post" action="/timeline" role="search" autocomplete="off" {
            (token(visitor))
            label for="words" { (text.app_search_words()) }
            div.row {
                input #words type="text" name="words" dir="auto" autocomplete="off" value=(searched.unwrap_or_default());
                button type="submit" { (text.do_search()) }
                @if searched.is_some() { a href="/timeline" { (text.app_show_all()) } }
            }
        }
    }
}

/// Shows one line of a list.
pub(super) fn item(text: &Text, line: &Line) -> Markup {
    html! {
        a href={ "/entry/" (line.id) } {
            @if line.heading.is_empty() { (text.app_untitled()) } @else { (words(&line.heading)) }
        }
        div.faint {
            @if line.when.is_understood() {
                (text.days(line.when.earliest, line.when.latest))
            } @else if line.when.as_told.is_empty() {
                (text.days(None, None))
            } @else {
                (words(&line.when.as_told))
            }
            @if !line.place.is_empty() { " · " (words(&line.place)) }
            @if line.files > 0 { " · " (text.count_files(line.files.try_into().unwrap_or(u64::MAX))) }
        }
    }
}

fn turn(reader: Reader<'_>, shown: &Page, searched: Option<&str>) -> Markup {
    let (page, pages) = (shown.page, shown.pages);
    let text = reader.text;
    let number = |page: usize| page.try_into().unwrap_or(u64::MAX);
    html! {
        @if pages > 1 {
            nav.row aria-label=(text.app_pages()) {
                @if page > 1 { (to_page(reader, page - 1, &text.app_later_ones(), searched)) }
                span { (text.app_page(number(page), number(pages))) }
                @if page < pages { (to_page(reader, page + 1, &text.app_earlier_ones(), searched)) }
            }
        }
    }
}

fn to_page(reader: Reader<'_>, page: usize, label: &str, searched: Option<&str>) -> Markup {
    html! {
        @if let Some(searched) = searched {
            form method="post" action="/timeline" autocomplete="off" {
                (token(reader.visitor))
                input type="hidden" name="words" value=(searched);
                button type="submit" name="page" value=(page) { (label) }
            }
        } @else {
            a href={ "/timeline?page=" (page) } { (label) }
        }
    }
}
